"""Answers in the words of the edition that their reader reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import editions

if TYPE_CHECKING:
    from bot.answers import Answer
    from store.engine import Unit


def spoken(unit: Unit, answer: Answer) -> Answer:
    """Return an answer with the commitments' words in the question's language, where an edition has them."""
    language = answer.question.language
    return replace(
        answer,
        commitments=tuple(editions.spoken(unit, answer.commitments, language)),
        suggestions=tuple(editions.spoken(unit, answer.suggestions, language)),
    )
