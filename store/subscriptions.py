"""Subscriptions: what channels receive each week, and the stamps of the weeks that are done."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import insert, select, update

from bot.answers import Tally
from bot.scopes import WHOLE, Scope
from store.states import Quiet
from store.tables import ChannelReminderRow, StampRow, SubscriptionRow
from store.writing import insert_once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any

    from sqlalchemy import Row, Select

    from store.engine import Unit

Stamped = Literal["posted", "quiet", "skipped"]
"""A quiet week was nothing to post of; a skipped one was due too long ago."""

FIELDS = (
    "id",
    "channel",
    "weekday",
    "hour",
    "minute",
    "timezone",
    "languages",
    "reminders",
    "quiet",
    "created",
    "created_by",
    "since",
    "paused",
)
SCOPE = ("codes", "theme", "parties", "audience")


@dataclass(frozen=True, slots=True)
class Subscription:
    """A weekly digest by the wall clock of a zone; `weekday` 0 is Monday. Instants are UTC.

    It comes in one language or two. It holds from `since` on: what was due before is not made up for. `id` is the
    store's, 0 until it is kept.
    """

    channel: str
    weekday: int
    hour: int
    minute: int
    timezone: str
    languages: tuple[str, ...]
    created: datetime
    created_by: str
    since: datetime
    scope: Scope = WHOLE
    reminders: bool = False
    """Whether the channel is also reminded of deadlines a week and a day ahead, and on the day."""
    quiet: Quiet = Quiet.TOLD
    paused: datetime | None = None
    id: int = 0

    @property
    def language(self) -> str:
        """The language that the channel is spoken to in first."""
        return self.languages[0]


@dataclass(frozen=True, slots=True)
class Stamp:
    """That a digest of an ISO week ("2016-W29"), due at `due`, is done; `tally` is what it told."""

    subscription: int
    week: str
    due: datetime
    state: Stamped
    tally: Tally | None
    stamped: datetime


def add(unit: Unit, subscription: Subscription) -> Subscription:
    """Let a channel receive this, beside what it receives already; return it with its id."""
    row = {**_values(subscription), "created": subscription.created, "created_by": subscription.created_by}
    made = insert(SubscriptionRow).values(row).returning(SubscriptionRow.id)
    return _known(unit, unit.connection.execute(made).scalar_one())


def change(unit: Unit, subscription: Subscription) -> Subscription:
    """Let what a channel receives be as this says; who began it and when stays."""
    unit.connection.execute(
        update(SubscriptionRow).where(SubscriptionRow.id == subscription.id).values(_values(subscription))
    )
    return _known(unit, subscription.id)


def _values(one: Subscription) -> dict[str, Any]:
    kept = [field for field in FIELDS if field not in {"id", "created", "created_by"}]
    scope = {field: getattr(one.scope, field) for field in SCOPE}
    return {**{field: getattr(one, field) for field in kept}, **scope}


def pause(unit: Unit, number: int, now: datetime, by: str) -> bool:
    """Let it rest; return whether it had not been resting."""
    return _set(unit, number, SubscriptionRow.paused.is_(None), paused=now, paused_by=by)


def resume(unit: Unit, number: int, now: datetime) -> bool:
    """Let it go on from `now`; return whether it had been resting."""
    return _set(unit, number, SubscriptionRow.paused.is_not(None), paused=None, paused_by=None, since=now)


def end(unit: Unit, number: int, now: datetime, by: str) -> bool:
    """End it; return whether it had not ended before."""
    return _set(unit, number, ended=now, ended_by=by)


def _set(unit: Unit, number: int, *where: Any, **values: Any) -> bool:
    standing = (SubscriptionRow.id == number, SubscriptionRow.ended.is_(None))
    return bool(unit.connection.execute(update(SubscriptionRow).where(*standing, *where).values(values)).rowcount)


def get(unit: Unit, number: int) -> Subscription | None:
    """Return what has not ended of this id."""
    row = unit.connection.execute(_standing().where(SubscriptionRow.id == number)).first()
    return _subscription(row) if row else None


def _known(unit: Unit, number: int) -> Subscription:
    return _subscription(unit.connection.execute(_standing().where(SubscriptionRow.id == number)).one())


def of_channel(unit: Unit, channel: str) -> list[Subscription]:
    """Return what a channel receives now, resting ones too, the oldest first."""
    return _all(unit, _standing().where(SubscriptionRow.channel == channel))


def standing(unit: Unit) -> list[Subscription]:
    """Return what all channels receive, resting ones too, the oldest first."""
    return _all(unit, _standing())


def running(unit: Unit) -> list[Subscription]:
    """Return what all channels receive and is not resting."""
    return _all(unit, _standing().where(SubscriptionRow.paused.is_(None)))


def _standing() -> Select[Any]:
    return select(*(getattr(SubscriptionRow, field) for field in (*FIELDS, *SCOPE))).where(
        SubscriptionRow.ended.is_(None)
    )


def _all(unit: Unit, query: Select[Any]) -> list[Subscription]:
    ordered = query.order_by(SubscriptionRow.created, SubscriptionRow.id)
    return [_subscription(row) for row in unit.connection.execute(ordered)]


def _subscription(row: Row[Any]) -> Subscription:
    named = row._mapping  # noqa: SLF001 - SQLAlchemy's public name for a row by its columns
    scope = Scope(**{field: named[field] for field in SCOPE})
    return Subscription(scope=scope, **{field: named[field] for field in FIELDS})


def last_posted(unit: Unit, number: int) -> Stamp | None:
    """Return the stamp of the digest that was received last; a quiet or skipped week has told nothing."""
    query = (
        select(*_STAMP)
        .where(StampRow.subscription_id == number, StampRow.state == "posted")
        .order_by(StampRow.due.desc())
    )
    row = unit.connection.execute(query.limit(1)).first()
    return _stamp(row) if row else None


_STAMP = (
    StampRow.subscription_id,
    StampRow.week,
    StampRow.due,
    StampRow.state,
    StampRow.tally,
    StampRow.stamped,
)


def of_week(unit: Unit, number: int, week: str) -> Stamp | None:
    """Return the stamp of an ISO week."""
    query = select(*_STAMP).where(StampRow.subscription_id == number, StampRow.week == week)
    row = unit.connection.execute(query).first()
    return _stamp(row) if row else None


def _stamp(row: Sequence[Any]) -> Stamp:
    number, week, due, state, tally, at = row
    return Stamp(number, week, due, state, Tally(**tally) if tally is not None else None, at)


def stamped(unit: Unit, weeks: Sequence[str]) -> set[tuple[int, str]]:
    """Return which of these ISO weeks are done, with the ids of whose."""
    query = select(StampRow.subscription_id, StampRow.week).where(StampRow.week.in_(weeks))
    return {(number, week) for number, week in unit.connection.execute(query)}


def stamp(
    unit: Unit, number: int, week: str, due: datetime, state: Stamped, tally: Tally | None, now: datetime
) -> bool:
    """Stamp a week; return False where it is stamped already (by another replica, perhaps just now)."""
    values = {
        "subscription_id": number,
        "week": week,
        "due": due,
        "state": state,
        "tally": asdict(tally) if tally is not None else None,
        "stamped": now,
    }
    return insert_once(unit, StampRow, values, returning=StampRow.week) is not None


def reminded(unit: Unit, since: date) -> set[tuple[int, date]]:
    """Return whose channels are done with which days, from one on."""
    query = select(ChannelReminderRow.subscription_id, ChannelReminderRow.day).where(ChannelReminderRow.day >= since)
    return {(number, day) for number, day in unit.connection.execute(query)}


def stamp_day(unit: Unit, number: int, day: date, now: datetime) -> bool:
    """Stamp a day as reminded of; return False where it is stamped already."""
    values = {"subscription_id": number, "day": day, "done": now}
    return insert_once(unit, ChannelReminderRow, values, returning=ChannelReminderRow.day) is not None
