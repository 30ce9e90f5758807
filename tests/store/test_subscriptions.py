"""What a channel receives, in which language, and that each week is done once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.answers import Tally
from bot.plan import Audience
from store import channels, subscriptions
from store.subscriptions import Stamp, Subscription

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Store, Unit

TALLY = Tally(total=11, completed=3, pending=8)


@pytest.fixture
def monday(now: datetime) -> Subscription:
    return Subscription(
        channel="C1",
        weekday=0,
        hour=9,
        minute=30,
        timezone="America/Costa_Rica",
        language="es",
        codes=("AHG2016",),
        audience=Audience.MEMBERS,
        created=now,
        created_by="U9",
    )


def test_a_channel_receives_what_it_subscribed_to(unit: Unit, monday: Subscription) -> None:
    assert subscriptions.of_channel(unit, "C1") is None
    subscriptions.subscribe(unit, monday)
    assert subscriptions.of_channel(unit, "C1") == monday
    assert subscriptions.active(unit) == [monday]


def test_a_new_subscription_replaces_the_old_one(unit: Unit, monday: Subscription) -> None:
    subscriptions.subscribe(unit, monday)
    friday = replace(monday, weekday=4, codes=())
    subscriptions.subscribe(unit, friday)
    assert subscriptions.active(unit) == [friday]


def test_a_subscription_ends_and_may_begin_anew(unit: Unit, monday: Subscription, now: datetime) -> None:
    assert not subscriptions.end(unit, "C1", now, "U9")
    subscriptions.subscribe(unit, monday)
    assert subscriptions.end(unit, "C1", now, "U9")
    assert not subscriptions.end(unit, "C1", now, "U9")
    assert subscriptions.active(unit) == []
    assert subscriptions.of_channel(unit, "C1") is None
    subscriptions.subscribe(unit, monday)
    assert subscriptions.of_channel(unit, "C1") == monday


def test_a_week_is_stamped_once(unit: Unit, now: datetime) -> None:
    assert subscriptions.last_posted(unit, "C1") is None
    assert not subscriptions.stamped(unit, "C1", "2016-W29")
    assert subscriptions.stamp(unit, "C1", "2016-W29", now, "posted", TALLY, now)
    assert not subscriptions.stamp(unit, "C1", "2016-W29", now, "skipped", None, now)
    assert subscriptions.stamp(unit, "C2", "2016-W29", now, "posted", TALLY, now)
    assert subscriptions.stamped(unit, "C1", "2016-W29")
    assert subscriptions.last_posted(unit, "C1") == Stamp("C1", "2016-W29", now, "posted", TALLY, now)


def test_the_last_digest_is_the_one_that_was_received_last_whatever_was_skipped_since(
    unit: Unit, now: datetime
) -> None:
    week = timedelta(days=7)
    subscriptions.stamp(unit, "C1", "2016-W30", now + week, "skipped", None, now + week)
    subscriptions.stamp(unit, "C1", "2016-W29", now, "posted", TALLY, now)
    subscriptions.stamp(unit, "C1", "2016-W28", now - week, "posted", None, now - week)
    assert subscriptions.last_posted(unit, "C1") == Stamp("C1", "2016-W29", now, "posted", TALLY, now)


def test_replicas_that_stamp_at_once_stamp_once(store: Store, now: datetime) -> None:
    def stamp(_: int) -> bool:
        with store.unit() as unit:
            first = subscriptions.stamp(unit, "C1", "2016-W29", now, "posted", None, now)
            unit.commit()
        return first

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(stamp, range(8))) == 1


def test_a_stamp_that_is_rolled_back_is_free_again(store: Store, now: datetime) -> None:
    with store.unit() as unit:
        assert subscriptions.stamp(unit, "C1", "2016-W29", now, "posted", None, now)
    with store.unit() as unit:
        assert subscriptions.stamp(unit, "C1", "2016-W29", now, "posted", None, now)


def test_a_channel_speaks_the_language_of_its_subscription_else_its_own(
    unit: Unit, monday: Subscription, now: datetime
) -> None:
    assert channels.language(unit, "C1") is None
    channels.set_language(unit, "C1", "en")
    channels.set_language(unit, "C1", "fr")
    assert channels.language(unit, "C1") == "fr"
    subscriptions.subscribe(unit, monday)
    assert channels.language(unit, "C1") == "es"
    subscriptions.end(unit, "C1", now, "U9")
    assert channels.language(unit, "C1") == "fr"
