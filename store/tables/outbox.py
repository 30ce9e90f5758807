"""The calls that the bot makes on its own account."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from store.states import Kind, State
from store.tables.base import Base

UNSETTLED = text("state IN ('pending', 'sending', 'unknown')")
FOLLOWING = text("state IN ('pending', 'sending', 'unknown') AND after IS NOT NULL")
EXPIRING = text("state IN ('pending', 'sending', 'unknown') AND expires IS NOT NULL")


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
