"""Reminders on the Home tab: what comes next, and what was put off, each with the button that wakes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages.dates import day as day_in_words
from handlers.blocks.escape import escape
from handlers.blocks.owing import naming
from handlers.blocks.pieces import Block, button, context, divider, header, section

if TYPE_CHECKING:
    from datetime import date

    from bot.languages import Speech

RESTING = 5
NAMED = 5


@dataclass(frozen=True, slots=True)
class Resting:
    """What somebody put off `until` a day; None: they said that it is not for them."""

    reference: str
    party: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next day with a reminder, of what (references), and what is put off; `muted`: no reminders come at all."""

    day: date | None = None
    references: tuple[str, ...] = ()
    resting: tuple[Resting, ...] = ()
    muted: bool = False


def upcoming(what: Upcoming, speech: Speech) -> list[Block]:
    """Return that part of the tab; nothing where there is nothing to tell."""
    lines = [section(speech.say("reminders.now_off"))] if what.muted else []
    if what.day is not None:
        named = naming([f"*{escape(reference)}*" for reference in what.references], speech, NAMED)
        lines.append(section(speech.say("home.next", day=day_in_words(what.day, speech.language), named=named)))
    lines += [_resting(one, speech) for one in what.resting[:RESTING]]
    if len(what.resting) > RESTING:
        lines.append(context(speech.count("answers.more", len(what.resting) - RESTING)))
    return [header(speech.say("home.reminders")), *lines, divider()] if lines else []


def _resting(one: Resting, speech: Speech) -> Block:
    until = day_in_words(one.until, speech.language) if one.until else ""
    name = escape(one.reference)
    said = speech.say("home.snoozed", reference=name, day=until) if until else speech.say("home.never", reference=name)
    return section(said, button(speech.say("snooze.wake"), "remind_wake", f"{one.reference}|{one.party}"))
