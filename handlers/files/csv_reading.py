"""A CSV file that somebody hands back, as spreadsheets of any country write it."""

from __future__ import annotations

import csv
from io import StringIO
from itertools import islice
from typing import TYPE_CHECKING

from bot.exports.coming_back import FIRST_LINES, TwoColumns, header
from bot.exports.safe import restored
from handlers.files.workbook_archive import MOST_BYTES, UnusableSheet
from handlers.files.workbook_reading import MOST_COLUMNS, MOST_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.exports.coming_back import Value

BETWEEN = (",", ";", "\t")
"""Excel puts a semicolon between cells where the comma stands in numbers."""


def lines_of_csv(data: bytes) -> list[list[Value]]:
    """Return the lines of a file. Raises UnusableSheet."""
    if len(data) > MOST_BYTES:
        raise UnusableSheet("too_large")
    text = _text(data)
    readings = (_read(text, between) for between in BETWEEN)
    found = next((lines for lines in readings if _headed(lines)), None)
    if found is None:
        raise UnusableSheet("no_sheet")
    if len(found) > MOST_ROWS:
        raise UnusableSheet("too_many_rows", str(MOST_ROWS))
    return found


def _text(data: bytes) -> str:
    """Return the text of a file: with a mark of its encoding, else UTF-8, else as Western Windows writes."""
    encoding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _read(text: str, between: str) -> list[list[Value]]:
    reader = csv.reader(StringIO(text.replace("\0", ""), newline=""), delimiter=between)
    try:
        return [[restored(cell) for cell in line[:MOST_COLUMNS]] for line in islice(reader, MOST_ROWS + 1)]
    except csv.Error as error:
        raise UnusableSheet("broken") from error


def _headed(lines: Sequence[Sequence[Value]]) -> bool:
    try:
        return any(header(line) for line in lines[:FIRST_LINES])
    except TwoColumns:
        return True
