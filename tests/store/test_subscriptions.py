"""What channels receive, in which languages and of what, and that each week is done once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.answers import Tally
from bot.plan import Audience
from bot.scopes import Scope
from store import channels, subscriptions
from store.states import Quiet
from store.subscriptions import Stamp, Subscription

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Store, Unit

TALLY = Tally(total=11, completed=3, pending=8)
WEEK = timedelta(days=7)


@pytest.fixture
def monday(now: datetime) -> Subscription:
    return Subscription(
        channel="C1",
        weekday=0,
        hour=9,
        minute=30,
        timezone="America/Costa_Rica",
        languages=("es", "en"),
        created=now,
        created_by="U9",
        since=now,
        scope=Scope(("AHG2016",), "Flows", ("HND",), Audience.MEMBERS),
        reminders=True,
        quiet=Quiet.SILENT,
    )


@pytest.fixture
def number(store: Store, monday: Subscription) -> int:
    with store.unit() as unit:
        made = subscriptions.add(unit, monday)
        unit.commit()
    return made.id


def test_a_channel_receives_what_it_subscribed_to(unit: Unit, monday: Subscription) -> None:
    assert subscriptions.of_channel(unit, "C1") == []
    made = subscriptions.add(unit, monday)
    assert replace(made, id=0) == monday
    assert subscriptions.of_channel(unit, "C1") == [made]
    assert subscriptions.get(unit, made.id) == made
    assert made.language == "es"


def test_a_channel_may_receive_several_and_others_theirs(unit: Unit, monday: Subscription) -> None:
    first = subscriptions.add(unit, monday)
    second = subscriptions.add(unit, replace(monday, weekday=4, scope=Scope()))
    other = subscriptions.add(unit, replace(monday, channel="C2"))
    assert subscriptions.of_channel(unit, "C1") == [first, second]
    assert subscriptions.standing(unit) == subscriptions.running(unit) == [first, second, other]


def test_what_is_changed_keeps_who_began_it_and_when(unit: Unit, monday: Subscription, now: datetime) -> None:
    made = subscriptions.add(unit, monday)
    asked = replace(made, weekday=4, languages=("fr",), created=now + WEEK, created_by="U1")
    assert subscriptions.change(unit, asked) == replace(asked, created=now, created_by="U9")


def test_one_rests_and_goes_on_from_then(unit: Unit, monday: Subscription, now: datetime) -> None:
    number = subscriptions.add(unit, monday).id
    assert not subscriptions.resume(unit, number, now)
    assert subscriptions.pause(unit, number, now, "U9")
    assert not subscriptions.pause(unit, number, now, "U9")
    assert subscriptions.running(unit) == []
    assert [one.paused for one in subscriptions.standing(unit)] == [now]
    assert subscriptions.resume(unit, number, now + WEEK)
    assert [(one.paused, one.since) for one in subscriptions.running(unit)] == [(None, now + WEEK)]


def test_one_ends_for_good_and_another_may_begin(unit: Unit, monday: Subscription, now: datetime) -> None:
    number = subscriptions.add(unit, monday).id
    assert subscriptions.end(unit, number, now, "U9")
    assert not subscriptions.end(unit, number, now, "U9")
    assert not subscriptions.pause(unit, number, now, "U9")
    assert subscriptions.get(unit, number) is None
    assert subscriptions.standing(unit) == []
    assert subscriptions.add(unit, monday).id != number


def test_a_week_is_stamped_once(unit: Unit, monday: Subscription, now: datetime) -> None:
    number = subscriptions.add(unit, monday).id
    other = subscriptions.add(unit, replace(monday, channel="C2")).id
    assert subscriptions.last_posted(unit, number) is None
    assert subscriptions.of_week(unit, number, "2016-W29") is None
    assert subscriptions.stamp(unit, number, "2016-W29", now, "posted", TALLY, now)
    assert not subscriptions.stamp(unit, number, "2016-W29", now, "skipped", None, now)
    assert subscriptions.stamp(unit, other, "2016-W29", now, "posted", TALLY, now)
    stamp = Stamp(number, "2016-W29", now, "posted", TALLY, now)
    assert subscriptions.of_week(unit, number, "2016-W29") == subscriptions.last_posted(unit, number) == stamp
    assert subscriptions.stamped(unit, ["2016-W28", "2016-W29"]) == {(number, "2016-W29"), (other, "2016-W29")}
    assert subscriptions.stamped(unit, ["2016-W28"]) == set()


@pytest.mark.parametrize("untold", ["skipped", "quiet"])
def test_the_last_digest_is_the_one_that_was_received_last_whatever_was_not_told_since(
    unit: Unit, monday: Subscription, now: datetime, untold: subscriptions.Stamped
) -> None:
    number = subscriptions.add(unit, monday).id
    subscriptions.stamp(unit, number, "2016-W30", now + WEEK, untold, None, now + WEEK)
    subscriptions.stamp(unit, number, "2016-W29", now, "posted", TALLY, now)
    subscriptions.stamp(unit, number, "2016-W28", now - WEEK, "posted", None, now - WEEK)
    assert subscriptions.last_posted(unit, number) == Stamp(number, "2016-W29", now, "posted", TALLY, now)


def test_replicas_that_stamp_at_once_stamp_once(store: Store, number: int, now: datetime) -> None:
    def stamp(_: int) -> bool:
        with store.unit() as unit:
            first = subscriptions.stamp(unit, number, "2016-W29", now, "posted", None, now)
            unit.commit()
        return first

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(stamp, range(8))) == 1


def test_a_stamp_that_is_rolled_back_is_free_again(store: Store, number: int, now: datetime) -> None:
    with store.unit() as unit:
        assert subscriptions.stamp(unit, number, "2016-W29", now, "posted", None, now)
    with store.unit() as unit:
        assert subscriptions.stamp(unit, number, "2016-W29", now, "posted", None, now)


def test_a_channel_is_reminded_once_a_day(unit: Unit, monday: Subscription, now: datetime) -> None:
    number = subscriptions.add(unit, monday).id
    day = date(2016, 7, 18)
    assert subscriptions.stamp_day(unit, number, day, now)
    assert not subscriptions.stamp_day(unit, number, day, now)
    assert subscriptions.reminded(unit, day) == {(number, day)}
    assert subscriptions.reminded(unit, day + timedelta(days=1)) == set()


def test_a_channel_speaks_the_language_of_its_digest_else_its_own(
    unit: Unit, monday: Subscription, now: datetime
) -> None:
    assert channels.language(unit, "C1") is None
    channels.set_language(unit, "C1", "en")
    channels.set_language(unit, "C1", "fr")
    assert channels.language(unit, "C1") == "fr"
    number = subscriptions.add(unit, monday).id
    assert channels.language(unit, "C1") == "es"
    subscriptions.end(unit, number, now, "U9")
    assert channels.language(unit, "C1") == "fr"
