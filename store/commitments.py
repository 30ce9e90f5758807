"""Commitments: by reference, by label, and by what a question asks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from sqlalchemy import false, select

from bot.plan import DocumentState, Tracked
from store.among import among
from store.filters import IN_FORCE, conditions, in_scope
from store.keys import key_of
from store.loading import tracked
from store.tables import CommitmentRow, DocumentRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Select

    from bot.answers import Question
    from store.engine import Unit
    from store.filters import Condition
    from store.values import Query

SIMILAR = 20
"""Labels that are looked up; the nearest may stand in archived documents alone."""

IN_ORDER = (DocumentRow.start, DocumentRow.code, CommitmentRow.position)


def get(unit: Unit, reference: str) -> Tracked | None:
    """Return the commitment of this reference ("AHG2016 1.a.1"), in any case."""
    found = by_references(unit, [reference])
    return found[0] if found else None


def by_references(unit: Unit, references: Sequence[str]) -> list[Tracked]:
    """Return the commitments of these references, in this order; unknown ones are left out."""
    keys = [key_of(reference) for reference in references]
    ids = dict(unit.connection.execute(_by_keys(unit.dialect), {"keys": keys}).all())
    return tracked(unit, [ids[key] for key in keys if key in ids])


@cache
def _by_keys(dialect: str) -> Select[str, int]:
    return select(CommitmentRow.reference_key, CommitmentRow.id).where(
        among(dialect, CommitmentRow.reference_key, "keys")
    )


def of_document(unit: Unit, code: str) -> list[Tracked]:
    """Return a document's commitments in its order."""
    query = _query().where(DocumentRow.key == key_of(code)).order_by(CommitmentRow.position)
    return _tracked(unit, query)


def listed(unit: Unit, codes: Sequence[str] = ()) -> list[Tracked]:
    """Return what is in force of the documents named, else of the active ones, by document and in its order."""
    return _tracked(unit, _query().where(in_scope(codes), IN_FORCE).order_by(*IN_ORDER))


def labelled(unit: Unit, label: str, codes: Sequence[str] = ()) -> list[Tracked]:
    """Return the commitments with this label: in the documents named, else in active ones, else in archived ones.

    Where no document is named, what is in force goes before what was superseded or closed.
    """
    query = _query().where(CommitmentRow.label_key == key_of(label)).order_by(*IN_ORDER)
    if codes:
        return _tracked(unit, query.where(in_scope(codes)))
    active, archived = in_scope(()), DocumentRow.state == DocumentState.ARCHIVED
    scopes: tuple[tuple[Condition, ...], ...] = ((active, IN_FORCE), (active,), (archived,))
    return next(filter(None, (_tracked(unit, query.where(*scope)) for scope in scopes)), [])


def nearest_labels(unit: Unit, label: str, limit: int = 3) -> list[str]:
    """Return references whose label is written most like this one, the nearest first.

    They stand in active documents or, where the label bears a code ("AHG2016 9.z"), in the document whose code is
    written most like it. The beginning weighs most: what stands under the same heading is nearer than the same letter
    under another.
    """
    *code, asked = key_of(label).rsplit(" ", 1)
    scope = _document_written_like(unit, code[0]) if code else in_scope(())
    known = select(CommitmentRow.label_key).distinct()
    if code:
        known = known.join(DocumentRow, DocumentRow.id == CommitmentRow.document_id).where(scope)
    similar = process.extract(
        asked, unit.connection.execute(known).scalars().all(), scorer=JaroWinkler.normalized_similarity, limit=SIMILAR
    )
    return _first_references(unit, [found for found, _, _ in similar], scope, limit)


def _document_written_like(unit: Unit, code: str) -> Condition:
    keys = unit.connection.execute(select(DocumentRow.key)).scalars().all()
    if not keys:
        return false()
    nearest, *_ = process.extractOne(code, keys, scorer=JaroWinkler.normalized_similarity)
    return DocumentRow.key == nearest


def _first_references(unit: Unit, label_keys: Sequence[str], scope: Condition, limit: int) -> list[str]:
    found: list[str] = []
    query = select(CommitmentRow.reference).join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
    for key in label_keys:
        of_label = query.where(CommitmentRow.label_key == key, scope).order_by(*IN_ORDER).limit(limit - len(found))
        found += unit.connection.execute(of_label).scalars()
        if len(found) == limit:
            break
    return found


def matching(unit: Unit, question: Question, today: date) -> list[Tracked]:
    """Return the commitments that pass all filters of a question; what ended, only where its label is asked for.

    By due date (those without one last), then by the document's date, then in the document's order.
    """
    return first(unit, question, today, None)[0]


def first(unit: Unit, question: Question, today: date, most: int | None) -> tuple[list[Tracked], int]:
    """Return the first `most` of what matches a question (None: all of it), and how many come after them."""
    query = _query().where(*passing(question, today)).order_by(CommitmentRow.due.nulls_last(), *IN_ORDER)
    ids = unit.connection.execute(query).scalars().all()
    shown = ids[:most]
    return tracked(unit, shown), len(ids) - len(shown)


def passing(question: Question, today: date) -> list[Condition]:
    """Return the conditions on a document and a commitment under which a question asks about it."""
    in_force = () if question.labels else (IN_FORCE,)
    return [in_scope(question.codes), *conditions(question, today), *in_force]


def _query() -> Query:
    return select(CommitmentRow.id).join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)


def _tracked(unit: Unit, query: Query) -> list[Tracked]:
    return tracked(unit, unit.connection.execute(query).scalars().all())
