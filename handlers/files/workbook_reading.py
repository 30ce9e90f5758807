"""A workbook that somebody hands back: the cells of the sheet of commitments, as values."""

from __future__ import annotations

import gc
import warnings
from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from bot.exports.coming_back import FIRST_LINES, TwoColumns, header
from handlers.files.workbook_archive import BROKEN, UnusableSheet, check

if TYPE_CHECKING:
    from bot.exports.coming_back import Value

MOST_ROWS = 20_000
MOST_COLUMNS = 100
_FAULTS = (*BROKEN, TypeError, IndexError, AttributeError, AssertionError, InvalidFileException, ParseError)
"""What openpyxl raises of a file that is not what it says."""


def lines_of_workbook(data: bytes) -> list[list[Value]]:
    """Return the lines of the sheet that has the commitments' headings. Raises UnusableSheet."""
    check(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with closing(
                openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            ) as book:
                return _lines(book)
    except (UnusableSheet, TwoColumns):
        raise
    except (*_FAULTS, SyntaxError) as error:
        raise UnusableSheet("broken") from error
    finally:
        gc.collect()  # A workbook refers to itself in circles, and may be large.


def _lines(book: Any) -> list[list[Value]]:
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        first = sheet.iter_rows(max_row=FIRST_LINES, max_col=MOST_COLUMNS, values_only=True)
        if any(header(line) for line in first):
            return _all(sheet)
    raise UnusableSheet("no_sheet")


def _all(sheet: Any) -> list[list[Value]]:
    found = [list(line) for line in sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)]
    while found and not any(cell not in (None, "") for cell in found[-1]):
        found.pop()
    if len(found) > MOST_ROWS:
        raise UnusableSheet("too_many_rows", str(MOST_ROWS))
    return found
