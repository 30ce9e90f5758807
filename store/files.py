"""Which files were loaded: the same bytes are recognised at every door, and however they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.plan import Document
from store.tables import DocumentRow, FileRow
from store.values import DOCUMENT
from store.writing import insert_missing

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Unit


def document_of(unit: Unit, digest: str) -> Document | None:
    """Return the document that was loaded from the file whose bytes have this SHA-256."""
    query = select(*DOCUMENT).join(FileRow, FileRow.document_id == DocumentRow.id).where(FileRow.digest == digest)
    row = unit.connection.execute(query).first()
    return Document(*row) if row else None


def note(unit: Unit, digest: str, *, fingerprint: str, now: datetime) -> None:
    """Note that the document of these contents was loaded from this file; unknown contents note nothing."""
    number = unit.connection.execute(select(DocumentRow.id).where(DocumentRow.fingerprint == fingerprint)).scalar()
    if number is not None:
        insert_missing(unit, FileRow, [{"digest": digest, "document_id": number, "loaded": now}])
