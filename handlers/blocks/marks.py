"""Marks and names of a status, bars of progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import percent as percentage
from bot.plan import Status

if TYPE_CHECKING:
    from bot.answers import Tally
    from bot.languages import Speech

MARKS = {Status.COMPLETED: "✅", Status.IN_PROGRESS: "🟡", Status.ON_HOLD: "⏸️", Status.PENDING: "⚪"}
PAST = "🕒"
BAR = 10


def status_name(status: Status, speech: Speech, percent: int | None = None) -> str:
    """Return a status in words, in the middle of a sentence: "in progress, 40%"."""
    name = speech.say(f"status.{status}")
    return name if percent is None else f"{name}, {percentage(percent, speech.language)}"


def capital(sentence: str) -> str:
    """Return a sentence with a capital at its beginning."""
    return sentence[:1].upper() + sentence[1:]


def bar(tally: Tally) -> str:
    """Return what is completed as a bar in text; anything completed shows, and only all of it fills the bar."""
    if not tally.total or not tally.completed:
        return "░" * BAR
    full = BAR if tally.completed == tally.total else min(max(1, BAR * tally.completed // tally.total), BAR - 1)
    return "▓" * full + "░" * (BAR - full)


def share(tally: Tally, speech: Speech) -> str:
    """Return the completed share as a percentage; 100% only when everything is completed."""
    return percentage(100 * tally.completed // tally.total if tally.total else 0, speech.language)
