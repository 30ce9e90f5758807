"""The names of parties and places that stand in a text, as they are, before what stands around them is weighed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.parties.naming import Named, catalogue, stands_alone, written
from bot.parties.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.parties.tokens import Token


@dataclass(frozen=True, slots=True)
class Hit:
    """A name in a text: what it stands for, and where it stands."""

    named: Named
    start: int
    end: int


def named(text: str, language: str | None) -> list[Hit]:
    """The names in a text, left to right, the longest where several overlap; `language` as in `mentions`."""
    return list(_named(text, tokens(text), language))


def _named(text: str, words: Sequence[Token], language: str | None) -> Iterator[Hit]:
    index = 0
    while index < len(words):
        found = next(_meant(text, words, index, language), None)
        if found is None or _longer_within(text, words, index, found[0], language):
            index += 1
            continue
        taken, phrase, named = found
        end = words[index + taken - 1].end
        yield Hit(named, words[index].start, end + (phrase.endswith(".") and text.startswith(".", end)))
        index += taken


def _longer_within(text: str, words: Sequence[Token], index: int, taken: int, language: str | None) -> bool:
    """Whether a name that begins inside this one reaches further: "la Presidencia" in "la Presidencia Pro-Témpore"."""
    end = index + taken
    for later in range(index + 1, end):
        further = next(_meant(text, words, later, language), None)
        if further is not None and later + further[0] > end:
            return True
    return False


def _meant(text: str, words: Sequence[Token], index: int, language: str | None) -> Iterator[tuple[int, str, Named]]:
    before = words[index - 1] if index and words[index].joined else None
    for taken, phrase, named in catalogue().at(words, index):
        piece = words[index : index + taken]
        if named.only not in (None, language):
            continue
        if written(phrase, piece, before, language) and stands_alone(text, piece[0].start, piece[-1].end, phrase):
            yield taken, phrase, named
