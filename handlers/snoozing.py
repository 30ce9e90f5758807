"""Putting a reminder off, handing it on, and having it back. Who may do so is judged when it is pressed."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from bot.languages.dates import day as day_in_words
from bot.reminders import Rest
from bot.reporting import NotAllowed, speaks_for
from handlers import home
from handlers.blocks import receipts, snooze
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from handlers.forms import AmissError
from handlers.opening import Opening
from handlers.sentences import refusal
from handlers.visit import visit
from store import commitments, reminders

if TYPE_CHECKING:
    from slack_bolt import Ack, App

    from handlers.house import House
    from handlers.visit import Visit

LONGEST = timedelta(days=366)
"""Nothing is put off for longer; who wants to hear of it no more says so."""


def register(app: App, house: House) -> None:
    """Listen to the form that asks until when."""

    @app.view("snooze")
    def on_form(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        try:
            shown = visit(house, body["user"]["id"], lambda it: send(it, view))
        except AmissError as amiss:
            ack(response_action="errors", errors=amiss.errors)
        else:
            ack(response_action="update", view=shown)


def open_snooze(it: Visit, about: str) -> Opening | Drawing:
    """Return the form that asks until when somebody wants to hear nothing of it."""
    reference, party = _about(about)
    refused = _refused(it, reference, party)
    return refused or Opening(snooze.form(reference, about, it.speech))


def send(it: Visit, view: dict[str, Any]) -> dict[str, Any]:
    """Put off what the form is about; return the window that says so. Raises AmissError."""
    about = json.loads(view["private_metadata"])["about"]
    reference, party = _about(about)
    refused = _refused(it, reference, party)
    if refused is not None:
        raise AmissError({"until": refused.text[:150]})
    until = _until(it, view["state"]["values"])
    found = reminders.assignment(it.unit, reference, party)
    if found is not None:
        reminders.rest(it.unit, it.visitor.user, found[0], Rest(found[1], until), it.now)
        home.refresh(it, [it.visitor.user])
    said = it.speech.say("snooze.done", reference=escape(reference), day=day_in_words(until, it.visitor.language))
    return snooze.done(said, it.speech)


def _until(it: Visit, values: dict[str, Any]) -> date:
    choice = (values["until"]["value"].get("selected_option") or {}).get("value")
    day = values["day"]["value"].get("selected_date")
    if choice in snooze.SPANS and not day:
        return it.today + timedelta(days=snooze.SPANS[choice])
    if not day:
        raise AmissError({"day": it.speech.say("snooze.no_day")})
    until = date.fromisoformat(day)
    if not it.today < until <= it.today + LONGEST:
        raise AmissError({"day": it.speech.say("snooze.bad_day")})
    return until


def never(it: Visit, about: str) -> Drawing:
    """Remind this person of it no more."""
    reference, party = _about(about)
    found = reminders.assignment(it.unit, reference, party)
    refused = _refused(it, reference, party)
    if refused is not None or found is None:
        return refused or receipts.unknown_label(reference, it.speech)
    reminders.rest(it.unit, it.visitor.user, found[0], Rest(None, None), it.now)
    home.refresh(it, [it.visitor.user])
    return plain(it.speech.say("snooze.never", reference=escape(reference)))


def wake(it: Visit, about: str) -> Drawing:
    """Remind this person of it again."""
    reference, party = _about(about)
    found = reminders.assignment(it.unit, reference, party)
    if found is None:
        return receipts.unknown_label(reference, it.speech)
    reminders.wake(it.unit, it.visitor.user, [found[0]])
    home.refresh(it, [it.visitor.user])
    return plain(it.speech.say("snooze.woken", reference=escape(reference)))


def _about(about: str) -> tuple[str, str]:
    reference, _, party = about.partition("|")
    return reference, party


def _refused(it: Visit, reference: str, party: str) -> Drawing | None:
    """Return why this is not theirs to put off; None where they speak for the party on it."""
    tracked = commitments.get(it.unit, reference)
    if tracked is None:
        return receipts.unknown_label(reference, it.speech)
    if speaks_for(it.visitor.own(tracked.commitment), party, tracked.document.end):
        return None
    return refusal(it, tracked, NotAllowed((party,)), it.speech)
