"""The terms of a text: what full-text search indexes, and what it asks with."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.parties import Kind, mentions, party, places
from bot.words.demonyms import country_of
from bot.words.lexicon import runs
from bot.words.stemming import stems, stop_words
from bot.words.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.parties import Mention

CONCEPT = "#"
PARTY = "@"


@lru_cache(maxsize=4096)
def terms(text: str) -> tuple[str, ...]:
    """The terms of a text in any of the three languages, each once, in order of appearance.

    Stems of its words (stop words and single letters dropped), `#` and the id of each concept of the lexicon that its
    words stand for, and `@` and the id of each party that it names: so "embajadas" meets "embassies", OPS meets PAHO.
    """
    named = mentions(text)
    found = [stem for word in words(text) if tells(word) for stem in stems(word)]
    found += [CONCEPT + concept for part in unnamed(text, named) for _, _, ids in runs(words(part)) for concept in ids]
    found += [PARTY + party_ for party_ in (*(one.party for one in named), *filter(None, map(country_of, words(text))))]
    found += [term for one in named for term in _name_terms(one.party)]
    return tuple(dict.fromkeys(found))


@cache
def _name_terms(id_: str) -> tuple[str, ...]:
    """The terms of a body's full names, which a text that writes only its acronym means too; none for a country."""
    one = party(id_)
    if one.kind is Kind.COUNTRY:
        return ()
    tokens = {language: words(name) for language, name in one.names.items()}
    found = [stem for name in tokens.values() for word in name if tells(word) for stem in stems(word)]
    means = (ids for language, name in tokens.items() for _, _, ids in runs(name, language))
    return (*found, *(CONCEPT + concept for ids in means for concept in ids))


def unnamed(text: str, named: Iterable[Mention]) -> list[str]:
    """The parts of a text between names of countries and places, whose words mean nothing else ("Costa", "cost")."""
    parts, rest = [], 0
    spots = [*(one for one in named if party(one.party).kind is Kind.COUNTRY), *places(text)]
    for one in sorted(spots, key=lambda one: one.start):
        if one.start >= rest:
            parts.append(text[rest : one.start])
            rest = one.end
    return [*parts, text[rest:]]


def tells(word: str) -> bool:
    """Whether a normalised word says anything about what a text is about."""
    return len(word) > 1 and word not in stop_words() and not (word.isdigit() and len(word) < 3)
