"""Deadlines without days: those that hang on an event, those that recur, and those that are only a wish for haste."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from bot.deadlines.dated import fills_line
from bot.deadlines.tense import over
from bot.parties import mentions
from bot.plan import DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.deadlines.folded import Folded
    from bot.deadlines.rules import Rules

Undated = tuple[int, int, DeadlineKind]
"""Start and end in the folded text, and the kind."""


def undated(folded: Folded, rules: Rules) -> Iterator[Undated]:
    """The deadlines without days in a text."""
    text = folded.text
    yield from _events(folded, rules)
    for pattern in rules.whole["recurring"]:
        yield from ((match.start(), match.end(), DeadlineKind.RECURRING) for match in pattern.finditer(text))
    for pattern in rules.whole["vague"]:
        yield from ((match.start(), match.end(), DeadlineKind.VAGUE) for match in pattern.finditer(text))
    yield from _alone(folded, rules)


def _alone(folded: Folded, rules: Rules) -> Iterator[Undated]:
    """Words that are a deadline only as a line or cell by themselves: "Ongoing"."""
    for pattern in rules.whole["vague_alone"]:
        for match in pattern.finditer(folded.text):
            if fills_line(folded, match.start(), match.end()):
                yield match.start(), match.end(), DeadlineKind.VAGUE


def _events(folded: Folded, rules: Rules) -> Iterator[Undated]:
    text, names = folded.text, _names(folded, rules)
    for pattern in rules.whole["events"]:
        for match in pattern.finditer(text):
            yield match.start(), _named_event(folded, match.end(), rules, names), DeadlineKind.EVENT_RELATIVE
    for pattern in rules.whole["events_alone"]:
        for match in pattern.finditer(text):
            end = _named_event(folded, match.end(), rules, names)
            if fills_line(folded, match.start(), end):
                yield match.start(), end, DeadlineKind.EVENT_RELATIVE
    for pattern in rules.whole["numbered_events"]:
        for match in pattern.finditer(text):
            end = _named_event(folded, match.end(), rules, names)
            if not rules.behind["held"].match(text, end) and not over(text, match.start(), rules):
                yield match.start(), end, DeadlineKind.EVENT_RELATIVE


def _names(folded: Folded, rules: Rules) -> list[tuple[int, int]]:
    """Where the folded text names a party; the body that meets is part of its meeting's name."""
    named = mentions(folded.original, rules.grammar.language)
    return [(folded.at(mention.start), folded.at(mention.end - 1) + 1) for mention in named]


def _named_event(folded: Folded, end: int, rules: Rules, names: list[tuple[int, int]]) -> int:
    """The end of the event's name, the body that meets included ("... meeting of the Regional Consultation Group")."""
    link = rules.behind["event_links"].match(folded.text, end)
    reach = link.end() if link else end
    # Names do not overlap, so the first that ends behind the event is the only one that may belong to it.
    place = bisect_right(names, end, key=lambda name: name[1])
    if place < len(names) and names[place][0] <= reach:
        return _without_acronym(folded.text, end, names[place][1])
    return end


def _without_acronym(text: str, end: int, last: int) -> int:
    bracket = text.find(" (", end, last)
    return bracket if bracket > end else last
