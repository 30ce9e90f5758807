"""What a person will be reminded of next, and what they have put off: for their Home tab."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.reminders import next_day, reminded
from handlers.blocks.upcoming import Resting, Upcoming
from handlers.calendars import country_of, free
from handlers.reminders import CLOSES, day_of, local, owing, tracked_of, trusted
from store import people, reminders

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.reminders import Owed
    from handlers.visit import Visit
    from store.reminders import Line

AHEAD = timedelta(days=400)
LOOKED_UP = 20
"""The soonest reminders, of which those for the visitor's theme are shown."""


def upcoming(it: Visit) -> Upcoming:
    """Return the next day with a reminder and what it will be about, and what is put off."""
    muted = reminders.muted(it.unit)
    if not it.visitor.parties or {it.visitor.user, reminders.EVERYBODY} & muted:
        return Upcoming(muted=bool(it.visitor.parties))
    lines = owing(it, AHEAD)
    day, names = _next(it, lines)
    return Upcoming(day, names, tuple(_resting(it, lines)))


def _next(it: Visit, lines: Iterable[tuple[Line, Owed]]) -> tuple[date | None, tuple[str, ...]]:
    country, after = country_of(it.visitor.parties), _after(it)
    planned = [(next_day(owed, after, lambda day: free(country, day)), line) for line, owed in lines]
    soonest = sorted(((day, line) for day, line in planned if day is not None), key=lambda one: one[0])
    days = {line: day for day, line in soonest[:LOOKED_UP]}
    able = trusted(it.unit)
    own = [line for line, one in tracked_of(it, days) if it.visitor.user in reminded(one, line.party, able)]
    if not own:
        return None, ()
    first = days[own[0]]
    return first, tuple(dict.fromkeys(line.reference for line in own if days[line] == first))


def _after(it: Visit) -> date:
    """Return the last day on which nothing more will come: today, once it is done or its hours are over."""
    person = people.get(it.unit, it.visitor.user)
    if person is None:
        return it.today
    today = day_of(person, it.house, it.now)
    over = local(person, it.house, it.now).time() >= CLOSES
    return today if over or (person.user, today) in reminders.done(it.unit, today) else today - timedelta(days=1)


def _resting(it: Visit, lines: Iterable[tuple[Line, Owed]]) -> Iterable[Resting]:
    for line, owed in lines:
        if owed.rest is not None and owed.rest.holds(line.due, it.today):
            yield Resting(line.reference, line.party, owed.rest.until)
