"""Which commitment free text means: candidates scored by the words, concepts and parties that they share with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from rapidfuzz.distance import JaroWinkler

from bot.words.asking import Ask, asks
from bot.words.indexing import terms
from bot.words.tokens import words
from bot.words.typos import familiar

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A commitment that may be meant: its reference, its text, its theme, and whether it is in force; one that is not,
    or of an archived document, must be the better match by a margin. `editions` are (text, theme) in other languages.
    """

    reference: str
    text: str
    theme: str
    active: bool = True
    editions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """How well a candidate fits, from 0 to 1."""

    reference: str
    score: float


ARCHIVED = 0.9
"""What a match in an archived document counts."""

THEME = 0.35
"""What a word of the theme counts, beside one of the commitment itself."""

ALIKE = 0.93
"""Jaro-Winkler similarity from which on two words count as the same, though written otherwise."""

_ALIKE_WORTH = 0.7
_SHORT = 4
_LEAST_EVIDENCE = 0.8
_TELLING = 0.33
"""Which share of the rarest word's weight makes a word telling."""
_NAMED, _ENOUGH, _GROUNDLESS = 0.5, 1.5, 0.6
"""Where words of the query are met nowhere in a candidate, one met word is no ground to take it for the answer."""


def rank(query: str, candidates: Sequence[Candidate], vocabulary: Collection[str]) -> list[Match]:
    """Score the candidates for a query in any of the three languages, best first; equal ones keep their order.

    Rare words weigh more than common ones (by how many candidates hold them); what no candidate holds counts against
    all. A query that shares no word with the plan scores 0. `vocabulary` (the plan's words) mends the query's typos.
    """
    asked = asks(query, vocabulary)
    if not asked or not candidates:
        return []
    scale = _Scale(asked, candidates)
    matches = [Match(one.reference, scale.score(one)) for one in candidates]
    return sorted(matches, key=lambda match: -match.score)


@dataclass(frozen=True, slots=True)
class _Profile:
    own: frozenset[str]
    theme: frozenset[str]
    words: frozenset[str]


@lru_cache(maxsize=4096)
def _profile(text: str, theme: str) -> _Profile:
    return _Profile(frozenset(terms(text)), frozenset(terms(theme)), frozenset(words(text)))


class _Scale:
    """Weighs what is asked against a set of candidates."""

    def __init__(self, asked: Sequence[Ask], candidates: Sequence[Candidate]) -> None:
        self._asked = asked
        mended = [not familiar(ask.word) for ask in asked]
        pieces = list(zip(asked, mended, strict=True))
        self._met = {one.reference: [_best(ask, one, alike) for ask, alike in pieces] for one in candidates}
        count = len(candidates)
        held = [sum(met[place] for met in self._met.values()) for place in range(len(asked))]
        self._most = log(1 + count)
        self._worth = [log(1 + count / max(one, 1.0)) for one in held]
        best = [max(met[place] for met in self._met.values()) or 1.0 for place in range(len(asked))]
        # What no candidate meets counts as much as a rare word: it tells that something else is meant.
        self._possible = sum(one * worth for one, worth in zip(best, self._worth, strict=True))

    def score(self, candidate: Candidate) -> float:
        """How well a candidate fits, from 0 to 1: the share of the worth of all that is asked which it meets."""
        met = self._met[candidate.reference]
        gains = [one * worth for one, worth in zip(met, self._worth, strict=True)]
        score = sum(gains) / self._possible * min(1.0, sum(gains) / (_LEAST_EVIDENCE * self._most))
        if 0.0 in gains and self._grounds(gains) < _ENOUGH:
            score *= _GROUNDLESS
        return score if candidate.active else score * ARCHIVED

    def _grounds(self, gains: Sequence[float]) -> float:
        """How many telling pieces are met; a name of a party by itself is half a reason."""
        telling = [ask for ask, gain in zip(self._asked, gains, strict=True) if gain >= _TELLING * self._most]
        return sum(_NAMED if ask.party else 1.0 for ask in telling)


def _best(ask: Ask, one: Candidate, mended: bool) -> float:
    """How well a candidate meets a piece of the query, from 0 to 1, in whichever of its languages it does best."""
    best = _met(ask, _profile(one.text, one.theme), mended)
    return max([best, *(_met(ask, _profile(*told), mended) for told in one.editions)]) if one.editions else best


def _met(ask: Ask, profile: _Profile, mended: bool) -> float:
    """How well words in one language meet a piece of the query, from 0 to 1; a word nobody knows may be misspelt."""
    asked = ask.terms.keys()
    met = [ask.terms[term] for term in asked & profile.own]
    met += [THEME * ask.terms[term] for term in asked & profile.theme]
    if met:
        return max(met)
    return _ALIKE_WORTH * _alike(ask, profile) if mended else 0.0


def _alike(ask: Ask, profile: _Profile) -> bool:
    return any(JaroWinkler.similarity(ask.word, word) >= ALIKE for word in profile.words if len(word) > _SHORT)
