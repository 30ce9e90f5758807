"""Deadlines counted from the meeting: "within sixty days", "in two months", "a week after the closing"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.deadlines.calendar import add_days, add_months
from bot.deadlines.dated import fills_line
from bot.deadlines.grammar import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.deadlines.folded import Folded
    from bot.deadlines.rules import Rules

_REACH = 30
_FRIDAY = 4
_HOURS = 24
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.FORTNIGHT: 14}
_MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
_REST = re.compile(r"[^,.;:()]{0,60}")


def counted(folded: Folded, rules: Rules, anchor: date) -> Iterator[tuple[int, int, date | None]]:
    """(start, end, last day) of each span counted in a folded text; no day where it counts from another event."""
    text = folded.text
    for match in rules.whole["alone"][0].finditer(text):
        if _is_cell(folded, match, rules):
            yield match.start(), match.end(), count(anchor, _number(match, rules), _unit(match, rules))
    for pattern in rules.whole["within"]:
        for match in pattern.finditer(text):
            here = rules.behind["from_here"].match(text, match.end())
            if here:
                yield match.start(), here.end(), count(anchor, _number(match, rules), _unit(match, rules))
            elif event := rules.behind["from_event"].match(text, match.end()):
                yield match.start(), _rest(text, event.end()), None
            else:
                yield match.start(), match.end(), count(anchor, _number(match, rules), _unit(match, rules))


def _is_cell(folded: Folded, match: re.Match[str], rules: Rules) -> bool:
    """Whether "60 days" is a line or cell by itself, or stands behind its label ("Deadline: 60 days")."""
    start, end = match.span()
    labelled = rules.before["labels"].search(folded.text[max(0, start - _REACH) : start]) is not None
    return fills_line(folded, start, end, bracketed=labelled)


def _rest(text: str, end: int) -> int:
    rest = _REST.match(text, end)
    return end + len(rest.group().rstrip()) if rest else end


def _number(match: re.Match[str], rules: Rules) -> int:
    word = match["n"]
    return int(word) if word.isdigit() else rules.grammar.numbers[word]


def _unit(match: re.Match[str], rules: Rules) -> Unit:
    return rules.grammar.units[match["unit"]]


def count(anchor: date, number: int, unit: Unit) -> date:
    """The day so many units after another; working days are Monday to Friday."""
    if unit in _DAYS:
        return add_days(anchor, number * _DAYS[unit])
    if unit in _MONTHS:
        return add_months(anchor, number * _MONTHS[unit])
    if unit is Unit.HOUR:
        return add_days(anchor, -(-number // _HOURS))
    day = anchor
    while number > 0 and day < date.max:
        day += timedelta(days=1)
        number -= day.weekday() <= _FRIDAY
    return day
