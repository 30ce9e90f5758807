"""The kinds of pieces that a question is made of, beside labels, dates, parties, documents and themes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Cue(StrEnum):
    """What a piece of a question tells. The lexicons give the phrases for each, by language."""

    COURTESY = "courtesy"
    """Greetings, thanks, wishes, farewells, laughter."""
    ASKING = "asking"
    """What only makes the sentence a question: "could you remind me what ... says"."""
    LISTING = "listing"
    """What is asked for is commitments: "items", "todo lo de", "engagements"."""
    LIST = "list"
    """The word for a list, which may also be the object of a commitment."""
    GENERIC = "generic"
    """The plan, the conference, the documents in general."""
    ACT = "act"
    """Doing and delivering in general; also what a commitment may be about."""
    TRANSFER = "transfer"
    """Passing something on: the party behind "to" receives."""
    RECEIVE = "receive"
    """Getting something: the party beside it receives."""
    OWE = "owe"
    DUE = "due"
    OPEN = "open"
    PAST = "past"
    DATED = "dated"
    UNDATED = "undated"
    UPCOMING = "upcoming"
    REST = "rest"
    """What is left of a time: "later this month"."""
    COMPLETED = "completed"
    IN_PROGRESS = "in_progress"
    PENDING = "pending"
    ON_HOLD = "on_hold"
    REPORTED = "reported"
    UNREPORTED = "unreported"
    WE = "we"
    OURS = "ours"
    """The asker's party beyond doubt: "our", "my country", "nosotros"."""
    PROGRESS = "progress"
    OVERALL = "overall"
    """Progress beyond doubt: a percentage, "in general"."""
    ROSTER = "roster"
    PERSON = "person"
    """Who somebody is: "who is", "the contact of"."""
    HELP = "help"
    WHEN = "when"
    WHO = "who"
    """A person or country is asked for; read beside the other cues, not instead of them."""
    THIS = "this"
    """The commitment whose thread it is."""
    CHATTER = "chatter"
    """Topics of small talk: weather, sport, food, travel."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Patterns of times by name, over folded text. `{unit}`, `{n}`, `{month}`, `{weekday}`, `{day}`, `{year}` and
    `{nth}` stand for the language's words; what each name means stands in `windows.py`.
    """

    patterns: Mapping[str, tuple[str, ...]]
    units: Mapping[str, str]
    """Words for "day", "week", "fortnight", "month", "quarter", "half", "year": pattern by unit."""
    month_first: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases of one language, over folded text (lower case, no accents, plain apostrophes)."""

    language: str
    cues: Mapping[Cue, tuple[str, ...]]
    times: TimeWords
    to: str
    """What leads to a receiver, as a pattern: "to", "a la", "aux"."""


def phrases(text: str) -> tuple[str, ...]:
    """The patterns of a block of text, parted by strokes with blanks around them, or by line ends."""
    return tuple(piece.strip() for piece in re.split(r" \| |\n", text) if piece.strip())
