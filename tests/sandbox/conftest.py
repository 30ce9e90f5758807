"""A sandbox, and a real Bolt app that talks to it."""

from __future__ import annotations

import copy
import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from sandbox.cast import read_cast
from sandbox.server import Sandbox

MANIFEST: dict[str, Any] = {
    "display_information": {"name": "Rapporteur"},
    "features": {
        "slash_commands": [
            {"command": "/deadlines", "description": "What is due", "usage_hint": "[country]", "should_escape": True},
            {"command": "/plain", "description": "Words as they are typed"},
        ],
        "shortcuts": [
            {"callback_id": "report", "name": "Report", "type": "message"},
            {"callback_id": "ask", "name": "Ask", "type": "global"},
        ],
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened",
                "app_mention",
                "file_shared",
                "member_joined_channel",
                "message.channels",
                "message.groups",
                "message.im",
                "reaction_added",
                "team_join",
                "user_change",
            ]
        }
    },
}


def eventually(found: Callable[[], Any], within: float = 30.0) -> Any:
    """Wait until something is there, and give it."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        value = found()
        if value:
            return value
        time.sleep(0.01)
    raise AssertionError("it did not happen in time")


@pytest.fixture(name="eventually")
def eventually_fixture() -> Callable[..., Any]:
    return eventually


@pytest.fixture
def manifest() -> dict[str, Any]:
    return copy.deepcopy(MANIFEST)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(read_cast(), MANIFEST) as running:
        yield running


def web_client(sandbox: Sandbox, token: str = "xoxb-sandbox", timeout: int = 30) -> WebClient:
    return WebClient(token=token, base_url=f"{sandbox.url}/api/", timeout=timeout)


@pytest.fixture
def client(sandbox: Sandbox) -> WebClient:
    return web_client(sandbox)


class Bot:
    """A small Bolt app that notes down everything that reaches it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.events: list[dict[str, Any]] = []
        self.actions: list[dict[str, Any]] = []
        self.requests: list[dict[str, Any]] = []
        quiet = logging.getLogger("bot in a test")
        quiet.setLevel(logging.CRITICAL)
        client = web_client(sandbox)
        self.app = App(
            client=client, process_before_response=True, signing_secret="sandbox-secret", logger=quiet,
            ignoring_self_events_enabled=False, raise_error_for_unhandled_request=False,
        )  # fmt: skip
        self.app.middleware(self._note)
        for event in ("message", "app_mention", "reaction_added", "app_home_opened", "user_change", "team_join"):
            self.app.event(event)(self._take)
        self.app.event("member_joined_channel")(self._take)
        self.app.event("file_shared")(self._take)
        self._handler: SocketModeHandler | None = None

    def _note(self, body: dict[str, Any], request: Any, next_: Callable[[], None]) -> None:
        self.requests.append({"body": body, "headers": dict(request.headers)})
        next_()

    def _take(self, event: dict[str, Any]) -> None:
        self.events.append(event)

    def take_action(self, ack: Callable[[], None], body: dict[str, Any]) -> None:
        """Acknowledge an interaction and keep it."""
        ack()
        self.actions.append(body)

    def connect(self) -> None:
        self._handler = SocketModeHandler(self.app, "xapp-sandbox", ping_interval=1)
        before = self.sandbox.connections
        self._handler.connect()  # type: ignore[no-untyped-call]
        eventually(lambda: self.sandbox.connections > before)

    def disconnect(self) -> None:
        handler = self._handler
        if handler:
            # A socket that is cut first is closed at once; the SDK would otherwise wait three seconds for its reader.
            handler.client.default_auto_reconnect_enabled = False
            handler.client.auto_reconnect_enabled = False
            self.sandbox.fault(socket="drop")
            eventually(lambda: not handler.client.is_connected())
            # Its reader of messages looks up once a second, or when there is one.
            handler.client.message_processor.event.set()
            handler.client.enqueue_message('{"type": "hello"}')
            handler.close()  # type: ignore[no-untyped-call]
            self._handler = None

    def heard(self, kind: str, subtype: str | None = None) -> dict[str, Any]:
        """The first event of a kind, waited for."""
        found: dict[str, Any] = eventually(
            lambda: next(
                (each for each in self.events if each["type"] == kind and each.get("subtype") == subtype), None
            )
        )
        return found


@pytest.fixture
def bot(sandbox: Sandbox) -> Iterator[Bot]:
    """A bot over Socket Mode."""
    bot = Bot(sandbox)
    bot.connect()
    yield bot
    bot.disconnect()


@pytest.fixture
def another_bot() -> Iterator[Callable[[Sandbox], Bot]]:
    """Bots for sandboxes that a test starts itself."""
    bots: list[Bot] = []

    def make(sandbox: Sandbox) -> Bot:
        bots.append(Bot(sandbox))
        return bots[-1]

    yield make
    for bot in bots:
        bot.disconnect()
