"""Days that people name when they write: "on 20 July", "ayer", "ce matin", "last Monday", "three days ago"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.deadlines.calendar import add_months
from bot.deadlines.folded import fold
from bot.deadlines.grammar import Unit
from bot.deadlines.moment import Moment, longest
from bot.deadlines.moments import moments
from bot.deadlines.rules import rules

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from bot.deadlines.rules import Rules


@dataclass(frozen=True, slots=True)
class FoundDay:
    """A calendar day and where the text names it."""

    day: date
    start: int
    end: int


def find_days(text: str, language: str, today: date, *, past: bool = False) -> list[FoundDay]:
    """The days that a person's text names, left to right; of several at once ("20 and 21 July") the last.

    Where the year is missing, or only a weekday is named, the day nearest to today; with `past`, as in a report of
    what was done, the latest one up to today. Another language than en, es, fr: none.
    """
    found = rules(language)
    if found is None or not text.strip():
        return []
    folded = fold(text)
    named = longest([*_dates(folded.text, found, today, past=past), *_from_today(folded.text, found, today, past=past)])
    days = [FoundDay(moment.span[1], *folded.span(moment.start, moment.end)) for moment in named]
    return sorted(days, key=lambda one: one.start)


def _moment(match: re.Match[str], day: date) -> Moment:
    return Moment(match.start(), match.end(), (day, day), Unit.DAY)


def _dates(text: str, rules_: Rules, today: date, *, past: bool) -> Iterator[Moment]:
    for moment in moments(text, rules_, today):
        if moment.unit is Unit.DAY:
            day = moment.span[1] if moment.sure else _year_for(moment.span[1], today, past=past)
            yield Moment(moment.start, moment.end, (day, day), Unit.DAY)


def _year_for(day: date, today: date, *, past: bool) -> date:
    """The day in the year in which it is nearest to today; `day` is the next such day from today on."""
    before = add_months(day, -12) if day.year > date.min.year else day
    return _chosen(before, day, today, past=past)


def _chosen(before: date, after: date, today: date, *, past: bool) -> date:
    if past:
        return after if after <= today else before
    return before if today - before < after - today else after


def _from_today(text: str, rules_: Rules, today: date, *, past: bool) -> Iterator[Moment]:
    for on, pattern in rules_.day_words:
        yield from (_moment(match, _shifted(today, on)) for match in pattern.finditer(text))
    for match in rules_.whole["ago"][0].finditer(text):
        yield _moment(match, _ago(match, rules_, today))
    yield from _weekdays(text, rules_, today, past=past)
    for match in rules_.whole["day_of_month"][0].finditer(text):
        day = _in_month(int(match["day"]), today, past=past)
        if day:
            yield _moment(match, day)


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _ago(match: re.Match[str], rules_: Rules, today: date) -> date:
    number = int(match["n"]) if match["n"].isdigit() else rules_.grammar.numbers[match["n"]]
    unit = rules_.grammar.units[match["unit"]]
    days = {Unit.WEEK: 7, Unit.FORTNIGHT: 14, Unit.MONTH: 30, Unit.QUARTER: 91, Unit.HALF: 182, Unit.YEAR: 365}
    return _shifted(today, -number * days.get(unit, 1))


def _weekdays(text: str, rules_: Rules, today: date, *, past: bool) -> Iterator[Moment]:
    for name in ("last_weekday", "next_weekday", "any_weekday"):
        for match in (found for pattern in rules_.whole[name] for found in pattern.finditer(text)):
            ahead = (rules_.grammar.weekdays[match["weekday"]] - today.weekday()) % 7
            yield _moment(match, _weekday(name, today, ahead, past=past))


def _weekday(name: str, today: date, ahead: int, *, past: bool) -> date:
    if name == "last_weekday":
        return _shifted(today, ahead - 7)
    if name == "next_weekday":
        return _shifted(today, ahead or 7)
    return _chosen(_shifted(today, ahead - 7), _shifted(today, ahead), today, past=past)


def _in_month(number: int, today: date, *, past: bool) -> date | None:
    """The day of that number that is nearest to today, or the latest one up to today."""
    first = today.replace(day=1)
    near = [first - timedelta(days=1), first, add_months(first, 1)] if today.year > date.min.year else [first]
    days = [day for month in near if (day := _numbered(month, number)) and not (past and day > today)]
    return min(days, key=lambda day: abs(day - today), default=None)


def _numbered(month: date, number: int) -> date | None:
    try:
        return month.replace(day=number)
    except ValueError:
        return None
