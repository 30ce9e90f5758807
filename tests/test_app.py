"""The composition root: what a bot takes over when it starts, and what it leaves when it ends."""

from __future__ import annotations

import gc
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

import start
from app import served
from handlers.settings import Settings
from sandbox.server import BOT_TOKEN, Sandbox
from store import outbox
from store.engine import Store
from store.outbox import Kind, Message, Row, State

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(
        _env_file=None, slack_bot_token=SecretStr(BOT_TOKEN), database_url=f"sqlite:///{tmp_path / 'plan.db'}"
    )  # type: ignore[call-arg]


def claim(store: Store) -> list[Row]:
    with store.unit() as unit:
        rows = outbox.claim(unit, now=datetime.now(UTC), worker="w", lease=timedelta(minutes=1), limit=1)
        unit.commit()
    return rows


def test_what_a_killed_bot_was_sending_is_taken_up_at_once(settings: Settings) -> None:
    killed = Store.open(settings.database_url)
    with killed.unit() as unit:
        number = outbox.enqueue(unit, Message(Kind.POST, channel="C0PLAN001"), datetime.now(UTC))
        unit.commit()
    claim(killed)
    assert claim(killed) == []
    killed.close()
    cast, manifest = (json.loads((ROOT / file).read_text()) for file in ("sandbox/cast.json", "manifest.json"))
    with Sandbox(cast, manifest) as slack:
        here = settings.model_copy(update={"slack_api_url": f"{slack.url}/api/"})
        with served(here) as rapporteur:
            (row,) = claim(rapporteur.house.store)
    assert (row.id, row.state) == (number, State.UNKNOWN)


def test_the_end_searches_nothing_that_was_loaded_for_garbage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["rapporteur", "--help"])
    try:
        with pytest.raises(SystemExit):
            start.main()
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
