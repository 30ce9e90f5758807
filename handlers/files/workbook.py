"""Tables as an XLSX workbook: real dates, filters, a header that stays, ready to print.

Whatever people wrote is written as text: never as a formula, never as a link.
"""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING

import xlsxwriter

from bot.exports.safe import clean, runs
from bot.exports.tables import Kind, State
from handlers.files.looks import Looks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

    from bot.exports.tables import Book, Cell, Column, Table

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
MOST_LINKS = 60_000
"""A sheet holds 65,530 links; the rest are written as text."""
FIRST_YEAR = 1901
"""A spreadsheet's calendar begins in 1900, with a day in it that never was."""
LINE, MOST_HIGH = 13.2, 400.0
"""Points of a line of text, and of the highest row that a sheet can have."""
MOST_READ = 2_000
"""Characters of a cell by which its row's height is told; the highest row holds no more."""
FITS = 1.1
"""Letters of our size that stand on the width of one of the usual size."""
PAGE = 215
"""Characters that can still be read on the width of a page."""


def workbook(book: Book) -> bytes:
    """Return the bytes of a workbook with these sheets."""
    made = BytesIO()
    with xlsxwriter.Workbook(made, OPTIONS) as file:
        file.set_properties({"title": book.title, "subject": book.subject, "author": book.keeper, "created": book.made})
        looks = Looks(file)
        for table in book.tables:
            _sheet(file.add_worksheet(table.name), table, looks, book)
    return made.getvalue()


def _sheet(sheet: Worksheet, table: Table, looks: Looks, book: Book) -> None:
    top = _legend(sheet, table, looks)
    for number, (column, heading) in enumerate(zip(table.columns, table.headings, strict=True)):
        sheet.set_column(number, number, column.width)
        sheet.write_string(top, number, clean(heading), looks.heading)
    sheet.set_row(top, height(table, table.headings))
    for line, row in enumerate(table.rows, top + 1):
        sheet.set_row(line, height(table, row))
        for number, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
            _write(sheet, (line, number), column, cell, looks)
    sheet.freeze_panes(top + 1, table.held)
    sheet.autofilter(top, 0, top + len(table.rows), len(table.columns) - 1)
    _print(sheet, top, table, book)


def _legend(sheet: Worksheet, table: Table, looks: Looks) -> int:
    """Write what the signs mean in a line of its own, and return the line of the header."""
    if not table.legend:
        return 0
    for number, one in enumerate(table.legend, 3):
        sheet.write_string(0, number, one.said, looks.state(one))
    sheet.set_row(0, 3 * LINE)
    return 1


def height(table: Table, row: Sequence[Cell]) -> float:
    """Return how high a row must be, in points: not every program finds out by itself."""
    pairs = zip(table.columns, row, strict=True)
    return min(MOST_HIGH, LINE * max([1, *(_lines(cell, column) for column, cell in pairs)]) + 3)


def _lines(cell: Cell, column: Column) -> int:
    said = cell.said if isinstance(cell, State) else cell
    if not isinstance(said, str) or column.kind is Kind.ADDRESS:
        return 1
    return sum(max(1, len(wrap(line, round(column.width * FITS)))) for line in said[:MOST_READ].split("\n"))


def _write(sheet: Worksheet, place: tuple[int, int], column: Column, cell: Cell, looks: Looks) -> None:
    match cell:
        case None | "":
            sheet.write_blank(*place, None, looks.unowed if column.kind is Kind.STATE else looks.text)
        case State():
            sheet.write_string(*place, cell.said, looks.state(cell))
        case date() if cell.year < FIRST_YEAR:
            sheet.write_string(*place, cell.isoformat(), looks.text)
        case datetime():
            sheet.write_datetime(*place, cell, looks.instant)
        case date():
            sheet.write_datetime(*place, cell, looks.day)
        case int():
            sheet.write_number(*place, cell, looks.number)
        case _:
            _text(sheet, place, column, clean(cell), looks)


def _text(sheet: Worksheet, place: tuple[int, int], column: Column, text: str, looks: Looks) -> None:
    if column.kind is Kind.ADDRESS and text.startswith("https://") and place[0] < MOST_LINKS:
        sheet.write_url(*place, text, looks.address)
    else:
        sheet.write_string(*place, text, looks.quoted if runs(text) else looks.text)


def _print(sheet: Worksheet, top: int, table: Table, book: Book) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    wide = sum(column.width for column in table.columns)
    sheet.fit_to_pages(max(1, round(wide / PAGE)), 0)
    sheet.repeat_rows(0, top)
    sheet.repeat_columns(0, max(table.held - 1, 0))
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_footer(f"&L{book.title.replace('&', '&&')}&C{table.name.replace('&', '&&')}&R&P/&N")
