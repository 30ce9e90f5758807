"""A file that somebody asked for reaches them once, whatever goes wrong on the way, and nobody waits in vain."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_sdk import WebClient

from handlers import making
from handlers.blocks.drawing import Drawing, plain
from handlers.clock import SystemClock
from handlers.house import House
from handlers.sender import Sender, Work
from handlers.uploading import Made
from handlers.visit import Visit, visit
from sandbox.faults import Fault
from sandbox.server import Sandbox
from store import outbox
from store.engine import Store
from store.outbox import Kind

OBSERVER = "U0OBS0001"


def make(_it: Visit, asked: dict[str, Any]) -> Made | Drawing:
    """Make a file of the words that were asked for."""
    if not asked["words"]:
        return plain("There is nothing to make.")
    return Made("words.txt", "Words", asked["words"].encode(), "Here they are.")


@pytest.fixture
def house(store: Store, client: WebClient, zone: ZoneInfo) -> House:
    return House(store, SystemClock(), zone, "en", frozenset(), client, lambda: None, "https://rcm.slack.com/")


@pytest.fixture
def sender(house: House, store: Store, client: WebClient) -> Iterator[Sender]:
    work: Work = {Kind.FILE: lambda _store, slack, row, _now: making.work(house, slack, row, {"words": make})}
    working = Sender(store, client, pace=0.0, work=work)
    working.start()
    yield working
    working.stop()


def ask(house: House, words: str) -> Drawing:
    return visit(house, OBSERVER, lambda it: making.begin(it, "words", {"words": words}))


def settled(store: Store, patience: float = 60.0) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        with store.unit() as unit:
            if not outbox.depth(unit):
                return
        time.sleep(0.02)
    raise AssertionError("the outbox did not empty")


def received(client: WebClient) -> list[dict[str, Any]]:
    channel = client.conversations_open(users=OBSERVER)["channel"]["id"]
    messages: list[dict[str, Any]] = client.conversations_history(channel=channel)["messages"]
    return messages


def test_the_file_comes_in_a_direct_message_to_whoever_asked(
    house: House, store: Store, client: WebClient, slack: Sandbox, sender: Sender
) -> None:
    assert ask(house, "¡Hola!").text == "I am making the file. It comes to you in a direct message."
    settled(store)
    (message,) = received(client)
    assert message["text"] == "Here they are."
    (file,) = message["files"]
    assert (file["name"], file["title"], file["size"]) == ("words.txt", "Words", len("¡Hola!".encode()))
    assert file["ims"]
    assert not file["channels"]


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("files.getUploadURLExternal", "lost_after"),
        ("files.completeUploadExternal", "server_error"),
        ("files.completeUploadExternal", "lost_before"),
        ("files.completeUploadExternal", "lost_after"),
        ("files.completeUploadExternal", "server_error_after"),
        ("files.completeUploadExternal", "ratelimited"),
    ],
)
def test_whatever_goes_wrong_once_it_comes_once(
    method: str, fault: str, house: House, store: Store, client: WebClient, slack: Sandbox, sender: Sender
) -> None:
    slack.slack.faults.add(Fault(method, fault))
    ask(house, "words")
    settled(store)
    assert [file["name"] for message in received(client) for file in message["files"]] == ["words.txt"]


def test_where_there_is_nothing_to_make_it_is_said(
    house: House, store: Store, client: WebClient, slack: Sandbox, sender: Sender
) -> None:
    ask(house, "")
    settled(store)
    assert [message["text"] for message in received(client)] == ["There is nothing to make."]


@pytest.mark.parametrize(("refusal", "said"), [("missing_scope", "files:write"), ("restricted_action", "restricted")])
def test_a_refusal_is_told_to_whoever_waits(
    refusal: str, said: str, house: House, store: Store, client: WebClient, slack: Sandbox, sender: Sender
) -> None:
    slack.slack.faults.add(Fault("files.getUploadURLExternal", refusal))
    ask(house, "words")
    settled(store)
    (message,) = received(client)
    assert said in message["text"]
