"""Texts as runs of words with their places, folded: no case, no accents."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

# A combining mark is no letter to `re`, yet belongs to the word when a text comes in decomposed form.
_WORD = re.compile(r"[^\W_][^\W_̀-ͯ]*(?:[̀-ͯ]+[^\W_]*)*")
_NO_PROSE = re.compile(r"<[^<>\n]{1,300}>|https?://\S+|\S+@\S+\.\w+")
_GAP = re.compile(r"[\s\-‐‑–—'’./]{1,12}")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: as written, folded, where it stands, and whether it goes on from the word before."""

    text: str
    folded: str
    start: int
    end: int
    joined: bool


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """A word without case and accents; ligatures opened ("œuvre" → "oeuvre")."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return bare.casefold().replace("œ", "oe").replace("æ", "ae")


def tokens(text: str) -> list[Token]:
    """The words of a text in order; those of links, addresses and Slack's angle brackets are left out.

    A word is *joined* to the one before when only blanks, hyphens, apostrophes, full stops or strokes part them.
    """
    hidden = [match.span() for match in _NO_PROSE.finditer(text)]
    found: list[Token] = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        if any(first <= start < last for first, last in hidden):
            continue
        joined = bool(found) and _GAP.fullmatch(text, found[-1].end, start) is not None
        found.append(Token(match.group(), fold(match.group()), start, end, joined))
    return found
