"""Times that people name: days, weekdays, weeks, months, quarters, years, and spans counted from today."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from bot.deadlines import calendar
from bot.questions.grammar import MODIFIERS, Grammar
from bot.questions.spans import MAKERS, day_of, ordinal, week_of_month

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.questions.spans import Maker


AMBIGUOUS = frozenset({"may", "march", "mar", "ago", "set", "mars", "sat", "sun", "mon", "wed"})
"""Names of months and days that are also other words, where no "in" or number stands beside them."""


@dataclass(frozen=True, slots=True)
class Time:
    """A named time: where it stands, its first and last day. `needs_lead`: it is a time only with "by", "in" or the
    like before it, `needs_bound`: only with "by", "before" or "after". `led`: it takes no such word. `end_of`: it is
    the end of a longer time.
    """

    start: int
    end: int
    first: date
    last: date
    needs_lead: bool = False
    needs_bound: bool = False
    led: bool = False
    month: bool = False
    end_of: bool = False


def times(folded: str, grammar: Grammar, today: date) -> list[Time]:
    """The times that a text names, left to right, the longest where they overlap."""
    found = [*_numeric(folded, grammar)]
    for name, make in MAKERS.items():
        for pattern in grammar.patterns.get(name, ()):
            for match in pattern.finditer(folded):
                span = _within_calendar(make, match, grammar, today)
                if span:
                    found.append(_time(name, match, span))
    return _longest([_modified(folded, time, grammar) for time in _longest(found)])


def _within_calendar(make: Maker, match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    """The span, where the calendar has such days at all: "in 9999 years" names none."""
    try:
        return make(match, grammar, today)
    except (ValueError, OverflowError):
        return None


def _time(name: str, match: re.Match[str], span: calendar.Span) -> Time:
    word = (match.groupdict().get("month") or match.groupdict().get("weekday") or "").rstrip(".")
    bare = name in ("month", "weekday") and not match.groupdict().get("year")
    needs = bare and (word in AMBIGUOUS) and match.group().strip(". ") == word
    return Time(
        match.start(),
        match.end(),
        *span,
        needs_lead=needs,
        needs_bound=name == "day" and match["day"].isdigit(),
        led=name in _LED,
        month=name == "month",
        end_of=name in _ENDS,
    )


_LED = frozenset({"days", "ahead", "behind", "soon", "rest"})
_ENDS = frozenset({"month_end", "year_end", "week_end"})


def _longest(found: list[Time]) -> list[Time]:
    kept: list[Time] = []
    for time in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(time.end <= other.start or time.start >= other.end for other in kept):
            kept.append(time)
    return sorted(kept, key=lambda one: one.start)


def _modified(folded: str, time: Time, grammar: Grammar) -> Time:
    """The time with what stands before it: "the end of August", "mid-May", "the week of 22 August"."""
    for name in MODIFIERS:
        for pattern in grammar.patterns[name]:
            match = pattern.search(folded, max(0, time.start - 40), time.start)
            span = _part(name, time, match, grammar) if match else None
            if match and span:
                return replace(
                    time, start=match.start(), first=span[0], last=span[1], needs_lead=False, end_of=name == "late"
                )
    return time


def _part(name: str, time: Time, match: re.Match[str], grammar: Grammar) -> calendar.Span | None:
    if name == "week_of":
        return calendar.week_span(time.first)
    if (time.last - time.first).days > 31 or time.first.day != 1:
        return None
    year, month = time.first.year, time.first.month
    if name == "nth_week":
        return week_of_month(year, month, ordinal(match["nth"], grammar))
    if name == "half_of":
        nth = ordinal(match["nth"], grammar)
        return (time.first, date(year, month, 15)) if nth == 1 else (date(year, month, 16), time.last)
    parts = {"early": calendar.early, "mid": calendar.mid, "late": calendar.late}
    return parts[name](year, month)


_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?:(?P=mark)(?P<last>(?:19|20)?\d\d))?)(?![\w/-]|\.\w)"
)


def _numeric(folded: str, grammar: Grammar) -> Iterator[Time]:
    for match in _NUMERIC.finditer(folded):
        if match["last"] is None and match["one"] and match["mark"] != "/":
            continue
        day = _numbered(match, grammar)
        if day:
            yield Time(match.start(), match.end(), day, day)


def _numbered(match: re.Match[str], grammar: Grammar) -> date | None:
    if match["year"]:
        return day_of(int(match["year"]), int(match["month"]), int(match["day"]))
    one, two = int(match["one"]), int(match["two"])
    first, second = ((one, two), (two, one)) if grammar.words.month_first else ((two, one), (one, two))
    if match["last"] is None:
        return None
    year = int(match["last"]) + (2000 if len(match["last"]) == 2 else 0)
    return day_of(year, *first) or day_of(year, *second)
