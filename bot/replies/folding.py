"""Folding a text for comparison without moving a single position."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def fold(text: str) -> str:
    """The text in lower case without accents, character for character: positions in it are positions in `text`."""
    return "".join(map(_fold, text))


def lower(text: str) -> str:
    """The text in lower case with its accents, character for character."""
    return "".join(map(_lower, text))


def tidy(text: str) -> str:
    """One form for each character that people's keyboards write in several: apostrophes, dashes, blanks, accents."""
    return "".join(_SAME.get(c, c) for c in unicodedata.normalize("NFC", text) if c not in _UNSEEN)


_SAME = {
    **dict.fromkeys("\u2019\u2018\u02bc\u00b4`", "'"),
    **dict.fromkeys("\u00a0\u2007\u202f\u2009\t", " "),
    **dict.fromkeys("\u2012\u2014\u2015\u2212", "\u2013"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\u201c\u201d\u201e", '"'),
    **dict.fromkeys("\r\u2028\u2029\x0b\x0c", "\n"),
}
_UNSEEN = frozenset("\u200b\u200c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00ad\ufeff")


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    return _lower(unicodedata.normalize("NFD", character)[:1] or character)


@lru_cache(maxsize=4096)
def _lower(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character
