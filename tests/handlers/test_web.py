"""The HTTP door: only what Slack has signed comes in; the state of health is told."""

from __future__ import annotations

import asyncio
import json
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from slack_sdk.signature import SignatureVerifier

from app import Rapporteur, compose, listening, watched
from handlers.arrivals import kind_of
from handlers.settings import Settings
from handlers.web import web
from sandbox.clock import SandboxClock
from sandbox.server import BOT_TOKEN, SIGNING_SECRET, Sandbox
from store import outbox
from store.outbox import Kind, Message
from tests.handlers.conftest import MONDAY

COMMAND = "command=%2Frapporteur&text=&user_id=U0CAN0001&channel_id=C0PLAN001&team_id=T0RCM0001&trigger_id=1.2"


@pytest.fixture
def bot(slack: Sandbox, tmp_path: Path) -> Iterator[Rapporteur]:
    settings = Settings(_env_file=None).model_copy(  # type: ignore[call-arg]
        update={
            "slack_bot_token": SecretStr(BOT_TOKEN),
            "slack_signing_secret": SecretStr(SIGNING_SECRET),
            "slack_api_url": f"{slack.url}/api/",
            "database_url": f"sqlite:///{tmp_path / 'web.db'}",
        }
    )
    running = compose(settings, clock=SandboxClock(MONDAY))
    running.start()
    yield running
    running.stop()


class Door:
    """Knocks at the ASGI application."""

    def __init__(self, bot: Rapporteur) -> None:
        self._transport = httpx.ASGITransport(web(bot.bolt, bot.house))

    def post(self, body: str, headers: dict[str, str]) -> httpx.Response:
        return asyncio.run(self._send("POST", "/slack/events", body, headers))

    def health(self) -> httpx.Response:
        return asyncio.run(self._send("GET", "/healthz", "", {}))

    def metrics(self) -> str:
        return asyncio.run(self._send("GET", "/metrics", "", {})).text

    async def _send(self, method: str, path: str, body: str, headers: dict[str, str]) -> httpx.Response:
        async with httpx.AsyncClient(transport=self._transport, base_url="http://bot") as client:
            return await client.request(method, path, content=body, headers=headers)


@pytest.fixture
def door(bot: Rapporteur) -> Door:
    return Door(bot)


def signed(body: str, *, age: float = 0.0, secret: str = SIGNING_SECRET) -> dict[str, str]:
    stamp = str(int(time.time() - age))
    signature = SignatureVerifier(secret).generate_signature(timestamp=stamp, body=body)
    return {
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": signature or "",
        "Content-Type": "application/x-www-form-urlencoded",
    }


def test_a_signed_command_is_answered_on_the_acknowledgement(door: Door, slack: Sandbox) -> None:
    calls = len(slack.calls)
    answer = door.post(COMMAND, signed(COMMAND))
    assert answer.status_code == 200
    assert answer.json()["response_type"] == "ephemeral"
    assert "/deadlines" in json.dumps(answer.json()["blocks"])
    assert len(slack.calls) == calls


@pytest.mark.parametrize(
    "headers",
    [{}, signed(COMMAND, secret="another"), signed(COMMAND, age=600), signed("text=other")],
    ids=["unsigned", "another secret", "old", "another body"],
)
def test_what_is_not_signed_as_slack_signs_is_refused(door: Door, headers: dict[str, str]) -> None:
    assert door.post(COMMAND, headers).status_code == 401


def test_health_is_told(door: Door, bot: Rapporteur) -> None:
    told = door.health().json()
    assert (told["ok"], told["wrong"], told["outbox"], told["database"]) == (True, [], 0, "ok")


def test_a_clock_that_nobody_looks_at_is_told(door: Door, bot: Rapporteur) -> None:
    bot.ticker.stop()
    bot.house.pulse.ticked = time.monotonic() - 61
    answer = door.health()
    assert (answer.status_code, answer.json()["wrong"]) == (503, ["tick"])


@pytest.mark.parametrize(("silence", "wrong"), [(None, ["slack"]), (61.0, ["slack"]), (5.0, [])])
def test_a_socket_that_slack_is_not_heard_on_is_told(
    door: Door, bot: Rapporteur, silence: float | None, wrong: list[str]
) -> None:
    bot.house.pulse.listen(lambda: silence)
    assert door.health().json()["wrong"] == wrong


def test_a_message_that_nobody_sends_is_told(door: Door, bot: Rapporteur) -> None:
    bot.sender.stop()
    with bot.house.store.unit() as unit:
        message = Message(Kind.POST, channel="C0PLAN001", payload={"text": "hello"})
        outbox.enqueue(unit, message, datetime.now(UTC) - timedelta(hours=1))
        unit.commit()
    answer = door.health()
    assert (answer.status_code, answer.json()["wrong"]) == (503, ["outbox"])


def test_what_came_in_and_went_out_is_counted(door: Door, bot: Rapporteur) -> None:
    door.post(COMMAND, signed(COMMAND))
    door.post(COMMAND, {})
    told = door.metrics()
    assert 'rapporteur_requests_total{kind="/rapporteur",outcome="ok"} 1.0' in told
    assert 'outcome="refused"} 1.0' in told
    assert 'rapporteur_request_seconds_count{kind="/rapporteur"}' in told
    assert "rapporteur_outbox_depth 0.0" in told
    assert "rapporteur_tick_age_seconds" in told


def test_a_stranger_cannot_name_what_is_counted() -> None:
    assert kind_of({"command": "/plan"}) == "/plan"
    assert kind_of({"event": {"type": "message"}}) == "message"
    assert kind_of({"type": "view_submission"}) == "view_submission"
    assert {kind_of(body) for body in ({}, {"command": "/x"}, {"type": "x"}, {"event": {"type": "x"}})} == {"other"}


def test_health_says_that_the_database_is_away(
    door: Door, bot: Rapporteur, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with bot.house.store.unit() as unit:
        unit.connection.exec_driver_sql("ALTER TABLE outbox RENAME TO gone")
        unit.commit()
    answer = door.health()
    assert answer.status_code == 503
    assert answer.json()["ok"] is False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_beside_a_socket_the_same_is_told_on_the_port(bot: Rapporteur) -> None:
    settings = bot.settings.model_copy(update={"port": free_port()})
    with watched(bot.house, settings):
        address = f"http://127.0.0.1:{settings.port}"
        transport = httpx.HTTPTransport(retries=50)
        with httpx.Client(transport=transport, base_url=address) as client:
            assert client.get("/healthz").json()["ok"] is True
            assert "rapporteur_requests" in client.get("/metrics").text
            assert client.post("/slack/events").status_code == 404


def test_a_port_that_is_taken_does_not_keep_the_bot_from_serving(bot: Rapporteur) -> None:
    with listening(free_port()) as taken:
        settings = bot.settings.model_copy(update={"port": taken.getsockname()[1]})
        with watched(bot.house, settings):
            assert bot.house.store.engine is not None
