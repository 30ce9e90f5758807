"""`/update`: a report in one line ("1.b in progress, legal unit is reviewing"); alone, it opens the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages import detect, speech
from bot.replies import readings
from bot.replies.reading import SURE
from bot.reporting import Untaken
from handlers import reporting
from handlers.blocks import receipts
from handlers.blocks.drawing import Drawing, drawing, plain
from handlers.forms import report_form
from handlers.naming import in_full, labels_in
from handlers.opening import Opening
from handlers.reporting import Report
from handlers.sentences import refusal
from store import commitments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from bot.plan import Tracked
    from bot.questions.labels import Label
    from bot.replies.reading import Reading
    from handlers.commands.door import Command
    from handlers.visit import Visit


def answer(it: Visit, command: Command) -> Drawing | Opening:
    """Record a report, or say what is missing; without words or without a status, open the form."""
    if not command.text:
        return report_form(it, None)
    own = speech(detect(command.text, it.visitor.language) or it.visitor.language)
    text = in_full(it.unit, command.text)
    labels = labels_in(it.unit, text)
    if not labels:
        return plain(own.say("update.needs_label"))
    told = [one for one in _read(it, text, None) if one.label]
    if len(told) > 1:
        each = [_one(it, one, str(one.label), own) for one in told]
        return drawing([block for one in each for block in one.blocks], own)
    code, label = labels[0].code, labels[0].label
    found = commitments.labelled(it.unit, label, (code,) if code else ())
    if len(found) != 1:
        return _unclear(it, str(labels[0]), found, own)
    return _report(it, _behind(text, labels[0]), found[0], own)


def _read(it: Visit, text: str, on: str | None) -> tuple[Reading, ...]:
    return readings(text, on=on, authors=it.visitor.parties, today=it.today, default_language=it.visitor.language)


def _behind(text: str, label: Label) -> str:
    """What is told of a commitment: the words behind its label, where that begins the line."""
    return text if text[: label.start].strip() else text[label.end :].lstrip(" ,:;–—-")


def _report(it: Visit, text: str, tracked: Tracked, own: Speech) -> Drawing | Opening:
    """Record what is told of one commitment, for each party that is named."""
    told = _read(it, text, tracked.commitment.reference)
    if not told:
        return report_form(it, tracked.commitment.reference)
    each = [_taken(it, tracked, reading, own) for reading in told]
    return each[0] if len(each) == 1 else drawing([block for one in each for block in one.blocks], own)


def _one(it: Visit, reading: Reading, label: str, own: Speech) -> Drawing:
    *codes, bare = label.split(" ")
    found = commitments.labelled(it.unit, bare, codes)
    return _taken(it, found[0], reading, own) if len(found) == 1 else _unclear(it, label, found, own)


def _taken(it: Visit, tracked: Tracked, reading: Reading, own: Speech) -> Drawing:
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


def _unclear(it: Visit, label: str, found: Sequence[Tracked], own: Speech) -> Drawing:
    """Say that no document has a label, or several."""
    if found:
        return receipts.ambiguous([one.commitment.reference for one in found], own)
    return receipts.unknown_label(label, own, nearest=tuple(commitments.nearest_labels(it.unit, label)))
