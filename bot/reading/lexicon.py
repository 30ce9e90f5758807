"""What the reader knows of a language: its verbs and cues, as data. One module for each language fills it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The cues of one language, as regular expressions without anchors (case is ignored).

    `asks`: verbs by which one body gives another a task; `agrees`: a body binds itself to an act; `future`: will,
    shall; `thanks`, `notes`, `past`: what is no commitment; `passive`: "will be sent"; `through`: by way of whom;
    `agent`: by whom; `target_end`: where the name of the one who is asked ends; `to_act`: an item that begins so is an
    act; `again`: subjects that are the previous sentence's; `relative`: a clause of its own that says who will do it;
    `that`: before the clause that was agreed; `hands_on`: a body asks another to act; `then_asks`: a second act after
    a note; `columns`: the head of a table; `owing_column`, `due_column`: labels of its cells; `beside`: words beside a
    party.
    """

    asks: str
    agrees: str
    future: str
    passive: str
    to_act: str
    thanks: str
    notes: str
    past: str
    through: str
    agent: str
    target_end: str
    again: str
    relative: str
    is_asked: str
    hands_on: str
    leads: str
    attendance: str
    receives: str
    subject: str
    joins: str
    that: str
    then_asks: str
    columns: str
    owing_column: str
    due_column: str
    beside: str


READ = ("en",)
"""The languages that have a lexicon."""


@lru_cache
def lexicon(language: str) -> Lexicon:
    """Return the cues of a language of READ."""
    found: Lexicon = import_module(f"bot.reading.lexicon_{language}").LEXICON
    return found


@lru_cache
def pattern(expression: str) -> re.Pattern[str]:
    """Return a cue, compiled."""
    return re.compile(expression, re.IGNORECASE)
