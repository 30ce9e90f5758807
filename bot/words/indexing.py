"""The terms of a text: what full-text search indexes, and what it asks with."""

from __future__ import annotations

from functools import lru_cache

from bot.parties import mentions
from bot.words.lexicon import runs
from bot.words.stemming import stems, stop_words
from bot.words.tokens import words

CONCEPT = "#"
PARTY = "@"


@lru_cache(maxsize=4096)
def terms(text: str) -> tuple[str, ...]:
    """The terms of a text in any of the three languages, each once, in order of appearance.

    Stems of its words (stop words and single letters dropped), `#` and the id of each concept of the lexicon that its
    words stand for, and `@` and the id of each party that it names: so "embajadas" meets "embassies", OPS meets PAHO.
    """
    tokens = words(text)
    found = [stem for word in tokens if tells(word) for stem in stems(word)]
    found += [CONCEPT + concept for _, _, concepts in runs(tokens) for concept in concepts]
    found += [PARTY + mention.party for mention in mentions(text)]
    return tuple(dict.fromkeys(found))


def tells(word: str) -> bool:
    """Whether a normalised word says anything about what a text is about."""
    return len(word) > 1 and word not in stop_words() and not (word.isdigit() and len(word) < 3)
