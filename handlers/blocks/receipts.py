"""Short answers to a report: the receipt, its undoing, the question to an unsure author, the polite refusal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from bot.languages.dates import day, listing
from bot.plan import Status
from handlers.blocks.drawing import Drawing, drawing, plain
from handlers.blocks.escape import escape, words
from handlers.blocks.limits import OPTION, VALUE
from handlers.blocks.marks import MARKS, capital, status_name
from handlers.blocks.owing import party_name, party_names
from handlers.blocks.pieces import actions, button, section
from handlers.blocks.roster import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Tracked, Update
    from bot.replies.reading import Reading

LABEL = 60
NOTE = 160
ASKED = (Status.COMPLETED, Status.IN_PROGRESS, Status.ON_HOLD, Status.PENDING)


def receipt(update: Update, tracked: Tracked, speech: Speech, today: date) -> Drawing:
    """Draw the line that confirms a report, with *Undo* beside it."""
    status = status_name(update.status, speech, update.percent)
    said = speech.say(
        "receipts.recorded",
        mark=MARKS[update.status],
        party=party_name(update.party, speech),
        reference=escape(tracked.commitment.reference),
        status=status,
    )
    if update.happened is not None and update.happened != today:
        said += f" ({day(update.happened, speech.language)})"
    if update.before is not update.status:
        said += f" · {speech.say('receipts.before', status=status_name(update.before, speech))}"
    return drawing(
        [section(said, button(speech.say("buttons.undo"), "undo", f"{update.id} {speech.language}"))], speech
    )


def undone(update: Update, tracked: Tracked, speech: Speech) -> Drawing:
    """Draw what takes a receipt's place once its update is taken back."""
    stands = next((a.status for a in tracked.assignments if a.party == update.party), update.before)
    return plain(
        speech.say(
            "receipts.undone",
            party=party_name(update.party, speech),
            reference=escape(tracked.commitment.reference),
            status=status_name(stands, speech),
        )
    )


def ask_status(
    reading: Reading, reference: str, party: str, source: tuple[str, str, str] | None, speech: Speech
) -> Drawing:
    """Ask the author of an unsure reply what it means: a button for each status, and one for "not an update".

    `source` is the reply's channel, ts and thread ts; all that is needed to record it rides in the buttons.
    """
    said = speech.say("receipts.ask", party=party_name(party, speech), reference=escape(reference))
    note = f"\n> {words(reading.note, NOTE)}" if reading.note.strip() else ""
    choices = [
        button(
            f"{MARKS[status]} {capital(status_name(status, speech))}",
            f"settle_{status}",
            _value(reading, status, reference, party, source, speech.language),
        )
        for status in ASKED
    ]
    leave = button(speech.say("buttons.not_an_update"), "settle_none", json.dumps({"language": speech.language}))
    return drawing([section(said + note)], speech, tail=[actions(*choices, leave)])


def ask_commitment(
    reading: Reading, choices: Sequence[Tracked], source: tuple[str, str, str] | None, speech: Speech
) -> Drawing:
    """Ask the author of a report that names no label which commitment it is about, with a button for each choice."""
    status = reading.status or Status.PENDING
    said = speech.say("receipts.which", status=status_name(status, speech, reading.percent))
    note = f"\n> {words(reading.note, NOTE)}" if reading.note.strip() else ""
    buttons = [
        button(
            f"{item.commitment.reference} {words(item.commitment.text, OPTION)}",
            f"settle_choice_{number}",
            _value(reading, status, item.commitment.reference, reading.party, source, speech.language),
        )
        for number, item in enumerate(choices)
    ]
    leave = button(speech.say("buttons.not_an_update"), "settle_none", json.dumps({"language": speech.language}))
    how = speech.say("receipts.which_label")
    return drawing([section(f"{said}{note}\n{how}")], speech, tail=[actions(*buttons, leave)] if buttons else [])


def ambiguous(references: Sequence[str], speech: Speech) -> Drawing:
    """Say that several documents have a label."""
    return plain(speech.say("update.ambiguous", references=escape(", ".join(references))))


def _value(
    reading: Reading,
    status: Status,
    reference: str,
    party: str | None,
    source: tuple[str, str, str] | None,
    language: str,
) -> str:
    """Return what a button carries, as JSON; the note gives way where it would not fit, then the evidence."""
    carried: dict[str, Any] = {
        "status": status,
        "language": language,
        "reference": reference,
        "party": party,
        "percent": reading.percent,
        "happened": reading.happened.isoformat() if reading.happened else None,
        "source": source,
        "note": reading.note,
        "evidence": list(reading.evidence),
    }
    while carried["evidence"] and len(json.dumps({**carried, "note": ""})) > VALUE:
        carried["evidence"].pop()
    while carried["note"] and len(json.dumps(carried)) > VALUE:
        carried["note"] = carried["note"][: len(carried["note"]) * 3 // 4]
    return json.dumps(carried)


def refusal(owing: Sequence[str], users: Sequence[str], speech: Speech) -> Drawing:
    """Say politely that only a focal point of the party may report, and name who can."""
    parties = party_names(owing, speech)
    if not users:
        return plain(speech.say("receipts.refused_nobody", parties=parties))
    return plain(speech.say("receipts.refused", parties=parties, users=mentions(users, speech)))


def unknown_label(label: str, speech: Speech, nearest: tuple[str, ...] = ()) -> Drawing:
    """Say that there is no such commitment, and which labels are nearest."""
    return plain(no_such_label(label, speech, nearest))


def no_such_label(label: str, speech: Speech, nearest: Sequence[str] = ()) -> str:
    """Return the sentence for a label or reference that does not exist."""
    wrong = words(label, LABEL)
    if not nearest:
        return speech.say("receipts.unknown", label=wrong)
    near = listing([f"*{escape(reference)}*" for reference in nearest], speech.language)
    return speech.say("receipts.unknown_nearest", label=wrong, nearest=near)
