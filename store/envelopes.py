"""What an outbox message is before it is stored, and what the sender is given of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, select

from store.tables import OutboxRow

if TYPE_CHECKING:
    from datetime import datetime

    from store.states import Kind, State


@dataclass(frozen=True, slots=True)
class Message:
    """A call to be made to Slack.

    `after` is the id of an outbox message: a post goes into its thread, an update or reaction is for that message
    itself; its ts is known once it is sent, and if it fails, so does this. `opens` has kind, reference and language of
    the thread that begins with this message. `key`: the same key is enqueued once. `expires` is an instant of the
    sender's clock, after which the message is not worth sending.
    """

    kind: Kind
    channel: str | None = None
    user: str | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    thread_ts: str | None = None
    after: str | None = None
    opens: dict[str, Any] | None = None
    target_ts: str | None = None
    response_url: str | None = None
    expires: datetime | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """An outbox message as it stands. `lane` is what it queues in; `sent_channel` and `sent_ts` where it stands now."""

    id: str
    kind: Kind
    channel: str | None
    user: str | None
    payload: dict[str, Any]
    thread_ts: str | None
    target_ts: str | None
    response_url: str | None
    attempts: int
    state: State
    created: datetime
    lane: str
    reason: str | None
    sent_channel: str | None
    sent_ts: str | None


def rows_query() -> Select[Any]:
    """Return the query of whole rows, to be narrowed and ordered."""
    return select(*(getattr(OutboxRow, name) for name in Row.__slots__))
