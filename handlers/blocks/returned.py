"""What a table of the plan that came back would change, line by line, as words that are not yet escaped."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from bot.languages.dates import day, span
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape
from handlers.blocks.limits import shorten
from handlers.blocks.pieces import actions, button, packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.exports.comparing import Compared, Days, Move, Other
    from bot.languages import Speech

MOST = 15
"""Lines of one sort that are shown; the rest are counted."""
WORDS = 90
BEFORE = 25
"""Characters shown before the first that differs."""


def lines(found: Compared, file: str, speech: Speech) -> list[str]:
    """Return the preview: what would be moved, what is left, what cannot be used, what the file does not have."""
    if found.same:
        return [speech.say("export.back.same", file=file)]
    return [
        _begun(found, file, speech),
        *_some([f"• {moved(one, speech)}" for one in found.moves], speech),
        *_some([f"• {_refused(one, speech)}" for one in found.refused], speech),
        *([speech.count("export.back.others", len(found.others))] if found.others else []),
        *_some([f"• {_other(one, speech)}" for one in found.others], speech),
        *_some([_fault(one.why, one.row, one.word, speech) for one in found.faults], speech),
        *_new(found, speech),
        *_missing(found, speech),
        speech.say("export.back.statuses"),
    ]


def drawn(said: Sequence[str], draft: str, speech: Speech) -> Drawing:
    """Return the preview as a message with its two buttons."""
    buttons = actions(
        button(speech.say("export.back.apply"), "table_apply", draft, style="primary"),
        button(speech.say("export.back.leave"), "table_leave", draft),
    )
    return drawing(packed(map(escape, said)), speech, tail=[buttons])


def moved(one: Move, speech: Speech) -> str:
    """Return a deadline that would be moved, in a line."""
    before, after = _days(one.before, speech), _days(one.after, speech)
    return speech.say("export.back.move", reference=one.reference, before=before, after=after)


def _begun(found: Compared, file: str, speech: Speech) -> str:
    if not found.moves:
        return speech.say("export.back.no_moves", file=file)
    return speech.count("export.back.moves", len(found.moves), file=file)


def _refused(one: Move, speech: Speech) -> str:
    cleared = one.after == (None, None)
    why = speech.say("export.back.cleared") if cleared else speech.say(f"amend.why.{one.why}")
    before, after = _days(one.before, speech), _days(one.after, speech)
    return speech.say("export.back.refused", reference=one.reference, row=one.row, before=before, after=after, why=why)


def _other(one: Other, speech: Speech) -> str:
    before, after = _where_they_part(one.before, one.after)
    what = speech.say(f"export.column.{one.what}")
    return speech.say("export.back.other", reference=one.reference, row=one.row, what=what, before=before, after=after)


def _where_they_part(before: str, after: str) -> tuple[str, str]:
    old, new = " ".join(before.split()), " ".join(after.split())
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    start = max(0, alike - BEFORE)
    lead = "…" if start else ""
    return lead + shorten(old[start:], WORDS), lead + shorten(new[start:], WORDS)


def _fault(why: str, row: int, word: str, speech: Speech) -> str:
    return speech.say(f"export.fault.{why}", row=row, word=shorten(word, WORDS))


def _new(found: Compared, speech: Speech) -> Iterable[str]:
    rows = [speech.say("export.back.row", reference=shorten(one.reference, WORDS), row=one.row) for one in found.new]
    return [speech.count("export.back.new", len(rows), rows=_listed(rows, speech))] if rows else []


def _missing(found: Compared, speech: Speech) -> Iterable[str]:
    named = found.missing
    return [speech.count("export.back.missing", len(named), references=_listed(named, speech))] if named else []


def _listed(names: Sequence[str], speech: Speech) -> str:
    return ", ".join(_some(names, speech))


def _some(found: Sequence[str], speech: Speech) -> list[str]:
    left = len(found) - MOST
    return [*found[:MOST], *([speech.count("export.back.more", left)] if left > 0 else [])]


def _days(days: Days, speech: Speech) -> str:
    start, end = days
    if start and end:
        return span(start, end, speech.language)
    one = end or start
    return day(one, speech.language) if one else speech.say("export.back.no_deadline")
