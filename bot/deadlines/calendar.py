"""Spans of days that documents name: weeks, months and their thirds, quarters, halves, years."""

from __future__ import annotations

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

Span = tuple[date, date]
"""First and last day, both included."""

_EARLY, _MID = 10, 20


def month_span(year: int, month: int) -> Span:
    """The whole month (1-12)."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def early(year: int, month: int) -> Span:
    """The first ten days of a month ("early May", "a principios de mayo")."""
    return date(year, month, 1), date(year, month, _EARLY)


def mid(year: int, month: int) -> Span:
    """The 11th to the 20th ("mid-May", "a mediados de mayo")."""
    return date(year, month, _EARLY + 1), date(year, month, _MID)


def late(year: int, month: int) -> Span:
    """The 21st to the last day ("late May", "the end of May", "a finales de mayo")."""
    return date(year, month, _MID + 1), month_span(year, month)[1]


def months_span(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last day of another of the same year."""
    return month_span(year, first)[0], month_span(year, last)[1]


def quarter_span(year: int, quarter: int) -> Span:
    """A quarter (1-4); the papers also call it a trimester."""
    return months_span(year, 3 * quarter - 2, 3 * quarter)


def half_span(year: int, half: int) -> Span:
    """A half-year (1-2); the papers also call it a semester."""
    return months_span(year, 6 * half - 5, 6 * half)


def year_span(year: int) -> Span:
    """The whole year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_span(day: date) -> Span:
    """Monday to Sunday of the week in which the day lies (cut at the last day that a calendar has)."""
    monday = day - timedelta(days=day.weekday())
    return monday, add_days(monday, 6)


def add_days(day: date, days: int) -> date:
    """The day so many days on (back, if negative), or the last (first) day that a calendar has."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def add_months(day: date, months: int) -> date:
    """The same day so many months on (before, if negative), or that month's last day: 31 January + 1 → 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.max if year > MAXYEAR else date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
