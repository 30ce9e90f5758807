"""A call to Slack is a row: written with its cause, taken by one worker, settled once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from store import outbox, threads
from store.outbox import Kind, Message, Row, State
from store.threads import Thread

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Store, Unit

LEASE = timedelta(seconds=60)
SECOND = timedelta(seconds=1)


def post(unit: Unit, now: datetime, channel: str = "C1", **more: Any) -> str:
    return outbox.enqueue(unit, Message(Kind.POST, channel=channel, **more), now)


def claim(unit: Unit, now: datetime, limit: int = 10, **more: Any) -> list[Row]:
    return outbox.claim(unit, now=now, worker="w", lease=LEASE, limit=limit, **more)


def ids(rows: list[Row]) -> list[str]:
    return [row.id for row in rows]


def state(unit: Unit, number: str) -> tuple[State, str | None]:
    row = outbox.get(unit, number)
    assert row is not None
    return row.state, row.reason


def test_a_message_is_kept_and_handed_out_whole(unit: Unit, now: datetime) -> None:
    message = Message(
        Kind.PRIVATE, channel="C1", user="U1", payload={"text": "é \0", "blocks": []}, thread_ts="1.1", target_ts="2.2"
    )
    number = outbox.enqueue(unit, message, now)
    waiting = outbox.get(unit, number)
    (row,) = claim(unit, now)
    assert row == Row(
        id=number,
        kind=Kind.PRIVATE,
        channel="C1",
        user="U1",
        payload={"text": "é \0", "blocks": []},
        thread_ts="1.1",
        target_ts="2.2",
        response_url=None,
        attempts=1,
        state=State.SENDING,
        created=now,
        lane="C1",
        reason=None,
        sent_channel=None,
        sent_ts=None,
    )
    assert waiting is not None
    assert (waiting.state, waiting.attempts) == (State.PENDING, 0)
    assert outbox.get(unit, "nothing") is None


def test_the_same_key_is_enqueued_once(unit: Unit, now: datetime) -> None:
    first = post(unit, now, key="digest:C1:2016-W29")
    assert post(unit, now, key="digest:C1:2016-W29") == first
    assert post(unit, now) != first
    assert outbox.depth(unit) == 2


def test_a_key_whose_message_failed_may_be_enqueued_anew(unit: Unit, now: datetime) -> None:
    first = post(unit, now, key="k")
    outbox.failed(unit, first, reason="not_in_channel", now=now)
    again = post(unit, now, key="k")
    assert post(unit, now, key="k") == again
    assert ids(claim(unit, now)) == [again]
    assert state(unit, first) == (State.FAILED, "not_in_channel")


def test_replicas_that_enqueue_one_key_at_once_enqueue_it_once(store: Store, now: datetime) -> None:
    def enqueue(_: int) -> str:
        with store.unit() as unit:
            number = post(unit, now, key="k")
            unit.commit()
        return number

    with ThreadPoolExecutor(4) as pool:
        assert len(set(pool.map(enqueue, range(4)))) == 1
    with store.unit() as unit:
        assert outbox.depth(unit) == 1


@pytest.mark.parametrize(
    "shown", [{"kind": Kind.UPDATE, "channel": "C1", "target_ts": "1.1"}, {"kind": Kind.HOME, "user": "U1"}]
)
def test_of_what_shows_a_state_only_the_last_is_sent(unit: Unit, now: datetime, shown: dict[str, Any]) -> None:
    first = outbox.enqueue(unit, Message(**shown, payload={"n": 1}), now)
    other = outbox.enqueue(unit, Message(**(shown | {"user": "U2", "channel": "C2"}), payload={"n": 0}), now)
    assert outbox.enqueue(unit, Message(**shown, payload={"n": 2}), now) == first
    rows = claim(unit, now)
    assert [(row.id, row.payload["n"]) for row in rows] == [(first, 2), (other, 0)]
    following = outbox.enqueue(unit, Message(**shown, payload={"n": 3}), now)
    assert following not in (first, other)


def test_a_message_that_is_sent_opens_its_thread(unit: Unit, now: datetime) -> None:
    number = post(unit, now, opens={"kind": "commitment", "reference": "AHG2016 1.a", "language": "es"})
    outbox.sent(unit, number, channel="C7", ts="1.1", now=now)
    assert threads.find(unit, "C7", "1.1") == Thread("C7", "1.1", "commitment", "AHG2016 1.a", "es")
    row = outbox.get(unit, number)
    assert row is not None
    assert (row.sent_channel, row.sent_ts) == ("C7", "1.1")


def test_what_slack_gives_no_ts_for_opens_no_thread(unit: Unit, now: datetime) -> None:
    number = post(unit, now, opens={"kind": "digest", "reference": None, "language": "es"})
    outbox.sent(unit, number, channel=None, ts=None, now=now)
    assert state(unit, number)[0] is State.SENT


def test_a_message_goes_into_the_thread_of_the_one_it_follows(unit: Unit, now: datetime) -> None:
    parent = outbox.enqueue(unit, Message(Kind.DIRECT, user="U1"), now)
    child = outbox.enqueue(unit, Message(Kind.POST, after=parent), now)
    (taken,) = claim(unit, now)
    assert taken.id == parent
    outbox.sent(unit, parent, channel="D1", ts="1.1", now=now)
    (row,) = claim(unit, now)
    assert (row.id, row.channel, row.thread_ts, row.lane) == (child, "D1", "1.1", "U1")


def test_what_follows_a_reply_goes_into_the_thread_of_that_reply(unit: Unit, now: datetime) -> None:
    parent = post(unit, now, thread_ts="1.1")
    post(unit, now, after=parent)
    claim(unit, now)
    outbox.sent(unit, parent, channel="C1", ts="2.2", now=now)
    assert [row.thread_ts for row in claim(unit, now)] == ["1.1"]


def test_a_reaction_to_a_message_is_for_the_message_itself(unit: Unit, now: datetime) -> None:
    parent = post(unit, now)
    outbox.enqueue(unit, Message(Kind.REACTION, channel="C1", after=parent, payload={"name": "x"}), now)
    claim(unit, now)
    outbox.sent(unit, parent, channel="C1", ts="1.1", now=now)
    assert [(row.target_ts, row.thread_ts) for row in claim(unit, now)] == [("1.1", None)]


def test_what_follows_a_message_that_failed_fails_too_and_so_on(unit: Unit, now: datetime) -> None:
    parent = post(unit, now)
    child = post(unit, now, after=parent)
    grandchild = post(unit, now, after=child)
    other = post(unit, now)
    claim(unit, now)
    outbox.failed(unit, parent, reason="channel_not_found", now=now)
    assert state(unit, parent) == (State.FAILED, "channel_not_found")
    assert state(unit, child) == state(unit, grandchild) == (State.FAILED, "parent_failed")
    assert outbox.depth(unit) == 1
    orphan = post(unit, now, after=parent)
    assert ids(claim(unit, now)) == [other]
    assert state(unit, orphan) == (State.FAILED, "parent_failed")


def test_amending_what_is_not_yet_taken_changes_it(unit: Unit, now: datetime) -> None:
    number = post(unit, now, key="receipt:1", payload={"n": 1})
    assert outbox.amend(unit, "receipt:1", {"n": 2}, now) == number
    assert [row.payload for row in claim(unit, now)] == [{"n": 2}]


def test_amending_what_is_sent_updates_it_where_it_stands(unit: Unit, now: datetime) -> None:
    number = outbox.enqueue(unit, Message(Kind.DIRECT, user="U1", key="receipt:1"), now)
    claim(unit, now)
    outbox.sent(unit, number, channel="D1", ts="1.1", now=now)
    following = outbox.amend(unit, "receipt:1", {"n": 2}, now)
    assert outbox.amend(unit, "receipt:1", {"n": 3}, now) == following
    (row,) = claim(unit, now)
    assert (row.id, row.kind, row.channel, row.target_ts) == (following, Kind.UPDATE, "D1", "1.1")
    assert row.payload == {"n": 3}


def test_amending_what_is_being_sent_updates_it_once_it_is_known_where_it_stands(unit: Unit, now: datetime) -> None:
    number = post(unit, now, key="receipt:1")
    claim(unit, now)
    following = outbox.amend(unit, "receipt:1", {"n": 2}, now)
    assert outbox.amend(unit, "receipt:1", {"n": 3}, now) == following != number
    assert claim(unit, now) == []
    outbox.sent(unit, number, channel="C1", ts="1.1", now=now)
    (row,) = claim(unit, now)
    assert (row.id, row.kind, row.target_ts, row.thread_ts) == (following, Kind.UPDATE, "1.1", None)
    assert row.payload == {"n": 3}


def test_amending_what_failed_or_never_was_does_nothing(unit: Unit, now: datetime) -> None:
    number = post(unit, now, key="receipt:1")
    outbox.failed(unit, number, reason="is_archived", now=now)
    assert outbox.amend(unit, "receipt:1", {"n": 2}, now) == number
    assert outbox.amend(unit, "receipt:2", {"n": 2}, now) is None
    assert outbox.depth(unit) == 0
