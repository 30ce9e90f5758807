"""The one message of a morning: what its reader has promised, and what the secretariat and the chair look after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import words
from handlers.blocks.lines import deadline, name_of, one_document
from handlers.blocks.marks import MARKS
from handlers.blocks.owing import party_name, party_names
from handlers.blocks.pieces import Block, actions, button, context, packed, section

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Tracked

WITH_BUTTONS = 10
"""Commitments with buttons of their own; more of them would not be read on a phone."""
LINES = 20
TEXT = 160
NAMED = 12


@dataclass(frozen=True, slots=True)
class Reminder:
    """What a party has promised and its focal point is reminded of; `named`: the reader speaks for several."""

    tracked: Tracked
    party: str
    named: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A commitment and those of its parties that something is said of."""

    tracked: Tracked
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Morning:
    """What a person is told: the own promises, those for which nobody speaks, those without a word for a week."""

    own: tuple[Reminder, ...] = ()
    unspoken: tuple[Named, ...] = ()
    silent: tuple[Named, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.own or self.unspoken or self.silent)


def morning(told: Morning, speech: Speech, today: date) -> Drawing:
    """Draw the message."""
    others = [one.tracked for one in (*told.unspoken, *told.silent)]
    alone = one_document([*(one.tracked for one in told.own), *others])
    blocks = _own(told.own, speech, today, alone=alone)
    if told.unspoken:
        blocks += _named(speech.say("reminders.unspoken"), told.unspoken, speech, today, alone=alone)
    if told.silent:
        blocks += _named(speech.say("reminders.silent"), told.silent, speech, today, alone=alone)
    return drawing(blocks, speech, tail=[context(speech.say("reminders.off_hint"))])


def _own(own: Sequence[Reminder], speech: Speech, today: date, *, alone: bool) -> list[Block]:
    if not own:
        return []
    ordered = sorted(own, key=lambda one: _urgency(one.tracked, today))
    blocks = [section(speech.count("reminders.own", len(own)))]
    for one in ordered[:WITH_BUTTONS]:
        blocks += [section(_entry(one, speech, today, alone=alone)), _buttons(one, speech)]
    rest = ordered[WITH_BUTTONS:]
    blocks += packed([_short(one, speech, today, alone=alone) for one in rest[:LINES]])
    if len(rest) > LINES:
        blocks.append(context(speech.count("reminders.more", len(rest) - LINES)))
    return blocks


def _urgency(tracked: Tracked, today: date) -> tuple[bool, int]:
    """What is still ahead comes first, nearest first; then what is past its date, latest first."""
    due = tracked.commitment.due or today
    return due < today, abs((due - today).days)


def _entry(one: Reminder, speech: Speech, today: date, *, alone: bool) -> str:
    commitment = one.tracked.commitment
    first = f"{_mark(one)} *{name_of(one.tracked, alone=alone)}* {words(commitment.text, TEXT)}"
    who = f"{party_name(one.party, speech)} · " if one.named else ""
    return f"{first}\n{who}{deadline(one.tracked, speech, today)}"


def _short(one: Reminder, speech: Speech, today: date, *, alone: bool) -> str:
    return f"{_mark(one)} *{name_of(one.tracked, alone=alone)}* {deadline(one.tracked, speech, today)}"


def _mark(one: Reminder) -> str:
    return next(MARKS[each.status] for each in one.tracked.assignments if each.party == one.party)


def _buttons(one: Reminder, speech: Speech) -> Block:
    about = about_of(one.tracked, one.party)
    return actions(
        button(speech.say("buttons.report"), "report", one.tracked.commitment.reference, style="primary"),
        button(speech.say("reminders.snooze"), "remind_snooze", about),
        button(speech.say("reminders.not_for_me"), "remind_never", about),
    )


def about_of(tracked: Tracked, party: str) -> str:
    """Return the value of a button that is about one party's part in a commitment."""
    return f"{tracked.commitment.reference}|{party}"


def _named(title: str, found: Sequence[Named], speech: Speech, today: date, *, alone: bool) -> list[Block]:
    lines = [_line(one, speech, today, alone=alone) for one in found[:LINES]]
    if len(found) > LINES:
        lines.append(speech.count("reminders.more", len(found) - LINES))
    return packed([f"*{title}*", *lines])


def _line(one: Named, speech: Speech, today: date, *, alone: bool) -> str:
    name = name_of(one.tracked, alone=alone)
    return f"• *{name}* {deadline(one.tracked, speech, today)}: {party_names(one.parties, speech, NAMED)}"
