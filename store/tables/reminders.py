"""What people were reminded of, what they put off, and what the secretariat has asked for."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from store.tables.base import Base


class ReminderRoundRow(Base):
    """That a person's day (their own calendar's) is done: at most one message goes out in it."""

    __tablename__ = "reminder_rounds"

    user: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    done: Mapped[datetime]


class ReminderRow(Base):
    """That a person was told of an assignment: `topic` what of, `due` the deadline then, `step` days from it."""

    __tablename__ = "reminders"
    __table_args__ = (Index(None, "assignment_id"),)

    user: Mapped[str] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"), primary_key=True, autoincrement=False)
    due: Mapped[date] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    told: Mapped[datetime]


class ReminderRestRow(Base):
    """That a person wants no reminder of an assignment until a day (None: for good); a snooze holds for one `due`."""

    __tablename__ = "reminder_rests"
    __table_args__ = (Index(None, "assignment_id"),)

    user: Mapped[str] = mapped_column(primary_key=True)
    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"), primary_key=True, autoincrement=False)
    due: Mapped[date | None]
    until: Mapped[date | None]
    since: Mapped[datetime]


class ReminderMuteRow(Base):
    """That a person gets no reminders at all; the user "" is everybody."""

    __tablename__ = "reminder_mutes"

    user: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime]
    by: Mapped[str]


class RequestRow(Base):
    """A report that the secretariat asked for, as a message in a channel."""

    __tablename__ = "report_requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str]
    language: Mapped[str]
    asked: Mapped[datetime]
    asked_by: Mapped[str]


class RequestLineRow(Base):
    """An assignment that was asked after; on one day it is asked after once."""

    __tablename__ = "report_request_lines"
    __table_args__ = (Index(None, "request_id"),)

    assignment_id: Mapped[int] = mapped_column(ForeignKey("assignments.id"), primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    request_id: Mapped[int] = mapped_column(ForeignKey("report_requests.id"))
