"""When somebody is reminded of what their party has promised: the steps around a deadline, and a person's free days.

Pure rules, by days. Whose day it is, which days are free there and what was told before are given by the caller.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot import parties

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.mandates import Mandate
    from bot.plan import Tracked

BEFORE = (-14, -7, -1, 0)
"""Days from the deadline on which a party is reminded; after it, every seventh."""
WEEK = 7
FIRST = BEFORE[0]
AHEAD = timedelta(days=-FIRST)
"""How far ahead a deadline is that is worth reminding of."""
SILENT_AFTER = timedelta(days=WEEK)
"""So long past its date, who has said nothing is told of to the secretariat and the presidency."""
STALE = timedelta(days=2 * WEEK)
"""What was silent for longer than this after that is told of no more: it would be news from another presidency."""
JUST = timedelta(days=2)
"""Whoever reported so shortly before a step is not reminded at it."""
LOOK = 60
"""Days ahead in which the next working day is looked for; no country has a longer holiday."""


@dataclass(frozen=True, slots=True)
class Rest:
    """That a person put an assignment off while its deadline was `due`, `until` a day; None: it is not for them."""

    due: date | None
    until: date | None

    def holds(self, due: date, day: date) -> bool:
        """Tell whether nothing is said of it on a day; a moved deadline ends a snooze."""
        return self.until is None or (self.due == due and day < self.until)

    def wakes(self, due: date, day: date) -> bool:
        """Tell whether a snooze is over, so that it is time to speak of it again."""
        return self.until is not None and self.due == due and self.until <= day


@dataclass(frozen=True, slots=True)
class Owed:
    """What is known of one assignment: `since` it has been so (published, appointed, moved), when it was reported on.

    `told` are the steps at which this person was reminded of this deadline.
    """

    due: date
    since: date
    reported: date | None
    told: frozenset[int] = frozenset()
    rest: Rest | None = None


def step_on(due: date, day: date) -> int | None:
    """Return the newest step that has come by a day, in days from the deadline; None while the first is ahead."""
    away = (day - due).days
    if away >= WEEK:
        return away - away % WEEK
    return max((step for step in BEFORE if step <= away), default=None)


def due_step(owed: Owed, day: date) -> int | None:
    """Return the step at which to remind on a day, None where there is nothing to say.

    Only the newest step counts: those that fell on free days or into an outage are not made up one by one.
    """
    step = step_on(owed.due, day)
    if owed.rest is not None:
        if owed.rest.holds(owed.due, day):
            return None
        if owed.rest.wakes(owed.due, day) and not _just(owed, owed.rest.until or day):
            return step if step is not None else (day - owed.due).days
    if step is None or step in owed.told:
        return None
    planned = owed.due + timedelta(days=step)
    return None if planned < owed.since or _just(owed, planned) else step


def _just(owed: Owed, planned: date) -> bool:
    """Tell whether the party has reported shortly before a day, or since."""
    return owed.reported is not None and owed.reported >= planned - JUST


def next_day(owed: Owed, after: date, free: Callable[[date], bool]) -> date | None:
    """Return the next working day, after one, on which there is something to say; None where there is none soon."""
    days = (after + timedelta(days=n) for n in range(1, LOOK))
    return next((day for day in days if not free(day) and due_step(owed, day) is not None), None)


def working(day: date, holidays: Iterable[date]) -> bool:
    """Tell whether people work on a day: no Saturday, no Sunday, no public holiday."""
    return day.weekday() < 5 and day not in frozenset(holidays)


def reminded(tracked: Tracked, party: str, able: Sequence[tuple[str, Mandate]]) -> tuple[str, ...]:
    """Return the users who are reminded of what a party owes: its own focal points for that theme.

    Of a joint body that has none, those of its members, who may report for it. `able` is who speaks for what.
    """
    own = [user for user, mandate in able if mandate.party == party and mandate.covers(tracked.commitment)]
    if own:
        return tuple(dict.fromkeys(own))
    members = parties.members(party, tracked.document.end)
    joint = [user for user, mandate in able if mandate.party in members and mandate.covers(tracked.commitment)]
    return tuple(dict.fromkeys(joint))
