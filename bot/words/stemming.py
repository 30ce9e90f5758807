"""Stop words and stems. A word is stemmed in each language, so that nobody needs to know which one it is written in."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

import snowballstemmer

STEMMERS = {"en": "english", "es": "spanish", "fr": "french"}


def resource(name: str) -> Any:
    """The JSON data of that name in this package."""
    return json.loads((files("bot.words") / name).read_text(encoding="utf-8"))


@cache
def stop_words() -> frozenset[str]:
    """Words that tell nothing about what is looked for, of all languages, normalised."""
    return frozenset(word for words in resource("stopwords.json").values() for word in words.split())


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of a normalised word in a language of `STEMMERS`."""
    # A stemmer holds the word that it works on, so threads must not share one.
    return str(snowballstemmer.stemmer(STEMMERS[language]).stemWord(word))


@lru_cache(maxsize=65536)
def stems(word: str) -> tuple[str, ...]:
    """The stems of a normalised word in every language, without doubles."""
    return tuple(dict.fromkeys(stem(word, language) for language in STEMMERS))
