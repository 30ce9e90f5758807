"""The lexicons of replies by language, read once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bot.replies.loading import CONJUGATIONS, load

if TYPE_CHECKING:
    from bot.replies.lexicon import Lexicon

LANGUAGES = tuple(CONJUGATIONS)


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; KeyError where there is none."""
    return load(language)
