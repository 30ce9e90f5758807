"""Counting what a question asks about, by theme and party, without loading it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, case, func, select

from bot.answers import Count
from bot.plan import Status
from store.commitments import passing
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, OwingRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answers import Question
    from store.engine import Unit
    from store.filters import Condition


def counted(unit: Unit, question: Question, today: date, also: Sequence[Condition] = ()) -> list[Count]:
    """Return how many assignments of what a question asks about are alike, in the plan's order.

    Of the parties asked for, only what they owe, also through a joint body; of all parties where none is. `also` are
    further conditions on the document and the commitment.
    """
    gone = and_(AssignmentRow.status != Status.COMPLETED, CommitmentRow.due < today)
    alike = (
        DocumentRow.code,
        CommitmentRow.theme_label,
        AssignmentRow.party,
        AssignmentRow.status,
        case((gone, 1), else_=0).label("past"),
        case((AssignmentRow.changed.is_not(None), 1), else_=0).label("reported"),
    )
    query = (
        select(*alike, func.min(CommitmentRow.theme), func.count())
        .select_from(AssignmentRow)
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .where(*passing(question, today), *also)
    )
    if question.parties:
        own = select(OwingRow.assignment_id).where(OwingRow.party.in_(question.parties))
        query = query.where(AssignmentRow.id.in_(own))
    ordered = query.group_by(*alike).order_by(func.min(AssignmentRow.id))
    return [
        Count(code, label, words, party, status, bool(past), bool(reported), n)
        for code, label, party, status, past, reported, words, n in unit.connection.execute(ordered)
    ]
