"""A party as a person types it: after a command, in a form, in a hurry."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from bot.parties.naming import wording
from bot.parties.party import known, parties
from bot.parties.phrases import Phrases, phrase_words
from bot.parties.tokens import Token, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST = 200
"""Characters of what was typed that are looked at: no name is longer."""
_MOST_WORDS = 20
_MOST_OF_AN_ID = 150
"""Characters that a choice in a form can carry."""


def resolve(phrase: str) -> str | None:
    """The id of the party that a person typed: any case, no accents, article or "'s" around it, or one clear typo.

    An alias of any language counts, and so does the id itself. Codes of a few letters are never guessed at, so that
    IOM and ILO, OIM and OIT, CRM and CSM, ACNUR and ACNUDH stay apart. None where nothing or more than one fits.
    """
    words = tokens(phrase[:_LONGEST])
    for start, end in _readings(words):
        found = _exact(words[start:end])
        if found:
            return found
    for start, end in _readings(words):
        found = _near(tuple(token.folded for token in words[start:end]))
        if found:
            return found
    return None


def id_of(written: str) -> str:
    """The id of whoever a person named: that of a known party, else the name itself, so that nobody is dropped."""
    words = " ".join(" ".join(written.split())[:_MOST_OF_AN_ID].split())
    return words if known(words) else resolve(words) or words


def _readings(words: list[Token]) -> list[tuple[int, int]]:
    """The phrase as it is, then without the words around a name, one after another."""
    start, end = 0, len(words)
    readings = [(start, end)]
    while start < min(end, _MOST_WORDS) and words[start].folded in _around():
        start += 1
        readings.append((start, end))
    if end - start > 1 and words[end - 1].folded == "s":
        readings.append((start, end - 1))
    return [reading for reading in readings if reading[0] < reading[1]]


@cache
def _around() -> frozenset[str]:
    articles: list[str] = list(chain.from_iterable(wording()["articles"].values()))
    titles: list[str] = list(chain.from_iterable(wording()["titles"].values()))
    return frozenset(articles + titles + ["flag"])


@cache
def _typed() -> Phrases[str]:
    phrases: Phrases[str] = Phrases()
    for party in parties():
        every = chain([party.id], party.typed, party.names.values(), party.short.values(), *party.aliases.values())
        for alias in dict.fromkeys(chain(every, *party.only.values())):
            phrases.add(alias, party.id)
    return phrases


def _exact(words: list[Token]) -> str | None:
    if len(words) == 1 and words[0].text.islower() and words[0].folded in wording()["function"]:
        return None
    found = {id_ for _, id_ in _typed().exactly(" ".join(token.folded for token in words))}
    return found.pop() if len(found) == 1 else None


_LEAST = 6
"""Letters of an alias from which on a typo is forgiven; two are from twice as many."""


@cache
def _long_aliases() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """(alias, party) by the alias's first letter, which nobody gets wrong."""
    aliases: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for party in parties():
        for alias in chain(party.names.values(), *party.aliases.values(), *party.only.values(), party.typed):
            folded = " ".join(phrase_words(alias))
            if len(folded) >= _LEAST and not alias.isupper():
                aliases[folded[0]].add((folded, party.id))
    return {letter: tuple(sorted(found)) for letter, found in aliases.items()}


@lru_cache(maxsize=8192)
def _near(words: tuple[str, ...]) -> str | None:
    phrase = " ".join(words)
    if len(phrase) < _LEAST - 1:
        return None
    near: dict[str, int] = {}
    for alias, id_ in _long_aliases().get(phrase[0], ()):
        most = 1 if len(alias) < 2 * _LEAST else 2
        if abs(len(alias) - len(phrase)) > most:
            continue
        distance = OSA.distance(phrase, alias, score_cutoff=most)
        if distance <= most:
            near[id_] = min(distance, near.get(id_, distance))
    best = [id_ for id_, distance in near.items() if distance == min(near.values())]
    return best[0] if len(best) == 1 else None
