"""What stands after each change: an assignment's status is its newest standing word, a commitment's that of all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, update

from bot import progress
from bot.plan import Assignment, Status
from store.tables import AssignmentRow, CommitmentRow, UpdateRow

if TYPE_CHECKING:
    from store.engine import Unit


def lock(unit: Unit, commitment_id: int) -> None:
    """Let one transaction at a time change what is reported on a commitment (a row lock; SQLite has one writer)."""
    unit.connection.execute(select(CommitmentRow.id).where(CommitmentRow.id == commitment_id).with_for_update())


def settle(unit: Unit, commitment_id: int, assignment_id: int) -> None:
    """Derive the assignment from its standing updates, and the commitment from its assignments."""
    _settle_assignment(unit, assignment_id)
    _settle_commitment(unit, commitment_id)


def restate(unit: Unit, commitment_id: int) -> None:
    """Derive all assignments of a commitment anew, where what counts has changed, and then the commitment."""
    own = select(AssignmentRow.id).where(AssignmentRow.commitment_id == commitment_id)
    for assignment_id in unit.connection.execute(own).scalars().all():
        _settle_assignment(unit, assignment_id)
    _settle_commitment(unit, commitment_id)


def _settle_assignment(unit: Unit, assignment_id: int) -> None:
    newest = (
        select(UpdateRow.status, UpdateRow.percent, UpdateRow.said, CommitmentRow.renewed)
        .join(CommitmentRow, CommitmentRow.id == UpdateRow.commitment_id)
        .where(UpdateRow.assignment_id == assignment_id, UpdateRow.retracted.is_(None))
        .order_by(UpdateRow.said.desc(), UpdateRow.id.desc())
        .limit(1)
    )
    found = unit.connection.execute(newest).first()
    status, percent, said, renewed = found or (Status.PENDING, None, None, None)
    if renewed is not None and said is not None and said < renewed and status is Status.COMPLETED:
        # What recurs was completed for a date that is over; for the next one nothing is reported yet.
        status, percent, said = Status.PENDING, None, None
    unit.connection.execute(
        update(AssignmentRow)
        .where(AssignmentRow.id == assignment_id)
        .values(status=status, percent=percent, changed=said)
    )


def _settle_commitment(unit: Unit, commitment_id: int) -> None:
    all_of_them = select(AssignmentRow.party, AssignmentRow.status, AssignmentRow.percent, AssignmentRow.changed).where(
        AssignmentRow.commitment_id == commitment_id
    )
    assignments = [Assignment(*row) for row in unit.connection.execute(all_of_them)]
    unit.connection.execute(
        update(CommitmentRow).where(CommitmentRow.id == commitment_id).values(status=progress.overall(assignments))
    )
