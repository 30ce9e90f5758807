"""What a language's lexicon of replies holds, and how its phrases become patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """What a word or phrase says of the work, before negation and tense are looked at."""

    DONE = "done"
    """An act that is over and done with: sent, created. Denied, nothing is known to have begun."""
    FINISHED = "finished"
    """The end of an activity: completed, ready. Denied, the activity itself still goes on."""
    STEP = "step"
    """An act on the way to the end: drafted, asked the ministry."""
    WORK = "work"
    BEGUN = "begun"
    CONTINUED = "continued"
    """Takes it for granted that work has begun, in any tense: we will go on compiling."""
    RESUMED = "resumed"
    HELD = "held"
    """Stopped by a decision or an obstacle."""
    WAITING = "waiting"
    """Stopped until somebody else acts; milder than HELD."""
    LEFT = "left"
    """Part of the work that is still to do: the second list is missing."""
    UNBEGUN = "unbegun"
    UNDONE = "undone"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that says something of the work, with how surely (0 to 1) it says so.

    `accented`: it is looked for with its accents, since without them it is another word (envió, envío).
    """

    kind: Kind
    weight: float
    pattern: re.Pattern[str]
    accented: bool = False


@dataclass(frozen=True, slots=True)
class Letters:
    """The furniture of letters and mails; patterns for the beginning of a line."""

    greeting: re.Pattern[str]
    closing: re.Pattern[str]
    device: re.Pattern[str]
    """What a telephone signs with: "Sent from my phone"."""
    forwarded: re.Pattern[str]
    wrote: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Denial:
    """How a statement is denied."""

    negators: re.Pattern[str]
    trailing: re.Pattern[str]
    """Denies the verb before it: "sent nothing"."""
    ceased: re.Pattern[str]
    """What was is no more: "no longer"."""
    not_yet: re.Pattern[str]
    not_all: re.Pattern[str]
    """Denies the whole and grants a part: "not everything", "not quite"."""
    unheard: re.Pattern[str]
    """Verbs of receiving: "not yet received" tells nothing of the author's own work."""


@dataclass(frozen=True, slots=True)
class Reality:
    """Whether what is said is so, was so, or is only to come."""

    attributive: re.Pattern[str]
    """Stands right before a participle that only describes the noun after it: "the requested information"."""
    unreal: re.Pattern[str]
    """Makes of the participle after it a plan, a duty or a wish: will be, must be, we hope that."""
    hedges: re.Pattern[str]
    later: re.Pattern[str]
    """A time that is surely to come."""
    someday: re.Pattern[str]
    """A day that may be past or to come: "on Friday"."""
    soon: re.Pattern[str]
    """Right after a participle it makes a plan of it: "done tomorrow", "enviado pronto"."""
    present: re.Pattern[str]
    """Verb forms that also tell the future: "we are sending it on Monday"."""
    was: re.Pattern[str]
    """A state of the past, perhaps no more: "it was blocked"."""
    now: re.Pattern[str]
    """Sets what follows against what was before: "now", "at last"."""


@dataclass(frozen=True, slots=True)
class Declaring:
    """How a status is told outright, before or after what was done towards it."""

    heading: re.Pattern[str]
    """Stands before a status: "Status: in progress"."""
    names: re.Pattern[str]
    """What statuses are called; a note says nothing more with them than the status does."""
    beside: re.Pattern[str]
    """May go with a bare status: pronouns, copulas, adverbs of the present."""
    copula: re.Pattern[str]
    """Says that a state is so now: "the file is (still)"."""
    lasted: re.Pattern[str]
    """Says how long a state was so, or until when: it may be over."""
    turn: re.Pattern[str]
    """Says that another state has come instead: "finally", "now"."""


@dataclass(frozen=True, slots=True)
class Joints:
    """Where a sentence is cut into clauses. The words stay with the clause that they open."""

    condition: re.Pattern[str]
    cause: re.Pattern[str]
    contrast: re.Pattern[str]
    coordination: re.Pattern[str]
    finite: re.Pattern[str]
    """A subject or a finite verb, which makes of what follows "and" a clause of its own."""
    asides: re.Pattern[str]
    """Adverbs that commas set apart in the midst of a clause."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What is said to the reader and reports nothing."""

    asking: re.Pattern[str]
    """How a question, or a request for an answer, begins."""
    tags: re.Pattern[str]
    """Turns the statement before it into a question: "right?"."""
    thanks: re.Pattern[str]
    addressee: re.Pattern[str]
    """The reader did it: "you have sent"."""
    for_us: re.Pattern[str]
    """It was done for the author: "sent us"."""
    errand: re.Pattern[str]
    """Something sent that is only talk: an invitation to a call, a question."""
    hearsay: re.Pattern[str]
    """What the press or a rumour tells, which the author does not vouch for."""
    inquiry: re.Pattern[str]
    """Finding something out, which is no work on the commitment where an answer is promised (`returning`)."""
    returning: re.Pattern[str]
    """Promises an answer: "I will get back to you"."""


@dataclass(frozen=True, slots=True)
class Subjects:
    """How the party whose progress is told is told from the others. Those from `giver` on stand before a party."""

    first_person: re.Pattern[str]
    agent: re.Pattern[str]
    """It acts: "completed by"."""
    bare_secretariat: re.Pattern[str]
    """In the conference's threads "the secretariat" without a name is its Technical Secretariat."""
    giver: re.Pattern[str]
    """The author has something from it: "received the names from"."""
    speaker: re.Pattern[str]
    """It speaks: "on behalf of", "update from"."""
    envoy: re.Pattern[str]
    """The author speaks for it, "we" and all: "on behalf of"."""
    part_of: re.Pattern[str]
    """Something of it is meant: "the names of"."""
    that: re.Pattern[str]
    """A clause begins anew: "I confirm that"."""
    filler: re.Pattern[str]
    """Articles and adverbs between the beginning of a clause and its subject."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How a part of the whole is told.

    `numbers` are the words for numbers with their values; `percent` what stands after a number ("per cent"); `out_of`
    what stands between two ("of"); `no_share` follows a percentage that measures something else ("100 % sure").
    """

    numbers: Mapping[str, int]
    percent: re.Pattern[str]
    out_of: str
    no_share: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of one language that decide what its cues mean."""

    denial: Denial
    reality: Reality
    declaring: Declaring
    joints: Joints
    talk: Talk
    subjects: Subjects
    shares: Shares
    letters: Letters


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language that matter in replies. Patterns are for folded text (`bot.replies.folding`)."""

    language: str
    grammar: Grammar
    cues: tuple[Cue, ...]
    idle: re.Pattern[str]
    """Set phrases whose words mean nothing here: "well done", "de hecho", "en fait"."""
    partial: re.Pattern[str]
    """Makes of a finished thing an unfinished one: almost, in part, the first half."""
    sending: re.Pattern[str]
    """Acts of handing over: once sent, a thing awaits others without being held up."""
    approval: re.Pattern[str]
    """What must be had before a thing may be handed over."""
    receipt: re.Pattern[str]
    """What is waited for when the thing itself is over: an acknowledgement."""
    mendable: frozenset[str]
    """The words that decide most; only these are recognised through a typing error."""
    spelling: frozenset[str]
    """Words that are right as they are typed and one slip away from one of `mendable`."""
    shorthand: Mapping[str, str]
    """What people shorten on phones, folded, and what it stands for."""


BEGINNING = r"^[\W\d]*"
"""The beginning of a clause, whatever sign or number goes before its first word."""


def phrases(text: str) -> re.Pattern[str]:
    """A pattern for any of the phrases of `text`: one a line or divided by " | ", whole words, longest first."""
    return re.compile(rf"(?<!\w)(?:{alternatives(text)})(?!\w)")


def opening(text: str) -> re.Pattern[str]:
    """The same, only at the beginning."""
    return re.compile(rf"\s*(?:{alternatives(text)})(?!\w)")


def alternatives(text: str) -> str:
    """The phrases of `text` as alternatives of a pattern, longest first; "^" is a clause's beginning."""
    found = {" ".join(phrase.split()) for line in text.splitlines() for phrase in line.split(" | ")} - {""}
    ordered = sorted(found, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(BEGINNING + phrase[1:] if phrase.startswith("^") else phrase for phrase in ordered)


def number_words(units: str, tens: str, link: str) -> dict[str, int]:
    """The words for 0 to 99: `units` from 0 on, `tens` from 20 on, `link` between ten and unit ("-", " y ")."""
    found = {word: value for value, word in enumerate(units.split())}
    for ten, word in enumerate(tens.split(), 2):
        found[word] = 10 * ten
        found |= {f"{word}{link}{unit}": 10 * ten + value for value, unit in enumerate(units.split()[:10]) if value}
    return found
