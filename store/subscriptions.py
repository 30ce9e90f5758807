"""Subscriptions: what a channel receives each week, and the stamps of the weeks that are done."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import Select, select, update

from bot.answers import Tally
from bot.plan import Audience
from store.tables import StampRow, SubscriptionRow
from store.writing import insert_once, insert_or_replace

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any

    from store.engine import Unit

Stamped = Literal["posted", "skipped"]


@dataclass(frozen=True, slots=True)
class Subscription:
    """A weekly digest by the wall clock of a zone; `weekday` 0 is Monday, no `codes` means all active documents."""

    channel: str
    weekday: int
    hour: int
    minute: int
    timezone: str
    language: str
    created: datetime
    created_by: str
    codes: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC


@dataclass(frozen=True, slots=True)
class Stamp:
    """That a channel's digest of an ISO week ("2016-W29"), due at `due`, is done; `tally` is what it told."""

    channel: str
    week: str
    due: datetime
    state: Stamped
    tally: Tally | None
    stamped: datetime


def subscribe(unit: Unit, subscription: Subscription) -> None:
    """Let a channel receive this; it replaces what the channel received before."""
    values = {field: getattr(subscription, field) for field in subscription.__slots__}
    insert_or_replace(unit, SubscriptionRow, {**values, "ended": None, "ended_by": None}, key="channel")


def end(unit: Unit, channel: str, now: datetime, by: str) -> bool:
    """End what a channel receives; return whether it received anything."""
    ended = (
        update(SubscriptionRow)
        .where(SubscriptionRow.channel == channel, SubscriptionRow.ended.is_(None))
        .values(ended=now, ended_by=by)
    )
    return bool(unit.connection.execute(ended).rowcount)


def of_channel(unit: Unit, channel: str) -> Subscription | None:
    """Return what a channel receives now."""
    row = unit.connection.execute(_standing().where(SubscriptionRow.channel == channel)).first()
    return Subscription(*row) if row else None


def active(unit: Unit) -> list[Subscription]:
    """Return what all channels receive."""
    query = _standing().order_by(SubscriptionRow.created, SubscriptionRow.channel)
    return [Subscription(*row) for row in unit.connection.execute(query)]


def _standing() -> Select[Any]:
    fields = (getattr(SubscriptionRow, field) for field in Subscription.__slots__)
    return select(*fields).where(SubscriptionRow.ended.is_(None))


def last_posted(unit: Unit, channel: str) -> Stamp | None:
    """Return the stamp of the digest that the channel received last; a skipped week has told it nothing."""
    query = (
        select(StampRow.channel, StampRow.week, StampRow.due, StampRow.state, StampRow.tally, StampRow.stamped)
        .where(StampRow.channel == channel, StampRow.state == "posted")
        .order_by(StampRow.due.desc())
    )
    row = unit.connection.execute(query.limit(1)).first()
    if row is None:
        return None
    tally = Tally(**row.tally) if row.tally is not None else None
    return Stamp(row.channel, row.week, row.due, row.state, tally, row.stamped)


def stamped(unit: Unit, channel: str, week: str) -> bool:
    """Return whether a channel's week is done."""
    same = select(StampRow.week).where(StampRow.channel == channel, StampRow.week == week)
    return unit.connection.execute(same).first() is not None


def stamp(
    unit: Unit, channel: str, week: str, due: datetime, state: Stamped, tally: Tally | None, now: datetime
) -> bool:
    """Stamp a channel's week; return False where it is stamped already (by another replica, perhaps just now)."""
    values = {
        "channel": channel,
        "week": week,
        "due": due,
        "state": state,
        "tally": asdict(tally) if tally is not None else None,
        "stamped": now,
    }
    return insert_once(unit, StampRow, values, returning=StampRow.week) is not None
