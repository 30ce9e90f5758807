"""From ids of commitments to `Tracked` values, in three queries however many there are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bot.plan import Assignment, Commitment, Deadline, Document, Tracked, Update
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, ThreadRow, UpdateRow
from store.writing import among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select

    from store.engine import Unit

    Query = Select[*tuple[Any, ...]]

DOCUMENT = (
    DocumentRow.code,
    DocumentRow.title,
    DocumentRow.place,
    DocumentRow.start,
    DocumentRow.end,
    DocumentRow.language,
    DocumentRow.state,
    DocumentRow.audience,
)
COMMITMENT = (
    CommitmentRow.label,
    CommitmentRow.text,
    CommitmentRow.theme,
    CommitmentRow.theme_label,
    CommitmentRow.responsible,
    CommitmentRow.recipient,
    CommitmentRow.phrase,
    CommitmentRow.opens,
    CommitmentRow.due,
    CommitmentRow.deadline_kind,
)
UPDATE = (
    UpdateRow.id,
    CommitmentRow.reference,
    AssignmentRow.party,
    UpdateRow.status,
    UpdateRow.percent,
    UpdateRow.note,
    UpdateRow.evidence,
    UpdateRow.said,
    UpdateRow.happened,
    UpdateRow.author,
    UpdateRow.recorded_by,
    UpdateRow.channel,
    UpdateRow.ts,
    UpdateRow.permalink,
    UpdateRow.before,
    UpdateRow.retracted.is_not(None),
    UpdateRow.revisions,
)
"""The columns of each value, in the order of its fields."""


def updates_query() -> Query:
    """Return the query of whole updates, to be narrowed and ordered."""
    return (
        select(*UPDATE)
        .join(AssignmentRow, AssignmentRow.id == UpdateRow.assignment_id)
        .join(CommitmentRow, CommitmentRow.id == UpdateRow.commitment_id)
    )


def update_of(row: Sequence[Any]) -> Update:
    """Return the update that a row of `updates_query` holds."""
    return Update(*row)


def tracked(unit: Unit, ids: Sequence[int]) -> list[Tracked]:
    """Return these commitments, in this order."""
    if not ids:
        return []
    assignments = _assignments(unit, ids)
    updates = _last_updates(unit, ids)
    documents: dict[int, Document] = {}
    found: dict[int, Tracked] = {}
    for number, document_id, channel, ts, *rest in unit.connection.execute(_commitments(unit, ids)):
        contents, about = rest[: len(COMMITMENT)], rest[len(COMMITMENT) :]
        document = documents.get(document_id) or documents.setdefault(document_id, Document(*about))
        commitment = _commitment(document.code, *contents)
        found[number] = Tracked(commitment, document, tuple(assignments[number]), updates.get(number), channel, ts)
    return [found[number] for number in ids]


def _commitments(unit: Unit, ids: Sequence[int]) -> Query:
    own = aliased(ThreadRow)
    newest_thread = (
        select(func.max(own.id))
        .where(own.reference_key == CommitmentRow.reference_key, own.kind == "commitment")
        .scalar_subquery()
    )
    return (
        select(CommitmentRow.id, DocumentRow.id, ThreadRow.channel, ThreadRow.ts, *COMMITMENT, *DOCUMENT)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .outerjoin(ThreadRow, ThreadRow.id == newest_thread)
        .where(among(unit, CommitmentRow.id, ids))
    )


def _commitment(
    code: str,
    label: str,
    text: str,
    theme: str,
    theme_label: str,
    responsible: tuple[str, ...],
    recipient: tuple[str, ...],
    *deadline: Any,
) -> Commitment:
    written = Deadline(*deadline) if deadline[0] is not None else None
    return Commitment(code, label, text, theme, theme_label, responsible, recipient, written)


def _assignments(unit: Unit, ids: Sequence[int]) -> dict[int, list[Assignment]]:
    found: dict[int, list[Assignment]] = defaultdict(list)
    query = (
        select(
            AssignmentRow.commitment_id,
            AssignmentRow.party,
            AssignmentRow.status,
            AssignmentRow.percent,
            AssignmentRow.changed,
        )
        .where(among(unit, AssignmentRow.commitment_id, ids))
        .order_by(AssignmentRow.commitment_id, AssignmentRow.position)
    )
    for number, party, status, percent, changed in unit.connection.execute(query):
        found[number].append(Assignment(party, status, percent, changed))
    return found


def _last_updates(unit: Unit, ids: Sequence[int]) -> dict[int, Update]:
    other = aliased(UpdateRow)
    newest = (
        select(other.id)
        .where(other.commitment_id == CommitmentRow.id, other.retracted.is_(None))
        .order_by(other.said.desc(), other.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = updates_query().where(among(unit, CommitmentRow.id, ids), UpdateRow.id == newest)
    rows = unit.connection.execute(query.add_columns(CommitmentRow.id))
    return {row[-1]: update_of(row[:-1]) for row in rows}
