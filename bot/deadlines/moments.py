"""Times that a text names by the calendar: days, months, years, parts of years; before any "early" or "by"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.deadlines.calendar import (
    Span,
    add_days,
    add_months,
    half_span,
    month_span,
    months_span,
    quarter_span,
    week_span,
)
from bot.deadlines.grammar import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.deadlines.grammar import Grammar
    from bot.deadlines.rules import Rules


@dataclass(frozen=True, slots=True)
class Moment:
    """A named time: where it stands in the folded text, its days, its size.

    `sure`: the text gives the year. `whole`: it is a month, quarter, half or year in full. `led`: it brings its own
    "from" or "between". `open`: "the year" by itself, which means a time only with more words around it.
    """

    start: int
    end: int
    span: Span
    unit: Unit
    sure: bool = True
    whole: bool = False
    led: bool = False
    open: bool = False


def moments(text: str, rules: Rules, anchor: date) -> list[Moment]:
    """The times named in a folded text, left to right, the longest where several overlap."""
    found = [*_dates(text, rules, anchor), *_spells(text, rules, anchor), *_others(text, rules, anchor)]
    return sorted(longest(found), key=lambda moment: moment.start)


def longest(found: list[Moment]) -> list[Moment]:
    """Those that overlap no longer one; of equal ones the first."""
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda moment: (moment.start - moment.end, moment.start)):
        if all(moment.end <= other.start or moment.start >= other.end for other in kept):
            kept.append(moment)
    return kept


def _dates(text: str, rules: Rules, anchor: date) -> Iterator[Moment]:
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


def _group(match: re.Match[str], name: str) -> str | None:
    return match.groupdict().get(name)


def _led(match: re.Match[str]) -> bool:
    return _group(match, "led") is not None


def _year_given(match: re.Match[str]) -> bool:
    return any(_group(match, name) for name in ("year", "this", "next", "this_month", "next_month"))


def _year(match: re.Match[str], anchor: date) -> int | None:
    if year := _group(match, "year"):
        return int(year)
    if _group(match, "this"):
        return anchor.year
    return anchor.year + 1 if _group(match, "next") else None


def _day(word: str, grammar: Grammar) -> int:
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else grammar.ordinals[word]


def _month(word: str, grammar: Grammar) -> int:
    return grammar.months[word.rstrip(".")]


def _days(match: re.Match[str], grammar: Grammar, anchor: date) -> Span | None:
    first, last = _day(match["day"], grammar), _day(_group(match, "day2") or match["day"], grammar)
    if _group(match, "this_month") or _group(match, "next_month"):
        month = add_months(anchor.replace(day=1), 1 if _group(match, "next_month") else 0)
        day = _date(month.year, month.month, first)
        return (day, day) if day else None
    months = _month(match["month"], grammar), _month(_group(match, "month2") or match["month"], grammar)
    end = _dated(_year(match, anchor), months[1], last, anchor)
    if end is None:
        return None
    year = int(_group(match, "year1") or end.year - (months[0] > months[1]))
    start = _date(year, months[0], first)
    return (start, end) if start and start <= end else None


def _dated(year: int | None, month: int, day: int, anchor: date) -> date | None:
    """The day in its year, or the next such day from the anchor on."""
    if year is not None:
        return _date(year, month, day)
    here = _date(anchor.year, month, day)
    return here if here and here >= anchor else _date(min(anchor.year + 1, date.max.year), month, day) or here


def _spells(text: str, rules: Rules, anchor: date) -> Iterator[Moment]:
    for pattern in rules.whole["spells"]:
        for match in pattern.finditer(text):
            span = _months(match, rules.grammar, anchor)
            if span:
                sure = _year_given(match)
                yield Moment(match.start(), match.end(), span, Unit.MONTH, sure=sure, whole=True, led=_led(match))


def _months(match: re.Match[str], grammar: Grammar, anchor: date) -> Span | None:
    first = _month(match["month"], grammar)
    last = _month(_group(match, "month2") or match["month"], grammar)
    year = _year(match, anchor)
    if year is None:
        year = anchor.year + (last < anchor.month)
    if not date.min.year < year <= date.max.year:
        return None
    start_year = int(_group(match, "year1") or year - (first > last))
    span = month_span(start_year, first)[0], month_span(year, last)[1]
    return span if span[0] <= span[1] else None


def _others(text: str, rules: Rules, anchor: date) -> Iterator[Moment]:
    yield from _years(text, rules)
    for unit, pattern in rules.parts:
        for match in pattern.finditer(text):
            span = _next_part(rules.grammar.ordinals[match["nth"]], unit, anchor)
            if span:
                yield Moment(match.start(), match.end(), span, unit, sure=False, whole=True)
    for unit, ahead, pattern in rules.relative:
        for match in pattern.finditer(text):
            yield Moment(match.start(), match.end(), _from_here(unit, ahead, anchor), unit, whole=True)
    for unit, pattern in rules.open_times:
        for match in pattern.finditer(text):
            yield Moment(match.start(), match.end(), _from_here(unit, 0, anchor), unit, whole=True, open=True)


def _years(text: str, rules: Rules) -> Iterator[Moment]:
    for pattern in rules.whole["years"]:
        for match in pattern.finditer(text):
            first = int(match["year"])
            written = _group(match, "year2") or match["year"]
            last = int(match["year"][: -len(written)] + written) if len(written) < len(match["year"]) else int(written)
            if first <= last:
                span = date(first, 1, 1), date(last, 12, 31)
                yield Moment(match.start(), match.end(), span, Unit.YEAR, whole=True, led=_led(match))


def part_span(nth: int, unit: Unit, year: int) -> Span | None:
    """The nth (-1: last) quarter or half of a year; None where a year has no such part."""
    many = 4 if unit is Unit.QUARTER else 2
    nth = many if nth == -1 else nth
    if not 1 <= nth <= many:
        return None
    return quarter_span(year, nth) if unit is Unit.QUARTER else half_span(year, nth)


def _next_part(nth: int, unit: Unit, anchor: date) -> Span | None:
    here = part_span(nth, unit, anchor.year)
    if here is None or here[1] > anchor or anchor.year == date.max.year:
        return here
    return part_span(nth, unit, anchor.year + 1)


def _from_here(unit: Unit, ahead: int, anchor: date) -> Span:
    if unit is Unit.WEEK:
        return week_span(add_days(anchor, 7 * ahead))
    size = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}[unit]
    first = size * ((anchor.month - 1) // size) + 1
    there = add_months(date(anchor.year, first, 1), size * ahead)
    return months_span(there.year, there.month, min(12, there.month + size - 1))
