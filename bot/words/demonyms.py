"""People and things of a country: "Honduran", "brasileños", "canadienne" name the country too."""

from __future__ import annotations

from functools import cache

from bot.words.stemming import resource


@cache
def _countries() -> dict[str, str]:
    return {word: country for country, words in resource("demonyms.json").items() for word in words.split()}


def country_of(word: str) -> str | None:
    """The country (party id) that a normalised word is the adjective or people of; None where it is none."""
    return _countries().get(word)
