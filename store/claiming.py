"""Taking messages out of the outbox: each by one worker, in order within its lane, at most one of a lane at a time."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import BindParameter, Integer, Select, bindparam, exists, or_, select, update
from sqlalchemy.orm import aliased

from store.columns import Instant
from store.envelopes import Row, rows_query
from store.states import OPEN, WORK, Kind, State
from store.tables import OutboxRow

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime, timedelta

    from sqlalchemy import ColumnElement
    from sqlalchemy import Row as SARow

    from store.engine import Unit
    from store.values import Query

    Condition = ColumnElement[bool]

ABOUT_A_MESSAGE = (Kind.UPDATE, Kind.REACTION, Kind.UNREACTION)
"""Kinds that concern a message itself, and do not go into its thread."""
NOW = bindparam("now", type_=Instant)
MOST_WORKERS = 4
"""Tries at a piece of work after which the loss of one more worker is the last; no message is given up for that."""


def unsettled(row: type[OutboxRow] = OutboxRow) -> Condition:
    """Return the condition of being not yet settled, written out so that the partial indexes serve it."""
    return row.state.in_(bindparam(None, OPEN, expanding=True, literal_execute=True, type_=OutboxRow.state.type))


def claim(
    unit: Unit,
    *,
    now: datetime,
    worker: str,
    lease: timedelta,
    limit: int,
    resting: Collection[str] = frozenset(),
) -> list[Row]:
    """Take up to `limit` messages for a worker until `now + lease`, the oldest first; lanes in `resting` are left.

    Only the first unsettled message of a lane can be taken, so a lane keeps its order and has one in flight at most.
    A message is handed out as SENDING; one that may be there already (its lease ran out in mid-send, or its worker
    said so) as UNKNOWN, to be looked for first. What has expired, follows what failed, or is work that
    lost its workers again and again, fails here.
    """
    _fail_expired(unit, now)
    _fail(unit, "workers_lost", now, _deadly())
    fail_orphans(unit, now)
    asked = {"now": now, "most": limit, "resting": list(resting)}
    found = unit.connection.execute(_ready(), asked).all()
    for row in found:
        taken = {"worker": worker, "leased_until": now + lease, "attempts": OutboxRow.attempts + 1}
        state = State.SENDING if row.state is State.PENDING else State.UNKNOWN
        unit.connection.execute(
            update(OutboxRow).where(OutboxRow.number == row.number).values(**taken, state=state, **_place(row))
        )
    query = rows_query().where(OutboxRow.number.in_([row.number for row in found])).order_by(OutboxRow.number)
    return [Row(*row) for row in unit.connection.execute(query)] if found else []


def forsaken(unit: Unit, now: datetime) -> None:
    """Let every lease run out at once: whoever held them has ended, where there is one process at a time."""
    held = update(OutboxRow).where(unsettled(), OutboxRow.leased_until > now)
    unit.connection.execute(held.values(leased_until=now))


@cache
def _ready() -> Query:
    """Return the query of what may be taken, with what is known of the message that each follows."""
    resting: BindParameter[str] = bindparam("resting", expanding=True)
    timely = or_(OutboxRow.not_before.is_(None), OutboxRow.not_before <= NOW)
    parent = aliased(OutboxRow)
    earlier = aliased(OutboxRow)
    first = ~exists().where(earlier.lane == OutboxRow.lane, earlier.number < OutboxRow.number, unsettled(earlier))
    return (
        select(
            OutboxRow.number,
            OutboxRow.state,
            OutboxRow.kind,
            OutboxRow.channel,
            OutboxRow.thread_ts,
            OutboxRow.target_ts,
            parent.sent_channel,
            parent.sent_ts,
            parent.thread_ts.label("parent_thread_ts"),
        )
        .outerjoin(parent, parent.id == OutboxRow.after)
        .where(unsettled(), _free(), timely, OutboxRow.lane.not_in(resting), first)
        .where(or_(OutboxRow.after.is_(None), parent.state == State.SENT))
        .order_by(OutboxRow.number)
        .limit(bindparam("most", type_=Integer))
        .with_for_update(skip_locked=True, of=OutboxRow)
    )


def _free() -> Condition:
    """Return the condition that no worker has it in hand."""
    return or_(OutboxRow.leased_until.is_(None), OutboxRow.leased_until <= NOW)


def _place(row: SARow[Any]) -> dict[str, str | None]:
    """Return where a message goes, now that the one it follows is known."""
    if row.sent_channel is None:
        return {}
    channel = row.channel or row.sent_channel
    if row.kind in ABOUT_A_MESSAGE:
        return {"channel": channel, "target_ts": row.target_ts or row.sent_ts}
    # Slack takes only the first message of a thread as the thread's name.
    return {"channel": channel, "thread_ts": row.thread_ts or row.parent_thread_ts or row.sent_ts}


def _fail_expired(unit: Unit, now: datetime) -> None:
    """Give up what is no longer worth sending; a post that may be there already is still looked for."""
    _fail(unit, "expired", now, _expired())


def fail_orphans(unit: Unit, now: datetime) -> None:
    """Give up what was to follow a message that failed, and what was to follow that."""
    while _fail(unit, "parent_failed", now, _orphans()):
        pass


@cache
def _expired() -> Select[int]:
    unsent = or_(OutboxRow.state == State.PENDING, OutboxRow.response_url.is_not(None))
    query = select(OutboxRow.number).where(
        unsettled(), OutboxRow.expires.is_not(None), OutboxRow.expires <= NOW, _free(), unsent
    )
    return query.with_for_update(skip_locked=True)


@cache
def _deadly() -> Select[int]:
    """Return the query of the work that took every worker with it that began to do it."""
    query = select(OutboxRow.number).where(
        unsettled(),
        OutboxRow.kind.in_(WORK),
        OutboxRow.leased_until <= NOW,
        OutboxRow.attempts >= MOST_WORKERS,
    )
    return query.with_for_update(skip_locked=True)


@cache
def _orphans() -> Select[int]:
    parent = aliased(OutboxRow)
    query = select(OutboxRow.number).join(parent, parent.id == OutboxRow.after)
    query = query.where(unsettled(), OutboxRow.after.is_not(None), parent.state == State.FAILED)
    return query.with_for_update(skip_locked=True, of=OutboxRow)


def _fail(unit: Unit, reason: str, now: datetime, numbers: Select[int]) -> bool:
    """Let the messages found fail, but for those that another worker is at; tell whether there were any."""
    found = unit.connection.execute(numbers, {"now": now}).scalars().all()
    if found:
        failing = update(OutboxRow).where(OutboxRow.number.in_(found))
        unit.connection.execute(failing.values(state=State.FAILED, reason=reason, settled=now, leased_until=None))
    return bool(found)
