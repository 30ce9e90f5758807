"""The weekly digest: composed from the store, stamped and put into the outbox in one transaction."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, TypeVar, cast
from zoneinfo import ZoneInfo

from bot import digests
from bot.answers import Digest, Left
from bot.languages import speech
from bot.plan import Audience
from bot.scopes import WHOLE, Scope
from handlers.blocks import digest as drawn
from handlers.blocks.scopes import scope_of
from handlers.clock import day_in
from handlers.exporting import audience_of
from store import digesting, editions, outbox, subscriptions
from store.outbox import Kind, Message
from store.states import Quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Sequence

    from bot.answers import Change, Tally
    from bot.plan import Tracked
    from handlers.blocks.drawing import Drawing
    from handlers.visit import Visit
    from store.engine import Unit
    from store.subscriptions import Subscription

LATEST = timedelta(hours=12)
"""A digest later than this is skipped: by then it says more about our outage than about the week."""
WEEK = timedelta(days=7)
ON_TIME = timedelta(minutes=15)
MOST = 120
"""Commitments of each list that are loaded; the thread tells no more of them."""

Shared = TypeVar("Shared")


def last_due(subscription: Subscription, now: datetime) -> datetime:
    """Return the latest instant (UTC) at which this digest was due, by the wall clock of its zone."""
    home = ZoneInfo(subscription.timezone)
    today = now.astimezone(home).date()
    day = today - timedelta(days=(today.weekday() - subscription.weekday) % 7)
    due = _instant(subscription, day, home)
    return due if due <= now else _instant(subscription, day - WEEK, home)


def next_due(subscription: Subscription, now: datetime) -> datetime:
    """Return the first instant (UTC) after `now` at which this digest is due."""
    home = ZoneInfo(subscription.timezone)
    return _instant(subscription, last_due(subscription, now).astimezone(home).date() + WEEK, home)


def _instant(subscription: Subscription, day: date, home: ZoneInfo) -> datetime:
    """Return the digest's hour on a day: one that the clock skips comes an hour later, one that it doubles at once."""
    return datetime.combine(day, time(subscription.hour, subscription.minute), home).astimezone(UTC)


def week_of(day: date) -> str:
    """Return the ISO week of a day, as "2016-W29"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def week_due(subscription: Subscription, due: datetime) -> str:
    """Return the ISO week that a digest belongs to: that of its day where it is read."""
    return week_of(day_in(ZoneInfo(subscription.timezone), due))


def weeks_around(now: datetime) -> list[str]:
    """Return the ISO weeks to which a digest that was due last can belong, in any zone."""
    return [week_of((now + WEEK * number + timedelta(days=1)).date()) for number in (-2, -1, 0)]


def awaits(subscription: Subscription, now: datetime, done: Collection[tuple[int, str]]) -> bool:
    """Tell whether a digest is due and its week not among those that are `done`."""
    due = last_due(subscription, now)
    return due >= subscription.since and (subscription.id, week_due(subscription, due)) not in done


class Composer:
    """Composes digests at one instant; what several channels are told alike is asked of the store, and drawn, once."""

    def __init__(self, conference: ZoneInfo, now: datetime) -> None:
        """Compose for this instant."""
        self.now = now
        self.today = day_in(conference, now)
        self._known: dict[Hashable, Any] = {}

    def digest(self, unit: Unit, scope: Scope, language: str, since: datetime, before: Tally | None = None) -> Digest:
        """Compose the digest of a scope since an instant, in the words of its editions in a language."""
        changes, fewer = self._once(("changes", scope, since), lambda: self._changes(unit, scope, since))
        lists = self._once(("lists", scope, language), lambda: _Lists.of(unit, scope, self.today, language))
        return Digest(
            today=self.today,
            week=week_of(self.today),
            language=language,
            changes=changes,
            due=lists.due,
            past=lists.past,
            silent=lists.silent,
            tally=self._once(("tally", scope), lambda: digesting.tally(unit, scope, self.today)),
            before=before,
            left=replace(lists.left, changes=fewer),
        )

    def _changes(self, unit: Unit, scope: Scope, since: datetime) -> tuple[tuple[Change, ...], int]:
        told = digests.news(digesting.changes(unit, scope, since, self.now))
        return told[:MOST], max(len(told) - MOST, 0)

    def payloads(self, digest: Digest, scope: Scope, since: datetime, as_of: datetime | None) -> list[dict[str, Any]]:
        """Return what is posted of a digest since an instant: what stands in the channel, then what is in its thread.

        `as_of` is the local instant of one that comes late.
        """
        key = (digest.language, scope, since, digest.before, digest.week, as_of, as_of and as_of.tzinfo)
        return self._once(("drawn", key), lambda: _drawn(digest, scope, as_of))

    def _once(self, key: Hashable, make: Callable[[], Shared]) -> Shared:
        if key not in self._known:
            self._known[key] = make()
        return cast("Shared", self._known[key])


@dataclass(frozen=True, slots=True)
class _Lists:
    """The lists of a digest that are the same whenever the last one was."""

    due: tuple[Tracked, ...]
    past: tuple[Tracked, ...]
    silent: tuple[tuple[Tracked, tuple[str, ...]], ...]
    left: Left

    @classmethod
    def of(cls, unit: Unit, scope: Scope, today: date, language: str) -> _Lists:
        due, more_due = digesting.due(unit, scope, today, MOST)
        past, more_past = digesting.past(unit, scope, today, MOST)
        silent, more_silent = digesting.silent(unit, scope, today, MOST)
        told = editions.spoken(unit, [*due, *past, *(one for one, _ in silent)], language)
        words = {one.commitment.reference: one for one in told}
        return cls(
            tuple(words[one.commitment.reference] for one in due),
            tuple(words[one.commitment.reference] for one in past),
            tuple((words[one.commitment.reference], parties) for one, parties in silent),
            Left(due=more_due, past=more_past, silent=more_silent),
        )


def _drawn(digest: Digest, scope: Scope, as_of: datetime | None) -> list[dict[str, Any]]:
    talk = speech(digest.language)
    main = drawn.digest(digest, talk, scope, as_of=as_of)
    return [main.payload(), *(one.payload() for one in drawn.details(digest, talk))]


def run(unit: Unit, subscription: Subscription, composer: Composer) -> str | None:
    """Post a digest that is due, and stamp its week; return the outbox id of what was put there.

    The stamp is written in the same transaction, so any number of replicas may run this at once.
    """
    now = composer.now
    due = last_due(subscription, now)
    week = week_due(subscription, due)
    if subscriptions.of_week(unit, subscription.id, week) is not None:
        return None
    if now - due > LATEST:
        subscriptions.stamp(unit, subscription.id, week, due, "skipped", None, now)
        return None
    last = subscriptions.last_posted(unit, subscription.id)
    since = last.stamped if last else now - WEEK
    scope, before = subscription.scope, last.tally if last else None
    told = [
        replace(composer.digest(unit, scope, language, since, before), week=week) for language in subscription.languages
    ]
    silent = told[0].quiet and subscription.quiet is Quiet.SILENT
    if not subscriptions.stamp(unit, subscription.id, week, due, "quiet" if silent else "posted", told[0].tally, now):
        return None
    if silent:
        return None
    as_of = now.astimezone(ZoneInfo(subscription.timezone)) if now - due > ON_TIME else None
    payloads = (composer.payloads(digest, scope, since, as_of) for digest in told)
    first, *_ = [_post(unit, subscription, *one, now) for one in zip(told, payloads, strict=True)]
    return first


def _post(
    unit: Unit, subscription: Subscription, digest: Digest, payloads: Sequence[dict[str, Any]], now: datetime
) -> str:
    key = f"digest:{subscription.id}:{digest.week}:{digest.language}"
    main, *details = payloads
    opens = {"kind": "digest", "reference": None, "language": digest.language}
    message = Message(Kind.POST, channel=subscription.channel, payload=main, opens=opens, key=key)
    first = outbox.enqueue(unit, message, now)
    for number, payload in enumerate(details):
        follow = Message(Kind.POST, channel=subscription.channel, payload=payload, after=first, key=f"{key}:{number}")
        outbox.enqueue(unit, follow, now)
    return first


def previews(it: Visit, channel: str) -> list[Drawing]:
    """Return what this channel would get now, as far as the visitor may see it."""
    received = subscriptions.of_channel(it.unit, channel)
    if not received:
        return [_preview(it, WHOLE, it.visitor.language, None)]
    return [_preview(it, one.scope, language, one.id) for one in received for language in one.languages]


def _preview(it: Visit, scope: Scope, language: str, number: int | None) -> Drawing:
    if audience_of(it.visitor) is not Audience.MEMBERS:
        scope = replace(scope, audience=Audience.PUBLIC)
    last = subscriptions.last_posted(it.unit, number) if number else None
    since, before = (last.stamped, last.tally) if last else (it.now - WEEK, None)
    composed = Composer(it.house.zone, it.now).digest(it.unit, scope, language, since, before)
    return drawn.digest(composed, speech(language), scope)


def this_week(it: Visit, value: str) -> Drawing:
    """Return this week in detail, to the one who asks; `value` says of which scope, and the visitor's eyes decide."""
    scope = replace(scope_of(value), audience=audience_of(it.visitor))
    digest = Composer(it.house.zone, it.now).digest(it.unit, scope, it.visitor.language, it.now - WEEK)
    details = drawn.details(digest, it.speech)
    return details[0] if details else drawn.digest(digest, it.speech, scope)
