"""A text made even for a grammar: no case, no accents, one blank for any white space, with the way back."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

_EVEN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "œ": "oe", "æ": "ae"}
)


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is the folded text; `starts` and `ends` give for each of its characters the place in `original`.

    `breaks` are the places in `text` of blanks that were line ends.
    """

    original: str
    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: frozenset[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a piece of the folded text (not empty) stands in the original."""
        return self.starts[start], self.ends[end - 1]

    def at(self, place: int) -> int:
        """The first place of the folded text that stands at or after this place of the original."""
        return bisect_left(self.starts, place)


def fold(text: str) -> Folded:
    """Fold a text; a combining mark goes with the letter before it."""
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: set[int] = set()
    for place, letter in enumerate(text):
        folded = _letter(letter)
        if not folded or (folded == " " and letters and letters[-1] == " "):
            _widen(ends, breaks, place, letter)
            continue
        if letter == "\n":
            breaks.add(len(letters))
        letters.extend(folded)
        starts.extend([place] * len(folded))
        ends.extend([place + 1] * len(folded))
    return Folded(text, "".join(letters), tuple(starts), tuple(ends), frozenset(breaks))


def _widen(ends: list[int], breaks: set[int], place: int, letter: str) -> None:
    if ends:
        ends[-1] = place + 1
        if letter == "\n":
            breaks.add(len(ends) - 1)


@lru_cache(maxsize=4096)
def _letter(letter: str) -> str:
    if letter.isspace():
        return " "
    even = letter.translate(_EVEN)
    bare = "".join(one for one in unicodedata.normalize("NFKD", even) if not unicodedata.combining(one))
    return bare.casefold().replace("⁄", "/")
