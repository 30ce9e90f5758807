"""Two replicas of the bot tick at once, on each database: what is due is said once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from slack_sdk import WebClient
from sqlalchemy import func, select

from handlers.clock import SystemClock
from handlers.house import House
from handlers.ticker import tick
from store import documents, focal_points, people
from store.engine import Store
from store.people import Person
from store.tables import OutboxRow, ReminderRow

if TYPE_CHECKING:
    from bot.plan import Commitment, ReadDocument

NINE = datetime(2016, 7, 28, 15, 0, tzinfo=UTC)
"""Thursday, 09:00 in Tegucigalpa."""


def house(store: Store) -> House:
    zone = ZoneInfo("America/Costa_Rica")
    return House(
        store, SystemClock(), zone, "en", frozenset(), WebClient(token=""), lambda: None, "https://rcm.slack.com/"
    )


def test_one_reminder_from_replicas_that_tick_at_once(
    url: str, promise: Callable[..., Commitment], paper: Callable[..., ReadDocument], now: datetime
) -> None:
    replicas = [Store.open(url) for _ in range(2)]
    with replicas[0].unit() as unit:
        due: Any = date(2016, 7, 28)
        documents.publish(
            unit, paper(promise("1", "Send", "HND", due=due)), now=now - timedelta(days=1), fingerprint="f"
        )
        for n in range(5):
            people.remember(unit, Person(f"U{n}", "es", "America/Tegucigalpa", False, False, False, False, "Ana"))
            focal_points.appoint(unit, user=f"U{n}", party="HND", theme=None, now=now - timedelta(days=1), by="UTS")
        unit.commit()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: tick(house(replicas[n % 2]), NINE), range(8)))
    with replicas[1].unit() as unit:
        assert unit.connection.execute(select(func.count()).select_from(OutboxRow)).scalar() == 5
        assert unit.connection.execute(select(func.count()).select_from(ReminderRow)).scalar() == 5
    for store in replicas:
        store.close()
