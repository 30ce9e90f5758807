"""What newer documents say of older commitments."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bot.plan import AmendmentKind, DeadlineKind
from store.tables.base import Base


class AmendmentRow(Base):
    """That a commitment was superseded, closed or given another deadline; taken back, it stays as history.

    `newer_document_id` is that of the newer document, also where a commitment in it (`newer_commitment_id`) is named;
    the deadlines before and after are told in full, so that what held on a day needs no other table.
    """

    __tablename__ = "amendments"
    __table_args__ = (Index(None, "commitment_id"), Index(None, "newer_commitment_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"))
    kind: Mapped[AmendmentKind]
    newer_commitment_id: Mapped[int | None] = mapped_column(ForeignKey("commitments.id"))
    newer_document_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))
    effective: Mapped[date]
    phrase_before: Mapped[str | None]
    opens_before: Mapped[date | None]
    due_before: Mapped[date | None]
    kind_before: Mapped[DeadlineKind | None]
    phrase_after: Mapped[str | None]
    opens_after: Mapped[date | None]
    due_after: Mapped[date | None]
    kind_after: Mapped[DeadlineKind | None]
    note: Mapped[str]
    recorded: Mapped[datetime]
    recorded_by: Mapped[str]
    taken_back: Mapped[datetime | None]
    taken_back_by: Mapped[str | None]
