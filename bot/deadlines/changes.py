"""What the words around a time make of it: the week of a day, early or late in a month, the second half of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.deadlines.calendar import Span, add_days, add_months, early, late, mid, month_span, months_span, week_span
from bot.deadlines.grammar import Change, Unit
from bot.deadlines.moment import Moment
from bot.deadlines.moments import part_span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from bot.deadlines.grammar import Grammar
    from bot.deadlines.rules import Rules

_FRIDAY = 4
_REACH = 70
"""Characters before a time in which its words are looked for."""


def changed(text: str, moment: Moment, rules: Rules) -> Moment:
    """The time with everything that the words directly before and behind it make of it."""
    moment = _after(text, moment, rules)
    for _ in range(4):
        wider = _once(text, moment, rules)
        if wider is None:
            break
        moment = wider
    return moment


def _after(text: str, moment: Moment, rules: Rules) -> Moment:
    for change, pattern in rules.after:
        match = pattern.match(text, moment.end)
        if match:
            made = _made(change, moment, match, rules.grammar)
            if made:
                return replace(made, end=match.end(), open=False)
    return moment


def _once(text: str, moment: Moment, rules: Rules) -> Moment | None:
    begin = max(0, moment.start - _REACH)
    for change, pattern in rules.changes:
        match = pattern.search(text[begin : moment.start])
        if match:
            made = _made(change, moment, match, rules.grammar)
            if made:
                return replace(made, start=begin + match.start(), open=False)
    return None


def _made(change: Change, moment: Moment, match: re.Match[str], grammar: Grammar) -> Moment | None:
    if change is Change.SAME:
        return moment if moment.whole or moment.unit is Unit.DAY else None
    if change is Change.WEEK:
        return _week(moment)
    if not moment.whole:
        return None
    if change in _THIRDS:
        return _third(change, moment)
    return _part(change, moment, match, grammar)


def _week(moment: Moment) -> Moment | None:
    if moment.unit is not Unit.DAY:
        return None
    first, last = moment.span
    return replace(moment, span=week_span(first) if first == last else moment.span, unit=Unit.WEEK)


_THIRDS: dict[Change, tuple[int, Callable[[int, int], Span]]] = {
    Change.EARLY: (0, early),
    Change.MID: (1, mid),
    Change.LATE: (2, late),
    Change.END: (2, late),
}


def _third(change: Change, moment: Moment) -> Moment | None:
    """Early, mid, late: ten days of a month, a third of the months of anything longer; its end is its last day."""
    third, of_month = _THIRDS[change]
    first, last = moment.span
    many = last.month - first.month + 1
    if moment.unit is Unit.WEEK:
        return replace(moment, span=(last, last), whole=False) if change is Change.END else None
    if moment.unit is Unit.MONTH:
        span = of_month(last.year, last.month) if many == 1 else None
        return replace(moment, span=span, unit=Unit.WEEK, whole=False) if span else None
    if change is Change.END:
        return replace(moment, span=(last, last), whole=False)
    if first.year != last.year:
        return None
    span = months_span(first.year, first.month + third * many // 3, first.month + (third + 1) * many // 3 - 1)
    return replace(moment, span=span, whole=False)


def _part(change: Change, moment: Moment, match: re.Match[str], grammar: Grammar) -> Moment | None:
    nth = _nth(match["nth"], grammar)
    if change in (Change.PIECE, Change.NTH_DAY):
        return _counted(change, moment, match, nth, grammar)
    if moment.unit is Unit.MONTH:
        return _part_of_month(change, moment, match, nth, grammar)
    if moment.unit is not Unit.YEAR or moment.span[0].year != moment.span[1].year:
        return None
    year = moment.span[0].year
    if change is Change.QUARTER or change is Change.HALF:
        unit = Unit.QUARTER if change is Change.QUARTER else Unit.HALF
        span = part_span(nth, unit, year)
        return replace(moment, span=span, unit=unit, whole=True) if span else None
    months = {Change.FOUR_MONTHS: 4, Change.TWO_MONTHS: 2}.get(change)
    return _months_of_year(moment, nth, months, year) if months else None


def _counted(change: Change, moment: Moment, match: re.Match[str], nth: int, grammar: Grammar) -> Moment | None:
    """The first or last days, weeks or months of a time, or its first or last (working) day."""
    unit = grammar.units[match["unit"]]
    if change is Change.NTH_DAY and unit in (Unit.DAY, Unit.WORKING_DAY) and nth in (1, -1):
        day = _edge_day(moment.span, nth, working=unit is Unit.WORKING_DAY)
        return replace(moment, span=(day, day), unit=Unit.DAY, whole=False)
    if change is Change.NTH_DAY or nth not in (1, -1):
        return None
    number = int(match["n"]) if match["n"].isdigit() else grammar.numbers[match["n"]]
    span = _edge(moment.span, nth, number, unit)
    return replace(moment, span=span, unit=Unit.WEEK, whole=False) if span else None


def _edge_day(span: Span, nth: int, *, working: bool) -> date:
    day = span[0] if nth == 1 else span[1]
    while working and day.weekday() > _FRIDAY and span[0] <= day <= span[1]:
        day += timedelta(days=nth)
    return day


def _edge(span: Span, nth: int, number: int, unit: Unit) -> Span | None:
    if unit not in (Unit.DAY, Unit.WEEK, Unit.FORTNIGHT, Unit.MONTH) or number < 1:
        return None
    first, last = span
    if unit is Unit.MONTH:
        end, start = add_days(add_months(first, number), -1), add_days(add_months(add_days(last, 1), -number), 0)
    else:
        days = number * {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}[unit]
        end, start = add_days(first, days - 1), add_days(last, 1 - days)
    found = (first, end) if nth == 1 else (start, last)
    return found if first <= found[0] <= found[1] <= last else None


def _nth(word: str, grammar: Grammar) -> int:
    return int(word) if word.isdigit() else grammar.ordinals[word]


def _months_of_year(moment: Moment, nth: int, months: int, year: int) -> Moment | None:
    nth = 12 // months if nth == -1 else nth
    if not 1 <= nth <= 12 // months:
        return None
    span = months_span(year, months * (nth - 1) + 1, months * nth)
    return replace(moment, span=span, unit=Unit.QUARTER, whole=True)


def _part_of_month(change: Change, moment: Moment, match: re.Match[str], nth: int, grammar: Grammar) -> Moment | None:
    first, last = month_span(moment.span[1].year, moment.span[1].month)
    if moment.span != (first, last):
        return None
    if change is Change.NTH_WEEKDAY:
        day = _nth_weekday(first, last, nth, grammar.weekdays[match["weekday"]])
        return replace(moment, span=(day, day), unit=Unit.DAY, whole=False) if day else None
    span = _piece(change, first, last, nth)
    return replace(moment, span=span, unit=Unit.WEEK, whole=False) if span else None


def _piece(change: Change, first: date, last: date, nth: int) -> Span | None:
    if change is Change.NTH_WEEK:
        if nth == -1:
            return last - timedelta(days=6), last
        start = add_days(first, 7 * (nth - 1))
        return (start, min(add_days(start, 6), last)) if start <= last and nth > 0 else None
    if change in (Change.FORTNIGHT, Change.HALF) and nth in (1, 2, -1):
        return (first, first.replace(day=15)) if nth == 1 else (first.replace(day=16), last)
    return None


def _nth_weekday(first: date, last: date, nth: int, weekday: int) -> date | None:
    if nth == -1:
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    day = add_days(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day <= last and nth > 0 else None
