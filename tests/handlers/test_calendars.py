"""The free days of the eleven members, and whose calendar somebody works by."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from handlers.calendars import CODES, HOST, country_of, free, zone_of

HOLIDAYS = [
    ("BLZ", date(2016, 9, 21), "Independence of Belize"),
    ("CAN", date(2016, 7, 1), "Canada Day"),
    ("CRI", date(2016, 9, 15), "Independence of Central America"),
    ("DOM", date(2017, 2, 27), "Independence of the Dominican Republic"),
    ("GTM", date(2016, 9, 15), "Independence of Central America"),
    ("HND", date(2016, 9, 15), "Independence of Central America"),
    ("MEX", date(2016, 9, 16), "Independence of Mexico"),
    ("NIC", date(2016, 7, 19), "Day of the Revolution"),
    ("PAN", date(2016, 11, 3), "Separation from Colombia"),
    ("SLV", date(2016, 9, 15), "Independence of Central America"),
    ("USA", date(2016, 7, 4), "Independence of the United States"),
]


def test_every_member_has_a_calendar() -> None:
    assert sorted(CODES) == sorted(country for country, _, _ in HOLIDAYS)


@pytest.mark.parametrize(("country", "day", "_name"), HOLIDAYS)
def test_a_public_holiday_on_a_working_day_is_free(country: str, day: date, _name: str) -> None:
    assert day.weekday() < 5
    assert free(country, day)


@pytest.mark.parametrize("country", sorted(CODES))
@pytest.mark.parametrize("year", [2016, 2026])
def test_new_year_christmas_and_weekends_are_free_and_other_days_are_not(country: str, year: int) -> None:
    assert free(country, date(year, 1, 1))
    assert free(country, date(year, 12, 25))
    days = [date.fromordinal(n) for n in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)]
    assert all(free(country, day) for day in days if day.weekday() >= 5)
    off = [day for day in days if day.weekday() < 5 and free(country, day)]
    assert 4 <= len(off) <= 20


def test_what_is_free_in_one_country_is_worked_in_another() -> None:
    fourth = date(2016, 7, 4)
    assert [country for country in CODES if free(country, fourth)] == ["USA"]


def test_organs_and_organisations_work_by_the_calendar_of_the_host() -> None:
    assert country_of(("TS",)) == country_of(("IOM",)) == country_of(()) == HOST
    assert country_of(("TROIKA", "MEX")) == "MEX"


@pytest.mark.parametrize("told", [None, "", "Nowhere/At_All", "../../etc/passwd"])
def test_without_a_zone_that_is_known_the_conference_s_counts(told: str | None) -> None:
    assert zone_of(told, ZoneInfo("America/Costa_Rica")).key == "America/Costa_Rica"
