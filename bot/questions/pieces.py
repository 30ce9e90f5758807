"""Which pieces of a folded text tell what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.questions.cues import Cue
from bot.questions.lexicon import LANGUAGES, lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_FOREIGN = 5
"""Letters of a piece from which on it counts in a text that is in another language."""

_BESIDE = frozenset({Cue.WHO, Cue.WE, Cue.OURS, Cue.TRANSFER})
"""Cues that are read beside the others: their words may be part of another piece."""

_HIDING = frozenset({Cue.ASKING, Cue.COURTESY, Cue.HELP, Cue.ROSTER})
"""Pieces within which they mean nothing: "tell us", "can I"."""

_STRENGTH = {cue: place for place, cue in enumerate(reversed(Cue))}
_WEAK = (Cue.ASKING, Cue.COURTESY)
_TELLING = {Cue.UNDATED: 8, Cue.PAST: 8, Cue.UNREPORTED: 6}
"""How many letters longer what is marked counts: "have any deadlines slipped" is past, not dated."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text and what it tells."""

    cue: Cue
    start: int
    end: int


def whole_words(pattern: str) -> re.Pattern[str]:
    """A pattern compiled so that it begins and ends where words do."""
    return re.compile(rf"(?<![\w'])(?:{pattern})(?!\w)|(?<=\b[a-z]')(?:{pattern})(?!\w)|(?<=\bqu')(?:{pattern})(?!\w)")


@cache
def _compiled(language: str) -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    cues = lexicon(language).cues
    return tuple((cue, whole_words(phrase)) for cue, phrases in cues.items() for phrase in phrases)


@dataclass(frozen=True, slots=True)
class _Candidate:
    piece: Piece
    own: bool

    @property
    def rank(self) -> tuple[int, bool, bool, int]:
        """The longest first (a telling one counts longer), then the sentence's language; courtesy last."""
        piece = self.piece
        return (
            piece.start - piece.end - _TELLING.get(piece.cue, 0),
            not self.own,
            piece.cue in _WEAK,
            -_STRENGTH[piece.cue],
        )


def pieces(folded: str, language: str | None) -> list[Piece]:
    """The pieces of a folded text that the lexicons know, left to right: the longest first, without overlaps.

    `language` is the text's own where it is known: phrases of the others then count only from five letters on.
    """
    found = sorted(_candidates(folded, language), key=lambda one: (*one.rank, one.piece.start))
    kept: list[Piece] = []
    taken = [False] * len(folded)
    for piece in (one.piece for one in found if one.piece.cue not in _BESIDE):
        if not any(taken[piece.start : piece.end]):
            kept.append(piece)
            taken[piece.start : piece.end] = [True] * (piece.end - piece.start)
    hiding = [piece for piece in kept if piece.cue in _HIDING]
    kept += [one.piece for one in found if one.piece.cue in _BESIDE and not _within(one.piece, hiding)]
    return sorted(kept, key=lambda piece: piece.start)


def _within(piece: Piece, others: Iterable[Piece]) -> bool:
    return any(other.start <= piece.start and piece.end <= other.end for other in others)


def _candidates(folded: str, language: str | None) -> Iterator[_Candidate]:
    for name in LANGUAGES:
        own = language in (None, name)
        for cue, pattern in _compiled(name):
            for match in pattern.finditer(folded):
                size = match.end() - match.start()
                if size and (own or (size >= _FOREIGN and cue not in _BESIDE)):
                    yield _Candidate(Piece(cue, match.start(), match.end()), own)


def leaning(folded: str) -> str | None:
    """The language whose phrases explain most of a folded text, where one does alone."""
    explained = {name: _explained(folded, name) for name in LANGUAGES}
    best, second = sorted(LANGUAGES, key=lambda name: -explained[name])[:2]
    return best if explained[best] > explained[second] else None


def _explained(folded: str, language: str) -> int:
    """How many letters the phrases of one language alone explain."""
    places: set[int] = set()
    for _, pattern in _compiled(language):
        for match in pattern.finditer(folded):
            places.update(range(*match.span()))
    return len(places)


def has(found: Iterable[Piece], *cues: Cue) -> bool:
    """Whether any of the pieces tells one of these."""
    return any(piece.cue in cues for piece in found)
