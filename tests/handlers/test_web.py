"""The HTTP door: only what Slack has signed comes in; the state of health is told."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from slack_sdk.signature import SignatureVerifier

from app import Rapporteur, compose
from handlers.settings import Settings
from handlers.web import web
from sandbox.clock import SandboxClock
from sandbox.server import BOT_TOKEN, SIGNING_SECRET, Sandbox
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
    assert door.health().json() == {"ok": True, "outbox": 0}


def test_health_says_that_the_database_is_away(
    door: Door, bot: Rapporteur, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with bot.house.store.unit() as unit:
        unit.connection.exec_driver_sql("ALTER TABLE outbox RENAME TO gone")
        unit.commit()
    answer = door.health()
    assert answer.status_code == 503
    assert answer.json()["ok"] is False
