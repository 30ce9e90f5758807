"""`/update`: a report in one line ("1.b in progress, legal unit is reviewing"); alone, it opens the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import detect, speech
from bot.questions.labels import find_labels
from bot.replies import interpret
from bot.replies.reading import SURE
from bot.reporting import Untaken
from handlers import reporting
from handlers.blocks import receipts
from handlers.blocks.drawing import Drawing, plain
from handlers.forms import report_form
from handlers.opening import Opening
from handlers.reporting import Report
from handlers.sentences import refusal
from store import commitments

if TYPE_CHECKING:
    from bot.languages import Speech
    from bot.plan import Tracked
    from bot.replies.reading import Reading
    from handlers.commands.door import Command
    from handlers.visit import Visit


def answer(it: Visit, command: Command) -> Drawing | Opening:
    """Record a report, or say what is missing; without words or without a status, open the form."""
    if not command.text:
        return report_form(it, None)
    own = speech(detect(command.text, it.visitor.language) or it.visitor.language)
    labels = find_labels(command.text)
    if not labels:
        return plain(own.say("update.needs_label"))
    found = commitments.labelled(it.unit, labels[0].label, (labels[0].code,) if labels[0].code else ())
    if not found:
        return _unknown(it, str(labels[0]), own)
    if len(found) > 1:
        return receipts.ambiguous([one.commitment.reference for one in found], own)
    return _report(it, command, found[0], own)


def _report(it: Visit, command: Command, tracked: Tracked, own: Speech) -> Drawing | Opening:
    reading = interpret(
        command.text,
        on=tracked.commitment.reference,
        authors=it.visitor.parties,
        today=it.today,
        default_language=it.visitor.language,
    )
    if reading.status is None:
        return report_form(it, tracked.commitment.reference)
    try:
        return _settle(it, tracked, reading, own)
    except Untaken as reason:
        return refusal(it, tracked, reason, own)


def _settle(it: Visit, tracked: Tracked, reading: Reading, own: Speech) -> Drawing:
    if reading.confidence < SURE:
        party = reporting.judge(it, tracked, reading.party)
        return receipts.ask_status(reading, tracked.commitment.reference, party, None, own)
    update = reporting.record(it, tracked, Report(reading, it.now, it.visitor.user))
    if update is None:
        return plain(own.say("update.already"))
    return receipts.receipt(update, tracked, own, it.today)


def _unknown(it: Visit, label: str, own: Speech) -> Drawing:
    nearest = commitments.nearest_labels(it.unit, label)
    return receipts.unknown_label(label, own, nearest=tuple(nearest))
