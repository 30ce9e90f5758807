"""The outline of the plan, which every question needs and only a publication changes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from sqlalchemy import func, select

from bot.answers import Heading, Outline
from bot.plan import Document, DocumentState
from store.tables import CommitmentRow, DocumentRow, EditionRow, EditionTextRow, HeadingRow
from store.values import DOCUMENT

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Engine, Select

    from store.engine import Unit

_known: WeakKeyDictionary[Engine, tuple[object, Outline]] = WeakKeyDictionary()
"""For each database the outline last read, and the state of the documents that it was read at."""


def outline(unit: Unit) -> Outline:
    """Return the documents (active and archived) with their themes, by date and in the documents' order."""
    engine, now = unit.connection.engine, state(unit)
    known = _known.get(engine)
    if known is None or known[0] != now:
        known = _known[engine] = (now, _read(unit))
    return known[1]


def state(unit: Unit) -> object:
    """Return what differs between any two states of the documents and of what is derived from them alone."""
    return tuple(unit.connection.execute(_state()).one())


@cache
def _state() -> Select[int, int, str | None, datetime | None]:
    """Return the query of what no two states share: how many documents there are, the newest, the last edition."""
    newest = select(DocumentRow.fingerprint).order_by(DocumentRow.id.desc()).limit(1).scalar_subquery()
    active = func.count().filter(DocumentRow.state == DocumentState.ACTIVE)
    editions = select(func.max(EditionRow.kept)).scalar_subquery()
    return select(func.count(DocumentRow.id), active, newest, editions)


def _read(unit: Unit) -> Outline:
    in_order = (DocumentRow.start, DocumentRow.code)
    published = DocumentRow.state.in_((DocumentState.ACTIVE, DocumentState.ARCHIVED))
    documents = unit.connection.execute(select(*DOCUMENT).where(published).order_by(*in_order))
    headings = unit.connection.execute(
        select(DocumentRow.code, HeadingRow.label, HeadingRow.words)
        .join(DocumentRow, DocumentRow.id == HeadingRow.document_id)
        .where(published)
        .order_by(*in_order, HeadingRow.position)
    )
    return Outline(
        tuple(Document(*row) for row in documents), tuple(Heading(*row) for row in headings), _read_editions(unit)
    )


def _read_editions(unit: Unit) -> tuple[tuple[str, Heading], ...]:
    themes = (
        select(EditionTextRow.language, DocumentRow.code, CommitmentRow.theme_label, EditionTextRow.theme)
        .join(CommitmentRow, CommitmentRow.id == EditionTextRow.commitment_id)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .where(EditionTextRow.theme != "")
        .order_by(DocumentRow.start, DocumentRow.code, CommitmentRow.position, EditionTextRow.language)
    )
    named = {(row[0], row[1], row[2]): row[3] for row in reversed(unit.connection.execute(themes).all())}
    return tuple((language, Heading(code, label, words)) for (language, code, label), words in reversed(named.items()))
