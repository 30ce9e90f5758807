"""Before it serves, and whenever something is wrong: what is in place, what is not, and the mend."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from handlers.checking import SCOPES, check
from handlers.clock import SystemClock
from handlers.settings import Settings
from sandbox.server import APP_TOKEN, BOT_TOKEN, Sandbox
from store import outbox, people, subscriptions
from store.engine import Store
from store.outbox import Kind, Message
from store.people import Person
from store.subscriptions import Subscription

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2016, 7, 18, 15, tzinfo=UTC)
OFFICE = "U0SEC0001"


@pytest.fixture
def given(slack: Sandbox, store: Store) -> dict[str, Any]:
    """The variables of a bot to which nothing is wrong."""
    return {
        "slack_bot_token": BOT_TOKEN,
        "slack_app_token": APP_TOKEN,
        "slack_api_url": f"{slack.url}/api/",
        "database_url": str(store.engine.url),
        "secretariat_users": OFFICE,
    }


def wrong(given: dict[str, Any], **other: Any) -> dict[str, dict[str, object]]:
    settings = Settings(_env_file=None, **(given | other))  # type: ignore[call-arg]
    return {one.key: one.values for one in check(settings) if not one.good}


def subscribed(store: Store, channel: str, zone: str = "America/Panama") -> None:
    with store.unit() as unit:
        subscriptions.add(unit, Subscription(channel, 0, 9, 0, zone, ("es",), NOW, OFFICE, NOW))
        unit.commit()


def test_where_nothing_is_wrong_everything_is_said_to_be_good(given: dict[str, Any], store: Store) -> None:
    subscribed(store, "C0PLAN001")
    assert wrong(given) == {}
    found = [one.key for one in check(Settings(_env_file=None, **given))]  # type: ignore[call-arg]
    assert found == [
        *("token", "scopes", "clock", "socket", "database", "secretariat", "outbox", "channel", "catalogues")
    ]


@pytest.mark.parametrize(
    ("other", "key"),
    [
        ({"slack_bot_token": None}, "token.none"),
        ({"slack_bot_token": "xoxb-wrong"}, "token.refused"),
        ({"slack_app_token": "xapp-wrong"}, "socket.refused"),
        ({"slack_app_token": None}, "transport.none"),
        ({"slack_api_url": "http://127.0.0.1:9/api/"}, "slack.away"),
        ({"database_url": "sqlite:///nowhere/at/all.db"}, "database.away"),
        ({"secretariat_users": ""}, "secretariat.none"),
        ({"rapporteur_clock": "2016-07-18T15:00:00+00:00"}, "clock.rehearsal"),
    ],
)
def test_what_is_wrong_is_named(given: dict[str, Any], other: dict[str, Any], key: str) -> None:
    assert key in wrong(given, **other)


def test_signed_requests_need_no_app_token(given: dict[str, Any]) -> None:
    assert wrong(given, slack_app_token=None, slack_signing_secret="0" * 32) == {}


def test_the_scopes_are_those_of_the_manifest() -> None:
    manifest = json.loads((ROOT / "manifest.json").read_text())
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == SCOPES


def test_a_missing_scope_is_named(given: dict[str, Any], slack: Sandbox) -> None:
    slack.slack.manifest = replace(slack.slack.manifest, scopes=SCOPES - {"files:write"})
    assert wrong(given)["scopes.missing"] == {"scopes": "files:write"}


def test_a_clock_that_is_off_is_told(given: dict[str, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SystemClock, "now", lambda _self: datetime.now(UTC) + timedelta(minutes=4))
    assert 235 < int(str(wrong(given)["clock.off"]["seconds"])) < 245


def test_a_channel_that_the_bot_is_not_in_is_told(given: dict[str, Any], store: Store) -> None:
    subscribed(store, "C0ELSE001")
    assert wrong(given)["channel.out"]["channel"] == "C0ELSE001"


def test_a_zone_that_the_machine_does_not_know_is_told(given: dict[str, Any], store: Store) -> None:
    subscribed(store, "C0PLAN001", "America/Atlantis")
    assert wrong(given) == {"zone.unknown": {"zone": "America/Atlantis"}}


def test_somebody_of_the_secretariat_who_has_left_is_told(given: dict[str, Any], store: Store) -> None:
    with store.unit() as unit:
        gone = Person(
            user=OFFICE,
            name="Ana",
            locale=None,
            timezone=None,
            deleted=True,
            guest=False,
            stranger=False,
            robot=False,
        )
        people.remember(unit, gone)
        unit.commit()
    assert wrong(given) == {"secretariat.gone": {"users": OFFICE}}


def test_what_nobody_sends_is_told(given: dict[str, Any], store: Store) -> None:
    with store.unit() as unit:
        message = Message(Kind.POST, channel="C1", payload={"text": "hello"})
        outbox.enqueue(unit, message, SystemClock().now() - timedelta(hours=1))
        unit.commit()
    assert set(wrong(given)) == {"outbox.stuck"}
