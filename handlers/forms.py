"""The form for a report: which commitments and parties it offers to whom, and what it says when it is sent."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.answers import Intent, Question
from bot.plan import Status
from bot.replies.reading import Reading
from bot.reporting import Ended, NotAllowed, Untaken
from handlers import reporting
from handlers.blocks import report_modal
from handlers.blocks.drawing import Drawing, plain
from handlers.opening import Opening
from handlers.reporting import Report, speakable
from handlers.sentences import refusal
from handlers.visit import visit
from store import commitments, heard

if TYPE_CHECKING:
    from slack_bolt import Ack, App

    from bot.plan import Tracked
    from handlers.house import House
    from handlers.visit import Visit

MOST_CHOICES = 100
"""Options that a select of Slack takes."""


def register(app: App, house: House) -> None:
    """Listen to the report form."""

    @app.view("report")
    def on_report(ack: Ack, body: dict[str, Any], view: dict[str, Any]) -> None:
        try:
            visit(house, body["user"]["id"], lambda it: send(it, view))
        except AmissError as amiss:
            ack(response_action="errors", errors=amiss.errors)
        else:
            ack()


class AmissError(Exception):
    """Something in a form is amiss, and nothing was recorded: Slack's `errors`, block id → sentence."""

    def __init__(self, errors: dict[str, str]) -> None:
        """Keep them."""
        super().__init__(", ".join(errors))
        self.errors = errors


def report_form(it: Visit, reference: str | None) -> Opening | Drawing:
    """Return the form to open, or the sentence that there is nothing that this person may report on."""
    chosen = commitments.get(it.unit, reference) if reference else None
    if chosen is not None and chosen.ended is not None:
        return refusal(it, chosen, Ended(chosen.ended), it.speech)
    choices = [chosen] if chosen else _choices(it)
    parties = tuple(dict.fromkeys(party for tracked in choices for party in speakable(it, tracked)))
    if not choices or not parties:
        owing = tuple(a.party for a in chosen.assignments) if chosen else ()
        if chosen is not None:
            return refusal(it, chosen, NotAllowed(owing), it.speech)
        return plain(it.speech.say("update.nothing_open"))
    view = report_modal.modal(
        choices[:MOST_CHOICES],
        parties,
        reference if chosen else None,
        json.dumps({"reference": reference if chosen else None}),
        it.speech,
        tuple(Status),
    )
    return Opening(view)


def _choices(it: Visit) -> list[Tracked]:
    """Return what the person may report on: own open commitments, nearest first; everything for the secretariat."""
    if it.visitor.parties:
        own = Question(language=it.visitor.language, intent=Intent.LIST, parties=it.visitor.parties, open_only=True)
        found = [t for t in commitments.matching(it.unit, own, it.today) if speakable(it, t)]
        if found:
            return found
    if it.visitor.secretariat:
        return commitments.listed(it.unit)
    return []


def send(it: Visit, view: dict[str, Any]) -> None:
    """Record what a form says, once: whoever was not answered in time sends it again. Raises AmissError."""
    if not heard.first(it.unit, team="", channel="", ts=view["id"], what="report", now=it.now):
        return
    errors = submit(it, view)
    if errors:
        raise AmissError(errors)


def submit(it: Visit, view: dict[str, Any]) -> dict[str, str]:
    """Record what the form says; return Slack's `errors` (block id → sentence) where something is amiss."""
    values = view["state"]["values"]
    reference = json.loads(view["private_metadata"]).get("reference") or _chosen(values, "commitment")
    tracked = commitments.get(it.unit, reference) if reference else None
    if tracked is None:
        return {"commitment": it.speech.say("update.needs_label")}
    happened = _date(values)
    if happened and happened > it.today:
        return {"happened": it.speech.say("update.future")}
    percent = _percent(values)
    if percent is not None and not 0 <= percent <= 100:
        return {"percent": it.speech.say("update.percent")}
    reading = Reading(
        language=it.visitor.language,
        status=Status(_chosen(values, "status") or Status.PENDING),
        percent=percent,
        party=_chosen(values, "party"),
        confidence=1.0,
        happened=happened,
        note=_text(values, "note"),
        evidence=tuple(filter(None, [_text(values, "evidence")])),
    )
    return _record(it, tracked, reading)


def _record(it: Visit, tracked: Tracked, reading: Reading) -> dict[str, str]:
    try:
        reporting.record(it, tracked, Report(reading, it.now, it.visitor.user))
    except Untaken as reason:
        return {"status": refusal(it, tracked, reason, it.speech).text[:150]}
    return {}


def _value(values: dict[str, Any], block: str) -> dict[str, Any]:
    found: dict[str, Any] = values.get(block, {}).get("value") or {}
    return found


def _chosen(values: dict[str, Any], block: str) -> str | None:
    option = _value(values, block).get("selected_option") or {}
    chosen: str | None = option.get("value")
    return chosen


def _text(values: dict[str, Any], block: str) -> str:
    return str(_value(values, block).get("value") or "").strip()


def _date(values: dict[str, Any]) -> date | None:
    chosen = _value(values, "happened").get("selected_date")
    return date.fromisoformat(chosen) if chosen else None


def _percent(values: dict[str, Any]) -> int | None:
    text = _text(values, "percent").rstrip("% ")
    if not text:
        return None
    return int(text) if text.lstrip("-").isdigit() else -1
