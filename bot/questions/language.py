"""In which language a question is answered: its own, where it shows one, else the reader's."""

from __future__ import annotations

import re

from bot.questions.folding import fold
from bot.questions.people import find_parties
from bot.questions.pieces import leaning
from bot.words.lexicon import tongue
from bot.words.tokens import words

_ENGLISH = "en"
_WORD = re.compile(r"[^\W\d_]{2,}")
_TELLING = 2
"""English words from which on a reader of another language has asked in English."""


def answered_in(text: str, certain: str | None, default: str) -> str:
    """The language to answer a tidy text in; `certain` is the one that it is surely written in.

    The commands and the words of offices are English everywhere ("status", "ok", "overdue"): a single one, with or
    without a country's name, shows no wish to be answered in English. A word of another language does.
    """
    own = certain or leaning(fold(text)) or tongue(words(text)) or default
    return default if own == _ENGLISH and _words_apart_from_names(text) < _TELLING else own


def _words_apart_from_names(text: str) -> int:
    names = find_parties(text, None, command=True)
    told = [word for word in _WORD.finditer(text) if all(word.end() <= n.start or word.start() >= n.end for n in names)]
    return len(told)
