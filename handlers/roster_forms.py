"""The forms for focal points: what they offer to whom, and what follows when they are sent."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from bot import parties
from bot.mandates import Mandate, appointable
from handlers import themes
from handlers.blocks import roster_forms
from handlers.blocks.drawing import Drawing, plain
from handlers.opening import Opening
from handlers.rosters import CannotName, end, may_add, name
from handlers.visit import visit
from store import focal_points, heard, people

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import Ack, App

    from handlers.house import House
    from handlers.visit import Visit
    from store.focal_points import Appointment


def register(app: App, house: House) -> None:
    """Listen to the forms; the window then tells what was recorded."""
    for kind, act in SENT.items():
        app.view(f"roster_{kind}")(_listener(house, act))


def _listener(house: House, act: Callable[[Visit, dict[str, Any]], list[str]]) -> Callable[..., None]:
    def listener(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        try:
            shown = visit(house, body["user"]["id"], lambda it: _send(it, view, act))
        except CannotName as reason:
            fields = {block.get("block_id") for block in view["blocks"]}
            field = reason.field if reason.field in fields else next(iter(view["state"]["values"]))
            ack(response_action="errors", errors={field: html.unescape(reason.sentence)})
        else:
            ack(response_action="update", view=shown) if shown else ack()

    return listener


def _send(it: Visit, view: dict[str, Any], act: Callable[[Visit, dict[str, Any]], list[str]]) -> dict[str, Any] | None:
    """Record what a form says, once: whoever was not answered in time sends it again."""
    if not heard.first(it.unit, team="", channel="", ts=view["id"], what="roster", now=it.now):
        return None
    return roster_forms.done(act(it, view["state"]["values"]), it.speech)


def open_add(it: Visit, asked: str) -> Opening | Drawing:
    """Return the form that names a focal point: for any party, or for those that a focal point speaks for."""
    if not may_add(it):
        return plain(it.speech.say("admin.secretariat_only"))
    everybody = tuple(party.id for party in parties.parties() if appointable(party.id))
    offered = everybody if it.visitor.secretariat else it.visitor.parties
    chosen = _asked(asked) if len(_asked(asked)) == 1 else offered if len(offered) == 1 else ()
    everything = it.visitor.secretariat or any(not own.theme for own in it.visitor.mandates)
    found = themes.offered(it.unit)
    if not everything:
        found = [(value, words) for value, words in found if words in {own.theme for own in it.visitor.mandates}]
    view = roster_forms.add(offered, next(iter(chosen), None), found, it.speech, everything=everything or not found)
    return Opening(view)


def open_change(it: Visit, asked: str) -> Opening | Drawing:
    """Return the form that changes an appointment (secretariat only)."""
    standing = _standing(it, asked)
    if not it.visitor.secretariat or not standing:
        return _nothing(it)
    everybody = [party.id for party in parties.parties() if appointable(party.id)]
    return Opening(roster_forms.change(standing, everybody, themes.offered(it.unit), it.speech))


def open_end(it: Visit, asked: str) -> Opening | Drawing:
    """Return the form that ends an appointment (secretariat only)."""
    standing = _standing(it, asked)
    if not it.visitor.secretariat or not standing:
        return _nothing(it)
    return Opening(roster_forms.end(standing, it.speech))


def open_history(it: Visit, asked: str) -> Opening | Drawing:
    """Return the window of who was named and ended when (secretariat only)."""
    if not it.visitor.secretariat:
        return _nothing(it)
    return Opening(roster_forms.history(focal_points.history(it.unit, _asked(asked)), it.speech))


def _nothing(it: Visit) -> Drawing:
    return plain(it.speech.say("people.none" if it.visitor.secretariat else "admin.secretariat_only"))


def _add(it: Visit, values: dict[str, Any]) -> list[str]:
    mandate = Mandate(_chosen(values, "party") or "", _theme(it, _chosen(values, "theme")))
    return [name(it, _user(values) or "", mandate)]


def _change(it: Visit, values: dict[str, Any]) -> list[str]:
    before = _appointment(it, values)
    party, theme = _chosen(values, "party"), _chosen(values, "theme")
    after = Mandate(party or before.party, before.theme if theme is None else _theme(it, theme))
    user = _user(values) or before.user
    if (user, after) == (before.user, Mandate(before.party, before.theme)):
        raise CannotName("appointment", it.speech.say("roster.same"))
    return [end(it, before), name(it, user, after)]


def _end(it: Visit, values: dict[str, Any]) -> list[str]:
    return [end(it, _appointment(it, values))]


SENT = {"add": _add, "change": _change, "end": _end}


def _appointment(it: Visit, values: dict[str, Any]) -> Appointment:
    found = focal_points.get(it.unit, int(_chosen(values, "appointment") or 0))
    if found is None:
        raise CannotName("appointment", it.speech.say("roster.gone"))
    return found


def _standing(it: Visit, asked: str) -> list[tuple[int, str]]:
    """Return the appointments of the parties asked for, in words of plain text: party, person, theme."""
    said = []
    for one in focal_points.standing(it.unit, _asked(asked)):
        known = people.get(it.unit, one.user)
        who = (known.name if known else "") or one.user
        theme = [one.theme] if one.theme else []
        said.append((one.id, " · ".join([parties.name(one.party, it.visitor.language), who, *theme])))
    return said


def _theme(it: Visit, value: str | None) -> str:
    found = themes.meant(it.unit, value)
    if found is None:
        raise CannotName("theme", it.speech.say("roster.no_theme"))
    return found


def _asked(asked: str) -> tuple[str, ...]:
    return tuple(filter(parties.known, asked.split(",")))


def _chosen(values: dict[str, Any], field: str) -> str | None:
    option = (values.get(field, {}).get("value") or {}).get("selected_option") or {}
    chosen: str | None = option.get("value")
    return chosen


def _user(values: dict[str, Any]) -> str | None:
    chosen: str | None = (values.get("user", {}).get("value") or {}).get("selected_user")
    return chosen
