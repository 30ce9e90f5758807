"""Report requests: what the secretariat asked for, of whom, and who has reported since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select

from bot.plan import DocumentState, Status
from store.filters import IN_FORCE
from store.keys import key_of
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, RequestLineRow, RequestRow, UpdateRow
from store.writing import insert_once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from store.engine import Unit


@dataclass(frozen=True, slots=True)
class Asked:
    """One party asked after one commitment; `answered`: it has reported since."""

    reference: str
    party: str
    answered: bool


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it stands in a channel; `asked` in UTC."""

    id: int
    channel: str
    language: str
    asked: datetime
    asked_by: str
    lines: tuple[Asked, ...]

    @property
    def parties(self) -> tuple[str, ...]:
        """Who was asked, in the order of the lines."""
        return tuple(dict.fromkeys(line.party for line in self.lines))

    def of(self, party: str) -> tuple[Asked, ...]:
        """Return what a party was asked after."""
        return tuple(line for line in self.lines if line.party == party)


def ask(
    unit: Unit,
    wanted: Sequence[tuple[str, str]],
    *,
    channel: str,
    language: str,
    day: date,
    now: datetime,
    by: str,
) -> Request | None:
    """Ask for reports (references and parties) that were not asked for on this day yet; None where all were."""
    row = {"channel": channel, "language": language, "asked": now, "asked_by": by}
    made = insert(RequestRow).values(**row).returning(RequestRow.id)
    number = unit.connection.execute(made).scalar_one()
    new = [_line(unit, number, reference, party, day) for reference, party in wanted]
    if not any(new):
        unit.connection.execute(delete(RequestRow).where(RequestRow.id == number))
        return None
    return get(unit, number)


def _line(unit: Unit, number: int, reference: str, party: str, day: date) -> bool:
    own = (
        select(AssignmentRow.id)
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .where(CommitmentRow.reference_key == key_of(reference), AssignmentRow.party == party)
    )
    assignment = unit.connection.execute(own).scalar_one()
    values = {"assignment_id": assignment, "day": day, "request_id": number}
    return insert_once(unit, RequestLineRow, values, returning=RequestLineRow.request_id) is not None


def get(unit: Unit, number: int) -> Request | None:
    """Return a request as it stands now."""
    fields = (RequestRow.id, RequestRow.channel, RequestRow.language, RequestRow.asked, RequestRow.asked_by)
    row = unit.connection.execute(select(*fields).where(RequestRow.id == number)).first()
    return Request(*row, tuple(_lines(unit, number))) if row else None


def _lines(unit: Unit, number: int) -> list[Asked]:
    reported = (
        select(UpdateRow.id)
        .where(
            UpdateRow.assignment_id == AssignmentRow.id,
            UpdateRow.retracted.is_(None),
            UpdateRow.recorded >= RequestRow.asked,
        )
        .exists()
    )
    query = (
        select(CommitmentRow.reference, AssignmentRow.party, reported)
        .join_from(RequestLineRow, RequestRow, RequestRow.id == RequestLineRow.request_id)
        .join(AssignmentRow, AssignmentRow.id == RequestLineRow.assignment_id)
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .where(RequestLineRow.request_id == number)
        .order_by(CommitmentRow.due.nulls_last(), CommitmentRow.id, AssignmentRow.position)
    )
    return [Asked(*row) for row in unit.connection.execute(query)]


def of_commitment(unit: Unit, reference: str) -> list[Request]:
    """Return the requests that ask after a commitment, the newest first."""
    query = (
        select(RequestLineRow.request_id)
        .join(AssignmentRow, AssignmentRow.id == RequestLineRow.assignment_id)
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .where(CommitmentRow.reference_key == key_of(reference))
        .distinct()
    )
    numbers = sorted(unit.connection.execute(query).scalars(), reverse=True)
    return [one for one in (get(unit, number) for number in numbers) if one is not None]


def waiting(unit: Unit, limit: int) -> list[Request]:
    """Return the newest requests on which somebody has not reported, of what is in force and not completed."""
    query = (
        select(RequestLineRow.request_id)
        .join(AssignmentRow, AssignmentRow.id == RequestLineRow.assignment_id)
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .where(IN_FORCE, DocumentRow.state == DocumentState.ACTIVE, AssignmentRow.status != Status.COMPLETED)
        .distinct()
        .order_by(RequestLineRow.request_id.desc())
    )
    found: list[Request] = []
    for number in unit.connection.execute(query).scalars().all():
        one = get(unit, number)
        if one is not None and not all(line.answered for line in one.lines):
            found.append(one)
        if len(found) == limit:
            break
    return found
