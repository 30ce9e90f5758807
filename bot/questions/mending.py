"""Typos in the words that carry a question: "ovrdue", "vencimeintos", "engagments"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from bot.deadlines.grammar import grammar
from bot.questions.folding import fold
from bot.questions.lexicon import LANGUAGES, lexicon
from bot.questions.pieces import pieces
from bot.words.tokens import words as words_of
from bot.words.typos import familiar, nearest, spelt

if TYPE_CHECKING:
    from collections.abc import Collection

_WORD = re.compile(r"[^\W\d_]{4,}")


def mended(text: str, language: str | None, known: Collection[str] = ()) -> str:
    """The text with each unknown word that is one slip away from a word of questions put right.

    What the lexicons, the field, the parties or `known` (the headings' words) have stays, and so do codes in capitals.
    """
    explained = {place for piece in pieces(fold(text), language) for place in range(piece.start, piece.end)}
    return _WORD.sub(lambda match: _mended(match, explained, language, known), text)


def opened(text: str, language: str | None) -> str:
    """The text with what a phone shortens written out ("what can u do"), where its language is known."""
    for short, whole in lexicon(language).short.items() if language else ():
        text = re.sub(rf"(?<![\w./)'-])(?<!\d\s)(?:{short})(?![\w./)'-])", whole, text)
    return text


def _mended(match: re.Match[str], explained: Collection[int], language: str | None, known: Collection[str]) -> str:
    word = match.group()
    folded = fold(word)
    if match.start() in explained or word.isupper() or folded in known or spelt(folded):
        return word
    meant = nearest(folded, _targets(language))
    if meant is None or (familiar(folded) and OSA.distance(folded, meant) > 1):
        return word
    return meant


@cache
def _targets(language: str | None) -> frozenset[str]:
    languages = [language] if language else LANGUAGES
    return frozenset(word for name in languages for word in _of(name))


@cache
def _of(language: str) -> frozenset[str]:
    known = grammar(language)
    days = [*known.months, *known.weekdays] if known else []
    return frozenset(word for word in [*lexicon(language).spelling, *days] if len(word) > 3)


def heading_words(texts: tuple[str, ...]) -> frozenset[str]:
    """The words of headings, which are never typos."""
    return frozenset(word for text in texts for word in words_of(text))
