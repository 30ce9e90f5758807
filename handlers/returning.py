"""A table of the plan that comes back: what it would change, and the change itself once somebody agrees.

Only deadlines are taken over, each as an amendment: the one that was agreed stays in the history, with who moved it and
when. Everything else that differs is told and left (`bot.exports.comparing` says why).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.amendments import Refused
from bot.exports.coming_back import Entry, Fault, NoHeader, TwoColumns, entries
from bot.exports.comparing import compare
from bot.languages import OFFERED, speech
from handlers.files.csv_reading import lines_of_csv
from handlers.files.workbook_archive import MOST_BYTES, UnusableSheet, is_workbook
from handlers.files.workbook_reading import lines_of_workbook
from handlers.typed import Unusable
from store import amendments, commitments, editions
from store.amendments import UnknownCommitment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from bot.exports.comparing import Compared, Move
    from bot.languages import Speech
    from bot.plan import Amendment, Tracked
    from store.engine import Unit

ENDS = (".xlsx", ".xlsm", ".xls", ".csv")
"""How the names of tables end; what is no document is looked at as one."""


def is_table(name: str, data: bytes = b"") -> bool:
    """Tell whether a file is a table: by the end of its name, or by its bytes."""
    return name.casefold().endswith(ENDS) or is_workbook(data)


def rows_of(name: str, data: bytes) -> list[Entry | Fault]:
    """Return what the rows of a table say. Raises UnusableSheet."""
    csv = name.casefold().endswith(".csv") and not is_workbook(data)
    try:
        return entries(lines_of_csv(data) if csv else lines_of_workbook(data))
    except NoHeader:
        raise UnusableSheet("no_sheet") from None
    except TwoColumns as two:
        raise UnusableSheet("two_columns", two.heading) from None


def rows_on_disk(file: Path) -> list[Entry | Fault]:
    """Return what the rows of a table on disk say. Raises Unusable."""
    try:
        with file.open("rb") as opened:
            return rows_of(file.name, opened.read(MOST_BYTES + 1))
    except OSError as error:
        raise Unusable("export.unusable_file", file=file, reason=error.strerror) from error
    except UnusableSheet as error:
        raise Unusable("export.unusable_file", file=file, reason=reason(error, speech("en"))) from error


def reason(error: UnusableSheet, talk: Speech) -> str:
    """Return why a file cannot be used, as a sentence."""
    return talk.say(f"export.unusable.{error.why}", word=error.word)


def preview(unit: Unit, found: Sequence[Entry | Fault], today: date) -> Compared:
    """Return what a table says otherwise than the plan as it stands now."""
    named = [one.reference for one in found if isinstance(one, Entry)]
    known = commitments.by_references(unit, list(dict.fromkeys(named)))
    codes = dict.fromkeys(one.document.code for one in known)
    expected = [one.commitment.reference for one in commitments.listed(unit, tuple(codes))] if codes else []
    return compare(found, _in_every_language(unit, known), expected, today)


def _in_every_language(unit: Unit, known: Sequence[Tracked]) -> dict[str, list[Tracked]]:
    found = {one.commitment.reference.casefold(): [one] for one in known}
    for language in OFFERED:
        for one in editions.spoken(unit, known, language):
            found[one.commitment.reference.casefold()].append(one)
    return found


def apply(
    unit: Unit, moves: Sequence[Move], *, note: str, today: date, now: datetime, by: str
) -> tuple[list[Amendment], list[Move]]:
    """Move the deadlines; return what was recorded, and what no longer could be.

    A deadline that is no longer the one that was shown stays as it is.
    """
    done, left = [], []
    for move in moves:
        recorded = _applied(unit, move, note, today, now, by)
        done.extend([recorded] if recorded else [])
        left.extend([] if recorded else [move])
    return done, left


def _applied(unit: Unit, move: Move, note: str, today: date, now: datetime, by: str) -> Amendment | None:
    tracked = commitments.get(unit, move.reference)
    deadline = tracked.commitment.deadline if tracked else None
    if move.before != ((deadline.start, deadline.end) if deadline else (None, None)):
        return None
    since = amendments.version(unit, move.reference)
    try:
        return amendments.record(unit, move.reference, move.wish(note), today=today, now=now, by=by, since=since)
    except (Refused, amendments.Overtaken, UnknownCommitment):
        return None
