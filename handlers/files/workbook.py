"""Tables as an XLSX workbook: real dates, filters, a header that stays, ready to print.

Whatever people wrote is written as text: never as a formula, never as a link.
"""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

import xlsxwriter

from bot.exports.safe import clean, runs
from bot.exports.tables import Kind, State
from handlers.files.looks import Looks

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from bot.exports.tables import Book, Cell, Column, Table

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
MOST_LINKS = 60_000
"""A sheet holds 65,530 links; the rest are written as text."""
FIRST_YEAR = 1901
"""A spreadsheet's calendar begins in 1900, with a day in it that never was."""
MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


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
    for line, row in enumerate(table.rows, top + 1):
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
    sheet.set_row(0, 32)
    return 1


def _write(sheet: Worksheet, place: tuple[int, int], column: Column, cell: Cell, looks: Looks) -> None:
    match cell:
        case None | "":
            sheet.write_blank(*place, None, looks.text)
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
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0, top)
    sheet.repeat_columns(0, max(table.held - 1, 0))
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    sheet.set_footer(f"&L{book.title.replace('&', '&&')}&C{table.name.replace('&', '&&')}&R&P/&N")
