"""Files are fetched from Slack's own addresses alone, with the token, up to a size, and no redirect is followed."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any, ClassVar

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.reading.files import MOST_BYTES
from handlers.fetching import NotFetched, fetch


class Door(BaseHTTPRequestHandler):
    """Answers as the test wants, and notes what it was sent."""

    status, sent = 200, b"words"
    seen: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        """Answer."""
        Door.seen.append(self.headers.get("Authorization"))
        self.send_response(Door.status)
        if Door.status == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()
        self.wfile.write(Door.sent)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def door() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    Door.status, Door.sent, Door.seen = 200, b"words", []
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


class Slack(WebClient):
    """A client whose `files.info` says what the test wants."""

    def __init__(self, home: str, known: dict[str, Any] | str) -> None:
        super().__init__(token="xoxb-1", base_url=f"{home}/api/")
        self.known = known

    def files_info(self, **_: Any) -> Any:
        if isinstance(self.known, str):
            raise SlackApiError("no", {"ok": False, "error": self.known})  # type: ignore[no-untyped-call]
        return {"file": self.known}


def refusal(slack: WebClient) -> str:
    with pytest.raises(NotFetched) as refused:
        fetch(slack, "F1")
    return refused.value.reason


def test_a_file_comes_with_the_token(door: str) -> None:
    assert fetch(Slack(door, {"url_private_download": f"{door}/f"}), "F1") == b"words"
    assert Door.seen == ["Bearer xoxb-1"]


@pytest.mark.parametrize(
    ("home", "address"),
    [
        ("https://slack.com", "https://evil.example/f"),
        ("https://slack.com", "http://files.slack.com/f"),
        ("https://slack.com", "https://files.slack.com.evil.example/f"),
        ("http://127.0.0.1:1", "http://127.0.0.1:2/f"),
        ("https://slack.com", ""),
    ],
)
def test_the_token_goes_nowhere_else(home: str, address: str) -> None:
    assert refusal(Slack(home, {"url_private_download": address})) == "elsewhere"


def test_what_lies_outside_slack_is_not_fetched() -> None:
    known = {"url_private": "https://files.slack.com/f", "is_external": True}
    assert refusal(Slack("https://slack.com", known)) == "elsewhere"


def test_a_redirect_is_not_followed(door: str) -> None:
    Door.status = 302
    assert refusal(Slack(door, {"url_private": f"{door}/f"})) == "refused"
    assert len(Door.seen) == 1


@pytest.mark.parametrize(("status", "reason"), [(404, "gone"), (403, "refused")])
def test_what_cannot_be_had_says_why(door: str, status: int, reason: str) -> None:
    Door.status = status
    assert refusal(Slack(door, {"url_private": f"{door}/f"})) == reason


@pytest.mark.parametrize("status", [429, 500, 503])
def test_what_trying_again_may_mend_goes_on(door: str, status: int) -> None:
    Door.status = status
    with pytest.raises(ConnectionError):
        fetch(Slack(door, {"url_private": f"{door}/f"}), "F1")


@pytest.mark.parametrize(("error", "reason"), [("file_not_found", "gone"), ("missing_scope", "refused")])
def test_what_slack_refuses_says_why(error: str, reason: str) -> None:
    assert refusal(Slack("https://slack.com", error)) == reason


def test_another_refusal_of_slack_goes_on() -> None:
    with pytest.raises(SlackApiError):
        fetch(Slack("https://slack.com", "internal_error"), "F1")


def test_a_file_that_is_too_large_is_not_kept(door: str) -> None:
    assert refusal(Slack(door, {"url_private": f"{door}/f", "size": MOST_BYTES + 1})) == "too_large"
    Door.sent = b"a" * (MOST_BYTES + 1)
    assert refusal(Slack(door, {"url_private": f"{door}/f", "size": 3})) == "too_large"
