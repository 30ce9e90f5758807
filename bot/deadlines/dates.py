"""Days and months that a text names: "28 July 2016", "12 y 13 de julio", "octobre ou novembre 2012", "7/28/2016"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from bot.deadlines.calendar import Span, add_months, month_span
from bot.deadlines.grammar import Unit
from bot.deadlines.moment import Moment, group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.deadlines.grammar import Grammar
    from bot.deadlines.rules import Rules


def dates(text: str, rules: Rules, anchor: date) -> Iterator[Moment]:
    """The days, and runs of days, that a folded text names by day and month, in words or numbers."""
    for pattern in rules.whole["dates"]:
        for match in pattern.finditer(text):
            span = _days(match, rules.grammar, anchor)
            if span:
                yield Moment(match.start(), match.end(), span, Unit.DAY, sure=_year_given(match), led=_led(match))
    for match in _NUMERIC.finditer(text):
        day = _numeric(match, rules.grammar.month_first)
        if day:
            yield Moment(match.start(), match.end(), (day, day), Unit.DAY)


_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<last>(?:19|20)\d\d))(?![\w/-])"
)


def _numeric(match: re.Match[str], month_first: bool) -> date | None:
    if match["year"]:
        return _date(int(match["year"]), int(match["month"]), int(match["day"]))
    one, two, year = int(match["one"]), int(match["two"]), int(match["last"])
    first, second = ((one, two), (two, one)) if month_first else ((two, one), (one, two))
    return _date(year, *first) or _date(year, *second)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _led(match: re.Match[str]) -> bool:
    return group(match, "led") is not None


def _year_given(match: re.Match[str]) -> bool:
    return any(group(match, name) for name in ("year", "this", "next", "this_month", "next_month"))


def _year(match: re.Match[str], anchor: date) -> int | None:
    if year := group(match, "year"):
        return int(year)
    if group(match, "this"):
        return anchor.year
    return anchor.year + 1 if group(match, "next") else None


def _day(word: str, grammar: Grammar) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else grammar.ordinals[word]


def _month(word: str, grammar: Grammar) -> int:
    return grammar.months[word.rstrip(".")]


def _days(match: re.Match[str], grammar: Grammar, anchor: date) -> Span | None:
    first, last = _day(match["day"], grammar), _day(group(match, "day2") or match["day"], grammar)
    if group(match, "this_month") or group(match, "next_month"):
        month = add_months(anchor.replace(day=1), 1 if group(match, "next_month") else 0)
        day = _date(month.year, month.month, first)
        return (day, day) if day else None
    months = _month(match["month"], grammar), _month(group(match, "month2") or match["month"], grammar)
    end = _dated(_year(match, anchor), months[1], last, anchor)
    if end is None:
        return None
    year = int(group(match, "year1") or end.year - (months[0] > months[1]))
    start = _date(year, months[0], first)
    return (start, end) if start and start <= end else None


def _dated(year: int | None, month: int, day: int, anchor: date) -> date | None:
    """The day in its year, or the next such day from the anchor on."""
    if year is not None:
        return _date(year, month, day)
    here = _date(anchor.year, month, day)
    return here if here and here >= anchor else _date(min(anchor.year + 1, date.max.year), month, day) or here


def spells(text: str, rules: Rules, anchor: date) -> Iterator[Moment]:
    """The months, and runs of months, that a folded text names."""
    for pattern in rules.whole["spells"]:
        for match in pattern.finditer(text):
            span = _months(match, rules.grammar, anchor)
            if span:
                sure = _year_given(match)
                yield Moment(match.start(), match.end(), span, Unit.MONTH, sure=sure, whole=True, led=_led(match))


def _months(match: re.Match[str], grammar: Grammar, anchor: date) -> Span | None:
    first = _month(match["month"], grammar)
    last = _month(group(match, "month2") or match["month"], grammar)
    year = _year(match, anchor)
    if year is None:
        year = anchor.year + (last < anchor.month)
    if not date.min.year < year <= date.max.year:
        return None
    start_year = int(group(match, "year1") or year - (first > last))
    span = month_span(start_year, first)[0], month_span(year, last)[1]
    return span if span[0] <= span[1] else None
