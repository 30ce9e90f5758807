"""The time that a question asks about: "this month", "before 1 September", "en los proximos diez dias".

Rules: weeks run Monday to Sunday; "next week" and "this month" are those of the calendar, whole; what is counted
("the next ten days") and what has only an end ("before", "by") runs from today on; a month or day without a year is the
nearest, up to three months back; "before" a day ends the day before, "by" and "until" include it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.deadlines.calendar import add_days
from bot.plan import Window
from bot.questions.grammar import grammar_of
from bot.questions.times import Time, times

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.questions.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Asked:
    """A window and the pieces of the text that tell it. `bounded` gives a lead: it has only one end by its words."""

    window: Window
    spans: tuple[tuple[int, int], ...]
    ends_only: bool = False


def find_window(folded: str, language: str | None, today: date) -> Asked | None:
    """The time that a text asks about, in its own language or, if that is unknown, in any; None where there is none."""
    for name in [language] if language else ["en", "es", "fr"]:
        grammar = grammar_of(name)
        found = list(_windows(folded, grammar, today))
        if found:
            return _meet(found)
    return None


def _windows(folded: str, grammar: Grammar, today: date) -> Iterator[Asked]:
    ranges = list(_ranges(folded, times(folded, grammar, today), grammar))
    for time in ranges:
        asked = _led(folded, time, grammar, today)
        if asked:
            yield asked


def _ranges(folded: str, found: Sequence[Time], grammar: Grammar) -> Iterator[Time]:
    """The times, those joined that a range names: "between 1 August and the end of September"."""
    place = 0
    while place < len(found):
        time = found[place]
        then = found[place + 1] if place + 1 < len(found) else None
        lead = grammar.lead("between", folded, time.start)
        if then and time.month and then.month and lead is None and time.first <= then.last:
            lead = time.start
        if then and lead is not None and grammar.joins(folded[time.end : then.start]) and time.first <= then.last:
            yield replace(time, start=lead, end=then.end, last=then.last, led=True)
            place += 2
        else:
            yield time
            place += 1


_ENDS_ONLY = frozenset({"before", "by", "for"})


def _led(folded: str, time: Time, grammar: Grammar, today: date) -> Asked | None:
    if time.led:
        return Asked(Window(time.first, time.last), ((time.start, time.end),))
    for name in ("before", "by", "after", "since", "for"):
        start = grammar.lead(name, folded, time.start)
        if start is not None and not (name == "for" and time.first < time.last):
            return Asked(_bounded(name, time, today), ((start, time.end),), ends_only=name in _ENDS_ONLY)
    leads = [grammar.lead(name, folded, time.start) for name in ("in", "for")]
    start = next((lead for lead in leads if lead is not None), None)
    if time.needs_bound or (start is None and time.needs_lead):
        return None
    return Asked(Window(time.first, time.last), ((time.start if start is None else start, time.end),))


def _bounded(name: str, time: Time, today: date) -> Window:
    if name == "after":
        return Window(add_days(time.last, 1), None)
    if name == "since":
        return Window(time.first, None)
    excluded = name == "before" and not time.end_of and time.first > date.min
    end = time.first - timedelta(days=1) if excluded else time.last
    return Window(today if end >= today else None, end)


def _meet(found: Sequence[Asked]) -> Asked:
    """Several times bound one window, unless they exclude each other; then the first counts."""
    first = found[0]
    for other in found[1:]:
        starts = [one.window.start for one in (first, other) if one.window.start]
        ends = [one.window.end for one in (first, other) if one.window.end]
        start, end = max(starts, default=None), min(ends, default=None)
        if start is None or end is None or start <= end:
            first = Asked(Window(start, end), first.spans + other.spans, first.ends_only and other.ends_only)
    return first
