"""What a query asks for, piece by piece: each word, phrase and party, with all the terms that would meet it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.parties import mentions
from bot.words.demonyms import country_of
from bot.words.indexing import CONCEPT, PARTY, tells
from bot.words.lexicon import runs
from bot.words.stemming import stems
from bot.words.tokens import words
from bot.words.typos import correct

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


@dataclass(frozen=True, slots=True, eq=False)
class Ask:
    """One piece of a query: what was written, the terms that meet it with what each is worth, whether it is a party."""

    word: str
    terms: Mapping[str, float]
    party: bool = False


_CONCEPT = 0.85
_WITHIN = 0.55
"""What a word of a phrase is worth by itself: "transport" of "transport company"."""
_NAME = 0.6


def asks(query: str, vocabulary: Collection[str]) -> list[Ask]:
    """The pieces of a query, typos mended by the plan's words; a phrase of the lexicon is one piece, so is a party."""
    found: list[Ask] = []
    rest = query
    for mention in reversed(mentions(query)):
        name = words(mention.text)
        found.append(Ask(" ".join(name), {PARTY + mention.party: 1.0} | _stems(name, _NAME), party=True))
        rest = rest[: mention.start] + "\n" + rest[mention.end :]
    for part in rest.split("\n"):
        found += _pieces(correct(words(part), vocabulary))
    return found


def _stems(tokens: Sequence[str], worth: float) -> dict[str, float]:
    return {stem: worth for word in tokens if tells(word) for stem in stems(word)}


def _pieces(tokens: list[str]) -> Iterator[Ask]:
    longest: dict[int, tuple[int, tuple[str, ...]]] = {}
    for start, end, concepts in runs(tokens):
        if end > longest.get(start, (0, ()))[0]:
            longest[start] = end, concepts
    place = 0
    while place < len(tokens):
        end, concepts = longest.get(place, (place + 1, ()))
        piece = tokens[place:end]
        place = end
        if concepts or any(tells(word) for word in piece):
            yield _ask(piece, concepts)


def _ask(piece: Sequence[str], concepts: tuple[str, ...]) -> Ask:
    country = country_of(piece[0]) if len(piece) == 1 else None
    if country:
        return Ask(piece[0], {PARTY + country: 1.0}, party=True)
    if len(piece) == 1:
        return Ask(piece[0], dict.fromkeys((CONCEPT + one for one in concepts), _CONCEPT) | _stems(piece, 1.0))
    inner = {CONCEPT + one: _WITHIN for _, _, found in runs(piece) for one in found}
    return Ask(
        " ".join(piece), _stems(piece, _WITHIN) | inner | dict.fromkeys((CONCEPT + one for one in concepts), 1.0)
    )
