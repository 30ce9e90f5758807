"""A table of the plan that the secretariat hands in: its message shows what differs, and a button takes it over.

Until then the moves wait where drafts do, so that what is taken over is what was shown.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from bot.exports.comparing import Move
from bot.languages import speech
from handlers import amending, returning
from handlers.blocks import returned
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape, words
from handlers.files.workbook_archive import UnusableSheet
from store import drafts, outbox

if TYPE_CHECKING:
    from datetime import datetime

    from handlers.visit import Visit
    from store.drafts import Draft
    from store.engine import Unit

NAME = 120


def show(unit: Unit, draft: Draft, data: bytes, now: datetime) -> None:
    """Let the message of a table show what differs; where there is nothing to take over, it waits no longer."""
    talk, name = speech(draft.language), words(draft.name, NAME)
    try:
        found = returning.preview(unit, returning.rows_of(draft.name, data), now.date())
    except UnusableSheet as error:
        said = talk.say("export.unusable_file", file=name, reason=escape(returning.reason(error, talk)))
        _close(unit, draft, plain(said), now)
        return
    lines = returned.lines(found, draft.name[:NAME], talk)
    if not found.moves:
        _close(unit, draft, plain("\n".join(map(escape, lines))), now)
        return
    drafts.hold(unit, draft.id, json.dumps([_kept(move) for move in found.moves]))
    outbox.amend(unit, draft.key, returned.drawn(lines, draft.id, talk).payload(), now)


def _close(unit: Unit, draft: Draft, said: Drawing, now: datetime) -> None:
    drafts.remove(unit, draft.id)
    outbox.amend(unit, draft.key, said.payload(), now)


def take_over(it: Visit, number: str) -> Drawing | None:
    """Move the deadlines as shown (secretariat only), once; cards and threads tell of it."""
    draft = _waiting(it, number)
    if isinstance(draft, Drawing):
        return draft
    if not drafts.remove(it.unit, number):
        return plain(it.speech.say("export.back.gone"))
    moves, talk = [_move(kept) for kept in json.loads(draft.text)], speech(draft.language)
    note = talk.say("export.back.note", file=draft.name[:NAME])
    done, left = returning.apply(it.unit, moves, note=note, today=it.today, now=it.now, by=it.visitor.user)
    for one in done:
        amending.announce(it, one)
    said = [talk.count("export.back.done", len(done)), *(f"• {returned.moved(one, talk)}" for one in moves)]
    told = [*said, *([talk.count("export.back.left", len(left))] if left else [])]
    outbox.amend(it.unit, draft.key, plain("\n".join(map(escape, told))).payload(), it.now)
    return None


def leave(it: Visit, number: str) -> Drawing | None:
    """Leave the plan as it is (secretariat only)."""
    draft = _waiting(it, number)
    if isinstance(draft, Drawing):
        return draft
    said = speech(draft.language).say("export.back.dropped", file=words(draft.name, NAME))
    _close(it.unit, draft, plain(said), it.now)
    return None


def _waiting(it: Visit, number: str) -> Draft | Drawing:
    if not it.visitor.secretariat:
        return plain(it.speech.say("admin.secretariat_only"))
    draft = drafts.get(it.unit, number)
    return draft if draft and draft.text else plain(it.speech.say("export.back.gone"))


def _kept(move: Move) -> list[object]:
    days = [day.isoformat() if day else None for day in (*move.before, *move.after)]
    return [move.row, move.reference, *days]


def _move(kept: list[str | None]) -> Move:
    row, reference, *days = kept
    start, end, new_start, new_end = [date.fromisoformat(day) if day else None for day in days]
    return Move(int(row or 0), reference or "", (start, end), (new_start, new_end))
