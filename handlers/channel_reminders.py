"""Reminders to a channel: a week and a day before a date, and on the day, one message for all that it concerns."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.languages import speech
from handlers.blocks import channel_reminder
from handlers.clock import day_in
from handlers.digests import LATEST, MOST
from store import digesting, editions, outbox, subscriptions
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from bot.plan import Tracked
    from store.engine import Unit
    from store.subscriptions import Subscription

STEPS = (7, 1, 0)
"""Days before a date on which a channel is told of it."""


def awaits(one: Subscription, now: datetime, done: Collection[tuple[int, date]]) -> bool:
    """Tell whether a channel is to be reminded today, at the hour of its digest, and has not been."""
    if not one.reminders:
        return False
    due = _hour(one, now)
    return one.since <= due <= now < due + LATEST and (one.id, _day(one, now)) not in done


def _day(one: Subscription, now: datetime) -> date:
    return day_in(ZoneInfo(one.timezone), now)


def _hour(one: Subscription, now: datetime) -> datetime:
    home = ZoneInfo(one.timezone)
    return datetime.combine(_day(one, now), time(one.hour, one.minute), home).astimezone(UTC)


def run(unit: Unit, one: Subscription, now: datetime) -> str | None:
    """Remind a channel of what falls due, and stamp its day; return the outbox id of what was put there.

    On the day of its digest it is not reminded of what that tells.
    """
    today = _day(one, now)
    if not subscriptions.stamp_day(unit, one.id, today, now) or today.weekday() == one.weekday:
        return None
    days = [today + timedelta(days=ahead) for ahead in STEPS]
    found = [tracked for day in reversed(days) for tracked in digesting.due_on(unit, one.scope, day, MOST)]
    sent = [_post(unit, one, language, found, today, now) for language in one.languages if found]
    return sent[0] if sent else None


def _post(unit: Unit, one: Subscription, language: str, found: list[Tracked], today: date, now: datetime) -> str:
    told = editions.spoken(unit, found, language)
    drawn = channel_reminder.reminder(told, speech(language), one.scope, today)
    opens = {"kind": "digest", "reference": None, "language": language}
    key = f"channel-reminder:{one.id}:{today.isoformat()}:{language}"
    return outbox.enqueue(
        unit, Message(Kind.POST, channel=one.channel, payload=drawn.payload(), opens=opens, key=key), now
    )
