"""`/digest 2016-08-15`: the digest of a past week, as the plan stood then."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot import digests
from bot.answers import Intent
from bot.languages.dates import day as day_in_words
from bot.plan import Audience
from bot.progress import tally
from bot.questions import understand
from bot.schedules import UnclearSchedule, parse_schedule
from bot.scopes import WHOLE, Scope
from handlers.blocks import digest as drawn
from handlers.blocks.drawing import Drawing, plain
from handlers.clock import day_in
from handlers.digests import WEEK, week_of
from handlers.exporting import audience_of
from store import documents, past, subscriptions

if TYPE_CHECKING:
    from bot.answers import Change
    from bot.plan import Tracked
    from handlers.visit import Visit
    from store.subscriptions import Subscription

ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_named(it: Visit, text: str) -> date | None:
    """Return the day that words name ("2016-08-15", "last week"); None where they name none, or a weekly hour."""
    if ISO.fullmatch(text.strip()):
        try:
            return date.fromisoformat(text.strip())
        except ValueError:
            return None
    try:
        parse_schedule(text)
    except UnclearSchedule:
        return _first_day(it, text)
    return None


def _first_day(it: Visit, text: str) -> date | None:
    outline = documents.outline(it.unit)
    question = understand(text, today=it.today, outline=outline, preset=Intent.LIST, default_language="en")
    window = question.window or question.told
    return (window.start or window.end) if window else None


def show(it: Visit, channel: str, day: date) -> Drawing:
    """Return the digest of the week of a day: as the channel got it, or else as it would have been on that day."""
    if day > it.today:
        return plain(it.speech.say("digest.future", day=day_in_words(day, it.visitor.language)))
    received = subscriptions.of_channel(it.unit, channel)
    own = received[0] if received else None
    scope = own.scope if own else WHOLE
    if audience_of(it.visitor) is not Audience.MEMBERS:
        scope = replace(scope, audience=Audience.PUBLIC)
    zone = ZoneInfo(own.timezone) if own else it.house.zone
    instant = min(_posted(it, own, day) or _end(day, zone), it.now)
    plan = _plan(it, scope, instant)
    if not plan:
        return plain(it.speech.say("digest.nothing_yet", day=day_in_words(day, it.visitor.language)))
    composed = digests.compose(
        plan,
        _changes(it, plan, instant),
        today=day_in(it.house.zone, instant),
        week=week_of(day),
        language=it.visitor.language,
        before=tally(_plan(it, scope, instant - WEEK), day_in(it.house.zone, instant - WEEK)),
    )
    return drawn.digest(composed, it.speech, scope, as_of=instant.astimezone(zone), late=False)


def _posted(it: Visit, own: Subscription | None, day: date) -> datetime | None:
    """Return when the channel got the digest of the week of a day, if it did."""
    found = subscriptions.of_week(it.unit, own.id, week_of(day)) if own else None
    return found.stamped if found and found.state == "posted" else None


def _end(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day + timedelta(days=1), time.min, zone).astimezone(UTC) - timedelta(seconds=1)


def _plan(it: Visit, scope: Scope, instant: datetime) -> list[Tracked]:
    found = past.as_of(it.unit, instant, day_in(it.house.zone, instant), scope.codes)
    return list(scope.of(found))


def _changes(it: Visit, plan: list[Tracked], instant: datetime) -> list[Change]:
    own = {(one.commitment.reference, a.party) for one in plan for a in one.assignments}
    return [one for one in past.changes(it.unit, instant - WEEK, instant) if (one.reference, one.party) in own]
