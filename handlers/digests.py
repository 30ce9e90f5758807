"""The weekly digest: composed from the store, stamped and put into the outbox in one transaction."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import digests
from bot.answers import Digest
from bot.languages import speech
from bot.plan import DocumentState
from handlers.blocks import digest as drawn
from handlers.clock import day_in
from store import commitments, editions, outbox, subscriptions, updates
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from datetime import date

    from bot.plan import Tracked
    from handlers.blocks.drawing import Drawing
    from handlers.visit import Visit
    from store.engine import Unit
    from store.subscriptions import Subscription

LATEST = timedelta(hours=12)
"""A digest later than this is skipped: by then it says more about our outage than about the week."""
WEEK = timedelta(days=7)
ON_TIME = timedelta(minutes=15)


def last_due(subscription: Subscription, now: datetime) -> datetime:
    """Return the latest instant (UTC) at which this channel's digest was due, by the wall clock of its zone."""
    home = ZoneInfo(subscription.timezone)
    today = now.astimezone(home).date()
    day = today - timedelta(days=(today.weekday() - subscription.weekday) % 7)
    hour = time(subscription.hour, subscription.minute)
    # An hour that the clock skips is met an hour later, one that it doubles the first time: `fold` is 0 for both.
    due = datetime.combine(day, hour, home).astimezone(UTC)
    return due if due <= now else datetime.combine(day - WEEK, hour, home).astimezone(UTC)


def week_of(day: date) -> str:
    """Return the ISO week of a day, as "2016-W29"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def run(unit: Unit, subscription: Subscription, conference: ZoneInfo, now: datetime) -> str | None:
    """Post this channel's digest if it is due and not yet done; return the outbox id of what was put there.

    The stamp is written in the same transaction, so any number of replicas may run this at once.
    """
    due = last_due(subscription, now)
    if due < subscription.created:
        return None
    week = week_of(day_in(ZoneInfo(subscription.timezone), due))
    if subscriptions.stamped(unit, subscription.channel, week):
        return None
    late = now - due
    if late > LATEST:
        subscriptions.stamp(unit, subscription.channel, week, due, "skipped", None, now)
        return None
    digest = compose(unit, subscription.codes, subscription.language, day_in(conference, now), now, subscription, week)
    if not subscriptions.stamp(unit, subscription.channel, week, due, "posted", digest.tally, now):
        return None
    return _send(unit, subscription, digest, now, as_of=now if late > ON_TIME else None)


def compose(
    unit: Unit,
    codes: tuple[str, ...],
    language: str,
    today: date,
    now: datetime,
    subscription: Subscription | None,
    week: str | None = None,
) -> Digest:
    """Compose the digest of some documents (all active ones by default) since the last that the channel received."""
    last = subscriptions.last_posted(unit, subscription.channel) if subscription else None
    since = last.stamped if last else now - WEEK
    tracked = editions.spoken(unit, scope(unit, codes), language)
    references = {t.commitment.reference for t in tracked}
    changes = [c for c in updates.since(unit, since, now) if c.reference in references]
    return digests.compose(
        tracked,
        changes,
        today=today,
        week=week or week_of(today),
        language=language,
        before=last.tally if last else None,
    )


def scope(unit: Unit, codes: tuple[str, ...]) -> list[Tracked]:
    """Return what is in force of the named documents, or of all, while they are active: archiving ends digests too."""
    return [one for one in commitments.listed(unit, codes) if one.document.state is DocumentState.ACTIVE]


def _send(unit: Unit, subscription: Subscription, digest: Digest, now: datetime, *, as_of: datetime | None) -> str:
    talk = speech(subscription.language)
    main = drawn.digest(digest, talk, as_of=as_of.astimezone(ZoneInfo(subscription.timezone)) if as_of else None)
    key = f"digest:{subscription.channel}:{digest.week}"
    first = outbox.enqueue(
        unit,
        Message(
            kind=Kind.POST,
            channel=subscription.channel,
            payload=main.payload(),
            opens={"kind": "digest", "reference": None, "language": subscription.language},
            key=key,
        ),
        now,
    )
    for number, details in enumerate(drawn.details(digest, talk)):
        follow = Message(
            kind=Kind.POST,
            channel=subscription.channel,
            payload=details.payload(),
            after=first,
            key=f"{key}:{number}",
        )
        outbox.enqueue(unit, follow, now)
    return first


def preview(it: Visit, channel: str) -> Drawing:
    """Return what this channel would get now."""
    subscription = subscriptions.of_channel(it.unit, channel)
    language = subscription.language if subscription else it.visitor.language
    codes = subscription.codes if subscription else ()
    digest = compose(it.unit, codes, language, it.today, it.now, subscription)
    return drawn.digest(digest, speech(language))


def this_week(it: Visit, _value: str) -> Drawing:
    """Return this week in detail, to the one who asks."""
    digest = compose(it.unit, (), it.visitor.language, it.today, it.now, None)
    details = drawn.details(digest, it.speech)
    return details[0] if details else drawn.digest(digest, it.speech)
