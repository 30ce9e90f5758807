"""What is known of Slack: people and whom they speak for, channels, threads, what was heard."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base

STANDING = text("ended IS NULL")


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
