"""A table that comes back: its columns by their headings, in any language and order, and what each row says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING

from bot.exports.safe import compared
from bot.exports.tables import DAYS, READ_BACK
from bot.languages import OFFERED, speech
from bot.questions.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Value = str | int | float | date | datetime | None
"""What a reader of files finds in a cell."""

REFERENCE = "reference"
FIRST_LINES = 12
"""Lines in which the header is looked for: a title or a legend may stand above it."""
MONTHS = 12
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
"""Days as spreadsheets write them into CSV, by the country they are set to."""
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T].*)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that says something of a commitment: its number in the sheet, the words and the days that it gives.

    A column that the sheet does not have is in neither.
    """

    row: int
    reference: str
    words: Mapping[str, str]
    days: Mapping[str, date | None]


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that cannot be used: why (`export.fault.…`), the word that it is about, and the commitment it names."""

    row: int
    why: str
    word: str = ""
    reference: str = ""


class NoHeader(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """No line has the headings of the commitments."""


class TwoColumns(Exception):  # noqa: N818
    """Two columns have one meaning."""

    def __init__(self, heading: str) -> None:
        """Keep the second one's heading."""
        super().__init__(heading)
        self.heading = heading


def entries(lines: Iterable[Sequence[Value]]) -> list[Entry | Fault]:
    """Return what each row of a sheet says, its header included in `lines`. Raises NoHeader and TwoColumns."""
    found: list[Entry | Fault] = []
    columns: dict[str, int] | None = None
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if columns is None:
            columns = header(line)
            if columns is None and number >= FIRST_LINES:
                raise NoHeader
        elif any(_word(cell) for cell in line):
            found.append(_once(_entry(number, line, columns), first))
    if columns is None:
        raise NoHeader
    return found


def header(line: Sequence[Value]) -> dict[str, int] | None:
    """Return where the columns are that mean something; None where a line is no header. Raises TwoColumns."""
    known = [(_headings().get(fold(_word(cell)).strip()), n) for n, cell in enumerate(line)]
    columns: dict[str, int] = {}
    for key, number in known:
        if key is None:
            continue
        if key in columns:
            raise TwoColumns(_word(line[number]))
        columns[key] = number
    return columns if REFERENCE in columns and len(columns) > 1 else None


@cache
def _headings() -> Mapping[str, str]:
    return {fold(speech(one).say(f"export.column.{key}")).strip(): key for one in OFFERED for key in READ_BACK}


def _once(found: Entry | Fault, first: dict[str, int]) -> Entry | Fault:
    if isinstance(found, Fault):
        return found
    key = found.reference.casefold()
    if key in first:
        return Fault(found.row, "twice", found.reference, found.reference)
    first[key] = found.row
    return found


def _entry(number: int, line: Sequence[Value], columns: Mapping[str, int]) -> Entry | Fault:
    cells = {key: line[place] if place < len(line) else None for key, place in columns.items()}
    reference = compared(_word(cells.pop(REFERENCE)))
    if not reference:
        return Fault(number, "no_reference")
    days: dict[str, date | None] = {}
    for key in DAYS:
        if key in cells:
            cell = cells.pop(key)
            try:
                days[key] = day(cell)
            except ValueError:
                return Fault(number, "no_day", _word(cell), reference)
    start, end = days.get("first_day"), days.get("last_day")
    if start and end and end < start:
        return Fault(number, "dates", reference=reference)
    return Entry(number, reference, {key: _word(cell) for key, cell in cells.items()}, days)


def day(cell: Value) -> date | None:
    """Return the day that a cell holds, also as text: 2016-09-30, 30/9/2016, 9/30/2016.

    Raises ValueError for what is none, and for 9/10/2016, which means one day here and another there.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    word = compared(_word(cell))
    if not word:
        return None
    if found := _ISO.fullmatch(word):
        return date.fromisoformat(found[1])
    if found := _SLASHED.fullmatch(word):
        return _slashed(int(found[1]), int(found[2]), int(found[3]))
    raise ValueError(word)


def _slashed(first: int, second: int, year: int) -> date:
    if first <= MONTHS and second <= MONTHS and first != second:
        raise ValueError(first, second)
    return date(year, second, first) if first > MONTHS else date(year, first, second)


def _word(cell: Value) -> str:
    return "" if cell is None else str(cell)
