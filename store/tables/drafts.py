"""Drafts: documents that were read and do not count yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base


class DraftRow(Base):
    """A file that is being read (`body` is None) or was read. `revision` counts its changes."""

    __tablename__ = "drafts"

    id: Mapped[str] = mapped_column(primary_key=True)
    file: Mapped[str]
    name: Mapped[str]
    channel: Mapped[str]
    language: Mapped[str]
    fingerprint: Mapped[str | None] = mapped_column(unique=True)
    text: Mapped[str]
    body: Mapped[dict[str, Any] | None]
    revision: Mapped[int]
    page: Mapped[int]
    opened: Mapped[datetime]
    opened_by: Mapped[str]
    changed: Mapped[datetime]
    changed_by: Mapped[str]
