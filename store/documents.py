"""Documents: publishing what was read, and what is published."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler
from sqlalchemy import or_, select, update

from bot.plan import Audience, Document, DocumentState
from store import files
from store.keys import key_of
from store.outlines import outline
from store.publishing import write_commitments, write_headings
from store.tables import DocumentRow
from store.values import DOCUMENT
from store.writing import insert_once

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from bot.plan import ReadDocument
    from store.engine import Unit

__all__ = [
    "DoubledLabel",
    "Publication",
    "UndatedDocument",
    "by_fingerprint",
    "get",
    "listed",
    "nearest_codes",
    "outline",
    "publish",
    "set_state",
]


class UndatedDocument(Exception):  # noqa: N818 - named after what was given
    """A document without the days of its meeting cannot be published: deadlines count from them."""

    def __init__(self, code: str) -> None:
        """Keep the code."""
        super().__init__(code)
        self.code = code


class DoubledLabel(Exception):  # noqa: N818
    """Two commitments of a document bear the same label, so neither could be told from the other."""

    def __init__(self, code: str, label: str) -> None:
        """Keep both."""
        super().__init__(f"{code} {label}")
        self.code = code
        self.label = label


@dataclass(frozen=True, slots=True)
class Publication:
    """The document as it is remembered, and whether this publication made it so."""

    document: Document
    created: bool


def publish(
    unit: Unit,
    read: ReadDocument,
    *,
    now: datetime,
    fingerprint: str,
    digest: str | None = None,
    archived: bool = False,
    audience: Audience = Audience.PUBLIC,
) -> Publication:
    """Make a read document count, with one assignment for each party that owes a commitment.

    The same code (in any case), the same fingerprint of its contents, or the same `digest` of its file's bytes again
    changes nothing. Raises UndatedDocument, DoubledLabel.
    """
    known = files.document_of(unit, digest) if digest else None
    if known is not None:
        return Publication(get(unit, read.code) or known, created=False)
    publication = _publish(unit, read, now, fingerprint, archived=archived, audience=audience)
    if digest:
        files.note(unit, digest, fingerprint=fingerprint, now=now)
    return publication


def _publish(
    unit: Unit, read: ReadDocument, now: datetime, fingerprint: str, *, archived: bool, audience: Audience
) -> Publication:
    if read.start is None or read.end is None:
        raise UndatedDocument(read.code)
    _refuse_doubles(read)
    state = DocumentState.ARCHIVED if archived else DocumentState.ACTIVE
    document = Document(read.code, read.title, read.place, read.start, read.end, read.language, state, audience)
    row = _row(document, read.participants, fingerprint, now)
    number = insert_once(unit, DocumentRow, row, returning=DocumentRow.id)
    if number is None:
        return Publication(_known(unit, read.code, fingerprint), created=False)
    write_headings(unit, number, read.commitments)
    write_commitments(unit, number, document, read.commitments)
    return Publication(document, created=True)


def _refuse_doubles(read: ReadDocument) -> None:
    label, times = next(iter(Counter(key_of(c.label) for c in read.commitments).most_common(1)), ("", 0))
    if times > 1:
        raise DoubledLabel(read.code, label)


def _row(document: Document, participants: tuple[str, ...], fingerprint: str, now: datetime) -> dict[str, object]:
    return {
        "code": document.code,
        "key": key_of(document.code),
        "fingerprint": fingerprint,
        "title": document.title,
        "place": document.place,
        "start": document.start,
        "end": document.end,
        "language": document.language,
        "participants": participants,
        "state": document.state,
        "audience": document.audience,
        "published": now,
    }


def _known(unit: Unit, code: str, fingerprint: str) -> Document:
    same = or_(DocumentRow.key == key_of(code), DocumentRow.fingerprint == fingerprint)
    # Where the code names one document and the contents another, the code is what people go by.
    query = select(*DOCUMENT).where(same).order_by((DocumentRow.key == key_of(code)).desc())
    return Document(*unit.connection.execute(query).first() or ())


def get(unit: Unit, code: str) -> Document | None:
    """Return the document of this code, in any case."""
    row = unit.connection.execute(select(*DOCUMENT).where(DocumentRow.key == key_of(code))).first()
    return Document(*row) if row else None


def nearest_codes(unit: Unit, code: str, limit: int = 3) -> list[str]:
    """Return the codes that are written most like this one, the nearest first."""
    codes = {one.key: one.code for one in unit.connection.execute(select(DocumentRow.key, DocumentRow.code))}
    near = process.extract(key_of(code), list(codes), scorer=JaroWinkler.normalized_similarity, limit=limit)
    return [codes[key] for key, _, _ in near]


def by_fingerprint(unit: Unit, fingerprint: str) -> Document | None:
    """Return the document that was published from this text."""
    row = unit.connection.execute(select(*DOCUMENT).where(DocumentRow.fingerprint == fingerprint)).first()
    return Document(*row) if row else None


def set_state(unit: Unit, code: str, state: DocumentState) -> bool:
    """Archive a document, or make it active again; return False where it was so, or is not known."""
    changed = update(DocumentRow).where(DocumentRow.key == key_of(code), DocumentRow.state != state).values(state=state)
    return bool(unit.connection.execute(changed).rowcount)


def listed(unit: Unit, *, states: Collection[DocumentState] = (DocumentState.ACTIVE,)) -> list[Document]:
    """Return the documents in these states, by date and code."""
    query = select(*DOCUMENT).where(DocumentRow.state.in_(states)).order_by(DocumentRow.start, DocumentRow.code)
    return [Document(*row) for row in unit.connection.execute(query)]
