"""What is known of Slack: people and whom they speak for, channels and what they receive, threads, what was heard."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from bot.plan import Audience
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
