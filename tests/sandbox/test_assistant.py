"""What an app shows around a conversation: prompts, status, title; in a pane of threads or among its messages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.cast import read_cast
from sandbox.outlook import outlook
from sandbox.server import Sandbox
from tests.sandbox.conftest import Bot, web_client

MEXICO = "U0MEX0001"
PROMPTS = [{"title": "What is due?", "message": "What is due this month?"}]
EVENTS = ("assistant_thread_started", "assistant_thread_context_changed")


@pytest.fixture(params=["agent", "assistant"])
def view(request: pytest.FixtureRequest) -> str:
    kind: str = request.param
    return kind


def declaring(manifest: dict[str, Any], view: str) -> dict[str, Any]:
    manifest["features"][f"{view}_view"] = {f"{view}_description": "Ask about the plan."}
    manifest["settings"]["event_subscriptions"]["bot_events"] += EVENTS
    return manifest


@pytest.fixture
def sandbox(manifest: dict[str, Any], view: str, tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(read_cast(), declaring(manifest, view), state_path=tmp_path / "state.json") as running:
        yield running


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    return web_client(sandbox)


def panes(sandbox: Sandbox) -> list[dict[str, Any]]:
    seen = outlook(sandbox.workspace, sandbox.slack.manifest, sandbox.workspace.user(MEXICO))
    found: list[dict[str, Any]] = seen["panes"]
    return found


@pytest.mark.parametrize("view", ["assistant"], indirect=True)
def test_a_thread_of_the_pane_is_told_of_and_shows_what_the_app_says_around_it(
    sandbox: Sandbox, client: WebClient, another_bot: Callable[[Sandbox], Bot]
) -> None:
    bot = another_bot(sandbox)
    for event in EVENTS:
        bot.app.event(event)(bot._take)
    bot.connect()
    opened = sandbox.act(MEXICO, "open_assistant", context="C0PLAN001")
    place = {"channel_id": opened["channel"], "thread_ts": opened["ts"]}
    started = bot.heard("assistant_thread_started")["assistant_thread"]
    assert {name: started[name] for name in place} == place
    assert (started["user_id"], started["context"]["channel_id"]) == (MEXICO, "C0PLAN001")
    sandbox.act(MEXICO, "look_at", ts=opened["ts"], context="C0DIGEST1")
    assert bot.heard("assistant_thread_context_changed")["assistant_thread"]["context"]["channel_id"] == "C0DIGEST1"

    client.assistant_threads_setSuggestedPrompts(**place, prompts=PROMPTS, title="Try")
    client.assistant_threads_setStatus(**place, status="is thinking…")
    client.assistant_threads_setTitle(**place, title="What is due?")
    (pane,) = panes(sandbox)
    assert (pane["title"], pane["prompts"], pane["status"]) == ("Try", PROMPTS, "is thinking…")
    renamed = bot.heard("message", "message_changed")["message"]
    assert (renamed["text"], renamed["subtype"]) == ("What is due?", "assistant_app_thread")

    client.chat_postMessage(channel=opened["channel"], thread_ts=opened["ts"], text="Good day")
    assert (panes(sandbox)[0]["status"], panes(sandbox)[0]["prompts"]) == ("", PROMPTS)
    sandbox.act(MEXICO, "say", channel=opened["channel"], thread_ts=opened["ts"], text="hello")
    assert panes(sandbox)[0]["prompts"] == []


@pytest.mark.parametrize("view", ["agent"], indirect=True)
def test_an_agent_offers_its_prompts_among_its_messages(sandbox: Sandbox, client: WebClient) -> None:
    channel = sandbox.act(MEXICO, "open_dm")["channel"]
    said = sandbox.act(MEXICO, "say", channel=channel, text="hello")["ts"]
    client.assistant_threads_setSuggestedPrompts(channel_id=channel, thread_ts=said, prompts=PROMPTS)
    assert panes(sandbox) == []
    client.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=PROMPTS)
    assert panes(sandbox)[0]["prompts"] == PROMPTS
    refused = sandbox.act(MEXICO, "open_assistant")
    assert refused["error"] == "This app has no Assistant pane."


def test_what_slack_refuses(sandbox: Sandbox, client: WebClient) -> None:
    channel = sandbox.act(MEXICO, "open_dm")["channel"]
    with pytest.raises(SlackApiError, match="invalid_thread_ts"):
        client.assistant_threads_setStatus(channel_id=channel, thread_ts="1.1", status="is thinking…")
    for prompts in ([], PROMPTS * 5, [{"title": "no message"}]):
        with pytest.raises(SlackApiError, match="invalid_arguments"):
            client.assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=prompts)


@pytest.mark.parametrize("view", ["agent"], indirect=True)
def test_a_restart_shows_the_prompts_again(manifest: dict[str, Any], view: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    with Sandbox(read_cast(), declaring(manifest, view), state_path=kept) as first:
        channel = first.act(MEXICO, "open_dm")["channel"]
        web_client(first).assistant_threads_setSuggestedPrompts(channel_id=channel, prompts=PROMPTS)
    with Sandbox(read_cast(), manifest, state_path=kept) as second:
        assert panes(second)[0]["prompts"] == PROMPTS
