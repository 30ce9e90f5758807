"""Reminders: one grouped direct message a person a day, at nine o'clock of their zone, on their working days.

A person's day and what they are told in it are stamped in the transaction that puts the message into the outbox.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.reminders import AHEAD, SILENT_AFTER, STALE, Owed, due_step, reminded
from bot.reporting import speaks_for
from handlers.blocks import reminders as drawn
from handlers.blocks.reminders import Morning, Named, Reminder
from handlers.calendars import chairs, country_of, free, zone_of
from handlers.identity import visitor
from handlers.visit import Visit
from store import commitments, editions, focal_points, people, reminders
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from bot.mandates import Mandate
    from bot.plan import Tracked
    from handlers.house import House
    from store.engine import Unit
    from store.people import Person
    from store.reminders import Line

log = structlog.get_logger(__name__)

OPENS, CLOSES = time(9), time(18)
"""The hours, by a person's wall clock, in which they are written to; what is late is left for the next working day."""
OWN, UNSPOKEN, SILENT = "own", "unspoken", "silent"
"""What somebody is told of: the own promises, those for which nobody speaks, those that nobody has reported on."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where and when a person works: their zone, the country whose holidays they keep, and their calendar's day."""

    zone: ZoneInfo
    country: str
    day: date

    def free(self, day: date) -> bool:
        """Tell whether they are off on a day."""
        return free(self.country, day)


def run(house: House, now: datetime) -> int:
    """Write to everybody whose hour has come and whose day is not done; return to how many."""
    with house.store.unit() as unit:
        waiting = _waiting(unit, house, now)
    written = 0
    for user in waiting:
        try:
            with house.store.unit() as unit:
                written += remind(unit, house, user, now)
                unit.commit()
        except SQLAlchemyError:
            raise
        except Exception:  # what is wrong with one person's reminders must not silence the others'
            log.exception("reminders.fault", user=user)
    return written


def _waiting(unit: Unit, house: House, now: datetime) -> list[str]:
    muted = reminders.muted(unit)
    if reminders.EVERYBODY in muted:
        return []
    spoken = _spoken(focal_points.able(unit))
    users = dict.fromkeys([*spoken, *sorted(house.secretariat)])
    known = people.known(unit, users)
    done = reminders.done(unit, now.date() - timedelta(days=2))
    return [
        user
        for user in users
        if user not in muted and user in known and _open(desk_of(known[user], spoken.get(user, ()), house, now), now)
        if (user, day_of(known[user], house, now)) not in done
    ]


def _spoken(able: Iterable[tuple[str, Mandate]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for user, mandate in able:
        found[user].append(mandate.party)
    return found


def local(person: Person, house: House, now: datetime) -> datetime:
    """Return an instant by a person's own clock and calendar."""
    return now.astimezone(zone_of(person.timezone, house.zone))


def day_of(person: Person, house: House, now: datetime) -> date:
    """Return the day in a person's own calendar."""
    return local(person, house, now).date()


def desk_of(person: Person, spoken_for: Iterable[str], house: House, now: datetime) -> Desk:
    """Return where and when a person works, who speaks for these parties."""
    return Desk(zone_of(person.timezone, house.zone), country_of(spoken_for), day_of(person, house, now))


def _open(desk: Desk, now: datetime) -> bool:
    return OPENS <= now.astimezone(desk.zone).time() < CLOSES and not desk.free(desk.day)


def remind(unit: Unit, house: House, user: str, now: datetime) -> bool:
    """Put a person's message of the day into the outbox; return False where there is nothing to say, or it is done."""
    person = people.known(unit, [user])[user]
    who = visitor(unit, house, person)
    day = day_of(person, house, now)
    if not reminders.begin(unit, user, day, now):
        return False
    it = Visit(house, unit, who, now, day)
    morning = _morning(it)
    if morning.empty:
        return False
    drawing = drawn.morning(morning, it.speech, day)
    it.send(Message(kind=Kind.DIRECT, user=user, payload=drawing.payload(), key=f"reminders:{user}:{day}"))
    return True


def _morning(it: Visit) -> Morning:
    """Gather what a person is told today, and stamp it."""
    able = trusted(it.unit)
    own = _own(it, able)
    unspoken = _unspoken(it, able) if it.visitor.secretariat else []
    silent = _silent(it) if it.visitor.secretariat or _chairs(it) else []
    return Morning(tuple(own), tuple(unspoken), tuple(silent))


def trusted(unit: Unit) -> list[tuple[str, Mandate]]:
    """Return who speaks for what, without guests, strangers, robots and people nobody knows."""
    able = focal_points.able(unit)
    known = people.known(unit, {user for user, _ in able})
    return [(user, mandate) for user, mandate in able if user in known and not _outside(known[user])]


def _outside(person: Person) -> bool:
    return person.deleted or person.guest or person.stranger or person.robot


def _own(it: Visit, able: Sequence[tuple[str, Mandate]]) -> list[Reminder]:
    lines = dict(_due(it))
    found = [(line, one) for line, one in tracked_of(it, lines) if it.visitor.user in reminded(one, line.party, able)]
    told = [(line, lines[line]) for line, _ in found]
    reminders.tell(it.unit, it.visitor.user, OWN, told, it.now)
    reminders.wake(it.unit, it.visitor.user, [line.assignment for line, _ in found])
    named = len(it.visitor.parties) > 1
    return [
        Reminder(it.linked(one), line.party, named=named or line.party not in it.visitor.parties) for line, one in found
    ]


def _due(it: Visit) -> Iterable[tuple[Line, int]]:
    for line, owed in owing(it):
        step = due_step(owed, it.today)
        if step is not None:
            yield line, step


def owing(it: Visit, ahead: timedelta = AHEAD) -> list[tuple[Line, Owed]]:
    """Return what the visitor's parties owe and is due within some days, with what reminding them depends on."""
    if not it.visitor.parties:
        return []
    user = it.visitor.user
    lines = reminders.owed_by(it.unit, it.visitor.parties, it.today + ahead)
    told = reminders.told(it.unit, user, OWN, [line.assignment for line in lines])
    rests = reminders.rests(it.unit, user)
    appointed = min(one.appointed for one in focal_points.standing(it.unit, it.visitor.parties) if one.user == user)
    day = _days(it)
    return [
        (
            line,
            Owed(
                line.due,
                max(day(line.since), day(appointed)),
                day(line.reported) if line.reported else None,
                told.get((line.assignment, line.due), frozenset()),
                rests.get(line.assignment),
            ),
        )
        for line in lines
    ]


def _days(it: Visit) -> Callable[[datetime], date]:
    person = people.get(it.unit, it.visitor.user)
    zone = zone_of(person.timezone if person else None, it.house.zone)
    return lambda instant: instant.astimezone(zone).date()


def tracked_of(it: Visit, lines: Iterable[Line]) -> list[tuple[Line, Tracked]]:
    """Return lines with their commitments, in the reader's language."""
    listed = list(lines)
    found = commitments.by_references(it.unit, list(dict.fromkeys(line.reference for line in listed)))
    spoken = {one.commitment.reference: one for one in editions.spoken(it.unit, found, it.visitor.language)}
    return [(line, spoken[line.reference]) for line in listed]


def _unspoken(it: Visit, able: Sequence[tuple[str, Mandate]]) -> list[Named]:
    """Return what falls due and has nobody to be reminded, once for each deadline."""
    lines = _untold(it, UNSPOKEN, reminders.due_between(it.unit, it.today - STALE, it.today + AHEAD))
    declined = reminders.declined(it.unit)
    found = [
        (line, one)
        for line, one in tracked_of(it, lines)
        if all((user, line.assignment) in declined for user in reminded(one, line.party, able))
    ]
    return _named(it, UNSPOKEN, found)


def _silent(it: Visit) -> list[Named]:
    """Return what is a week past its date without a word, once for each deadline."""
    latest = it.today - SILENT_AFTER
    day = _days(it)
    lines = [
        line
        for line in reminders.due_between(it.unit, latest - STALE, latest)
        if line.reported is None and line.due + SILENT_AFTER >= day(line.since)
    ]
    found = [
        (line, one)
        for line, one in tracked_of(it, _untold(it, SILENT, lines))
        if it.visitor.secretariat or _chairs(it, one)
    ]
    return _named(it, SILENT, found)


def _chairs(it: Visit, tracked: Tracked | None = None) -> bool:
    """Tell whether the visitor speaks for the presidency of today (on a commitment)."""
    own = it.visitor.own(tracked.commitment) if tracked else it.visitor.parties
    return any(speaks_for(own, "PPT", it.today) for _ in chairs(it.today))


def _untold(it: Visit, topic: str, lines: Sequence[Line]) -> list[Line]:
    told = reminders.told(it.unit, it.visitor.user, topic, [line.assignment for line in lines])
    return [line for line in lines if (line.assignment, line.due) not in told]


def _named(it: Visit, topic: str, found: Sequence[tuple[Line, Tracked]]) -> list[Named]:
    """Stamp these, and return each commitment with the parties that it is about."""
    reminders.tell(it.unit, it.visitor.user, topic, [(line, 0) for line, _ in found], it.now)
    parties: dict[str, list[str]] = defaultdict(list)
    for line, _ in found:
        parties[line.reference].append(line.party)
    shown = {line.reference: one for line, one in found}
    return [Named(it.linked(shown[reference]), tuple(named)) for reference, named in parties.items()]
