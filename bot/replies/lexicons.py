"""The lexicons of replies by language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.lexicon_en import ENGLISH
from bot.replies.lexicon_es import SPANISH
from bot.replies.lexicon_fr import FRENCH

if TYPE_CHECKING:
    from bot.replies.lexicon import Lexicon

_LEXICONS = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH}

LANGUAGES = tuple(_LEXICONS)


def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; KeyError where there is none."""
    return _LEXICONS[language]
