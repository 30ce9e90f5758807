"""A time that a text names, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from bot.deadlines.calendar import Span
    from bot.deadlines.grammar import Unit


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


def longest(found: list[Moment]) -> list[Moment]:
    """Those that overlap no longer one; of equal ones the first."""
    kept: list[Moment] = []
    for moment in sorted(found, key=lambda moment: (moment.start - moment.end, moment.start)):
        if all(moment.end <= other.start or moment.start >= other.end for other in kept):
            kept.append(moment)
    return kept


def group(match: re.Match[str], name: str) -> str | None:
    """What a named group found; None where it found nothing or the pattern has no such group."""
    return match.groupdict().get(name)
