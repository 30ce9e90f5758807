"""Which of the conference's languages a text is written in, from two words on a phone to a whole document."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.languages.marks_en import ENGLISH
from bot.languages.marks_es import SPANISH
from bot.languages.marks_fr import FRENCH

if TYPE_CHECKING:
    from bot.languages.marks import Marks

_MARKS: dict[str, Marks] = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH}

_ENOUGH = 4000
"""Characters looked at; a document shows its language long before."""

_NO_PROSE = re.compile(r"<[^<>\n]{1,300}>|https?://\S+|\S+@\S+|:[a-z0-9_+'-]{2,50}:|&[a-z]{2,5};", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# A shared word or ending may decide between the two that have it and the third, never alone.
_WORD_WEIGHT = (1.0, 0.35, 0.0)
_ENDING_WEIGHT = (0.5, 0.2, 0.0)
_UNACCENTED = 0.8
_LETTER, _SIGN, _APOSTROPHE = 0.5, 1.0, 0.8

_LEAST = 0.45
_LEAD = 0.25


def detect(text: str, default: str | None = None) -> str | None:
    """The language of a text, "en", "es" or "fr"; `default` where it cannot be told (emoji, a bare label, "ok")."""
    scores = _scores(_NO_PROSE.sub(" ", text[:_ENOUGH]))
    best, second = sorted(scores, key=lambda language: -scores[language])[:2]
    if scores[best] < _LEAST or scores[best] - scores[second] < _LEAD:
        return default
    return best


def _scores(text: str) -> dict[str, float]:
    scores = {language: _SIGN * sum(text.count(sign) for sign in marks.signs) for language, marks in _MARKS.items()}
    for token in _WORD.findall(unicodedata.normalize("NFC", text).casefold().replace("’", "'")):
        for language, weight in _token(token):
            scores[language] += weight
    return scores


@lru_cache(maxsize=8192)
def _token(token: str) -> tuple[tuple[str, float], ...]:
    scores = dict.fromkeys(_MARKS, 0.0)
    head, *rest = token.split("'")
    for language, marks in _MARKS.items():
        beside = (bool(rest) and head in marks.before) + (bool(rest) and rest[-1] in marks.after)
        scores[language] += _APOSTROPHE * beside
    for word in (head, *rest):
        for language, weight in _word(word).items():
            scores[language] += weight
    return tuple(scores.items())


def _word(word: str) -> dict[str, float]:
    scores = {language: _LETTER * any(letter in word for letter in m.letters) for language, m in _MARKS.items()}
    known = {language: weight for language in _MARKS if (weight := _knows(language, word))}
    if known:
        shared = _WORD_WEIGHT[len(known) - 1]
        return {language: scores[language] + shared * known.get(language, 0.0) for language in _MARKS}
    if len(word) >= 5:
        ended = [language for language, marks in _MARKS.items() if word.endswith(marks.endings)]
        for language in ended:
            scores[language] += _ENDING_WEIGHT[len(ended) - 1]
    return scores


def _knows(language: str, word: str) -> float:
    if word in _MARKS[language].words:
        return 1.0
    return _UNACCENTED if word in _plain_words()[language] else 0.0


@lru_cache(maxsize=1)
def _plain_words() -> dict[str, frozenset[str]]:
    return {language: frozenset(map(_plain, marks.words)) for language, marks in _MARKS.items()}


def _plain(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
