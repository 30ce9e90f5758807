"""Editions: a document's words in its other languages, and whoever reads one of those sees them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bot.editions import same_meeting
from bot.plan import Document, DocumentState
from store.indexing import index_edition
from store.keys import key_of
from store.tables import CommitmentRow, DocumentRow, EditionRow, EditionTextRow
from store.values import DOCUMENT
from store.writing import insert_missing, insert_once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Row

    from bot.editions import Pair
    from bot.plan import ReadDocument, Tracked
    from store.engine import Unit

FEW = 200
"""Commitments that are looked up by name; of more, all words of their documents are fetched."""


def original(unit: Unit, read: ReadDocument) -> Document | None:
    """Return the document that a read one is an edition of: of the same meeting, in another language."""
    query = (
        select(*DOCUMENT)
        .where(DocumentRow.start == read.start, DocumentRow.end == read.end, DocumentRow.state != DocumentState.DRAFT)
        .order_by(DocumentRow.id)
    )
    about = (read.start, read.end, read.language, read.code)
    for row in unit.connection.execute(query):
        document = Document(*row)
        if same_meeting((document.start, document.end, document.language, document.code), about):
            return document
    return None


def keep(
    unit: Unit, document: Document, read: ReadDocument, pairs: Sequence[Pair], fingerprint: str, now: datetime
) -> bool:
    """Keep an edition, aligned in `pairs`; return False where one in its language, or of its contents, is kept."""
    number = unit.connection.execute(
        select(DocumentRow.id).where(DocumentRow.key == key_of(document.code))
    ).scalar_one()
    row = {
        "document_id": number,
        "language": read.language,
        "title": read.title,
        "place": read.place,
        "fingerprint": fingerprint,
        "kept": now,
    }
    if insert_once(unit, EditionRow, row, returning=EditionRow.document_id) is None:
        return False
    labels = select(CommitmentRow.label, CommitmentRow.id).where(CommitmentRow.document_id == number)
    ids = dict(unit.connection.execute(labels).all())
    words: list[dict[str, Any]] = [
        {
            "commitment_id": ids[pair.known.label],
            "language": read.language,
            "text": pair.other.text,
            "theme": pair.other.theme,
            "phrase": pair.other.deadline.phrase if pair.other.deadline else None,
        }
        for pair in pairs
        if pair.known is not None and pair.other is not None
    ]
    insert_missing(unit, EditionTextRow, words)
    index_kept(unit, [row["commitment_id"] for row in words], read.language)
    return True


def index_kept(unit: Unit, numbers: Sequence[int], language: str) -> None:
    """Let commitments (by id) be found by their words in a language that they are kept in."""
    query = (
        select(CommitmentRow.id, CommitmentRow.text, CommitmentRow.theme, EditionTextRow.text, EditionTextRow.theme)
        .join(EditionTextRow, EditionTextRow.commitment_id == CommitmentRow.id)
        .where(CommitmentRow.id.in_(numbers), EditionTextRow.language == language)
    )
    rows = unit.connection.execute(query)
    index_edition(unit, language, {n: (f"{text} {theme}", f"{told} {under}") for n, text, theme, told, under in rows})


def words_of(unit: Unit, references: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
    """Return the (text, theme) of commitments, by reference, in each language that they are also kept in."""
    query = (
        select(CommitmentRow.reference, EditionTextRow.text, EditionTextRow.theme)
        .join(CommitmentRow, CommitmentRow.id == EditionTextRow.commitment_id)
        .where(CommitmentRow.reference.in_(references))
        .order_by(EditionTextRow.language)
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for reference, text, theme in unit.connection.execute(query):
        found.setdefault(reference, []).append((text, theme))
    return found


def languages(unit: Unit, code: str) -> tuple[str, ...]:
    """Return the other languages that a document is kept in."""
    query = select(EditionRow.language).join(DocumentRow, DocumentRow.id == EditionRow.document_id)
    return tuple(
        unit.connection.execute(query.where(DocumentRow.key == key_of(code)).order_by(EditionRow.language)).scalars()
    )


def by_fingerprint(unit: Unit, fingerprint: str) -> Document | None:
    """Return the document that an edition of these contents is kept with."""
    query = select(*DOCUMENT).join(EditionRow, EditionRow.document_id == DocumentRow.id)
    row = unit.connection.execute(query.where(EditionRow.fingerprint == fingerprint)).first()
    return Document(*row) if row else None


def spoken(unit: Unit, tracked: Sequence[Tracked], language: str) -> list[Tracked]:
    """Return commitments with their words in a language, where an edition has them; the others as they are."""
    foreign = [one.commitment for one in tracked if one.document.language != language]
    if not foreign:
        return list(tracked)
    query = (
        select(CommitmentRow.reference, EditionTextRow.text, EditionTextRow.theme, EditionTextRow.phrase)
        .join(CommitmentRow, CommitmentRow.id == EditionTextRow.commitment_id)
        .where(EditionTextRow.language == language)
    )
    if len(foreign) <= FEW:
        query = query.where(CommitmentRow.reference.in_([one.reference for one in foreign]))
    words = {row.reference: row for row in unit.connection.execute(query)}
    return [_spoken(one, words.get(one.commitment.reference)) for one in tracked]


def _spoken(one: Tracked, words: Row[str, str, str, str | None] | None) -> Tracked:
    if words is None:
        return one
    _, text, theme, phrase = words
    known = one.commitment
    deadline = known.deadline
    # One that was moved since has no phrase: the document's own is true no more, in none of its languages.
    if deadline is not None and deadline.phrase and phrase:
        deadline = replace(deadline, phrase=phrase)
    return replace(one, commitment=replace(known, text=text, theme=theme or known.theme, deadline=deadline))
