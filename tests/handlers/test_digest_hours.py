"""The hour of a digest is the wall clock's of its zone, whatever the zone does to its clocks."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.digests import last_due, week_of
from store.subscriptions import Subscription

ZONES = (
    "America/Mexico_City",
    "America/Tijuana",
    "America/New_York",
    "America/Toronto",
    "America/Costa_Rica",
    "Europe/Madrid",
)


def subscription(zone: str, weekday: int = 0, hour: int = 9, minute: int = 0) -> Subscription:
    long_ago = datetime(2016, 1, 1, tzinfo=UTC)
    return Subscription("C1", weekday, hour, minute, zone, ("es",), long_ago, "U1", long_ago)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("year", [2016, 2021, 2022, 2023, 2026])
def test_comes_once_a_week_at_the_same_wall_clock_all_year(zone: str, year: int) -> None:
    home = ZoneInfo(zone)
    monday = datetime.fromisocalendar(year, 2, 1).replace(hour=9, tzinfo=home)
    for week in range(50):
        expected = monday + timedelta(weeks=week)
        due = last_due(subscription(zone), expected.astimezone(UTC))
        assert due == expected.astimezone(UTC)
        early = last_due(subscription(zone), expected.astimezone(UTC) - timedelta(seconds=1))
        assert early == (expected - timedelta(weeks=1)).astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "sunday"),
    [
        ("America/New_York", datetime(2026, 3, 8, tzinfo=UTC)),
        ("America/Toronto", datetime(2026, 3, 8, tzinfo=UTC)),
        ("America/Tijuana", datetime(2026, 3, 8, tzinfo=UTC)),
        ("America/Mexico_City", datetime(2022, 4, 3, tzinfo=UTC)),
        ("Europe/Madrid", datetime(2026, 3, 29, tzinfo=UTC)),
    ],
)
def test_an_hour_that_the_clock_skips_still_has_its_digest(zone: str, sunday: datetime) -> None:
    skipped = subscription(zone, weekday=6, hour=2, minute=30)
    due = last_due(skipped, sunday + timedelta(hours=20))
    local = due.astimezone(ZoneInfo(zone))
    assert (local.date(), local.hour) in {(sunday.date(), 1), (sunday.date(), 3)}


@pytest.mark.parametrize(
    ("zone", "sunday"),
    [("America/New_York", datetime(2026, 11, 1, tzinfo=UTC)), ("Europe/Madrid", datetime(2026, 10, 25, tzinfo=UTC))],
)
def test_an_hour_that_the_clock_doubles_is_still_one_week(zone: str, sunday: datetime) -> None:
    doubled = subscription(zone, weekday=6, hour=1 if zone == "America/New_York" else 2, minute=30)
    hours = {last_due(doubled, sunday + timedelta(minutes=m)) for m in range(12 * 60)}
    weeks = {week_of(due.astimezone(ZoneInfo(zone)).date()) for due in hours if due > sunday - timedelta(hours=6)}
    assert len(weeks) == 1


def test_a_leap_week_is_a_week_of_its_own() -> None:
    due = last_due(subscription("America/Costa_Rica"), datetime(2026, 12, 28, 16, tzinfo=UTC))
    assert week_of(due.date()) == "2026-W53"
    after = last_due(subscription("America/Costa_Rica"), datetime(2027, 1, 4, 16, tzinfo=UTC))
    assert week_of(after.date()) == "2027-W01"
