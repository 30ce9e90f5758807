"""The deadlines of a sentence, from all kinds of rules together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.deadlines.dated import dated
from bot.deadlines.folded import Folded, fold
from bot.deadlines.rules import rules
from bot.deadlines.spans import counted
from bot.deadlines.timeless import ANY_DAY, OTHER_DAY, undecided
from bot.deadlines.undated import undated
from bot.plan import Deadline, DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bot.deadlines.rules import Rules


KEPT = 256
"""Sentences whose deadlines are kept for a while: whoever weighs a sentence asks for them several times."""


@dataclass(frozen=True, slots=True)
class FoundDeadline:
    """A deadline and where its phrase stands in the text."""

    deadline: Deadline
    start: int
    end: int


def find_deadlines(text: str, language: str, anchor: date | None) -> list[FoundDeadline]:
    """The deadlines that a sentence of a document names, left to right, without overlaps.

    `anchor` is the last day of the meeting: spans ("within 60 days") count from it, a missing year is the next from it
    on, and a time that ends no later than it is none. Past events, names with years and covered periods are left out.
    Conventions: before D is D; a month, quarter, half or year ends with its last day; early is 1-10, mid 11-20, late
    and the end of a month 21-last; the week of D runs Monday to Sunday. Another language than en, es, fr: no deadlines.
    Without an anchor only a date that is complete in itself has days; the others keep their phrase.
    """
    if anchor is not None:
        return list(_all_found(text, language, anchor))
    others = [one.deadline for one in _all_found(text, language, OTHER_DAY)]
    return [replace(one, deadline=undecided(one.deadline, others)) for one in _all_found(text, language, ANY_DAY)]


@lru_cache(maxsize=KEPT)
def _all_found(text: str, language: str, anchor: date) -> tuple[FoundDeadline, ...]:
    grammar = rules(language)
    if grammar is None or not text.strip():
        return ()
    folded = fold(text)
    found = [_found(folded, start, end, days, kind) for start, end, days, kind in _all(folded, grammar, anchor)]
    return tuple(_either(_apart(found), text))


def deadline_of(text: str, language: str, anchor: date | None) -> FoundDeadline | None:
    """The one deadline of a sentence: the first with days, else the first of the others; None where there is none."""
    found = find_deadlines(text, language, anchor)
    with_days = [one for one in found if one.deadline.kind is DeadlineKind.DATED]
    return next(iter(with_days or found), None)


_Days = tuple["date", "date"] | None


def _all(folded: Folded, grammar: Rules, anchor: date) -> Iterator[tuple[int, int, _Days, DeadlineKind]]:
    for moment in dated(folded, grammar, anchor):
        yield moment.start, moment.end, moment.span, DeadlineKind.DATED
    for start, end, day in counted(folded, grammar, anchor):
        kind = DeadlineKind.DATED if day else DeadlineKind.EVENT_RELATIVE
        yield start, end, (day, day) if day else None, kind
    for start, end, kind in undated(folded, grammar):
        yield start, end, None, kind


def _found(folded: Folded, start: int, end: int, days: _Days, kind: DeadlineKind) -> FoundDeadline:
    while folded.text[start] in " ,":
        start += 1
    while folded.text[end - 1] in " ,":
        end -= 1
    first, last = folded.span(start, end)
    begin, due = days or (None, None)
    return FoundDeadline(Deadline(folded.original[first:last], begin, due, kind), first, last)


_OR = re.compile(r",? (?:or|o|u|ou)(?: (?:in|en|à|by|au))? ", re.IGNORECASE)


def _either(found: list[FoundDeadline], text: str) -> list[FoundDeadline]:
    """Two dated ones joined by "or" as one: what is due at the end of November or early in December."""
    kept: list[FoundDeadline] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and _OR.fullmatch(text[last.end : one.start]) and _in_order(last.deadline, one.deadline):
            both = replace(one.deadline, phrase=text[last.start : one.end], start=last.deadline.start)
            kept[-1] = FoundDeadline(both, last.start, one.end)
        else:
            kept.append(one)
    return kept


def _in_order(first: Deadline, second: Deadline) -> bool:
    return bool(first.end and second.end and first.end <= second.end)


def _apart(found: list[FoundDeadline]) -> list[FoundDeadline]:
    """The longest of those that overlap; one with days before one without."""
    kept: list[FoundDeadline] = []
    for one in sorted(found, key=lambda one: (one.start - one.end, one.deadline.end is None, one.start)):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)
