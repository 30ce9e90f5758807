"""The form for a report: which commitments and parties it offers to whom, and what it says when it is sent."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.answers import Intent, Question
from bot.choosing import among
from bot.languages.dates import listing
from bot.plan import Status
from bot.replies.reading import Reading
from bot.reporting import Archived, Ended, NotAllowed, Untaken, WhichParty, past_reporting
from handlers import reporting
from handlers.blocks import receipts
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.limits import shorten
from handlers.blocks.owing import party_name
from handlers.blocks.report_modal import Filled, modal, suggestions
from handlers.clock import instant_of
from handlers.opening import Opening
from handlers.reporting import Report, Source, speakable
from handlers.sentences import refusal
from handlers.visit import visit
from store import commitments, editions, heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slack_bolt import Ack, App

    from bot.plan import Tracked
    from handlers.blocks.pieces import Block
    from handlers.house import House
    from handlers.visit import Visit

WHOLE = 100
ERROR = 150
"""Characters of a sentence below a field."""


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

    @app.options("suggest")
    def on_typing(ack: Ack, body: dict[str, Any]) -> None:
        ack(options=visit(house, body["user"]["id"], lambda it: suggest(it, body.get("value") or "")))


class AmissError(Exception):
    """Something in a form is amiss, and nothing was recorded: Slack's `errors`, block id → sentence."""

    def __init__(self, errors: dict[str, str]) -> None:
        """Keep them."""
        super().__init__(", ".join(errors))
        self.errors = errors


def report_form(it: Visit, reference: str | None) -> Opening | Drawing:
    """Return the form to open, or the sentence that there is nothing that this person may report on."""
    if not reference:
        return any_form(it, {})
    chosen = commitments.get(it.unit, reference)
    if chosen is None:
        return receipts.unknown_label(reference, it.speech)
    over = past_reporting(chosen)
    if over is not None:
        return refusal(it, chosen, over, it.speech)
    parties = speakable(it, chosen)
    if not parties:
        return refusal(it, chosen, NotAllowed(tuple(a.party for a in chosen.assignments)), it.speech)
    return Opening(_view(it, [chosen], parties, {"reference": reference}, reference))


def any_form(
    it: Visit, metadata: dict[str, Any], written: Sequence[Block] = (), filled: Filled | None = None
) -> Opening | Drawing:
    """Return the form in which the commitment is chosen, with what is known of the report filled in."""
    found = choices(it)
    parties = tuple(dict.fromkeys(party for tracked in found for party in speakable(it, tracked)))
    if not found:
        return plain(it.speech.say("update.nothing_open"))
    known = filled or Filled()
    likely = next((one for one in found if known.tracked and one.commitment == known.tracked.commitment), None)
    return Opening(_view(it, found, parties, metadata, None, written, replace(known, tracked=likely)))


def _view(
    it: Visit,
    found: Sequence[Tracked],
    parties: Sequence[str],
    metadata: dict[str, Any],
    chosen: str | None,
    written: Sequence[Block] = (),
    filled: Filled | None = None,
) -> dict[str, Any]:
    kept = json.dumps(metadata)
    shown = editions.spoken(it.unit, found, it.visitor.language)
    if filled and filled.tracked:
        (likely,) = editions.spoken(it.unit, [filled.tracked], it.visitor.language)
        filled = replace(filled, tracked=likely)
    return modal(shown, parties, chosen, kept, it.speech, tuple(Status), written=written, filled=filled)


def choices(it: Visit) -> list[Tracked]:
    """Return what the person may report on: the own that is open, nearest first, then the own that is completed.

    To the secretariat everything else in force is offered after that.
    """
    own: list[Tracked] = []
    if it.visitor.parties:
        asked = Question(language=it.visitor.language, intent=Intent.LIST, parties=it.visitor.parties)
        still = {
            t.commitment.reference for t in commitments.matching(it.unit, replace(asked, open_only=True), it.today)
        }
        found = [t for t in commitments.matching(it.unit, asked, it.today) if speakable(it, t)]
        own = sorted(found, key=lambda one: one.commitment.reference not in still)
    if not it.visitor.secretariat:
        return own
    known = {one.commitment.reference for one in own}
    return [*own, *(one for one in commitments.listed(it.unit) if one.commitment.reference not in known)]


def suggest(it: Visit, typed: str) -> list[Block]:
    """Return the options for what somebody types into the list of a form that has more than a list takes.

    They are looked for in the person's own language and in that of the document.
    """
    found = choices(it)
    offered = {one.commitment.reference: one for one in editions.spoken(it.unit, found, it.visitor.language)}
    worded = [*(one.commitment for one in offered.values()), *(one.commitment for one in found)]
    meant = dict.fromkeys(one.reference for one in among(typed, worded))
    return suggestions([offered[reference] for reference in meant])


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
    kept = json.loads(view["private_metadata"])
    reference = kept.get("reference") or _chosen(values, "commitment")
    tracked = commitments.get(it.unit, reference) if reference else None
    if tracked is None:
        return {"commitment": it.speech.say("update.needs_label")}
    reading = _reading(values, it.visitor.language, kept.get("more", ()))
    reading = replace(reading, party=reading.party or kept.get("party"))
    return _amiss(it, reading, values) or _record(it, tracked, reading, values, kept.get("origin"))


def _reading(values: dict[str, Any], language: str, more: Sequence[str]) -> Reading:
    """What was filled in; a share that is no number is told as -1."""
    return Reading(
        language=language,
        status=Status(_chosen(values, "status") or Status.PENDING),
        percent=_percent(values),
        party=_chosen(values, "party"),
        confidence=1.0,
        happened=_date(values),
        note=_text(values, "note"),
        evidence=(*filter(None, [_text(values, "evidence")]), *more),
    )


def _amiss(it: Visit, reading: Reading, values: dict[str, Any]) -> dict[str, str]:
    errors = {}
    if reading.happened and reading.happened > it.today:
        errors["happened"] = it.speech.say("update.future")
    if reading.percent is not None and not 0 <= reading.percent <= WHOLE:
        errors["percent"] = it.speech.say("update.percent")
    elif reading.status is Status.COMPLETED and reading.percent not in {None, WHOLE}:
        errors["percent"] = it.speech.say("update.completed_in_part")
    link = _text(values, "evidence")
    if link and not link.startswith(("https://", "http://")):
        errors["evidence"] = it.speech.say("update.link")
    return errors


def _record(
    it: Visit, tracked: Tracked, reading: Reading, values: dict[str, Any], origin: Sequence[str] | None
) -> dict[str, str]:
    try:
        update = reporting.record(it, tracked, _report(it, reading, origin))
    except WhichParty as reason:
        names = listing([party_name(party, it.speech) for party in reason.candidates], it.speech.language)
        return {"party": shorten(it.speech.say("update.choose_party", parties=names), ERROR)}
    except Untaken as reason:
        asked = ("commitment", "status") if isinstance(reason, (Ended, Archived)) else ("party", "commitment", "status")
        place = next((block for block in asked if block in values), "status")
        return {place: shorten(refusal(it, tracked, reason, it.speech).text, ERROR)}
    if update is None:
        return {"status": it.speech.say("update.already")}
    return {}


def _report(it: Visit, reading: Reading, origin: Sequence[str] | None) -> Report:
    """The report that a form makes: of the person's own, or of a message (channel, ts, thread and author)."""
    if origin is None:
        return Report(reading, it.now, it.visitor.user)
    channel, ts, thread_ts, author = origin
    return Report(reading, instant_of(ts), author, Source(channel, ts, thread_ts), it.now)


def _value(values: dict[str, Any], block: str) -> dict[str, Any]:
    """What one block holds: it has one element, whatever its name."""
    return next(iter(values.get(block, {}).values()), None) or {}


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
