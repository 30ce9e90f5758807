"""Editions: the words of a document in its other languages."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base


class EditionRow(Base):
    """A document in another language than the one in which it was published."""

    __tablename__ = "editions"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    place: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(unique=True)
    kept: Mapped[datetime]


class EditionTextRow(Base):
    """A commitment's words in another language, with its theme and the phrase of its deadline."""

    __tablename__ = "edition_texts"

    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"), primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    theme: Mapped[str]
    phrase: Mapped[str | None]
