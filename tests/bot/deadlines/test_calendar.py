from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.deadlines.calendar import (
    add_days,
    add_months,
    early,
    half_span,
    late,
    mid,
    month_span,
    quarter_span,
    week_span,
    year_span,
)


def test_the_thirds_of_a_month_meet() -> None:
    assert early(2016, 2) == (date(2016, 2, 1), date(2016, 2, 10))
    assert mid(2016, 2) == (date(2016, 2, 11), date(2016, 2, 20))
    assert late(2016, 2) == (date(2016, 2, 21), date(2016, 2, 29))


def test_quarters_halves_and_years_end_with_their_last_day() -> None:
    assert quarter_span(2018, 2) == (date(2018, 4, 1), date(2018, 6, 30))
    assert half_span(1997, 2) == (date(1997, 7, 1), date(1997, 12, 31))
    assert year_span(2000) == (date(2000, 1, 1), date(2000, 12, 31))
    assert month_span(2015, 2) == (date(2015, 2, 1), date(2015, 2, 28))


def test_a_month_on_from_its_last_day_is_the_last_day_again() -> None:
    assert add_months(date(2003, 5, 30), 4) == date(2003, 9, 30)
    assert add_months(date(2015, 12, 31), 2) == date(2016, 2, 29)
    assert add_months(date(2015, 3, 31), -1) == date(2015, 2, 28)


@given(st.dates())
def test_a_week_runs_from_monday_to_sunday(day: date) -> None:
    first, last = week_span(day)
    assert first.weekday() == 0
    assert first <= day <= last
    assert last == date.max or last.weekday() == 6


@given(st.dates(), st.integers(0, 10**7), st.integers(0, 10**5))
def test_counting_on_never_leaves_the_calendar(day: date, days: int, months: int) -> None:
    assert day <= add_days(day, days) <= date.max
    assert day <= add_months(day, months) <= date.max
