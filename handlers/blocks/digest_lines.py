"""The lines of a digest: a change, what falls due, what is past its date, who has not yet reported.

A digest stands for good: its dates are days of the calendar, never "in 10 days".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.progress import is_past
from handlers.blocks.escape import escape, words
from handlers.blocks.lines import name_of, written
from handlers.blocks.marks import MARKS, PAST, status_name
from handlers.blocks.owing import NAMED, mark_of, owers, party_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answers import Change
    from bot.languages import Speech
    from bot.plan import Tracked

SHORT, FULL = 56, 140
"""Characters of a commitment's words on the phone screen, and in the thread."""
NOTE, FULL_NOTE = 48, 300
NAMED_SHORT = 3
NAMED_FULL = 20


def changed(same: Sequence[Change], speech: Speech, *, alone: bool, short: bool) -> str:
    """Return what some parties report alike on one commitment; a note only where one party stands for the line."""
    first = same[0]
    label = first.reference.split(" ", 1)[-1] if alone else first.reference
    who = party_names([change.party for change in same], speech, NAMED_SHORT if short else NAMED_FULL)
    status = status_name(first.status, speech, first.percent if len(same) == 1 else None)
    name = f"<{escape(first.permalink)}|{escape(label)}>" if first.permalink else escape(label)
    line = speech.pair(f"{MARKS[first.status]} *{name}* {who}", status)
    notes = [words(change.note, NOTE if short else FULL_NOTE) for change in same if change.note]
    if notes and (len(same) == 1 or not short):
        line += " – " + " · ".join(speech.say("dates.quoted", text=note) for note in notes)
    return line


def due_line(tracked: Tracked, speech: Speech, today: date, *, alone: bool, short: bool) -> str:
    """Return a commitment that falls due."""
    name = name_of(tracked, alone=alone)
    if not short:
        return _in_full(tracked, name, speech, today)
    text = words(tracked.commitment.text, SHORT)
    return speech.pair(written(tracked, speech), f"*{name}* {text} ({words(owers(tracked, speech, 2), NOTE)})")


def past_line(tracked: Tracked, speech: Speech, today: date, *, alone: bool, short: bool) -> str:
    """Return a commitment that is past its date."""
    name = name_of(tracked, alone=alone)
    if not short:
        return _in_full(tracked, name, speech, today)
    return speech.pair(f"{PAST} {written(tracked, speech)}", f"*{name}* {words(tracked.commitment.text, SHORT)}")


def silent_line(tracked: Tracked, silent: Sequence[str], speech: Speech, *, alone: bool, short: bool) -> str:
    """Return the parties that have long been silent on a commitment."""
    name = name_of(tracked, alone=alone)
    if short and len(silent) > NAMED:
        who = speech.say("week.of", n=len(silent), total=len(tracked.assignments))
    else:
        who = party_names(silent, speech, NAMED_SHORT if short else NAMED_FULL)
    return speech.pair(f"• *{name}*", who)


def _in_full(tracked: Tracked, name: str, speech: Speech, today: date) -> str:
    text = words(tracked.commitment.text, FULL)
    when = f"{PAST} {written(tracked, speech)}" if is_past(tracked, today) else written(tracked, speech)
    return f"{mark_of(tracked)} *{name}* {text} – {owers(tracked, speech)} – {when}"
