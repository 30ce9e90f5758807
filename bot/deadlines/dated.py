"""Times of the calendar that are deadlines: what leads to them, and what makes them none."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.deadlines.changes import changed
from bot.deadlines.grammar import Unit
from bot.deadlines.moments import moments
from bot.deadlines.tense import over
from bot.deadlines.timeless import OTHER_DAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.deadlines.calendar import Span
    from bot.deadlines.folded import Folded
    from bot.deadlines.moment import Moment
    from bot.deadlines.rules import Rules

_REACH = 70


@dataclass(frozen=True, slots=True)
class _Led:
    """A time with the words that lead to it; `before`: it ends where the time begins."""

    moment: Moment
    start: int
    led: bool
    before: bool = False


def dated(folded: Folded, rules: Rules, anchor: date) -> Iterator[Moment]:
    """The deadlines with days in a text, as moments that cover their whole phrase."""
    for moment in moments(folded.text, rules, anchor):
        if not _written_as_month(folded, moment, rules):
            continue
        led = _led(folded, changed(folded.text, moment, rules), rules)
        if led and not _excluded(folded, led, rules, anchor):
            yield replace(led.moment, start=led.start, span=_days(led))


def _days(led: _Led) -> Span:
    """The days of the time; before a month or longer, the eve of its first day."""
    first, last = led.moment.span
    if led.before and led.moment.whole and led.moment.unit is not Unit.WEEK and first > date.min:
        return first - timedelta(days=1), first - timedelta(days=1)
    return first, last


def _led(folded: Folded, moment: Moment, rules: Rules) -> _Led | None:
    text = folded.text
    led = _Led(moment, moment.start, moment.led)
    for _ in range(3):
        further = _lead(text, led, rules)
        if further is None:
            break
        led = further
    tail = rules.behind["tails"].match(text, moment.end)
    if tail:
        led = replace(led, moment=replace(moment, end=tail.end()), led=True)
    if (
        led.led
        or rules.before["labels"].search(text[max(0, led.start - _REACH) : led.start])
        or (not moment.open and _stands_by_itself(folded, moment, rules))
    ):
        return led
    return None


def _lead(text: str, led: _Led, rules: Rules) -> _Led | None:
    begin = max(0, led.start - _REACH)
    before = text[begin : led.start]
    if led.moment.open and not led.led:
        match = rules.before["year_leads"].search(before)
    else:
        match = rules.before["before_leads"].search(before) or rules.leads[led.moment.unit].search(before)
    if match is None or _needless(text, led, rules, match.group()):
        return None
    is_before = led.before or rules.before["before_leads"].search(before) is not None
    return replace(led, start=begin + match.start(), led=True, before=is_before)


def _needless(text: str, led: _Led, rules: Rules, lead: str) -> bool:
    """Whether a mere "for" stands before a time that needs no lead: "for the week of 6 May"."""
    needless = rules.whole["needless"][0].match(lead)
    return needless is not None and rules.behind["self_led"].match(text, led.start) is not None


def _stands_by_itself(folded: Folded, moment: Moment, rules: Rules) -> bool:
    if rules.behind["self_led"].match(folded.text, moment.start):
        return True
    if moment.unit is Unit.DAY and moment.sure:
        return True
    if moment.unit is Unit.YEAR and moment.whole:
        return fills_line(folded, moment.start, moment.end, bracketed=False)
    return fills_line(folded, moment.start, moment.end)


_EDGE_BEFORE = re.compile(r"(?:^|[:(;-])\W*$")
_EDGE_AFTER = re.compile(r"[\s.,;:)]*(?:$|[;)])")


def fills_line(folded: Folded, start: int, end: int, *, bracketed: bool = True) -> bool:
    """Whether a piece of the text is a line or a cell by itself, or (unless not wanted) a bracket or behind a colon."""
    first = max((place + 1 for place in folded.breaks if place < start), default=0)
    last = min((place for place in folded.breaks if place >= end), default=len(folded.text))
    before, after = folded.text[first:start], folded.text[end:last]
    if not bracketed:
        return not re.search(r"\w", before + after)
    return _EDGE_BEFORE.search(before) is not None and _EDGE_AFTER.match(after) is not None


def _excluded(folded: Folded, led: _Led, rules: Rules, anchor: date) -> bool:
    text, (first, last) = folded.text, _days(led)
    before = text[max(0, led.start - _REACH) : led.start]
    named = not led.before and rules.before["no_leads"].search(before) is not None
    if last <= anchor or named or _tells_of_a_subject(text, led, rules):
        return True
    if led.moment.unit is Unit.YEAR and _only_for_years(text, led, rules):
        return True
    firm = rules.behind["firm_leads"].match(text, led.start) is not None
    if first > anchor and (firm or (led.moment.sure and anchor > OTHER_DAY)):
        return False
    return over(text, led.start, rules)


def _tells_of_a_subject(text: str, led: _Led, rules: Rules) -> bool:
    """Whether the time belongs to what is written about: "the report for May", "data from June to August"."""
    before = text[max(0, led.moment.start - _REACH) : led.moment.start]
    return rules.before["no_subjects"].search(before) is not None


def _only_for_years(text: str, led: _Led, rules: Rules) -> bool:
    """Whether the lead belongs to a name or a subject ("the programme for 2013") rather than to a time."""
    lead = text[led.start : led.moment.start].strip(" ,")
    return bool(led.moment.whole and lead and rules.behind["no_year_leads"].fullmatch(lead))


def _written_as_month(folded: Folded, moment: Moment, rules: Rules) -> bool:
    """Whether a month without a year is written as one: English "may" and "march" are also verbs."""
    if moment.sure or moment.unit is not Unit.MONTH or not rules.grammar.month_capital or moment.led:
        return True
    start, _ = folded.span(moment.start, moment.end)
    return folded.original[start].isupper()
