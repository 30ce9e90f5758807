"""A store and a Slack for the handlers' own tests."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from slack_sdk import WebClient

from sandbox.clock import SandboxClock
from sandbox.server import BOT_TOKEN, Sandbox
from store.engine import Store

ROOT = Path(__file__).resolve().parents[2]
MONDAY = datetime(2016, 7, 18, 14, 55, tzinfo=UTC)
"""08:55 in San José."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(f"sqlite:///{tmp_path / 'test.db'}")
    yield opened
    opened.close()


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    cast = json.loads((ROOT / "sandbox" / "cast.json").read_text())
    manifest = json.loads((ROOT / "manifest.json").read_text())
    with Sandbox(cast, manifest, clock=SandboxClock(MONDAY)) as sandbox:
        yield sandbox


@pytest.fixture
def client(slack: Sandbox) -> WebClient:
    return WebClient(token=BOT_TOKEN, base_url=f"{slack.url}/api/", timeout=2, retry_handlers=[])


@pytest.fixture
def zone() -> ZoneInfo:
    return ZoneInfo("America/Costa_Rica")
