"""From ids of commitments to `Tracked` values, in four queries however many there are.

The statements are built once: building one anew takes longer than running it.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from bot.plan import AmendmentKind, Assignment, Document, Tracked, Update
from store.among import among
from store.tables import AmendmentRow, AssignmentRow, CommitmentRow, DocumentRow, ThreadRow, UpdateRow
from store.values import COMMITMENT, DOCUMENT, amendment_of, amendments_query, commitment_of, update_of, updates_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.plan import Amendment
    from store.engine import Unit
    from store.values import Query


def tracked(unit: Unit, ids: Sequence[int]) -> list[Tracked]:
    """Return these commitments, in this order."""
    if not ids:
        return []
    assignments = _load_assignments(unit, ids)
    updates = _load_last_updates(unit, ids)
    amendments, replaces = _load_amendments(unit, ids)
    documents: dict[int, Document] = {}
    found: dict[int, Tracked] = {}
    query = _commitments(unit.dialect)
    for number, document_id, channel, ts, *rest in unit.connection.execute(query, {"ids": ids}):
        contents, about = rest[: len(COMMITMENT)], rest[len(COMMITMENT) :]
        document = documents.get(document_id) or documents.setdefault(document_id, Document(*about))
        commitment = commitment_of(document.code, *contents)
        found[number] = Tracked(
            commitment,
            document,
            tuple(assignments[number]),
            updates.get(number),
            channel,
            ts,
            amendments=tuple(amendments[number]),
            replaces=tuple(replaces[number]),
        )
    return [found[number] for number in ids]


def _load_assignments(unit: Unit, ids: Sequence[int]) -> dict[int, list[Assignment]]:
    found: dict[int, list[Assignment]] = defaultdict(list)
    for number, *contents in unit.connection.execute(_assignments(unit.dialect), {"ids": ids}):
        found[number].append(Assignment(*contents))
    return found


def _load_last_updates(unit: Unit, ids: Sequence[int]) -> dict[int, Update]:
    rows = unit.connection.execute(_last_updates(unit.dialect), {"ids": ids})
    return {row[-1]: update_of(row[:-1]) for row in rows}


def _load_amendments(unit: Unit, ids: Sequence[int]) -> tuple[dict[int, list[Amendment]], dict[int, list[str]]]:
    """Return the standing amendments of these commitments, and the references of those that they supersede."""
    amendments: dict[int, list[Amendment]] = defaultdict(list)
    replaces: dict[int, list[str]] = defaultdict(list)
    for *row, number, newer in unit.connection.execute(_amendments(unit.dialect), {"ids": ids}):
        one = amendment_of(row)
        amendments[number].append(one)
        if one.kind is AmendmentKind.SUPERSEDED and newer is not None:
            replaces[newer].append(one.reference)
    return amendments, replaces


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
def _amendments(dialect: str) -> Query:
    of_these = or_(
        among(dialect, AmendmentRow.commitment_id, "ids"), among(dialect, AmendmentRow.newer_commitment_id, "ids")
    )
    query = amendments_query().add_columns(AmendmentRow.commitment_id, AmendmentRow.newer_commitment_id)
    return query.where(AmendmentRow.taken_back.is_(None), of_these).order_by(AmendmentRow.id)


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
