"""Commitments: by reference, by label, and by what a question asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from sqlalchemy import select

from bot.plan import DocumentState, Tracked
from store.filters import conditions, in_scope
from store.keys import key_of
from store.loading import tracked
from store.tables import CommitmentRow, DocumentRow
from store.writing import among

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answers import Question
    from store.engine import Unit
    from store.loading import Query

IN_ORDER = (DocumentRow.start, DocumentRow.code, CommitmentRow.position)


def get(unit: Unit, reference: str) -> Tracked | None:
    """Return the commitment of this reference ("AHG2016 1.a.1"), in any case."""
    found = by_references(unit, [reference])
    return found[0] if found else None


def by_references(unit: Unit, references: Sequence[str]) -> list[Tracked]:
    """Return the commitments of these references, in this order; unknown ones are left out."""
    keys = [key_of(reference) for reference in references]
    query = select(CommitmentRow.reference_key, CommitmentRow.id).where(among(unit, CommitmentRow.reference_key, keys))
    ids = dict(unit.connection.execute(query).all())
    return tracked(unit, [ids[key] for key in keys if key in ids])


def of_document(unit: Unit, code: str) -> list[Tracked]:
    """Return a document's commitments in its order."""
    query = _query().where(DocumentRow.key == key_of(code)).order_by(CommitmentRow.position)
    return _tracked(unit, query)


def labelled(unit: Unit, label: str, codes: Sequence[str] = ()) -> list[Tracked]:
    """Return the commitments with this label: in the documents named, else in active ones, else in archived ones."""
    query = _query().where(CommitmentRow.label_key == key_of(label)).order_by(*IN_ORDER)
    if codes:
        return _tracked(unit, query.where(in_scope(codes)))
    return _tracked(unit, query.where(in_scope(()))) or _tracked(
        unit, query.where(DocumentRow.state == DocumentState.ARCHIVED)
    )


def nearest_labels(unit: Unit, label: str, limit: int = 3) -> list[str]:
    """Return references of the active documents whose label (or whole reference) is written most like this one.

    The beginning weighs most: what stands under the same heading is nearer than the same letter under another.
    """
    query = (
        select(CommitmentRow.reference_key, CommitmentRow.reference, CommitmentRow.label_key)
        .join(DocumentRow)
        .where(in_scope(()))
        .order_by(*IN_ORDER)
    )
    rows = unit.connection.execute(query).all()
    asked = key_of(label)
    column = 0 if " " in asked else 2
    best = process.extract(asked, [row[column] for row in rows], scorer=JaroWinkler.normalized_similarity, limit=limit)
    return [rows[position][1] for _, _, position in best]


def matching(unit: Unit, question: Question, today: date) -> list[Tracked]:
    """Return the commitments that pass all filters of a question.

    By due date (those without one last), then by the document's date, then in the document's order.
    """
    query = _query().where(in_scope(question.codes), *conditions(question, today))
    return _tracked(unit, query.order_by(CommitmentRow.due.nulls_last(), *IN_ORDER))


def _query() -> Query:
    return select(CommitmentRow.id).join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)


def _tracked(unit: Unit, query: Query) -> list[Tracked]:
    return tracked(unit, unit.connection.execute(query).scalars().all())
