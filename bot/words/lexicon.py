"""The words of the field in three languages: which of them mean the same."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bot.words.stemming import STEMMERS, resource, stem, stop_words
from bot.words.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

LONGEST = 4
"""Words of the longest phrase of the lexicon that is looked for."""

_Phrases = dict[tuple[str, ...], tuple[str, ...]]


@cache
def _entries() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(concept, language, words) of every entry."""
    return tuple(
        (concept, language, tuple(words(entry)))
        for concept, by_language in resource("concepts.json").items()
        for language, entries in by_language.items()
        for entry in entries.split(",")
    )


@cache
def _phrases() -> Mapping[str, _Phrases]:
    """By language, the concepts of each phrase, written in stems."""
    found: dict[str, dict[tuple[str, ...], list[str]]] = {language: defaultdict(list) for language in STEMMERS}
    for concept, language, entry in _entries():
        key = tuple(_form(word, language) for word in entry)
        if concept not in found[language][key]:
            found[language][key].append(concept)
    return {language: {key: tuple(ids) for key, ids in by_key.items()} for language, by_key in found.items()}


_SHORT = 4


def _form(word: str, language: str) -> str:
    """The stem; of a short word the singular: stems of short words meet those of other languages ("hot", "hôte")."""
    if len(word) > _SHORT:
        return stem(word, language)
    return word[:-1] if len(word) == _SHORT and word.endswith("s") else word


@cache
def known_words() -> frozenset[str]:
    """Every word of the lexicon, normalised."""
    return frozenset(word for _, _, entry in _entries() for word in entry if len(word) > 1)


@cache
def _of_language() -> Mapping[str, frozenset[str]]:
    """By language, the words of the lexicon that no other language has."""
    own = {name: {word for _, lang, entry in _entries() if lang == name for word in entry} for name in STEMMERS}
    return {name: frozenset(own[name].difference(*(own[other] for other in own if other != name))) for name in own}


def tongue(tokens: Sequence[str]) -> str | None:
    """The one language whose words of the field most of the normalised words are; None where none leads."""
    met = {name: sum(word in own for word in tokens) for name, own in _of_language().items()}
    best, second = sorted(met, key=lambda name: -met[name])[:2]
    return best if met[best] > met[second] else None


@lru_cache(maxsize=65536)
def concepts_of(phrase: tuple[str, ...], language: str | None = None) -> tuple[str, ...]:
    """The concepts that a run of normalised words stands for, in one language or any; none for a stop word."""
    if not phrase or (len(phrase) == 1 and phrase[0] in stop_words()):
        return ()
    by_language = _phrases()
    found = (by_language[lang].get(tuple(_form(word, lang) for word in phrase), ()) for lang in _of(language))
    return tuple(dict.fromkeys(concept for concepts in found for concept in concepts))


def _of(language: str | None) -> tuple[str, ...]:
    return (language,) if language else tuple(STEMMERS)


def runs(tokens: Sequence[str], language: str | None = None) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """(start, end, concepts) of every run of words that is in the lexicon, also within longer ones."""
    for start in range(len(tokens)):
        for size in range(min(LONGEST, len(tokens) - start), 0, -1):
            if concepts := concepts_of(tuple(tokens[start : start + size]), language):
                yield start, start + size, concepts
