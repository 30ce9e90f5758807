"""Which pieces of a folded text tell what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.questions.cues import Cue
from bot.questions.lexicon import LANGUAGES, lexicon

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator


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


_START = re.compile(r"(?<![\w'])|(?<=\b[a-z]')|(?<=\bqu')")
"""Where a phrase may begin: with a word, also behind what French elides ("qu'")."""


@cache
def _compiled(language: str) -> tuple[tuple[Cue, re.Pattern[str]], ...]:
    cues = lexicon(language).cues
    return tuple((cue, re.compile(rf"(?:{phrase})(?!\w)")) for cue, phrases in cues.items() for phrase in phrases)


@lru_cache(maxsize=64)
def _matches(folded: str) -> tuple[tuple[str, Cue, int, int], ...]:
    """(language, cue, start, end) of every phrase in a folded text: a text is walked once, however often it is asked.

    Where a phrase may begin is looked up beside the pattern, which then starts with its own letters: some thousand
    patterns are searched ten times as fast so.
    """
    starts = frozenset(match.start() for match in _START.finditer(folded))
    return tuple(
        (name, cue, start, end)
        for name in LANGUAGES
        for cue, pattern in _compiled(name)
        for start, end in _spans(folded, pattern, starts)
    )


def _spans(folded: str, pattern: re.Pattern[str], starts: Collection[int]) -> Iterator[tuple[int, int]]:
    match = pattern.search(folded)
    while match:
        start, end = match.span()
        if start in starts and start < end:
            yield start, end
            match = pattern.search(folded, end)
        else:
            match = pattern.search(folded, start + 1)


@dataclass(frozen=True, slots=True)
class _Candidate:
    piece: Piece
    own: bool

    @property
    def rank(self) -> tuple[int, bool, bool, int]:
        """The longest first (a telling one counts longer), then the sentence's language; courtesy last."""
        piece = self.piece
        return (
            piece.start - piece.end - (_TELLING.get(piece.cue, 0) if self.own else 0),
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
    for name, cue, start, end in _matches(folded):
        own = language in (None, name)
        if own or (end - start >= _FOREIGN and cue not in _BESIDE):
            yield _Candidate(Piece(cue, start, end), own)


TWO_LETTERS = 2
"""A word of two letters ("on") is one of too many languages to tell which."""


def leaning(folded: str) -> str | None:
    """The language whose phrases explain most of a folded text, where one does alone."""
    explained = {name: _explained(folded, name) for name in LANGUAGES}
    best, second = sorted(LANGUAGES, key=lambda name: -explained[name])[:2]
    return best if explained[best] > max(explained[second], TWO_LETTERS) else None


def _explained(folded: str, language: str) -> int:
    """How many letters the phrases of one language alone explain."""
    return len({place for name, _, start, end in _matches(folded) if name == language for place in range(start, end)})


def has(found: Iterable[Piece], *cues: Cue) -> bool:
    """Whether any of the pieces tells one of these."""
    return any(piece.cue in cues for piece in found)
