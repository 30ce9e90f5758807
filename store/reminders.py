"""Reminders: what is owed and has a date, what each person was told of it, what they put off, and who wants none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, select

from bot.amendments import MOVES
from bot.plan import DocumentState, Status
from bot.reminders import Rest
from store.filters import IN_FORCE
from store.keys import key_of
from store.tables import (
    AmendmentRow,
    AssignmentRow,
    CommitmentRow,
    DocumentRow,
    OwingRow,
    ReminderMuteRow,
    ReminderRestRow,
    ReminderRoundRow,
    ReminderRow,
)
from store.writing import insert_missing, insert_once, insert_or_replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from store.engine import Unit
    from store.values import Query

EVERYBODY = ""
"""The user of a setting that holds for the whole conference."""
FEW = 500
"""Assignments that are asked for at a time; a list of parameters is limited."""


@dataclass(frozen=True, slots=True)
class Line:
    """An open assignment with a date; `since` is when it was published or its deadline moved (UTC)."""

    assignment: int
    reference: str
    party: str
    due: date
    reported: datetime | None
    since: datetime


def begin(unit: Unit, user: str, day: date, now: datetime) -> bool:
    """Stamp a person's day; return False where it is done already (by another replica, perhaps just now)."""
    values = {"user": user, "day": day, "done": now}
    return insert_once(unit, ReminderRoundRow, values, returning=ReminderRoundRow.user) is not None


def done(unit: Unit, since: date) -> set[tuple[str, date]]:
    """Return the persons' days from a day on that are done."""
    query = select(ReminderRoundRow.user, ReminderRoundRow.day).where(ReminderRoundRow.day >= since)
    return {(user, day) for user, day in unit.connection.execute(query)}


def owed_by(unit: Unit, parties: Sequence[str], until: date) -> list[Line]:
    """Return what these parties owe, also through a joint body, due by a day and not completed, the earliest first."""
    asked = select(OwingRow.assignment_id).where(OwingRow.party.in_(parties), OwingRow.due <= until).scalar_subquery()
    return _lines(unit, _open().where(AssignmentRow.id.in_(asked)))


def due_between(unit: Unit, first: date, last: date) -> list[Line]:
    """Return everything that is owed by anybody, due on these days and not completed."""
    return _lines(unit, _open().where(CommitmentRow.due.between(first, last)))


def _open() -> Query:
    moved = select(func.max(AmendmentRow.recorded)).where(
        AmendmentRow.commitment_id == CommitmentRow.id,
        AmendmentRow.taken_back.is_(None),
        AmendmentRow.kind.in_(MOVES),
    )
    return (
        select(
            AssignmentRow.id,
            CommitmentRow.reference,
            AssignmentRow.party,
            CommitmentRow.due,
            AssignmentRow.changed,
            DocumentRow.published,
            moved.scalar_subquery(),
        )
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .where(DocumentRow.state == DocumentState.ACTIVE, IN_FORCE, CommitmentRow.due.is_not(None))
        .where(AssignmentRow.status != Status.COMPLETED)
        .order_by(CommitmentRow.due, DocumentRow.id, CommitmentRow.position, AssignmentRow.position)
    )


def _lines(unit: Unit, query: Query) -> list[Line]:
    found = []
    for number, reference, party, due, changed, published, moved in unit.connection.execute(query):
        found.append(Line(number, reference, party, due, changed, max(published, moved or published)))
    return found


def assignment(unit: Unit, reference: str, party: str) -> tuple[int, date | None] | None:
    """Return the id of an assignment and its deadline."""
    query = (
        select(AssignmentRow.id, CommitmentRow.due)
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .where(CommitmentRow.reference_key == key_of(reference), AssignmentRow.party == party)
    )
    found = unit.connection.execute(query).first()
    return (found.id, found.due) if found else None


def told(unit: Unit, user: str, topic: str, assignments: Sequence[int]) -> dict[tuple[int, date], frozenset[int]]:
    """Return at which steps a person was told of these assignments, each for the deadline that it had then."""
    found: dict[tuple[int, date], set[int]] = defaultdict(set)
    own = select(ReminderRow.assignment_id, ReminderRow.due, ReminderRow.step)
    own = own.where(ReminderRow.user == user, ReminderRow.topic == topic)
    for some in _parts(assignments):
        for number, due, step in unit.connection.execute(own.where(ReminderRow.assignment_id.in_(some))):
            found[number, due].add(step)
    return {key: frozenset(steps) for key, steps in found.items()}


def tell(unit: Unit, user: str, topic: str, lines: Iterable[tuple[Line, int]], now: datetime) -> None:
    """Stamp that a person is told of these, each at its step."""
    kept = {"user": user, "topic": topic, "told": now}
    rows = [{**kept, "assignment_id": one.assignment, "due": one.due, "step": step} for one, step in lines]
    insert_missing(unit, ReminderRow, rows)


def rest(unit: Unit, user: str, number: int, wanted: Rest, now: datetime) -> None:
    """Let a person rest from an assignment; the last word counts."""
    wake(unit, user, [number])
    values = {"user": user, "assignment_id": number, "due": wanted.due, "until": wanted.until, "since": now}
    insert_missing(unit, ReminderRestRow, [values])


def wake(unit: Unit, user: str, assignments: Sequence[int]) -> None:
    """Let a person be reminded of these again."""
    for some in _parts(assignments):
        own = delete(ReminderRestRow).where(ReminderRestRow.user == user)
        unit.connection.execute(own.where(ReminderRestRow.assignment_id.in_(some)))


def rests(unit: Unit, user: str) -> dict[int, Rest]:
    """Return what a person put off, by assignment."""
    query = select(ReminderRestRow.assignment_id, ReminderRestRow.due, ReminderRestRow.until)
    own = query.where(ReminderRestRow.user == user).order_by(ReminderRestRow.since)
    return {number: Rest(due, until) for number, due, until in unit.connection.execute(own)}


def declined(unit: Unit) -> set[tuple[str, int]]:
    """Return who said of which assignments that they are not for them."""
    query = select(ReminderRestRow.user, ReminderRestRow.assignment_id).where(ReminderRestRow.until.is_(None))
    return {(user, number) for user, number in unit.connection.execute(query)}


def mute(unit: Unit, user: str, now: datetime, by: str) -> None:
    """Let a person (or EVERYBODY) get no reminders."""
    insert_or_replace(unit, ReminderMuteRow, {"user": user, "since": now, "by": by}, key="user")


def unmute(unit: Unit, user: str) -> None:
    """Let a person (or EVERYBODY) get reminders again."""
    unit.connection.execute(delete(ReminderMuteRow).where(ReminderMuteRow.user == user))


def muted(unit: Unit) -> frozenset[str]:
    """Return who gets no reminders; EVERYBODY is in it where nobody does."""
    return frozenset(unit.connection.execute(select(ReminderMuteRow.user)).scalars())


def _parts(numbers: Sequence[int]) -> list[Sequence[int]]:
    return [numbers[at : at + FEW] for at in range(0, len(numbers), FEW)]
