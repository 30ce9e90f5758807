"""The days of each form in which people name a time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.deadlines import calendar
from bot.questions.grammar import Grammar

BACK = 3
"""Months that a month without a year may lie back."""


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def week_of_month(year: int, month: int, nth: int) -> calendar.Span | None:
    """The nth seven days of a month, as the plan's own deadlines count them; of the last week (-1), the last seven."""
    first, last = calendar.month_span(year, month)
    if nth == -1:
        return last - timedelta(days=6), last
    start = first + timedelta(days=7 * (nth - 1))
    return (start, min(start + timedelta(days=6), last)) if nth > 0 and start <= last else None


def ordinal(word: str, grammar: Grammar) -> int:
    return int(word[0]) if word[0].isdigit() else grammar.ordinals[word]


def _digits(word: str) -> int:
    found = re.match(r"\d+", word)
    return int(found.group()) if found else 1


def _year(match: re.Match[str], month: int, today: date) -> int:
    """The year that is written, else that of the nearest such day, up to three months back."""
    written = match.groupdict().get("year")
    if written:
        return int(written)
    earliest = calendar.add_months(today.replace(day=1), -BACK)
    return next(
        (year for year in (today.year - 1, today.year) if (year, month) >= (earliest.year, earliest.month)),
        today.year + 1,
    )


def _on_date(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    month, day = grammar.months[match["month"]], _digits(match["day"])
    found = day_of(_year(match, month, today), month, day)
    return (found, found) if found else None


def _on_days(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    month = grammar.months[match["month"]]
    year = _year(match, month, today)
    first, last = day_of(year, month, _digits(match["day"])), day_of(year, month, _digits(match["day2"]))
    return (first, last) if first and last and first <= last else None


def _on_day(match: re.Match[str], _: Grammar, today: date) -> calendar.Span | None:
    """The next such day of a month: "by the 28th"."""
    day = _digits(match["day"])
    for months in (0, 1):
        there = calendar.add_months(today.replace(day=1), months)
        found = day_of(there.year, there.month, day)
        if found and (found >= today or months):
            return found, found
    return None


def _in_month(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    month = grammar.months[match["month"]]
    return calendar.month_span(_year(match, month, today), month)


def _on_weekday(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    day = calendar.add_days(today, (grammar.weekdays[match["weekday"]] - today.weekday()) % 7)
    return day, day


def _unit_from(match: re.Match[str], grammar: Grammar, today: date, ahead: int) -> calendar.Span | None:
    unit = grammar.unit(match["unit"])
    if unit == "day":
        return None
    if unit == "week":
        return calendar.week_span(today + timedelta(days=7 * ahead))
    if unit == "fortnight":
        return _half_month(today, ahead)
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    first = date(today.year, size * ((today.month - 1) // size) + 1, 1)
    there = calendar.add_months(first, size * ahead)
    return there, calendar.add_months(there, size) - timedelta(days=1)


def _rest(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    span = _unit_from(match, grammar, today, 0)
    return (today, span[1]) if span else None


def _half_month(today: date, ahead: int) -> calendar.Span:
    half = 2 * (today.year * 12 + today.month - 1) + (today.day > 15) + ahead
    year, month = divmod(half // 2, 12)
    first, last = calendar.month_span(year, month + 1)
    return (first.replace(day=16), last) if half % 2 else (first, first.replace(day=15))


_SOME = {"day": 7, "week": 4, "fortnight": 2, "month": 3, "quarter": 2, "half": 2, "year": 2}
"""How many "the coming days", "weeks" and so on are taken to be."""


def _ahead(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    return today, _count(match, grammar, today, 1)


def _behind(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    return _count(match, grammar, today, -1), today


def _count(match: re.Match[str], grammar: Grammar, today: date, sign: int) -> date:
    word = match["unit"]
    unit = grammar.unit(word)
    number = grammar.number(match.groupdict().get("n"))
    if number is None:
        many = word.endswith(("s", "x")) and word != "mois"
        number = _SOME[unit] if many or (word == "mois" and "prochains" in match.group()) else 1
    number = min(number, 600) * sign
    if unit in ("day", "week", "fortnight"):
        days = {"day": 1, "week": 7, "fortnight": 14}[unit] * number
        return calendar.add_days(today, days) if days > 0 else today + timedelta(days=days)
    return calendar.add_months(today, {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit] * number)


def _quarter(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    nth = int(match["q"]) if match.groupdict().get("q") else ordinal(match["nth"], grammar)
    year = int(match.groupdict().get("year") or today.year)
    return calendar.quarter_span(year, 4 if nth == -1 else nth) if nth in (-1, 1, 2, 3, 4) else None


def _half(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    nth = int(match["h"]) if match.groupdict().get("h") else ordinal(match["nth"], grammar)
    year = int(match.groupdict().get("year") or today.year)
    return calendar.half_span(year, 2 if nth == -1 else nth) if nth in (-1, 1, 2) else None


def _in_year(match: re.Match[str], _: Grammar, __: date) -> calendar.Span:
    return calendar.year_span(int(match["year"]))


def _days_on(days: int) -> Callable[[re.Match[str], Grammar, date], calendar.Span]:
    def make(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
        day = today + timedelta(days=days)
        return day, day

    return make


def _weekend(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    sunday = calendar.week_span(today)[1]
    return sunday - timedelta(days=1), sunday


def _month_end(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    return calendar.late(today.year, today.month)


def _year_end(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    return calendar.late(today.year, 12)


def _week_end(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    sunday = calendar.week_span(today)[1]
    return sunday - timedelta(days=2), sunday


def _soon(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    return today, calendar.add_days(today, 30)


Maker = Callable[[re.Match[str], Grammar, date], calendar.Span | None]

MAKERS: dict[str, Maker] = {
    "date": _on_date,
    "days": _on_days,
    "day": _on_day,
    "month": _in_month,
    "weekday": _on_weekday,
    "this": lambda match, grammar, today: _unit_from(match, grammar, today, 0),
    "next": lambda match, grammar, today: _unit_from(match, grammar, today, 1),
    "last": lambda match, grammar, today: _unit_from(match, grammar, today, -1),
    "rest": _rest,
    "ahead": _ahead,
    "behind": _behind,
    "quarter": _quarter,
    "half": _half,
    "year": _in_year,
    "today": _days_on(0),
    "tomorrow": _days_on(1),
    "after_tomorrow": _days_on(2),
    "yesterday": _days_on(-1),
    "weekend": _weekend,
    "month_end": _month_end,
    "year_end": _year_end,
    "week_end": _week_end,
    "soon": _soon,
}
