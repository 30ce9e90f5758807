"""`/digest`: a preview for the one who asks; the secretariat subscribes the channel or ends its digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import get_day_names

from bot.languages import OFFERED, speech
from bot.schedules import UnclearSchedule, parse_schedule
from handlers import digests
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from store import subscriptions
from store.subscriptions import Subscription

if TYPE_CHECKING:
    from bot.languages import Speech
    from bot.schedules import Schedule
    from handlers.commands.door import Command
    from handlers.visit import Visit

END = frozenset({"off", "stop", "end", "no", "fin", "parar", "terminar", "desactivar", "arreter", "arrêter"})
PREVIEW = frozenset({"", "preview", "now", "ahora", "vista previa", "aperçu", "apercu"})


def answer(it: Visit, command: Command) -> Drawing:
    """Preview, subscribe or end."""
    words = command.text.casefold()
    if words in PREVIEW:
        return digests.preview(it, command.channel)
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    if words in END:
        ended = subscriptions.end(it.unit, command.channel, it.now, it.visitor.user)
        return plain(it.speech.say("digest.ended" if ended else "digest.none"))
    try:
        schedule = parse_schedule(command.text)
    except UnclearSchedule as unclear:
        return plain(it.speech.say("digest.unclear", word=escape(unclear.word)))
    return subscribe(it, command.channel, schedule)


def subscribe(it: Visit, channel: str, schedule: Schedule) -> Drawing:
    """Subscribe the channel; what was not said stays as it was, or is the conference's."""
    before = subscriptions.of_channel(it.unit, channel)
    language = schedule.language or (before.language if before else it.house.default_language)
    if language not in OFFERED:
        return plain(it.speech.say("digest.language", language=language, offered=", ".join(OFFERED)))
    subscription = Subscription(
        channel=channel,
        weekday=schedule.weekday,
        hour=schedule.hour,
        minute=schedule.minute,
        timezone=schedule.timezone or (before.timezone if before else it.house.zone.key),
        language=language,
        codes=before.codes if before else (),
        created=it.now,
        created_by=it.visitor.user,
    )
    subscriptions.subscribe(it.unit, subscription)
    return plain(confirmation(subscription, it.speech))


def confirmation(subscription: Subscription, talk: Speech) -> str:
    """Say when and in which language the channel will get its digest."""
    return talk.say(
        "digest.subscribed",
        day=get_day_names(locale=talk.language)[subscription.weekday],
        time=f"{subscription.hour:02d}:{subscription.minute:02d}",
        zone=subscription.timezone,
        language=speech(subscription.language).say("language.name"),
    )
