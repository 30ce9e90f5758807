"""What a channel receives: the form, the buttons and the short commands that settle it (secretariat only)."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, available_timezones

from bot import parties
from bot.languages import OFFERED
from bot.mandates import appointable
from bot.plan import Audience, DocumentState
from bot.scopes import Scope
from handlers import themes
from handlers.blocks import digest_form
from handlers.blocks import subscriptions as drawn
from handlers.blocks.drawing import Drawing, plain
from handlers.digests import next_due, previews, week_due
from handlers.forms import AmissError
from handlers.opening import Opening
from handlers.visit import visit
from store import channels, documents, heard, subscriptions
from store.states import Quiet
from store.subscriptions import Subscription

if TYPE_CHECKING:
    from collections.abc import Mapping

    from slack_bolt import Ack, App

    from bot.schedules import Schedule
    from handlers.house import House
    from handlers.visit import Visit

MONDAY, NINE = 0, (9, 0)


def register(app: App, house: House) -> None:
    """Listen to the form; the window then tells what was recorded."""

    @app.view("digest")
    def on_form(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        try:
            shown = visit(house, body["user"]["id"], lambda it: send(it, view))
        except AmissError as amiss:
            ack(response_action="errors", errors=amiss.errors)
        else:
            ack(response_action="update", view=shown) if shown else ack()


def overview(it: Visit, channel: str) -> Drawing:
    """Return what a channel would get now; for the secretariat with all that it receives and what to do about it."""
    received = subscriptions.of_channel(it.unit, channel)
    shown = previews(it, channel)
    office = it.visitor.secretariat and receives(channel)
    return drawn.previewed(shown, drawn.settings(received, channel, it.speech) if office else [], it.speech)


def receives(channel: str) -> bool:
    """Tell whether a digest can be posted there: a conversation between two is no place for one."""
    return not channel.startswith("D")


def settings(it: Visit, channel: str) -> Drawing | Opening:
    """Return the overview, and for the secretariat the form with it, where it is clear which digest is meant."""
    said = overview(it, channel)
    received = subscriptions.of_channel(it.unit, channel)
    if not it.visitor.secretariat or not receives(channel) or len(received) > 1:
        return said
    return replace(_form(it, received[0] if received else proposed(it, channel)), said=said)


def open_change(it: Visit, value: str) -> Drawing | Opening:
    """Return the form of a digest that a channel receives."""
    found = _found(it, value)
    return found if isinstance(found, Drawing) else _form(it, found)


def open_add(it: Visit, channel: str) -> Drawing | Opening:
    """Return the form of one more digest for a channel."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    return _form(it, proposed(it, channel))


def proposed(it: Visit, channel: str) -> Subscription:
    """Return what a channel would receive if nothing else were said: Mondays at nine, the whole public plan."""
    language = channels.language(it.unit, channel) or it.house.default_language
    hour, minute = NINE
    return Subscription(
        channel, MONDAY, hour, minute, it.house.zone.key, (language,), it.now, it.visitor.user, since=it.now
    )


def _found(it: Visit, value: str) -> Drawing | Subscription:
    """Return the digest that a button names, or why nothing can be done about it."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    found = subscriptions.get(it.unit, int(value)) if value.isdecimal() else None
    return found or plain(it.speech.say("digest.none"))


def pause(it: Visit, value: str) -> Drawing:
    """Let a digest rest."""
    found = _found(it, value)
    if isinstance(found, Drawing):
        return found
    subscriptions.pause(it.unit, found.id, it.now, it.visitor.user)
    return plain(it.speech.say("digest.paused", what=drawn.when(found, it.speech)))


def resume(it: Visit, value: str) -> Drawing:
    """Let a digest go on."""
    found = _found(it, value)
    if isinstance(found, Drawing):
        return found
    subscriptions.resume(it.unit, found.id, it.now)
    return plain(confirmation(it, replace(found, paused=None)))


def end(it: Visit, value: str) -> Drawing:
    """End a digest."""
    found = _found(it, value)
    if isinstance(found, Drawing):
        return found
    subscriptions.end(it.unit, found.id, it.now, it.visitor.user)
    return plain(it.speech.say("digest.ended", what=drawn.when(found, it.speech)))


def listed(it: Visit) -> Drawing:
    """Return what all channels receive."""
    received = subscriptions.standing(it.unit)
    return drawn.listed(received, it.speech) if received else plain(it.speech.say("digest.nobody"))


def schedule(it: Visit, channel: str, wanted: Schedule) -> Drawing:
    """Let a channel's one digest come as the words say; what was not said stays as it was, or is the conference's."""
    received = subscriptions.of_channel(it.unit, channel)
    if len(received) > 1:
        return overview(it, channel)
    before = received[0] if received else proposed(it, channel)
    hour, minute = wanted.time or (before.hour, before.minute)
    asked = replace(
        before,
        weekday=before.weekday if wanted.weekday is None else wanted.weekday,
        hour=hour,
        minute=minute,
        timezone=wanted.timezone or before.timezone,
        languages=wanted.languages or before.languages,
    )
    return plain(confirmation(it, keep(it, before, asked)))


def keep(it: Visit, before: Subscription, asked: Subscription) -> Subscription:
    """Keep what was asked for; another hour holds from now on, so that nothing is made up for."""
    moved = _hour(before) != _hour(asked)
    held = replace(asked, since=it.now if moved or not before.id else before.since)
    return subscriptions.change(it.unit, held) if before.id else subscriptions.add(it.unit, held)


def _hour(one: Subscription) -> tuple[int, int, int, str]:
    return one.weekday, one.hour, one.minute, one.timezone


def confirmation(it: Visit, one: Subscription) -> str:
    """Say what a channel will get, and when first: not in a week that is done already."""
    due = next_due(one, it.now)
    while subscriptions.of_week(it.unit, one.id, week_due(one, due)) is not None:
        due = next_due(one, due)
    return drawn.confirmed(one, due.astimezone(ZoneInfo(one.timezone)), it.speech)


def _form(it: Visit, one: Subscription) -> Opening:
    active = [document.code for document in documents.listed(it.unit, states=(DocumentState.ACTIVE,))]
    offered = [(themes.ALL, it.speech.say("roster.all_themes")), *themes.offered(it.unit)]
    view = digest_form.form(
        one,
        json.dumps({"channel": one.channel, "id": one.id}),
        it.speech,
        codes=list(dict.fromkeys((*one.scope.codes, *active))),
        themes=offered,
        parties=[party.id for party in parties.parties() if appointable(party.id)],
        theme=next((value for value, words in offered if words == one.scope.theme), themes.ALL),
    )
    return Opening(view)


def send(it: Visit, view: dict[str, Any]) -> dict[str, Any] | None:
    """Keep what the form says, once; return what to show then, None where it was sent before. Raises AmissError."""
    if not it.visitor.secretariat:
        raise AmissError({"day": it.speech.say("admin.secretariat_only")})
    if not heard.first(it.unit, team="", channel="", ts=view["id"], what="digest", now=it.now):
        return None
    about = json.loads(view["private_metadata"])
    before = subscriptions.get(it.unit, about["id"]) if about["id"] else proposed(it, about["channel"])
    if before is None:
        raise AmissError({"day": it.speech.say("digest.none")})
    kept = keep(it, before, _read(it, before, view["state"]["values"]))
    return digest_form.done(confirmation(it, kept), it.speech)


def _read(it: Visit, before: Subscription, values: Mapping[str, Any]) -> Subscription:
    """Return what a form says. Raises AmissError at the first field that cannot be used."""
    hour, _, minute = (_state(values, "time").get("selected_time") or "").partition(":")
    zone, languages = _chosen(values, "zone"), _all_chosen(values, "languages")
    if not (hour.isdecimal() and minute.isdecimal()):
        raise AmissError({"time": it.speech.say("digest.form.no_time")})
    if zone not in available_timezones():
        raise AmissError({"zone": it.speech.say("digest.form.no_zone")})
    if not languages or not set(languages) <= set(OFFERED):
        raise AmissError({"languages": it.speech.say("digest.form.no_language")})
    theme = themes.meant(it.unit, _chosen(values, "theme"))
    if theme is None:
        raise AmissError({"theme": it.speech.say("roster.no_theme")})
    scope = Scope(
        codes=_all_chosen(values, "codes"),
        theme=theme,
        parties=tuple(filter(appointable, _all_chosen(values, "parties"))),
        audience=Audience(_chosen(values, "audience")),
    )
    return replace(
        before,
        weekday=int(_chosen(values, "day")),
        hour=int(hour),
        minute=int(minute),
        timezone=zone,
        languages=languages[: digest_form.MOST_LANGUAGES],
        scope=scope,
        reminders=digest_form.REMINDED in _all_chosen(values, "reminders"),
        quiet=Quiet(_chosen(values, "quiet")),
    )


def _state(values: Mapping[str, Any], field: str) -> dict[str, Any]:
    return values.get(field, {}).get("value") or {}


def _chosen(values: Mapping[str, Any], field: str) -> str:
    return str((_state(values, field).get("selected_option") or {}).get("value") or "")


def _all_chosen(values: Mapping[str, Any], field: str) -> tuple[str, ...]:
    return tuple(option["value"] for option in _state(values, field).get("selected_options") or ())
