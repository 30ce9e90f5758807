"""The lexicons of replies by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.lexicon_en import ENGLISH

if TYPE_CHECKING:
    from bot.replies.lexicon import Lexicon

_LEXICONS = {"en": ENGLISH}

LANGUAGES = tuple(_LEXICONS)


def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; KeyError where there is none."""
    return _LEXICONS[language]
