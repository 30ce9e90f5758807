"""Typos, mended by the words that are there to be meant: those of the plan first, then those of the field."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from bot.parties import parties
from bot.words.demonyms import country_of
from bot.words.lexicon import known_words
from bot.words.stemming import resource, stems, stop_words
from bot.words.tokens import words as words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

SHORTEST = 4
"""Letters of a word from which on a typo is forgiven."""


def correct(words: Iterable[str], vocabulary: Collection[str]) -> list[str]:
    """The words (normalised) with typos mended: each unknown one becomes the nearest of the vocabulary or the lexicon.

    A word stays as it is where it is known, has a known stem, is short or a number, or has no clear neighbour.
    `vocabulary` are the plan's own words; between equally near ones they win.
    """
    own = frozenset(vocabulary)
    return [_corrected(word, own) for word in words]


@lru_cache(maxsize=16384)
def _corrected(word: str, vocabulary: frozenset[str]) -> str:
    if len(word) < SHORTEST or not word.isalpha() or word in vocabulary or familiar(word):
        return word
    return nearest(word, vocabulary) or nearest(word, _meant()) or word


@cache
def _meant() -> frozenset[str]:
    """What a typo may mean: the words of the field and the names of the parties."""
    names = (word for party in parties() for name in party.names.values() for word in words_of(name))
    return known_words() | frozenset(name for name in names if len(name) >= SHORTEST)


@cache
def _familiar_stems() -> frozenset[str]:
    return frozenset(stem for word in _meant() | everyday() for stem in stems(word))


def spelt(word: str) -> bool:
    """Whether a normalised word stands in a list as it is written: of the field, a party's name or an ordinary one."""
    return word in stop_words() or word in everyday() or word in _meant() or country_of(word) is not None


def familiar(word: str) -> bool:
    """Whether people know a normalised word: one of the field, a party's, an ordinary one, or a form of such."""
    return spelt(word) or any(stem in _familiar_stems() for stem in stems(word) if _holds(stem, word))


def _holds(stem: str, word: str) -> bool:
    """Whether a stem keeps enough of its word to know it by: "des" is no part of "deseases"."""
    return len(stem) >= SHORTEST or len(word) - len(stem) < SHORTEST


@cache
def everyday() -> frozenset[str]:
    """Ordinary words of people's talk, normalised: never a typo of another."""
    return frozenset(word for words in resource("everyday.json").values() for word in words.split())


def allowed(letters: int) -> int:
    """How many slips (a letter too many, too few, wrong, or two exchanged) a word of so many letters may have."""
    if letters < SHORTEST:
        return 0
    return 1 if letters < 9 else 2


def nearest(word: str, among: Collection[str]) -> str | None:
    """The one word of a collection that a word is a slip of; None where there is none or two are as near.

    The first letter is right, but for an "h" that is not heard ("onduras").
    """
    best: dict[str, int] = {}
    for other in among:
        limit = min(allowed(len(word)), allowed(len(other)))
        if not limit or abs(len(other) - len(word)) > limit or not _alike_in_front(word, other):
            continue
        distance = OSA.distance(word, other, score_cutoff=limit)
        if distance <= limit:
            best[other] = distance
    found = [other for other, distance in best.items() if distance == min(best.values())]
    return _one(found)


def _alike_in_front(word: str, other: str) -> bool:
    return word[0] == other[0] or word == other[1:] or word[1:] == other


def _one(found: list[str]) -> str | None:
    """The only one, or the first where all are forms of one word ("consulate", "consulates")."""
    if len({stems(word)[0] for word in found}) == 1:
        return min(found)
    return None
