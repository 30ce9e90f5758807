"""Which commitment free text means: candidates scored by the words, concepts and parties that they share with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from rapidfuzz.distance import JaroWinkler

from bot.words.asking import Ask, asks
from bot.words.indexing import terms
from bot.words.tokens import words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


@dataclass(frozen=True, slots=True)
class Candidate:
    """A commitment that may be meant: its reference, its text, its theme, the terms of both, and whether its document
    is active; one of an archived document must be the better match by a margin.
    """

    reference: str
    text: str
    theme: str
    terms: tuple[str, ...]
    active: bool = True


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
_LEAST_EVIDENCE = 0.8
_DENSITY = 0.06


def rank(query: str, candidates: Sequence[Candidate], vocabulary: Collection[str]) -> list[Match]:
    """Score the candidates for a query in any of the three languages, best first; equal ones keep their order.

    Rare words weigh more than common ones (by how many candidates hold them); what no candidate holds counts against
    all. A query that shares no word with the plan scores 0. `vocabulary` (the plan's words) mends the query's typos.
    """
    asked = asks(query, vocabulary)
    if not asked or not candidates:
        return []
    scale = _Scale(candidates)
    matches = [Match(one.reference, scale.score(asked, one)) for one in candidates]
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

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self._profiles = {one.reference: _profile(one.text, one.theme) for one in candidates}
        self._held = Counter(term for profile in self._profiles.values() for term in profile.own | profile.theme)
        self._count = len(candidates)
        self._most = self._rarity(1)

    def _rarity(self, held: int) -> float:
        return log(1 + self._count / held)

    def _worth(self, ask: Ask, term: str) -> float:
        return ask.terms[term] * self._rarity(self._held[term]) if term in self._held else 0.0

    def _gain(self, ask: Ask, profile: _Profile) -> float:
        gain = 0.0
        for term in ask.terms:
            if term in profile.own:
                gain = max(gain, self._worth(ask, term))
            elif term in profile.theme:
                gain = max(gain, THEME * self._worth(ask, term))
        return gain or _ALIKE_WORTH * self._most * self._alike(ask, profile)

    def _alike(self, ask: Ask, profile: _Profile) -> bool:
        if any(term in self._held for term in ask.terms):
            return False
        return any(JaroWinkler.similarity(ask.word, word) >= ALIKE for word in profile.words if len(word) > 4)

    def _possible(self, ask: Ask) -> float:
        """What an ask is worth at most: as a word that nobody holds, as much as a rare one."""
        return max((self._worth(ask, term) for term in ask.terms), default=0.0) or self._most

    def score(self, asked: Sequence[Ask], candidate: Candidate) -> float:
        profile = self._profiles[candidate.reference]
        gains = {ask: self._gain(ask, profile) for ask in asked}
        gained = sum(ask.weight * gain for ask, gain in gains.items())
        possible = sum(ask.weight * self._possible(ask) for ask in asked)
        evidence = sum(gain * ask.weight for ask, gain in gains.items()) / (_LEAST_EVIDENCE * self._most)
        return gained / possible * min(1.0, evidence) * (1.0 if candidate.active else ARCHIVED)
