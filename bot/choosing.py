"""What somebody types to find one commitment among many in a list: its label, or words of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process

from bot.questions.labels import find_labels
from bot.words.tokens import normal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.plan import Commitment

ALIKE = 75
"""Of 100: how like each typed word must be to one of a commitment, where none has all of them as they were typed."""


def among(typed: str, choices: Sequence[Commitment]) -> list[Commitment]:
    """Return the commitments of which somebody types the label or words, the surest first; all where nothing is typed.

    A label goes before words, words as they stand before misspelled ones; equals keep the order of `choices`.
    """
    sought = normal(typed).split()
    if not sought:
        return list(choices)
    labels = {label.label.casefold() for label in find_labels(typed)}
    named = [one for one in choices if one.label.casefold() in labels or _begins(one, typed)]
    told = [(normal(f"{one.reference} {one.text} {one.theme}"), one) for one in choices]
    spelled = [one for text, one in told if all(word in text for word in sought)]
    found = list(dict.fromkeys([*named, *spelled]))
    return found or _alike(sought, told)


def _begins(one: Commitment, typed: str) -> bool:
    begun = "".join(typed.split()).casefold()
    return any("".join(name.split()).casefold().startswith(begun) for name in (one.label, one.reference))


def _alike(sought: Sequence[str], told: Sequence[tuple[str, Commitment]]) -> list[Commitment]:
    """The commitments in which each word stands nearly as it was typed, the likest first."""
    scored = [(min(_likeness(word, text.split()) for word in sought), one) for text, one in told]
    likely = [each for each in scored if each[0] >= ALIKE]
    return [one for _, one in sorted(likely, key=lambda each: -each[0])]


def _likeness(word: str, known: Sequence[str]) -> float:
    _, score, _ = process.extractOne(word, known, scorer=fuzz.ratio)
    return score
