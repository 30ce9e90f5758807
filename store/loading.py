"""From ids of commitments to `Tracked` values, in three queries however many there are.

The statements are built once: building one anew takes longer than running it.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bot.plan import Assignment, Document, Tracked, Update
from store.among import among
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, ThreadRow, UpdateRow
from store.values import COMMITMENT, DOCUMENT, commitment_of, update_of, updates_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.engine import Unit
    from store.values import Query


def tracked(unit: Unit, ids: Sequence[int]) -> list[Tracked]:
    """Return these commitments, in this order."""
    if not ids:
        return []
    assignments = _load_assignments(unit, ids)
    updates = _load_last_updates(unit, ids)
    documents: dict[int, Document] = {}
    found: dict[int, Tracked] = {}
    query = _commitments(unit.dialect)
    for number, document_id, channel, ts, *rest in unit.connection.execute(query, {"ids": ids}):
        contents, about = rest[: len(COMMITMENT)], rest[len(COMMITMENT) :]
        document = documents.get(document_id) or documents.setdefault(document_id, Document(*about))
        commitment = commitment_of(document.code, *contents)
        found[number] = Tracked(commitment, document, tuple(assignments[number]), updates.get(number), channel, ts)
    return [found[number] for number in ids]


def _load_assignments(unit: Unit, ids: Sequence[int]) -> dict[int, list[Assignment]]:
    found: dict[int, list[Assignment]] = defaultdict(list)
    for number, *contents in unit.connection.execute(_assignments(unit.dialect), {"ids": ids}):
        found[number].append(Assignment(*contents))
    return found


def _load_last_updates(unit: Unit, ids: Sequence[int]) -> dict[int, Update]:
    rows = unit.connection.execute(_last_updates(unit.dialect), {"ids": ids})
    return {row[-1]: update_of(row[:-1]) for row in rows}


@cache
def _commitments(dialect: str) -> Query:
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
        .where(among(dialect, CommitmentRow.id, "ids"))
    )


@cache
def _assignments(dialect: str) -> Query:
    contents = (AssignmentRow.party, AssignmentRow.status, AssignmentRow.percent, AssignmentRow.changed)
    return (
        select(AssignmentRow.commitment_id, *contents)
        .where(among(dialect, AssignmentRow.commitment_id, "ids"))
        .order_by(AssignmentRow.commitment_id, AssignmentRow.position)
    )


@cache
def _last_updates(dialect: str) -> Query:
    other = aliased(UpdateRow)
    newest = (
        select(other.id)
        .where(other.commitment_id == CommitmentRow.id, other.retracted.is_(None))
        .order_by(other.said.desc(), other.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = updates_query().add_columns(CommitmentRow.id)
    return query.where(among(dialect, CommitmentRow.id, "ids"), UpdateRow.id == newest)
