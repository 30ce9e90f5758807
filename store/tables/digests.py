"""What channels receive, and the weeks and days that are done."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from bot.plan import Audience
from store.states import Quiet
from store.tables.base import Base


class SubscriptionRow(Base):
    """A digest that a channel receives; one that ended stays as history."""

    __tablename__ = "subscriptions"
    __table_args__ = (Index(None, "channel"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    weekday: Mapped[int]
    hour: Mapped[int]
    minute: Mapped[int]
    timezone: Mapped[str]
    languages: Mapped[tuple[str, ...]]
    codes: Mapped[tuple[str, ...]]
    theme: Mapped[str]
    parties: Mapped[tuple[str, ...]]
    audience: Mapped[Audience]
    reminders: Mapped[bool]
    quiet: Mapped[Quiet]
    created: Mapped[datetime]
    created_by: Mapped[str]
    since: Mapped[datetime]
    paused: Mapped[datetime | None]
    paused_by: Mapped[str | None]
    ended: Mapped[datetime | None]
    ended_by: Mapped[str | None]


class StampRow(Base):
    """That a digest of one ISO week is done, and the figures that it told."""

    __tablename__ = "stamps"
    __table_args__ = (Index(None, "due"),)

    subscription_id: Mapped[int] = mapped_column(ForeignKey("subscriptions.id"), primary_key=True)
    week: Mapped[str] = mapped_column(primary_key=True)
    due: Mapped[datetime]
    state: Mapped[str]
    tally: Mapped[dict[str, Any] | None]
    stamped: Mapped[datetime]


class ChannelReminderRow(Base):
    """That a channel has been reminded on a day, or had nothing to be reminded of."""

    __tablename__ = "channel_reminders"

    subscription_id: Mapped[int] = mapped_column(ForeignKey("subscriptions.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    done: Mapped[datetime]
