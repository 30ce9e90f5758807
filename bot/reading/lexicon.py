"""What the reader knows of a language: its verbs and cues, as data in `lexicons/<language>.toml`.

A file holds `[conjugation]` and `[verbs]` (verbs.py), `[words]` (fragments), `[cues]` (lists of expressions, by the
kind of thing that a clause does) and `[patterns]`. Everything but the verbs is a regular expression, whose case is
ignored; `<word>` stands for a fragment, `<class>` for what a class of verbs tells, `<class.infinitive>` for its
infinitives. Another language is another file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from bot.reading.verbs import Conjugation, Forms, conjugated


class Cue(StrEnum):
    """What a verb says that a clause does; where two begin at one place, the first of this list stands."""

    ASKED = "asked"
    """Somebody is asked to act: "UNHCR is invited to"."""
    ASK = "ask"
    """A body asks another to act."""
    AGREE = "agree"
    """A body binds itself."""
    THANK = "thank"
    NOTE = "note"
    WILL = "will"
    ATTENDED = "attended"
    DONE = "done"
    """What happened."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The patterns of one language.

    `act`: an item that begins so is an act (an infinitive); `act_that`: so does one under a recommendation ("that
    it approve"); `subject`: an item that begins so has a subject; `relative`: words behind which a verb belongs to
    a clause of its own; `joint`: what ties a further clause; `to_whom`: ties one that asks the party named before
    it; `by_whom`: a relative clause that says who will do it; `that`: before the clause that was agreed; `passive`,
    `agent`: "will be sent", "by"; `reflexive`: what looks passive and is not; `itself`: how a passive begins that
    is none behind a subject that can act; `through`: by way of whom or with whose help; `joined_by`: those of them
    who owe it too; `led`, `leads`: who leads; `target_end`: where the name of who is asked ends; `again`: a subject
    that is the one before; `adverbial`: what stands before a verb that has no subject of its own; `said`: a body
    named before (`body`, or `both` of some `bodies`); `of`: words after which a name is no subject; `receives`:
    before who receives; `joins`: between parties that stand together; `to_body`: between a request and the name of
    a body; `also`, `gapped`: before and behind a further one who is asked, without the verb (", and IOM to
    update"); `tie`: what ties a further verb of the same subject, `further`: what may stand between it and the
    verb, `step`: such a verb that shares the mark of the one before; `depends`: words by which it goes on about the
    same thing, `definite`: before a noun that was named; `additive`: what makes of a pronoun's sentence a further
    act; `announced`: what names the act before it (\"Action:\"); `occurs`: the verb of an event to come;
    `following`: what is agreed stands below; `bodies`: nouns that the name of a body has; `agents`: people who act
    for the members; `meets`: a meeting of a body, `met`: so behind its name; `leaves`: how a lead-in ends that
    leaves the verb to its items, `agreed_that`: so the whole clause; `clitic`: a request to the party named last;
    `preamble`: a clause that begins so and goes on behind its semicolon only leads in; `offered`: an item that
    begins so is about an offer; `which`: behind who will do something by the way; `offer`: what a country offers;
    `addresses`: a heading that says to whom what follows is addressed; `part`: a heading that names a part of the
    document and no theme; `objective`: the line says what it is for, `aims`: so does what stands below
    it; `stated`: a text that says what something is; `columns`, `owing_column`, `due_column`,
    `beside`: the heads and cells of tables.
    """

    act: re.Pattern[str]
    act_that: re.Pattern[str]
    subject: re.Pattern[str]
    relative: re.Pattern[str]
    joint: re.Pattern[str]
    to_whom: re.Pattern[str]
    by_whom: re.Pattern[str]
    that: re.Pattern[str]
    passive: re.Pattern[str]
    reflexive: re.Pattern[str]
    itself: re.Pattern[str]
    agent: re.Pattern[str]
    through: re.Pattern[str]
    joined_by: re.Pattern[str]
    led: re.Pattern[str]
    leads: re.Pattern[str]
    target_end: re.Pattern[str]
    again: re.Pattern[str]
    adverbial: re.Pattern[str]
    said: re.Pattern[str]
    of: re.Pattern[str]
    receives: re.Pattern[str]
    joins: re.Pattern[str]
    to_body: re.Pattern[str]
    tie: re.Pattern[str]
    further: re.Pattern[str]
    additive: re.Pattern[str]
    announced: re.Pattern[str]
    occurs: re.Pattern[str]
    following: re.Pattern[str]
    bodies: re.Pattern[str]
    depends: re.Pattern[str]
    definite: re.Pattern[str]
    step: re.Pattern[str]
    also: re.Pattern[str]
    gapped: re.Pattern[str]
    agents: re.Pattern[str]
    meets: re.Pattern[str]
    met: re.Pattern[str]
    leaves: re.Pattern[str]
    agreed_that: re.Pattern[str]
    clitic: re.Pattern[str]
    preamble: re.Pattern[str]
    offered: re.Pattern[str]
    which: re.Pattern[str]
    offer: re.Pattern[str]
    addresses: re.Pattern[str]
    objective: re.Pattern[str]
    aims: re.Pattern[str]
    stated: re.Pattern[str]
    part: re.Pattern[str]
    columns: re.Pattern[str]
    owing_column: re.Pattern[str]
    due_column: re.Pattern[str]
    beside: re.Pattern[str]
    cues: Mapping[Cue, re.Pattern[str]]
    language: str


_FOLDER = files("bot.reading") / "lexicons"


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a lexicon."""
    return tuple(sorted(file.name.removesuffix(".toml") for file in _FOLDER.iterdir() if file.name.endswith(".toml")))


@cache
def lexicon(language: str) -> Lexicon:
    """Return the cues of a language of `languages()`."""
    data = tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    words = _fragments(data)
    return Lexicon(
        **{
            field.name: _compiled(data["patterns"][field.name], words)
            for field in fields(Lexicon)
            if field.name not in {"cues", "language"}
        },
        cues={cue: _compiled("|".join(data["cues"][cue]), words) for cue in Cue},
        language=language,
    )


def _fragments(data: Mapping[str, Any]) -> dict[str, str]:
    by = Conjugation(**data["conjugation"])
    found: dict[str, str] = {}
    for name, verbs in data["verbs"].items():
        forms: Forms = conjugated(verbs, by)
        found |= {name: forms.told, f"{name}.infinitive": forms.infinitive, f"{name}.participle": forms.participle}
        found[f"{name}.future"] = forms.future
    for name, fragment in data["words"].items():
        found[name] = _expanded(fragment, found)
    return found


_NAME = re.compile(r"(?<!\?P)<([a-z_]+(?:\.[a-z]+)?)>")


def _expanded(expression: str, words: Mapping[str, str]) -> str:
    return _NAME.sub(lambda name: words[name[1]], expression)


def _compiled(expression: str, words: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile(_expanded(expression, words), re.IGNORECASE)
