"""The buttons under what the bot posted. What a button may do is judged when it is pressed, not when it was drawn."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.answers import Answer, Intent, Question
from bot.mandates import headings_of
from bot.plan import Status
from bot.replies.reading import Reading
from bot.reporting import Untaken
from handlers import asking, digests, handed_back, reporting, roster_forms, snoozing, subscribing
from handlers.amending import open_form
from handlers.blocks import card, receipts
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.scopes import scope_of
from handlers.clock import instant_of
from handlers.commands.deadlines import deadlines
from handlers.forms import report_form
from handlers.history import open_history
from handlers.house import UNDO_FOR
from handlers.opening import Opening
from handlers.reporting import Report, Source
from handlers.sentences import refusal
from handlers.visit import visit
from store import commitments, documents, editions, updates
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import Ack, App

    from handlers.house import House
    from handlers.visit import Visit


def register(app: App, house: House) -> None:
    """Listen to every button; a link button needs only the acknowledgement."""
    pressed: dict[str | re.Pattern[str], Callable[[Visit, str], Drawing | Opening | None]] = {
        "report": report_form,
        "report_any": lambda it, _value: report_form(it, None),
        "show": show,
        "history": open_history,
        "amend": open_form,
        "deadlines": all_deadlines,
        "week": digests.this_week,
        "roster_add": roster_forms.open_add,
        "roster_change": roster_forms.open_change,
        "roster_end": roster_forms.open_end,
        "roster_history": roster_forms.open_history,
        "ask_update": asking.of_card,
        "remind_snooze": snoozing.open_snooze,
        "remind_never": snoozing.never,
        "remind_wake": snoozing.wake,
        "digest_change": subscribing.open_change,
        "digest_pause": subscribing.pause,
        "digest_resume": subscribing.resume,
        "digest_end": subscribing.end,
        "digest_add": subscribing.open_add,
        "table_apply": handed_back.take_over,
        "table_leave": handed_back.leave,
    }
    for action, act in pressed.items():
        app.action(action)(_listener(house, act, replace_original=False))
    app.action("undo")(_listener(house, undo, replace_original=False))
    app.action(re.compile(r"^settle_"))(_listener(house, settle, replace_original=True))
    app.action(re.compile(r"^open_"))(lambda ack: ack())


def _listener(
    house: House, act: Callable[[Visit, str], Drawing | Opening | None], *, replace_original: bool
) -> Callable[..., None]:
    def listener(ack: Ack, body: dict[str, Any], action: dict[str, Any]) -> None:
        def pressed(it: Visit) -> Opening | None:
            said = act(it, action.get("value") or "")
            if isinstance(said, Drawing):
                tell(it, body, said, replace_original=replace_original)
                return None
            return said

        opening = visit(house, body["user"]["id"], pressed)
        if opening is not None:
            house.slack.views_open(trigger_id=body["trigger_id"], view=opening.view)
        ack()

    return listener


def tell(it: Visit, body: dict[str, Any], drawing: Drawing, *, replace_original: bool) -> None:
    """Answer the one who pressed, alone: through the response_url, or directly where there is none (the Home tab)."""
    url = body.get("response_url")
    if url:
        payload = {**drawing.payload(), "response_type": "ephemeral", "replace_original": replace_original}
        it.send(Message(kind=Kind.RESPONSE, response_url=url, payload=payload))
    else:
        it.send(Message(kind=Kind.DIRECT, user=it.visitor.user, payload=drawing.payload()))


def show(it: Visit, reference: str) -> Drawing:
    """Show one commitment's card."""
    tracked = commitments.get(it.unit, reference)
    if tracked is None:
        return receipts.unknown_label(reference, it.speech)
    (shown,) = editions.spoken(it.unit, [tracked], it.visitor.language)
    return card.card(it.linked(shown), it.speech, today=it.today, office=it.visitor.secretariat)


def all_deadlines(it: Visit, value: str) -> Drawing:
    """Show every deadline ahead of a scope, as `/deadlines` does."""
    scope = scope_of(value)
    question = Question(it.visitor.language, Intent.LIST, codes=scope.codes, parties=scope.parties)
    under = headings_of(scope.theme, documents.outline(it.unit).headings) if scope.theme else []
    if len(under) == 1:
        question = replace(question, codes=(under[0].code,), theme=under[0].label)
    found: Answer = deadlines(it.unit, question, it.today)
    return it.draw(found)


def undo(it: Visit, value: str) -> Drawing | None:
    """Take back an update within ten minutes of its receipt: its author, or the secretariat."""
    number, _, language = value.partition(" ")
    it = it.speaking(language)
    update = updates.get(it.unit, int(number)) if number.isdecimal() else None
    if update is None:
        return plain(it.speech.say("undo.unknown"))
    if update.retracted:
        return plain(it.speech.say("undo.already"))
    if it.visitor.user not in {update.author, update.recorded_by} and not it.visitor.secretariat:
        return plain(it.speech.say("undo.not_yours"))
    reason = reporting.refused(it, update)
    tracked = commitments.get(it.unit, update.reference)
    if reason is not None and tracked is not None:
        return refusal(it, tracked, reason, it.speech)
    if it.now - (updates.recorded(it.unit, update.id) or update.said) > UNDO_FOR:
        return plain(it.speech.say("undo.too_late"))
    reporting.withdraw(it, update)
    return None if update.channel else plain(it.speech.say("undo.done", reference=update.reference))


def settle(it: Visit, value: str) -> Drawing:
    """Take the author's own word for what an unsure reply meant."""
    asked = json.loads(value)
    it = it.speaking(asked.get("language"))
    status = asked.get("status")
    if not status:
        return plain(it.speech.say("settle.left_alone"))
    tracked = commitments.get(it.unit, asked["reference"])
    if tracked is None:
        return receipts.unknown_label(asked["reference"], it.speech)
    source = Source(*asked["source"]) if asked.get("source") else None
    reading = Reading(
        language=it.visitor.language,
        status=Status(status),
        percent=asked.get("percent"),
        party=asked.get("party"),
        confidence=1.0,
        happened=date.fromisoformat(asked["happened"]) if asked.get("happened") else None,
        note=asked.get("note", ""),
        evidence=tuple(asked.get("evidence", ())),
    )
    if reading.status is Status.COMPLETED and reading.percent != 100:
        reading = replace(reading, percent=None)
    said = instant_of(source.ts) if source else it.now
    try:
        update = reporting.record(it, tracked, Report(reading, said, it.visitor.user, source, it.now))
    except Untaken as reason:
        return refusal(it, tracked, reason, it.speech)
    if update is None:
        return plain(it.speech.say("update.already"))
    return plain(it.speech.say("settle.recorded", reference=update.reference))
