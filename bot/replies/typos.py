"""Putting right the misspelled words of a reply, and only where one cue word alone is near."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from bot.languages.marks_en import ENGLISH
from bot.languages.marks_es import SPANISH
from bot.languages.marks_fr import FRENCH
from bot.replies.folding import fold
from bot.replies.lexicons import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORTEST = 5
_WORD = re.compile(r"(?<![\w.@/'-])[^\W\d_]{5,}(?![\w@/-])")
_IN_PATTERN = re.compile(r"(?<![a-z\\\[])[a-z]{5,}(?![a-z\[(?*+{])")


def mended(text: str, language: str) -> str:
    """The text with its typing errors in cue words mended ("complted", "envaido").

    A word is mended where exactly one word of the lexicon begins with the same letter and is one slip away (a letter
    too many, too few, wrong, or two changed over). Words shorter than five letters, words known to be right, and
    names (a capital within a sentence) are left alone.
    """
    return _WORD.sub(lambda word: _mended(word, language), text)


def _mended(word: re.Match[str], language: str) -> str:
    if word[0][0].isupper() and not word[0].isupper() and word.string[: word.start()].rstrip(" ")[-1:].isalpha():
        return word[0]
    return _nearest(fold(word[0]), language) or word[0]


@cache
def _vocabulary(language: str) -> Mapping[str, tuple[str, ...]]:
    """The words of the cues by their first letter."""
    words = {word for cue in lexicon(language).cues for word in _IN_PATTERN.findall(cue.pattern.pattern)}
    return {letter: tuple(sorted(w for w in words if w[0] == letter)) for letter in {word[0] for word in words}}


@cache
def _right(language: str) -> frozenset[str]:
    marks = {fold(word) for language_marks in (ENGLISH, SPANISH, FRENCH) for word in language_marks.words}
    return frozenset(marks | lexicon(language).spelling)


def _nearest(word: str, language: str) -> str | None:
    near = _vocabulary(language).get(word[0], ())
    if word in _right(language) or word in near:
        return None
    found = [known for known in near if OSA.distance(word, known, score_cutoff=1) == 1 and not _inflected(word, known)]
    return found[0] if len(found) == 1 else None


def _inflected(word: str, known: str) -> bool:
    """A last letter more or less, or another one, is grammar (name, names) and no slip."""
    return word[:-1] == known[:-1] or word[:-1] == known or known[:-1] == word
