"""Whether the best match is the answer, or only one of several, or nothing good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.words.ranking import Match

FLOOR = 0.33
"""A score below which a match answers nothing."""

LEAD = 0.04
"""How far the best must be ahead of the next, as a share of its score."""

SUGGESTED = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """`winner` is the reference of a clear winner. Else `rivals` are references, best first: with `good` close ones,
    without it the nearest of those that did not reach the floor, only to suggest.
    """

    winner: str | None
    rivals: tuple[str, ...]
    good: bool


def verdict(matches: Sequence[Match]) -> Verdict:
    """Judge ranked matches: a clear winner, close rivals, or nothing good."""
    if not matches or matches[0].score < FLOOR:
        return Verdict(None, tuple(match.reference for match in matches[:SUGGESTED]), good=False)
    best = matches[0].score
    close = [match.reference for match in matches if match.score > best * (1 - LEAD)]
    if len(close) == 1:
        return Verdict(matches[0].reference, (), good=True)
    return Verdict(None, tuple(close[:SUGGESTED]), good=True)
