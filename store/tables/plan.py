"""The plan: documents, commitments, who owes them, what was reported, and how their words are found."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from bot.plan import Audience, DeadlineKind, DocumentState, Owed, Status
from store.tables.base import Base

REPORTED = text("changed IS NOT NULL")


class DocumentRow(Base):
    """A published document; `key` is its code without case, `fingerprint` names the contents it was read from."""

    __tablename__ = "documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    key: Mapped[str] = mapped_column(unique=True)
    fingerprint: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    place: Mapped[str]
    start: Mapped[date]
    end: Mapped[date]
    language: Mapped[str]
    participants: Mapped[tuple[str, ...]]
    state: Mapped[DocumentState]
    audience: Mapped[Audience]
    published: Mapped[datetime]


class FileRow(Base):
    """The digest of the bytes of a file from which a document was loaded; one document may have come in several."""

    __tablename__ = "files"

    digest: Mapped[str] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    loaded: Mapped[datetime]


class HeadingRow(Base):
    """A theme of a document, in the document's order."""

    __tablename__ = "headings"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    label: Mapped[str]
    words: Mapped[str]


class CommitmentRow(Base):
    """A commitment; keys are without case, `due` is the last day of the deadline, `status` that of all who owe it.

    `ended` is the day from which it is superseded or closed (None: it is in force); `renewed` is when one that recurs
    was given its next date: what was completed before that is to be done again.
    """

    __tablename__ = "commitments"
    __table_args__ = (
        UniqueConstraint("document_id", "position"),
        Index(None, "label_key"),
        Index(None, "due"),
        Index(None, "status"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"))
    position: Mapped[int]
    label: Mapped[str]
    label_key: Mapped[str]
    reference: Mapped[str]
    reference_key: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]
    theme: Mapped[str]
    theme_label: Mapped[str]
    theme_key: Mapped[str]
    responsible: Mapped[tuple[str, ...]]
    recipient: Mapped[tuple[str, ...]]
    owed: Mapped[Owed | None]
    phrase: Mapped[str | None]
    opens: Mapped[date | None]
    due: Mapped[date | None]
    deadline_kind: Mapped[DeadlineKind | None]
    status: Mapped[Status]
    ended: Mapped[date | None]
    renewed: Mapped[datetime | None]


class RecipientRow(Base):
    """Who receives what a commitment promises."""

    __tablename__ = "recipients"
    __table_args__ = ({"sqlite_with_rowid": False},)

    party: Mapped[str] = mapped_column(primary_key=True)
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"), primary_key=True, autoincrement=False)


class AssignmentRow(Base):
    """A commitment × a party that owes it; `changed` is when its newest standing update was said, None without any."""

    __tablename__ = "assignments"
    __table_args__ = (
        UniqueConstraint("commitment_id", "party"),
        Index("ix_assignments_reported", "commitment_id", sqlite_where=REPORTED, postgresql_where=REPORTED),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"))
    party: Mapped[str]
    position: Mapped[int]
    status: Mapped[Status]
    percent: Mapped[int | None]
    changed: Mapped[datetime | None]


class OwingRow(Base):
    """Through which parties an assignment may be asked for: itself, the group named, the members of a joint body.

    `due` repeats the commitment's, so that "what does Mexico owe in August" is one range of one index.
    """

    __tablename__ = "owing"
    __table_args__ = (Index(None, "party", "due", "commitment_id"), {"sqlite_with_rowid": False})

    party: Mapped[str] = mapped_column(primary_key=True)
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"), primary_key=True, autoincrement=False)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"), primary_key=True, autoincrement=False)
    due: Mapped[date | None]


class UpdateRow(Base):
    """What was reported; `said` orders what stands, `recorded` is when it was written down."""

    __tablename__ = "updates"
    __table_args__ = (
        UniqueConstraint("channel", "ts", "assignment_id"),
        Index(None, "assignment_id", "said"),
        Index(None, "commitment_id", "said"),
        Index(None, "recorded"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"))
    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"))
    status: Mapped[Status]
    percent: Mapped[int | None]
    note: Mapped[str]
    evidence: Mapped[tuple[str, ...]]
    said: Mapped[datetime]
    happened: Mapped[date | None]
    author: Mapped[str]
    recorded: Mapped[datetime]
    recorded_by: Mapped[str]
    channel: Mapped[str | None]
    ts: Mapped[str | None]
    permalink: Mapped[str | None]
    before: Mapped[Status]
    revisions: Mapped[int]
    retracted: Mapped[datetime | None]
    retracted_by: Mapped[str | None]


class RevisionRow(Base):
    """What an update said before an edit; `edited` is when, and `edited_by` who, replaced it."""

    __tablename__ = "revisions"

    update_id: Mapped[int] = mapped_column(ForeignKey("updates.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    status: Mapped[Status]
    percent: Mapped[int | None]
    note: Mapped[str]
    evidence: Mapped[tuple[str, ...]]
    happened: Mapped[date | None]
    edited: Mapped[datetime]
    edited_by: Mapped[str]


class WordRow(Base):
    """The surface words of texts and themes, against which misspellings are corrected."""

    __tablename__ = "words"

    word: Mapped[str] = mapped_column(primary_key=True)


class TermRow(Base):
    """In how many commitments a search term stands; the empty term stands in all."""

    __tablename__ = "terms"

    term: Mapped[str] = mapped_column(primary_key=True)
    commitments: Mapped[int]


class SearchRow(Base):
    """The search index. On SQLite this is a virtual FTS5 table whose rowid is the commitment's id."""

    __tablename__ = "search"
    __table_args__ = (Index(None, "terms", postgresql_using="gin"),)

    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"), primary_key=True)
    terms: Mapped[Any] = mapped_column(TSVECTOR)
