"""`manifest.json` is held against what the bot listens to and calls."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App
from slack_sdk import WebClient

from handlers import delivery
from handlers.commands import COMMANDS
from handlers.listeners import register
from store.outbox import Kind
from store.states import WORK

ROOT = Path(__file__).resolve().parents[1]
MANIFEST: dict[str, Any] = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))
SCOPES = set(MANIFEST["oauth_config"]["scopes"]["bot"])
EVENTS = set(MANIFEST["settings"]["event_subscriptions"]["bot_events"])

NEEDED = {
    "users.info": "users:read",
    "users.list": "users:read",
    "assistant.threads.setStatus": "chat:write",
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "assistant.threads.setTitle": "assistant:write",
    "chat.postMessage": "chat:write",
    "chat.update": "chat:write",
    "chat.postEphemeral": "chat:write",
    "conversations.history": "channels:history",
    "conversations.replies": "channels:history",
    "conversations.open": "im:write",
    "files.info": "files:read",
    "files.getUploadURLExternal": "files:write",
    "files.completeUploadExternal": "files:write",
    "reactions.add": "reactions:write",
    "reactions.remove": "reactions:write",
}
"""The scope that each method wants that the bot calls (https://docs.slack.dev/reference/methods); views.* want none."""
EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "team_join": "users:read",
    "user_change": "users:read",
}
"""The scope that each event wants; app_home_opened wants none."""
PANE_EVENTS = {"assistant_thread_started", "assistant_thread_context_changed"}
"""What only an app with `assistant_view` may subscribe to, which Slack gives to no new app; one that has it works."""
BEYOND = {"commands": "slash commands"}
"""Scopes that no method or event asks for."""


def test_every_slash_command_is_listed_and_escapes_mentions() -> None:
    listed = MANIFEST["features"]["slash_commands"]
    assert {command["command"] for command in listed} == set(COMMANDS)
    assert all(command["should_escape"] is True for command in listed)


class Listening:
    """Stands where Bolt stands, and notes what is listened to."""

    def __init__(self) -> None:
        self.events: set[str] = set()
        self.commands: set[str] = set()
        self.shortcuts: set[str] = set()

    def event(self, constraints: str | dict[str, Any], **_matching: object) -> Any:
        self.events.add(constraints if isinstance(constraints, str) else constraints["type"])
        return lambda act: act

    def command(self, name: str) -> Any:
        self.commands.add(name)
        return lambda act: act

    def action(self, _constraints: object) -> Any:
        return lambda act: act

    def shortcut(self, name: str) -> Any:
        self.shortcuts.add(name)
        return lambda act: act

    view = options = action

    def error(self, act: object) -> object:
        return act


def test_the_bot_subscribes_to_exactly_the_events_that_it_listens_to() -> None:
    listening = Listening()
    register(listening, None)  # type: ignore[arg-type]
    assert listening.events == {event.split(".")[0] for event in EVENTS} | PANE_EVENTS
    assert listening.commands == set(COMMANDS)
    assert listening.shortcuts == {each["callback_id"] for each in MANIFEST["features"]["shortcuts"]}


def test_the_scopes_are_exactly_those_that_are_used() -> None:
    assert set(EVENT_SCOPES) | {"app_home_opened"} == EVENTS
    assert set(NEEDED.values()) | set(EVENT_SCOPES.values()) | set(BEYOND) == SCOPES


@pytest.mark.parametrize("kind", sorted(set(Kind) - {*WORK, Kind.HOME}))
def test_every_kind_of_outbox_message_has_its_call(kind: Kind) -> None:
    assert kind in delivery.CALLS


def test_a_real_app_takes_every_listener() -> None:
    client = WebClient(token="xoxb-none")
    app = App(client=client, signing_secret="none", token_verification_enabled=False, process_before_response=True)
    register(app, None)  # type: ignore[arg-type]
