"""Amending a published commitment: the form, what it records, and who is told.

What was recorded is taken back in the same form: a button beside it could redraw an open window only by a call to
Slack, and nothing is said there that is not committed.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.amendments import Refused, Why, Wish
from bot.languages import speech
from bot.plan import AmendmentKind
from handlers.blocks import amend_form, receipts
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from handlers.naming import TooMany, Unknown, commitment_named, newer_named
from handlers.opening import Opening
from handlers.publishing import redraw
from handlers.visit import visit
from store import amendments, commitments, editions, heard, outbox, threads
from store.amendments import Overtaken, UnknownCommitment
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from datetime import datetime

    from slack_bolt import Ack, App

    from bot.plan import Amendment, Tracked
    from handlers.house import House
    from handlers.visit import Visit
    from store.engine import Unit

WHAT = "what"
FIELDS = {
    Why.NOTHING: "by",
    Why.ITSELF: "by",
    Why.CIRCLE: "by",
    Why.OLDER: "by",
    Why.NO_DAY: "end",
    Why.DATES: "end",
    Why.SAME: "end",
    Why.NOT_LATER: "end",
    Why.EARLY: "effective",
    Why.AHEAD: "effective",
}
"""The field of the form that a refusal is about; the others are about the choice itself."""


class Amiss(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """Something in the form is amiss, and nothing was recorded: the field, and the sentence under it."""

    def __init__(self, field: str, sentence: str) -> None:
        """Keep both."""
        super().__init__(field)
        self.errors = {field: sentence}


def register(app: App, house: House) -> None:
    """Listen to the form; the window then tells what was recorded."""

    @app.view("amend")
    def on_form(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        try:
            shown = visit(house, body["user"]["id"], lambda it: send(it, view))
        except Amiss as amiss:
            ack(response_action="errors", errors=amiss.errors)
        else:
            ack(response_action="update", view=shown) if shown else ack()


def open_form(it: Visit, text: str) -> Drawing | Opening:
    """Return the form for the commitment that a reference or a label names (secretariat only)."""
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    if not text:
        return plain(it.speech.say("amend.how"))
    try:
        tracked = commitment_named(it.unit, text)
    except Unknown as unknown:
        return receipts.unknown_label(text, it.speech, nearest=unknown.nearest)
    except TooMany as many:
        return plain(_ambiguous(it, many))
    return Opening(_form(it, tracked))


def _form(it: Visit, tracked: Tracked) -> dict[str, Any]:
    reference = tracked.commitment.reference
    (shown,) = editions.spoken(it.unit, [tracked], it.visitor.language)
    metadata = {
        "reference": reference,
        "version": amendments.version(it.unit, reference),
        "last": tracked.amendments[-1].id if tracked.amendments else None,
    }
    return amend_form.form(shown, amendments.of_commitment(it.unit, reference), json.dumps(metadata), it.speech)


def send(it: Visit, view: dict[str, Any]) -> dict[str, Any] | None:
    """Record what the form says, once; return what to show then, None where it was sent before. Raises Amiss."""
    if not it.visitor.secretariat:
        raise Amiss(WHAT, it.speech.say("admin.secretariat_only"))
    if not heard.first(it.unit, team="", channel="", ts=view["id"], what="amend", now=it.now):
        return None
    about = json.loads(view["private_metadata"])
    try:
        one = _recorded(it, about, view["state"]["values"])
    except Refused as refused:
        raise Amiss(_field(view, refused.why), it.speech.say(f"amend.why.{refused.why.value}")) from None
    except (Overtaken, UnknownCommitment):
        raise Amiss(WHAT, it.speech.say("amend.overtaken")) from None
    announce(it, one)
    found = commitments.by_references(it.unit, [one.reference])
    (shown,) = editions.spoken(it.unit, found, it.visitor.language)
    return amend_form.done(shown, one, it.speech)


def _field(view: dict[str, Any], why: Why) -> str:
    field = FIELDS.get(why, WHAT)
    return field if field in view["state"]["values"] else WHAT


def _recorded(it: Visit, about: dict[str, Any], values: dict[str, Any]) -> Amendment:
    what = (_value(values, WHAT).get("selected_option") or {}).get("value")
    if what == amend_form.TAKE_BACK:
        if amendments.version(it.unit, about["reference"]) != about["version"] or about["last"] is None:
            raise Overtaken
        return amendments.take_back(it.unit, about["last"], now=it.now, by=it.visitor.user)
    if what not in set(AmendmentKind):
        raise Amiss(WHAT, it.speech.say("amend.overtaken"))
    wish = _wish(it, AmendmentKind(what), values)
    return amendments.record(
        it.unit, about["reference"], wish, today=it.today, now=it.now, by=it.visitor.user, since=about["version"]
    )


def _wish(it: Visit, kind: AmendmentKind, values: dict[str, Any]) -> Wish:
    named = str(_value(values, "by").get("value") or "").strip()
    try:
        newer = newer_named(it.unit, named) if named else None
    except Unknown as unknown:
        raise Amiss("by", _unknown(it, named, unknown.nearest)) from None
    except TooMany as many:
        raise Amiss("by", _ambiguous(it, many)) from None
    note = str(_value(values, "note").get("value") or "").strip()
    return Wish(kind, newer, _day(values, "start"), _day(values, "end"), _day(values, "effective"), note)


def _unknown(it: Visit, name: str, nearest: tuple[str, ...]) -> str:
    if not nearest:
        return it.speech.say("amend.unknown", name=name)
    return it.speech.say("amend.unknown_nearest", name=name, nearest=", ".join(nearest))


def _ambiguous(it: Visit, many: TooMany) -> str:
    return it.speech.say("update.ambiguous", references=", ".join(map(escape, many.references)))


def announce(it: Visit, one: Amendment) -> None:
    """Draw cards afresh and tell threads of an amendment, in the visit's transaction."""
    tell(it.unit, one, now=it.now)


def tell(unit: Unit, one: Amendment, *, now: datetime) -> None:
    """Draw afresh, everywhere, the cards of the commitment and of what amends it; tell its threads in a line.

    A card that still waits to be posted needs no line: it says what holds from the beginning.
    """
    redraw(unit, one.reference, now=now)
    if one.by is not None:
        redraw(unit, one.by, now=now)
    for thread in threads.of_commitment(unit, one.reference):
        talk = speech(thread.language)
        said = f"*{escape(one.reference)}*: {amend_form.told(one, talk)}"
        key = f"{'amended' if one.stands else 'unamended'}:{one.id}:{thread.channel}:{thread.ts}"
        payload = plain(said).payload()
        line = Message(kind=Kind.POST, channel=thread.channel, thread_ts=thread.ts, payload=payload, key=key)
        outbox.enqueue(unit, line, now)


def _value(values: dict[str, Any], block: str) -> dict[str, Any]:
    found: dict[str, Any] = (values.get(block) or {}).get("value") or {}
    return found


def _day(values: dict[str, Any], block: str) -> date | None:
    chosen = _value(values, block).get("selected_date")
    return date.fromisoformat(chosen) if chosen else None
