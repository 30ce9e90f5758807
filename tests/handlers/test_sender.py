"""Recorded once, delivered at least once, reconciled: the sender against a Slack that goes wrong on request."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_sdk import WebClient

from handlers.sender import Sender
from sandbox.faults import Fault
from sandbox.server import Sandbox
from store import outbox
from store.engine import Store
from store.outbox import Kind, Message, State

NOW = datetime(2016, 7, 18, 14, 55, tzinfo=UTC)
PLAN = "C0PLAN001"
OBSERVER = "U0OBS0001"


@pytest.fixture
def sender(store: Store, client: WebClient) -> Iterator[Sender]:
    working = Sender(store, client, pace=0.0)
    working.start()
    yield working
    working.stop()


def post(text: str, **extra: Any) -> Message:
    return Message(kind=Kind.POST, channel=PLAN, payload={"text": text}, **extra)


def enqueue(store: Store, *messages: Message) -> list[str]:
    with store.unit() as unit:
        ids = [outbox.enqueue(unit, message, NOW) for message in messages]
        unit.commit()
    return ids


def settled(store: Store, number: str, patience: float = 60.0) -> State:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        with store.unit() as unit:
            row = outbox.get(unit, number)
        assert row is not None
        if row.state in {State.SENT, State.FAILED}:
            return row.state
        time.sleep(0.02)
    raise AssertionError(f"{number} was not settled")


def posted(client: WebClient) -> list[str]:
    history = client.conversations_history(channel=PLAN)["messages"]
    return [message["text"] for message in reversed(history)]


def test_posts_of_a_channel_arrive_in_order(store: Store, client: WebClient, sender: Sender) -> None:
    ids = enqueue(store, *(post(f"message {n}") for n in range(8)))
    sender.wake()
    assert settled(store, ids[-1]) is State.SENT
    assert posted(client) == [f"message {n}" for n in range(8)]


def test_a_message_goes_into_the_thread_of_the_one_before_it(store: Store, client: WebClient, sender: Sender) -> None:
    (root,) = enqueue(store, post("root"))
    (reply,) = enqueue(store, post("reply", after=root))
    assert settled(store, reply) is State.SENT
    history = client.conversations_history(channel=PLAN)["messages"]
    replies = client.conversations_replies(channel=PLAN, ts=history[0]["ts"])["messages"]
    assert [m["text"] for m in replies] == ["root", "reply"]


@pytest.mark.parametrize("fault", ["ratelimited", "server_error", "lost_before", "server_error_after", "lost_after"])
def test_whatever_goes_wrong_once_it_is_posted_exactly_once(
    fault: str, slack: Sandbox, store: Store, client: WebClient, sender: Sender
) -> None:
    slack.slack.faults.add(Fault("chat.postMessage", fault))
    (number,) = enqueue(store, post("the plan"))
    sender.wake()
    assert settled(store, number) is State.SENT
    assert posted(client) == ["the plan"]


def test_a_post_that_timed_out_after_it_arrived_is_found_and_not_sent_again(
    slack: Sandbox, store: Store, client: WebClient, sender: Sender
) -> None:
    slack.slack.faults.add(Fault("chat.postMessage", "timeout_after"))
    (number,) = enqueue(store, post("the digest", thread_ts=None))
    sender.wake()
    assert settled(store, number) is State.SENT
    assert posted(client) == ["the digest"]


def test_what_a_crash_left_in_mid_send_is_looked_for_first(store: Store, client: WebClient) -> None:
    (number,) = enqueue(store, post("half-way"))
    crashed = Sender(store, client, pace=0.0)
    row = crashed._claim()[0]
    client.chat_postMessage(
        channel=PLAN,
        text="half-way",
        metadata={"event_type": "rapporteur_outbox", "event_payload": {"id": row.id}},
    )
    with store.unit() as unit:
        outbox.later(unit, number, not_before=NOW, reason="lease", unknown=True, now=NOW)
        unit.commit()
    assert Sender(store, client, pace=0.0).send_one()
    assert settled(store, number) is State.SENT
    assert posted(client) == ["half-way"]


def test_a_permanent_error_is_not_tried_again_and_does_not_block_the_channel(
    store: Store, client: WebClient, sender: Sender
) -> None:
    gone = Message(kind=Kind.UPDATE, channel=PLAN, target_ts="1.000001", payload={"text": "gone"})
    first, second = enqueue(store, gone, post("next"))
    sender.wake()
    assert settled(store, first) is State.FAILED
    assert settled(store, second) is State.SENT
    assert posted(client) == ["next"]


def test_each_kind_reaches_its_reader(slack: Sandbox, store: Store, client: WebClient, sender: Sender) -> None:
    said = slack.act(OBSERVER, "say", channel=PLAN, text="hello")["ts"]
    ids = enqueue(
        store,
        Message(kind=Kind.REACTION, channel=PLAN, target_ts=said, payload={"name": "white_check_mark"}),
        Message(kind=Kind.PRIVATE, channel=PLAN, user=OBSERVER, payload={"text": "for you alone"}),
        Message(kind=Kind.DIRECT, user=OBSERVER, payload={"text": "in person"}),
    )
    sender.wake()
    assert [settled(store, number) for number in ids] == [State.SENT] * 3
    reactions = client.conversations_history(channel=PLAN)["messages"][-1]["reactions"]
    assert [r["name"] for r in reactions] == ["white_check_mark"]
    assert {"chat.postEphemeral", "conversations.open"} <= {call.method for call in slack.calls}
    (undone,) = enqueue(
        store, Message(kind=Kind.UNREACTION, channel=PLAN, target_ts=said, payload={"name": "white_check_mark"})
    )
    assert settled(store, undone) is State.SENT


def test_a_reaction_that_is_there_already_is_settled(slack: Sandbox, store: Store, sender: Sender) -> None:
    said = slack.act(OBSERVER, "say", channel=PLAN, text="hello")["ts"]
    mark = Message(kind=Kind.REACTION, channel=PLAN, target_ts=said, payload={"name": "eyes"})
    ids = enqueue(store, mark, mark)
    assert [settled(store, number) for number in ids] == [State.SENT, State.SENT]


def test_a_channel_gets_at_most_one_message_in_each_pace(store: Store, client: WebClient) -> None:
    paced = Sender(store, client, pace=0.6)
    paced.start()
    began = time.monotonic()  # At least so much goes by on every machine; no upper bound is held against it.
    ids = enqueue(store, post("one"), post("two"), post("three"))
    assert [settled(store, number) for number in ids] == [State.SENT] * 3
    assert time.monotonic() - began >= 1.2
    paced.stop()


def test_an_expired_answer_address_is_given_up(slack: Sandbox, store: Store, sender: Sender) -> None:
    (number,) = enqueue(
        store,
        Message(kind=Kind.RESPONSE, response_url=f"{slack.url}/commands/none", payload={"text": "too late"}),
    )
    assert settled(store, number) is State.FAILED


def test_stopping_leaves_the_rest_in_the_outbox(store: Store, client: WebClient) -> None:
    slow = Sender(store, client, pace=3600.0)
    slow.start()
    first, second = enqueue(store, post("one"), post("two"))
    assert settled(store, first) is State.SENT
    slow.stop(60.0)
    assert not any(thread.is_alive() for thread in slow._threads)
    with store.unit() as unit:
        row = outbox.get(unit, second)
    assert row is not None
    assert row.state is State.PENDING


def test_a_message_that_nothing_can_send_is_given_up_and_those_behind_it_go_on(
    store: Store, client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    sender = Sender(store, client, pace=0.0, work={Kind.UPDATE: broken})
    monkeypatch.setattr(sender, "_backoff", lambda _row: 0.0)
    broken_one, behind = enqueue(store, Message(Kind.UPDATE, channel=PLAN, target_ts="1.1"), post("behind"))
    while sender.send_one():
        pass
    assert settled(store, broken_one) is State.FAILED
    assert settled(store, behind) is State.SENT
