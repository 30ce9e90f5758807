"""The tables. Queries select their columns and hand out the frozen values of `bot`; no row object leaves the store."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, Date, ForeignKey, Index, MetaData, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from bot.plan import Audience, DeadlineKind, DocumentState, Status
from store.columns import Instant, Names, Words, coded
from store.states import Kind, State

STANDING = text("ended IS NULL")
REPORTED = text("changed IS NOT NULL")
UNSETTLED = text("state IN ('pending', 'sending', 'unknown')")
FOLLOWING = text("state IN ('pending', 'sending', 'unknown') AND after IS NOT NULL")
EXPIRING = text("state IN ('pending', 'sending', 'unknown') AND expires IS NOT NULL")


class Base(DeclarativeBase):
    """What all tables share: how types are kept and how constraints are named."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar = {
        str: Words,
        date: Date,
        datetime: Instant,
        tuple[str, ...]: Names,
        dict[str, Any]: JSON(none_as_null=True),
        Status: coded(Status),
        DocumentState: coded(DocumentState),
        Audience: coded(Audience),
        DeadlineKind: coded(DeadlineKind),
        Kind: coded(Kind),
        State: coded(State),
    }


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


class HeadingRow(Base):
    """A theme of a document, in the document's order."""

    __tablename__ = "headings"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    label: Mapped[str]
    words: Mapped[str]


class CommitmentRow(Base):
    """A commitment; keys are without case, `due` is the last day of the deadline, `status` that of all who owe it."""

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
    phrase: Mapped[str | None]
    opens: Mapped[date | None]
    due: Mapped[date | None]
    deadline_kind: Mapped[DeadlineKind | None]
    status: Mapped[Status]


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


class PersonRow(Base):
    """A Slack user as last seen."""

    __tablename__ = "people"

    user: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    locale: Mapped[str | None]
    timezone: Mapped[str | None]
    deleted: Mapped[bool]
    guest: Mapped[bool]
    stranger: Mapped[bool]
    robot: Mapped[bool]


class FocalPointRow(Base):
    """Who speaks for a party; a theme of "" is all of them. An ended row stays as history."""

    __tablename__ = "focal_points"
    __table_args__ = (
        Index(
            "uq_focal_points_standing",
            "user",
            "party",
            "theme",
            unique=True,
            sqlite_where=STANDING,
            postgresql_where=STANDING,
        ),
        Index(None, "party"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    user: Mapped[str]
    party: Mapped[str]
    theme: Mapped[str]
    appointed: Mapped[datetime]
    appointed_by: Mapped[str]
    ended: Mapped[datetime | None]
    ended_by: Mapped[str | None]


class ChannelRow(Base):
    """What a channel has settled for itself."""

    __tablename__ = "channels"

    channel: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str]


class SubscriptionRow(Base):
    """What a channel receives; ended subscriptions stay until the channel subscribes anew."""

    __tablename__ = "subscriptions"

    channel: Mapped[str] = mapped_column(primary_key=True)
    weekday: Mapped[int]
    hour: Mapped[int]
    minute: Mapped[int]
    timezone: Mapped[str]
    language: Mapped[str]
    codes: Mapped[tuple[str, ...]]
    audience: Mapped[Audience]
    created: Mapped[datetime]
    created_by: Mapped[str]
    ended: Mapped[datetime | None]
    ended_by: Mapped[str | None]


class StampRow(Base):
    """That a channel's digest of one ISO week is done, and the figures that it told."""

    __tablename__ = "stamps"

    channel: Mapped[str] = mapped_column(primary_key=True)
    week: Mapped[str] = mapped_column(primary_key=True)
    due: Mapped[datetime]
    state: Mapped[str]
    tally: Mapped[dict[str, Any] | None]
    stamped: Mapped[datetime]


class ThreadRow(Base):
    """A Slack thread whose subject is known."""

    __tablename__ = "threads"
    __table_args__ = (UniqueConstraint("channel", "ts"), Index(None, "reference_key"))

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    ts: Mapped[str]
    kind: Mapped[str]
    reference: Mapped[str | None]
    reference_key: Mapped[str | None]
    language: Mapped[str]


class HeardRow(Base):
    """That something in Slack was dealt with."""

    __tablename__ = "heard"

    team: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    ts: Mapped[str] = mapped_column(primary_key=True)
    what: Mapped[str] = mapped_column(primary_key=True)
    heard: Mapped[datetime]


class OutboxRow(Base):
    """A call that the bot makes on its own account. `number` is its place in the queue, `lane` what it queues for."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_unsettled", "lane", "number", sqlite_where=UNSETTLED, postgresql_where=UNSETTLED),
        Index("ix_outbox_queue", "number", sqlite_where=UNSETTLED, postgresql_where=UNSETTLED),
        Index("ix_outbox_following", "after", sqlite_where=FOLLOWING, postgresql_where=FOLLOWING),
        Index("ix_outbox_expiring", "expires", sqlite_where=EXPIRING, postgresql_where=EXPIRING),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[Kind]
    channel: Mapped[str | None]
    user: Mapped[str | None]
    payload: Mapped[dict[str, Any]]
    thread_ts: Mapped[str | None]
    after: Mapped[str | None]
    opens: Mapped[dict[str, Any] | None]
    target_ts: Mapped[str | None]
    response_url: Mapped[str | None]
    expires: Mapped[datetime | None]
    key: Mapped[str | None] = mapped_column(unique=True)
    lane: Mapped[str]
    state: Mapped[State]
    attempts: Mapped[int]
    not_before: Mapped[datetime | None]
    leased_until: Mapped[datetime | None]
    worker: Mapped[str | None]
    reason: Mapped[str | None]
    sent_channel: Mapped[str | None]
    sent_ts: Mapped[str | None]
    created: Mapped[datetime]
    settled: Mapped[datetime | None]


class WordRow(Base):
    """The surface words of texts and themes, against which misspellings are corrected."""

    __tablename__ = "words"

    word: Mapped[str] = mapped_column(primary_key=True)


class TermRow(Base):
    """In how many commitments a search term stands."""

    __tablename__ = "terms"

    term: Mapped[str] = mapped_column(primary_key=True)
    commitments: Mapped[int]


class SearchRow(Base):
    """The search index. On SQLite this is a virtual FTS5 table whose rowid is the commitment's id."""

    __tablename__ = "search"
    __table_args__ = (Index(None, "terms", postgresql_using="gin"),)

    commitment_id: Mapped[int] = mapped_column(ForeignKey("commitments.id"), primary_key=True)
    terms: Mapped[Any] = mapped_column(TSVECTOR)
