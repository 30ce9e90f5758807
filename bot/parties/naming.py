"""Which phrases name which party or place, and in what writing they count."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.parties.party import parties, resource
from bot.parties.phrases import Phrases, phrase_words
from bot.parties.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.parties.tokens import Token


@dataclass(frozen=True, slots=True)
class Named:
    """What a phrase stands for: a party, or a place with its host country (None: neither country nor party).

    `only` is the one language in whose texts the phrase has this meaning; None: in any.
    """

    party: str | None
    place: bool = False
    only: str | None = None


@cache
def wording() -> Mapping[str, Any]:
    """The words around names: ordinary words that look like codes, articles, titles, names of instruments."""
    data: Mapping[str, Any] = resource("wording.json")
    return data


@cache
def catalogue() -> Phrases[Named]:
    """Every alias of every party and every place, ready to be looked for in texts."""
    phrases: Phrases[Named] = Phrases()
    for entry in resource("places.json")["places"]:
        for phrase in entry["names"]:
            phrases.add(phrase, Named(entry["host"], place=True))
    for party in parties():
        for aliases in party.aliases.values():
            for alias in dict.fromkeys(aliases):
                phrases.add(alias, Named(party.id))
        for language, aliases in party.only.items():
            for alias in aliases:
                phrases.add(alias, Named(party.id, only=language))
    return phrases


@cache
def ordinary(language: str | None) -> frozenset[str]:
    """Folded words of the language (of any, for None) that are also somebody's code or name."""
    by_language: Mapping[str, list[str]] = wording()["ordinary"]
    if language is not None and language in by_language:
        return frozenset(by_language[language])
    return frozenset(word for words in by_language.values() for word in words)


_CODE = 2
"""Up to this many letters a code counts only as it is printed."""


def written(phrase: str, taken: Sequence[Token], before: Token | None, language: str | None) -> bool:
    """Whether the words are written so that they are this name: codes and names that are also words need their case."""
    folded = "".join(phrase_words(phrase))
    if len(folded) > _CODE and folded not in ordinary(language):
        return True
    if [token.text for token in taken] == [token.text for token in tokens(phrase)]:
        return True
    if len(folded) > _CODE and all(token.text.isupper() for token in taken):
        return True
    return _after_article(folded, taken, before)


def _after_article(folded: str, taken: Sequence[Token], before: Token | None) -> bool:
    articles: list[str] = wording()["lowercase_after"].get(folded, [])
    return before is not None and before.folded in articles and all(token.text.islower() for token in taken)


_AMOUNT = re.compile(r"\$|[-–]\d")


def stands_alone(text: str, start: int, end: int, phrase: str) -> bool:
    """Whether a short code is no part of something else: an amount (US$ 500), a numbered scheme (CA-4), a file (x.ppt).

    In a line of capitals a code that is an ordinary word (SE, US) says nothing, unless it stands there alone.
    """
    if len(phrase) > _CODE + 1:
        return True
    if text[:start].endswith(".") and not text[:start].endswith((". ", "U.")):
        return False
    if _AMOUNT.match(text, end):
        return False
    return not _shouted(text, start, end) or "".join(phrase_words(phrase)) not in ordinary(None)


def _shouted(text: str, start: int, end: int) -> bool:
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end:].split("\n", 1)[0]
    return any(letter.isupper() for letter in line) and not any(letter.islower() for letter in line)
