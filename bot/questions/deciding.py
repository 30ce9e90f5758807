"""What a sentence wants, decided from its pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Intent
from bot.questions.cues import Cue
from bot.words.lexicon import concepts_of

if TYPE_CHECKING:
    from bot.questions.sentence import Sentence

STATES = (Cue.IN_PROGRESS, Cue.PENDING, Cue.ON_HOLD)
DATES = (Cue.DUE, Cue.PAST, Cue.UNDATED, Cue.DATED, Cue.UPCOMING)
ASKED = (Cue.ASKING, Cue.CHARGE, Cue.WHO, Cue.LIST, Cue.ACT, Cue.TRANSFER)
_ASKED_OF = (Cue.ASKING, Cue.WE, Cue.TRANSFER, Cue.RECEIVE)
"""What makes a question of a name that stands beside a greeting."""
FIRM = (*DATES, Cue.OWE, Cue.OPEN, Cue.COMPLETED, *STATES, Cue.REPORTED, Cue.UNREPORTED)
"""What only commitments have; beside it, a stray word does not matter."""


def filters(sentence: Sentence) -> bool:
    """Whether a sentence narrows the commitments down."""
    return bool(
        sentence.parties
        or sentence.recipients
        or sentence.codes
        or sentence.theme
        or sentence.window
        or sentence.has(*FIRM, Cue.OURS)
    )


def concepts_left(sentence: Sentence) -> int:
    """How many of the words that nothing explains belong to the field."""
    return sum(bool(concepts_of((word,))) for word in sentence.left)


def small_talk(sentence: Sentence) -> bool:
    """Whether a sentence is about the weather, sport, food and the like rather than about the plan."""
    dates = DATES if sentence.parties or sentence.has(Cue.LISTING) else tuple(cue for cue in DATES if cue != Cue.PAST)
    firm = sentence.has(*dates, Cue.UNREPORTED) or sentence.theme or sentence.codes
    return sentence.has(Cue.CHATTER) and not firm and concepts_left(sentence) < 2


def explained(sentence: Sentence) -> bool:
    """Whether its pieces explain a sentence: nothing telling is left, or beside firm filters one stray word."""
    if not sentence.left:
        return True
    asks_whom = sentence.parties and sentence.has(Cue.ROSTER) and sentence.has(Cue.WHO, Cue.PERSON)
    if len(sentence.left) == 1 and not concepts_left(sentence) and asks_whom:
        return True
    asked_for_one = sentence.has(Cue.WHO, Cue.WHEN, Cue.LIST)
    return len(sentence.left) == 1 and not concepts_left(sentence) and sentence.has(*FIRM) and not asked_for_one


def decide(sentence: Sentence) -> Intent:
    """The intent of a sentence by itself (no command, no thread)."""
    if sentence.labels:
        return Intent.SHOW
    if small_talk(sentence):
        return Intent.NONE
    if not explained(sentence):
        return Intent.FIND
    return _explained(sentence)


def _explained(sentence: Sentence) -> Intent:
    if sentence.has(Cue.HELP) and not filters(sentence):
        return Intent.HELP
    if sentence.has(Cue.ROSTER):
        return _about_people(sentence)
    if sentence.has(Cue.OVERALL) and sentence.has(Cue.COMPLETED) and sentence.has(*STATES, Cue.OPEN):
        return Intent.PROGRESS
    if sentence.has(Cue.PROGRESS, Cue.OVERALL) and not sentence.has(*DATES, *STATES, Cue.OPEN, Cue.UNREPORTED):
        return Intent.PROGRESS
    if sentence.has(*FIRM, Cue.LISTING) or sentence.codes or sentence.theme:
        return Intent.LIST
    if sentence.window and (sentence.has(*ASKED) or not sentence.has(Cue.COURTESY)):
        return Intent.LIST
    return _bare(sentence)


def _about_people(sentence: Sentence) -> Intent:
    """Who the focal points are, unless something is due or handed in about them."""
    if sentence.has(*DATES, Cue.OWE, Cue.WHEN, Cue.TRANSFER, Cue.OPEN, Cue.UNREPORTED) or sentence.window:
        return Intent.FIND
    return Intent.ROSTER


def _bare(sentence: Sentence) -> Intent:
    """With no more than names, general words or nothing."""
    if sentence.parties and sentence.has(Cue.PERSON) and sentence.has(Cue.TRANSFER):
        return Intent.FIND
    if sentence.parties and sentence.has(Cue.CHARGE) and not sentence.has(Cue.TRANSFER, Cue.ACT):
        return Intent.ROSTER
    if sentence.parties or sentence.recipients:
        return Intent.NONE if sentence.has(Cue.COURTESY) and not sentence.has(*_ASKED_OF) else Intent.LIST
    if sentence.has(Cue.OURS):
        return Intent.LIST
    if sentence.has(Cue.LIST, Cue.ACT, Cue.TRANSFER, Cue.PERSON) and sentence.has(Cue.GENERIC, Cue.WHO, Cue.WHEN):
        return Intent.FIND
    if sentence.has(Cue.GENERIC) and sentence.has(Cue.ASKING, Cue.LIST):
        return Intent.LIST
    # "Plan", alone: what else should it be but asked for.
    return Intent.LIST if sentence.cues == {Cue.GENERIC} else Intent.NONE
