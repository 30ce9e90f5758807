"""How a text was set: how full its lines are, and whether blank lines stand between all of them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from bot.reading.marks import ENDS, MARKER

SHORT = 0.75
"""A line that is shorter than this share of a long one may end a paragraph without a full stop (a heading)."""
NARROW = 50
"""Letters on a line below which nothing is guessed to be full: cells and headings are as short."""
ENOUGH, STRAY = 8, 0.85
"""Lines from which the full line is learned; those that are shorter than this share of the usual one teach nothing."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How long a line is, its next word added, before the text goes on behind a gap, and where there is none.

    `spaced`: blank lines stand between all lines, as some PDFs leave them, and part nothing.
    """

    behind_a_gap: float
    at_once: float
    spaced: bool

    def goes_on(self, line: str, following: str, *, blank: bool) -> bool:
        """Whether a line is so full that the next belongs to it."""
        return reach(line, following) >= (self.behind_a_gap if blank else self.at_once)


def setting(lines: list[str]) -> Setting:
    """Return how a text was set, learned from lines that go on with a small letter: type and width are its own."""
    written = [(i, line) for i, line in enumerate(lines) if line]
    onward = [
        (j - i, reach(line, following))
        for (i, line), (j, following) in pairwise(written)
        if following[0].islower() and not ENDS.search(line) and not MARKER.match(following)
    ]
    spaced = 2 * sum(gap > 1 for gap, _ in onward) > len(onward)
    reaches = sorted(long for _, long in onward)
    if len(reaches) >= ENOUGH:
        usual = reaches[len(reaches) // 2]
        learned = min(long for long in reaches if long >= STRAY * usual)
        return Setting(learned, SHORT * learned, spaced)
    lengths = sorted(len(line) for _, line in written)
    guessed = max(NARROW, SHORT * lengths[int(len(lengths) * 0.9)] if lengths else 0)
    return Setting(guessed, guessed, spaced)


def reach(line: str, following: str) -> int:
    """Return how long a line would be with the next word on it."""
    return len(line) + 1 + len(following.split(" ", 1)[0])
