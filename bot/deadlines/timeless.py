"""Deadlines of a text whose day is not known: what is complete in itself is a date, anything else keeps its phrase."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.plan import Deadline, DeadlineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

ANY_DAY = date(1000, 1, 1)
"""Stands for a day that is not known: nothing that a paper names was over by then."""
OTHER_DAY = date(1011, 7, 20)
"""What counts from the day of the paper gives other days from here."""


def undecided(here: Deadline, others: Sequence[Deadline]) -> Deadline:
    """Return a deadline read from ANY_DAY: with its days where those read from OTHER_DAY have them too."""
    if here.kind is not DeadlineKind.DATED or here in others:
        return here
    return Deadline(here.phrase, None, None, DeadlineKind.EVENT_RELATIVE)
