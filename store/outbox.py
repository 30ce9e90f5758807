"""The outbox: each call that the bot makes on its own account is a row, written with its cause and settled later."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, case, func, select, update

from store import threads
from store.claiming import claim, fail_orphans, forsaken, unsettled
from store.envelopes import Message, Row, rows_query
from store.states import WORK, Kind, State
from store.tables import OutboxRow
from store.writing import insert_once

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Unit

__all__ = [
    "Kind",
    "Message",
    "Row",
    "State",
    "amend",
    "annotate",
    "claim",
    "depth",
    "enqueue",
    "failed",
    "forsaken",
    "get",
    "later",
    "oldest",
    "opening",
    "release",
    "sent",
    "standing",
]


def enqueue(unit: Unit, message: Message, now: datetime) -> str:
    """Put a message into the outbox, and return its id; for a known key, the id of what is there, unless it failed.

    An update of a message, or a Home tab, that is still pending is replaced: only the last state is worth showing.
    """
    lane = _lane(unit, message)
    if message.key is None and message.kind in {Kind.UPDATE, Kind.HOME}:
        pending = unit.connection.execute(_same_subject(message, lane)).scalars().first()
        if pending is not None:
            _replace_payload(unit, pending, message.payload)
            return pending
    values = {name: getattr(message, name) for name in Message.__slots__}
    row = {**values, "id": str(uuid.uuid4()), "lane": lane, "created": now}
    row |= {"state": State.PENDING, "attempts": 0}
    _forget_failed(unit, message.key)
    enqueued = insert_once(unit, OutboxRow, row, returning=OutboxRow.id)
    if enqueued is not None:
        return enqueued
    return unit.connection.execute(select(OutboxRow.id).where(OutboxRow.key == message.key)).scalar_one()


def _forget_failed(unit: Unit, key: str | None) -> None:
    """Free the key of what failed: asked for once more (the bot has been invited since), it is sent once more."""
    if key is not None:
        failure = update(OutboxRow).where(OutboxRow.key == key, OutboxRow.state == State.FAILED)
        unit.connection.execute(failure.values(key=None))


def _same_subject(message: Message, lane: str) -> Select[str]:
    """Return the query of the id of a pending message that shows the same thing."""
    shown = [
        OutboxRow.lane == lane,
        OutboxRow.channel == message.channel,
        OutboxRow.target_ts == message.target_ts,
        OutboxRow.after == message.after,
        OutboxRow.user == message.user,
    ]
    return (
        select(OutboxRow.id)
        .where(OutboxRow.state == State.PENDING, unsettled(), OutboxRow.kind == message.kind, *shown)
        .with_for_update(skip_locked=True)
    )


def _replace_payload(unit: Unit, number: str, payload: dict[str, Any]) -> None:
    unit.connection.execute(update(OutboxRow).where(OutboxRow.id == number).values(payload=payload))


def _lane(unit: Unit, message: Message) -> str:
    """Return what the message queues in: a channel, a person, or one `response_url`.

    A message that names none of them goes where the one before it goes. Work has lanes of its own: files are read or
    made one after the other, and what is said there meanwhile does not wait for them.
    """
    if message.kind in WORK:
        return f"{message.kind}:{message.channel or message.user or ''}"
    own = message.channel or message.user or message.response_url
    if own is None and message.after is not None:
        own = unit.connection.execute(select(OutboxRow.lane).where(OutboxRow.id == message.after)).scalar()
    return own or ""


def amend(unit: Unit, key: str, payload: dict[str, Any], now: datetime) -> str | None:
    """Give the message of this key another payload; return the id of the row that shows it, None for an unknown key.

    Not yet taken: it is sent so. Sent, or just being sent: an update follows it. Failed: nothing is left to show.
    """
    query = rows_query().where(OutboxRow.key == key).with_for_update()
    found = unit.connection.execute(query).first()
    if found is None:
        return None
    row = Row(*found)
    if row.state is State.PENDING:
        _replace_payload(unit, row.id, payload)
    following = Message(Kind.UPDATE, channel=row.sent_channel or row.channel, payload=payload)
    if row.state is State.SENT and row.sent_ts is not None:
        return enqueue(unit, replace(following, target_ts=row.sent_ts), now)
    if row.state in {State.SENDING, State.UNKNOWN}:
        return enqueue(unit, replace(following, after=row.id), now)
    return row.id


def annotate(unit: Unit, row: Row, **facts: str) -> None:
    """Keep what was found out on the way, for whoever does it again."""
    _replace_payload(unit, row.id, {**row.payload, **facts})


def standing(unit: Unit, key: str) -> tuple[str, str, str | None] | None:
    """Return where the message of this key stands: channel, ts, and the ts of its thread; None before it is sent."""
    query = select(OutboxRow.sent_channel, OutboxRow.sent_ts, OutboxRow.thread_ts).where(OutboxRow.key == key)
    row = unit.connection.execute(query).first()
    if row is None or row.sent_channel is None or row.sent_ts is None:
        return None
    return row.sent_channel, row.sent_ts, row.thread_ts


def release(unit: Unit, key: str) -> None:
    """Let a message keep what it shows for good: its key is free for another."""
    unit.connection.execute(update(OutboxRow).where(OutboxRow.key == key).values(key=None))


def opening(unit: Unit, reference: str) -> list[tuple[str, str]]:
    """Return the keys and languages of the posts, not yet settled, that are to begin a thread about a commitment."""
    query = select(OutboxRow.key, OutboxRow.opens).where(unsettled(), OutboxRow.key.is_not(None))
    rows = unit.connection.execute(query.where(OutboxRow.kind == Kind.POST))
    return [(key, opens["language"]) for key, opens in rows if opens and opens["reference"] == reference]


def sent(unit: Unit, number: str, *, channel: str | None, ts: str | None, now: datetime) -> None:
    """Settle a message: it stands at this channel and ts (None where Slack tells none); its thread is opened."""
    settled = {"state": State.SENT, "sent_channel": channel, "sent_ts": ts, "settled": now, "leased_until": None}
    taken = update(OutboxRow).where(OutboxRow.id == number).values(**settled).returning(OutboxRow.opens)
    opens = unit.connection.execute(taken).scalar()
    if opens and channel and ts:
        threads.open(unit, threads.Thread(channel, ts, **opens))


def failed(unit: Unit, number: str, *, reason: str, now: datetime) -> None:
    """Give a message up for good, and with it those that were to follow it; one that was sent stays so."""
    given_up = update(OutboxRow).where(OutboxRow.id == number, OutboxRow.state != State.SENT)
    unit.connection.execute(given_up.values(state=State.FAILED, reason=reason, settled=now, leased_until=None))
    fail_orphans(unit, now)


def later(unit: Unit, number: str, *, not_before: datetime, reason: str, unknown: bool, now: datetime) -> None:  # noqa: ARG001
    """Let a message that was taken be tried again from `not_before` on; `unknown`: this try may have reached Slack.

    What is unknown stays so until it is found or sent: that a later look was refused says nothing of the first try.
    """
    state = State.UNKNOWN if unknown else case((OutboxRow.state == State.UNKNOWN, State.UNKNOWN), else_=State.PENDING)
    taken = update(OutboxRow).where(OutboxRow.id == number, OutboxRow.state.in_((State.SENDING, State.UNKNOWN)))
    unit.connection.execute(
        taken.values(state=state, not_before=not_before, reason=reason, leased_until=None, worker=None)
    )


def get(unit: Unit, number: str) -> Row | None:
    """Return a message as it stands."""
    row = unit.connection.execute(rows_query().where(OutboxRow.id == number)).first()
    return Row(*row) if row else None


def oldest(unit: Unit) -> datetime | None:
    """Return when the message was put there that has waited longest; None where none waits."""
    return unit.connection.execute(select(func.min(OutboxRow.created)).where(unsettled())).scalar()


def depth(unit: Unit) -> int:
    """Return how many messages are not yet settled."""
    return unit.connection.execute(select(func.count()).select_from(OutboxRow).where(unsettled())).scalar_one()
