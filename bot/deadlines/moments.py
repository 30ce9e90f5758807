"""Times that a text names by the calendar: days, months, years, parts of years; before any "early" or "by"."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.deadlines.calendar import Span, add_days, add_months, half_span, months_span, quarter_span, week_span
from bot.deadlines.dates import dates, spells
from bot.deadlines.grammar import Unit
from bot.deadlines.moment import Moment, group, longest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.deadlines.rules import Rules


def moments(text: str, rules: Rules, anchor: date) -> list[Moment]:
    """The times named in a folded text, left to right, the longest where several overlap."""
    found = [*dates(text, rules, anchor), *spells(text, rules, anchor), *_others(text, rules, anchor)]
    return sorted(longest(found), key=lambda moment: moment.start)


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
            written = group(match, "year2") or match["year"]
            last = int(match["year"][: -len(written)] + written) if len(written) < len(match["year"]) else int(written)
            if first <= last:
                span = date(first, 1, 1), date(last, 12, 31)
                yield Moment(
                    match.start(), match.end(), span, Unit.YEAR, whole=True, led=group(match, "led") is not None
                )


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
