"""The clock as a visitor: what is due is done once, for each channel by itself."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk import WebClient

from handlers import digests
from handlers.clock import SystemClock
from handlers.house import House
from handlers.ticker import tick
from handlers.visit import visit
from store import people, subscriptions
from store.people import Person
from store.subscriptions import Subscription

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from store.engine import Store

NINE = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
"""Monday, 09:00 in San José."""


@pytest.fixture
def house(store: Store, zone: ZoneInfo) -> House:
    slack = WebClient(token="")
    return House(store, SystemClock(), zone, "en", frozenset(), slack, lambda: None, "https://rcm.slack.com/")


def subscribe(house: House, channel: str, zone: str = "America/Costa_Rica") -> int:
    created = NINE - timedelta(days=30)
    with house.store.unit() as unit:
        made = Subscription(channel, 0, 9, 0, zone, ("en",), created, "U0TS00001", created)
        number = subscriptions.add(unit, made).id
        unit.commit()
    return number


def test_what_is_wrong_with_one_channel_does_not_silence_the_next(house: House) -> None:
    subscribe(house, "C1", "Nowhere/At_All")
    number = subscribe(house, "C2")
    tick(house, NINE)
    with house.store.unit() as unit:
        assert subscriptions.of_week(unit, number, "2016-W29")


def test_a_digest_is_composed_once_however_often_the_clock_ticks(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    composed = []
    run = digests.run

    def counted(*about: Any) -> str | None:
        composed.append(about)
        return run(*about)

    monkeypatch.setattr(digests, "run", counted)
    subscribe(house, "C1")
    for seconds in range(0, 60, 5):
        tick(house, NINE + timedelta(seconds=seconds))
    assert len(composed) == 1


def test_who_waited_for_a_digest_is_written_down_after_it(house: House) -> None:
    told: list[datetime] = []
    with house.store.unit() as unit:
        people.remember(unit, Person("U1", "en", None, False, False, False, False, "Ana"))
        unit.commit()
    waiting = threading.Thread(target=lambda: told.append(visit(house, "U1", lambda it: it.now)))
    with house.store.unit():
        waiting.start()
        time.sleep(0.1)
        composed = house.clock.now()
    waiting.join()
    assert told[0] > composed
