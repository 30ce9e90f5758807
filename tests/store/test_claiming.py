"""Messages are taken by one worker each, in order within their lane, and never when it is too late."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import claiming, outbox
from store.outbox import Kind, Message, Row, State

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
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


def test_a_lane_is_taken_in_order_one_at_a_time(unit: Unit, now: datetime) -> None:
    first, second = post(unit, now), post(unit, now)
    elsewhere = post(unit, now, channel="C2")
    assert ids(claim(unit, now)) == [first, elsewhere]
    assert claim(unit, now) == []
    outbox.sent(unit, first, channel="C1", ts="1.1", now=now)
    assert ids(claim(unit, now)) == [second]


def test_what_an_ended_process_had_in_hand_is_looked_for_at_once(unit: Unit, now: datetime) -> None:
    number, behind = post(unit, now), post(unit, now)
    claim(unit, now)
    assert claim(unit, now + SECOND) == []
    claiming.forsaken(unit, now + SECOND)
    (again,) = claim(unit, now + SECOND)
    assert (again.id, again.state) == (number, State.UNKNOWN)
    outbox.sent(unit, number, channel="C1", ts="1.1", now=now)
    claiming.forsaken(unit, now + SECOND)
    assert ids(claim(unit, now + SECOND)) == [behind]


def test_the_oldest_is_taken_first_whatever_the_clock_said(unit: Unit, now: datetime) -> None:
    later = post(unit, now + timedelta(days=1), channel="C2")
    earlier = post(unit, now, channel="C1")
    assert ids(claim(unit, now, limit=1)) == [later]
    assert ids(claim(unit, now, limit=1)) == [earlier]


def test_people_and_answers_have_lanes_of_their_own(unit: Unit, now: datetime) -> None:
    made = [
        outbox.enqueue(unit, Message(Kind.DIRECT, user="U1"), now),
        outbox.enqueue(unit, Message(Kind.RESPONSE, response_url="https://hooks/1"), now),
        outbox.enqueue(unit, Message(Kind.RESPONSE, response_url="https://hooks/2"), now),
        outbox.enqueue(unit, Message(Kind.PRIVATE, channel="C1", user="U1"), now),
    ]
    rows = claim(unit, now)
    assert ids(rows) == made
    assert [row.lane for row in rows] == ["U1", "https://hooks/1", "https://hooks/2", "C1"]


def test_resting_lanes_are_left(unit: Unit, now: datetime) -> None:
    first = post(unit, now)
    second = post(unit, now, channel="C2")
    assert ids(claim(unit, now, resting=frozenset({"C1", "C3"}))) == [second]
    assert ids(claim(unit, now)) == [first]


def test_a_message_that_must_wait_keeps_its_lane_waiting(unit: Unit, now: datetime) -> None:
    first, second = post(unit, now), post(unit, now)
    claim(unit, now)
    outbox.later(unit, first, not_before=now + 5 * SECOND, reason="ratelimited", unknown=False, now=now)
    assert state(unit, first) == (State.PENDING, "ratelimited")
    assert claim(unit, now + 4 * SECOND) == []
    (row,) = claim(unit, now + 5 * SECOND)
    assert (row.id, row.state, row.attempts) == (first, State.SENDING, 2)
    assert state(unit, second)[0] is State.PENDING


def test_what_may_have_been_sent_is_handed_out_as_unknown_and_stays_so(unit: Unit, now: datetime) -> None:
    number = post(unit, now)
    claim(unit, now)
    outbox.later(unit, number, not_before=now + SECOND, reason="timeout", unknown=True, now=now)
    assert state(unit, number) == (State.UNKNOWN, "timeout")
    assert claim(unit, now) == []
    (row,) = claim(unit, now + SECOND)
    assert row.state is State.UNKNOWN
    outbox.later(unit, number, not_before=now + SECOND, reason="ratelimited", unknown=False, now=now)
    assert state(unit, number) == (State.UNKNOWN, "ratelimited")


def test_a_lease_that_ran_out_in_mid_send_makes_a_message_unknown(unit: Unit, now: datetime) -> None:
    number = post(unit, now)
    claim(unit, now)
    assert claim(unit, now + LEASE - SECOND) == []
    (row,) = claim(unit, now + LEASE)
    assert (row.id, row.state, row.attempts) == (number, State.UNKNOWN, 2)
    assert claim(unit, now + LEASE) == []
    assert [r.state for r in claim(unit, now + 2 * LEASE)] == [State.UNKNOWN]


def test_a_settled_message_is_not_tried_again(unit: Unit, now: datetime) -> None:
    number = post(unit, now)
    claim(unit, now)
    outbox.sent(unit, number, channel="C1", ts="1.1", now=now)
    outbox.later(unit, number, not_before=now, reason="late word", unknown=False, now=now)
    outbox.failed(unit, number, reason="late word", now=now)
    assert state(unit, number) == (State.SENT, None)
    assert claim(unit, now + LEASE) == []
    assert outbox.depth(unit) == 0


def test_a_message_waits_for_the_one_it_follows_in_another_lane(unit: Unit, now: datetime) -> None:
    parent = post(unit, now, channel="C1")
    child = post(unit, now, channel="C2", after=parent)
    assert ids(claim(unit, now)) == [parent]
    outbox.sent(unit, parent, channel="C1", ts="1.1", now=now)
    assert ids(claim(unit, now)) == [child]


def test_what_is_too_late_is_not_sent(unit: Unit, now: datetime) -> None:
    answer = Message(Kind.RESPONSE, response_url="https://hooks/1", expires=now + SECOND)
    first, second = outbox.enqueue(unit, answer, now), outbox.enqueue(unit, answer, now)
    assert ids(claim(unit, now)) == [first]
    outbox.later(unit, first, not_before=now, reason="timeout", unknown=True, now=now)
    assert claim(unit, now + SECOND) == []
    assert state(unit, first) == state(unit, second) == (State.FAILED, "expired")


def test_a_post_that_may_be_there_already_is_looked_for_however_late(unit: Unit, now: datetime) -> None:
    number = post(unit, now, expires=now + SECOND)
    claim(unit, now)
    assert [row.state for row in claim(unit, now + LEASE)] == [State.UNKNOWN]
    assert state(unit, number)[0] is State.UNKNOWN


def test_a_message_in_hand_does_not_expire(unit: Unit, now: datetime) -> None:
    number = outbox.enqueue(unit, Message(Kind.RESPONSE, response_url="https://hooks/1", expires=now + SECOND), now)
    claim(unit, now)
    assert claim(unit, now + 2 * SECOND) == []
    assert state(unit, number)[0] is State.SENDING


def test_workers_that_claim_at_once_never_take_one_message_twice(store: Store, now: datetime) -> None:
    with store.unit() as unit:
        for number in range(40):
            post(unit, now, channel=f"C{number % 8}")
        unit.commit()
    taken: list[str] = []
    in_flight: set[str] = set()
    guard = threading.Lock()

    def work(worker: int) -> None:
        while True:
            with store.unit() as unit:
                rows = outbox.claim(unit, now=now, worker=str(worker), lease=LEASE, limit=2)
                unit.commit()
            with guard:
                lanes = {row.lane for row in rows}
                assert not lanes & in_flight
                assert len(lanes) == len(rows)
                in_flight.update(lanes)
                taken.extend(ids(rows))
            for row in rows:
                with store.unit() as unit:
                    with guard:
                        in_flight.discard(row.lane)
                    outbox.sent(unit, row.id, channel=row.channel, ts=row.id, now=now)
                    unit.commit()
            with store.unit() as unit:
                if outbox.depth(unit) == 0:
                    return

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    assert len(taken) == len(set(taken)) == 40


ACTS = st.lists(
    st.tuples(st.sampled_from(["post", "claim", "sent", "failed", "later", "unknown", "wait"]), st.integers(0, 2)),
    max_size=40,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(acts=ACTS)
def test_whatever_happens_a_lane_keeps_its_order(
    store_for_examples: Callable[[], AbstractContextManager[Unit]], now: datetime, acts: list[tuple[str, int]]
) -> None:
    with store_for_examples() as unit:
        made: dict[str, list[str]] = {}
        settled: dict[str, list[str]] = {}
        held: list[Row] = []
        clock = now
        for act, choice in acts:
            clock += SECOND
            if act == "post":
                made.setdefault(f"C{choice}", []).append(post(unit, clock, channel=f"C{choice}"))
            elif act == "claim":
                held += claim(unit, clock, limit=1)
            elif act == "wait":
                clock += LEASE
                held.clear()
            elif held:
                row = held.pop(choice % len(held))
                if act == "sent":
                    outbox.sent(unit, row.id, channel=row.lane, ts=row.id, now=clock)
                elif act == "failed":
                    outbox.failed(unit, row.id, reason="x", now=clock)
                else:
                    outbox.later(unit, row.id, not_before=clock, reason="x", unknown=act == "unknown", now=clock)
                if act in ("sent", "failed"):
                    settled.setdefault(row.lane, []).append(row.id)
            assert len({row.lane for row in held}) == len(held)
        for lane, order in settled.items():
            assert order == made[lane][: len(order)]
        assert outbox.depth(unit) == sum(map(len, made.values())) - sum(map(len, settled.values()))


def reading(unit: Unit, now: datetime, channel: str = "C1") -> str:
    return outbox.enqueue(unit, Message(Kind.READING, channel=channel), now)


def test_what_is_said_in_a_channel_does_not_wait_for_a_file_that_is_read_there(unit: Unit, now: datetime) -> None:
    first, second, said = reading(unit, now), reading(unit, now), post(unit, now)
    assert ids(claim(unit, now)) == [first, said]
    outbox.later(unit, first, not_before=now + LEASE, reason="away", unknown=False, now=now)
    outbox.sent(unit, said, channel="C1", ts="1.1", now=now)
    following = post(unit, now)
    assert ids(claim(unit, now)) == [following]
    outbox.sent(unit, first, channel=None, ts=None, now=now)
    assert ids(claim(unit, now)) == [second]


def test_the_file_of_a_killed_worker_is_taken_over(unit: Unit, now: datetime) -> None:
    file = reading(unit, now)
    assert ids(claim(unit, now)) == [file]
    assert claim(unit, now + LEASE - SECOND) == []
    (taken,) = claim(unit, now + LEASE)
    assert (taken.id, taken.attempts) == (file, 2)


def test_a_file_that_takes_every_worker_with_it_is_given_up_and_no_message_is(unit: Unit, now: datetime) -> None:
    file, message = reading(unit, now), post(unit, now)
    for n in range(claiming.MOST_WORKERS):
        assert ids(claim(unit, now + n * LEASE)) == [file, message]
    later = now + claiming.MOST_WORKERS * LEASE
    assert ids(claim(unit, later)) == [message]
    assert state(unit, file) == (State.FAILED, "workers_lost")


def test_a_file_that_slack_does_not_give_yet_is_not_taken_for_a_deadly_one(unit: Unit, now: datetime) -> None:
    file = reading(unit, now)
    for n in range(claiming.MOST_WORKERS + 2):
        assert ids(claim(unit, now + n * LEASE)) == [file]
        outbox.later(unit, file, not_before=now, reason="away", unknown=True, now=now)
