"""The same over signed requests: a real Bolt app behind a plain HTTP server."""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from slack_bolt import App, BoltRequest
from slack_sdk import WebClient

from sandbox.cast import read_cast
from sandbox.http_mode import HttpMode, UrlNotVerified
from sandbox.server import Sandbox
from sandbox.transport import DeliveryFailed, NobodyListens, Parcel

PLAN, MEXICO = "C0PLAN001", "U0MEX0001"


class Listener:
    """A Bolt app behind an HTTP server; `failing` answers, one for each request, come before the app's own."""

    def __init__(self) -> None:
        self.received: list[dict[str, str]] = []
        self.events: list[dict[str, Any]] = []
        self.failing: list[int | None] = []
        self.app: App | None = None
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/slack/events"

    def connect(self, sandbox: Sandbox) -> None:
        quiet = logging.getLogger("bot in a test")
        client = WebClient(token="xoxb-sandbox", base_url=f"{sandbox.url}/api/")
        self.app = App(client=client, signing_secret="sandbox-secret", process_before_response=True, logger=quiet)
        self.app.event("message")(self._take)

    def _take(self, event: dict[str, Any]) -> None:
        self.events.append(event)

    def answer(self, body: str, headers: dict[str, str]) -> tuple[int, str, dict[str, Any]]:
        self.received.append(headers)
        failure = self.failing.pop(0) if self.failing else 200
        if failure is None:
            time.sleep(3.2)
        elif failure != 200:
            return failure, "", {}
        assert self.app is not None
        answer = self.app.dispatch(BoltRequest(body=body, headers={name: [value] for name, value in headers.items()}))
        return answer.status, answer.body, answer.first_headers_without_set_cookie()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        listener = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                status, text, headers = listener.answer(
                    body, {key.lower(): value for key, value in self.headers.items()}
                )
                try:
                    self.send_response(status)
                    for name, value in headers.items():
                        self.send_header(name, value)
                    self.end_headers()
                    self.wfile.write(text.encode())
                except ConnectionError:
                    return

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                return

        return Handler

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def listener() -> Iterator[Listener]:
    listener = Listener()
    yield listener
    listener.close()


@pytest.fixture
def signed(listener: Listener, manifest: dict[str, Any]) -> Iterator[Sandbox]:
    with Sandbox(read_cast(), manifest, request_url=listener.url) as sandbox:
        listener.connect(sandbox)
        yield sandbox


def test_events_are_signed_so_that_bolt_takes_them(
    signed: Sandbox, listener: Listener, eventually: Callable[..., Any]
) -> None:
    signed.act(MEXICO, "say", channel=PLAN, text="¡Hecho!")

    eventually(lambda: listener.events)
    assert listener.events[0]["text"] == "¡Hecho!"
    assert listener.received[0]["content-type"] == "application/json"
    assert "x-slack-retry-num" not in listener.received[0]


@pytest.mark.parametrize(("failure", "reason"), [(500, "http_error"), (None, "http_timeout")])
def test_a_failed_event_comes_again_at_once(
    signed: Sandbox, listener: Listener, eventually: Callable[..., Any], failure: int | None, reason: str
) -> None:
    listener.failing = [failure]
    signed.act(MEXICO, "say", channel=PLAN, text="done")

    eventually(lambda: len(listener.received) == 2)
    assert listener.received[1]["x-slack-retry-num"] == "1"
    assert listener.received[1]["x-slack-retry-reason"] == reason


def test_a_command_is_a_form_answered_in_the_body(signed: Sandbox, listener: Listener) -> None:
    assert listener.app is not None
    listener.app.command("/deadlines")(lambda ack, command: ack(f"nothing for {command['text']}"))

    assert signed.act(MEXICO, "command", channel=PLAN, text="/deadlines México & all") == {"ok": True}

    assert signed.workspace.messages[PLAN][-1].text == "nothing for México &amp; all"
    assert listener.received[0]["content-type"] == "application/x-www-form-urlencoded"


def test_a_form_is_answered_with_json(signed: Sandbox, listener: Listener) -> None:
    assert listener.app is not None
    listener.app.global_shortcut("ask")(lambda ack: ack())

    assert signed.act(MEXICO, "shortcut", callback_id="ask") == {"ok": True}


@pytest.mark.parametrize(
    ("failure", "code"), [(500, "http_service_error"), (404, "http_service_error"), (None, "operation_timeout")]
)
def test_a_failed_command_is_told_to_the_person(
    signed: Sandbox, listener: Listener, failure: int | None, code: str
) -> None:
    listener.failing = [failure]

    answer = signed.act(MEXICO, "command", channel=PLAN, text="/deadlines")

    assert answer["error"] == f'/deadlines failed with the error "{code}"'


def test_nobody_at_the_address_is_a_failed_dispatch(signed: Sandbox, listener: Listener) -> None:
    listener.close()

    assert "dispatch_failed" in signed.act(MEXICO, "command", channel=PLAN, text="/deadlines")["error"]


def test_the_address_is_verified_by_its_challenge(listener: Listener, signed: Sandbox) -> None:
    signed.verify()

    assert listener.received[0]["content-type"] == "application/json"


def test_an_address_that_does_not_give_the_challenge_back_is_not_verified(listener: Listener, signed: Sandbox) -> None:
    with pytest.raises(UrlNotVerified):
        asyncio.run(HttpMode(listener.url, "another-secret").verify())


def test_a_wrong_secret_is_refused_by_the_app(listener: Listener, signed: Sandbox) -> None:
    with pytest.raises(DeliveryFailed, match="http_error"):
        asyncio.run(HttpMode(listener.url, "another-secret").send(Parcel("events_api", {"type": "event_callback"})))


def test_an_unreachable_address_is_nobody() -> None:
    with pytest.raises(NobodyListens):
        asyncio.run(HttpMode("http://127.0.0.1:1/", "s").send(Parcel("events_api", {})))


def test_socket_mode_is_not_for_an_app_with_an_address(signed: Sandbox) -> None:
    answer = WebClient(base_url=f"{signed.url}/api/").api_call
    with pytest.raises(Exception, match="socket_mode_not_enabled"):
        answer("apps.connections.open", headers={"Authorization": "Bearer xapp-sandbox"})
