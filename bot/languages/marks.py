"""By what one of the conference's languages is known: its words, endings, letters and clipped words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one language; a mark that another language also has weighs little or nothing.

    `words` are function words and words of the conference's daily work, with their accents (people leave them out).
    `endings` are those of words of five letters and more. `letters` belong to this language among the three, and
    `signs` are punctuation of its own. `before` and `after` are what stands beside an apostrophe (l'accord, don't).
    """

    words: frozenset[str]
    endings: tuple[str, ...]
    letters: str = ""
    signs: str = ""
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
