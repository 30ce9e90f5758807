"""A table as CSV: UTF-8 with a mark that spreadsheets know it by, and nothing in it that they would run."""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import StringIO
from typing import TYPE_CHECKING

from bot.exports.safe import clean, defused
from bot.exports.tables import State

if TYPE_CHECKING:
    from bot.exports.tables import Cell, Table


def csv_of(table: Table) -> bytes:
    """Return the bytes of a table, its headings first; days are ISO 8601 (2016-09-30)."""
    made = StringIO(newline="")
    writer = csv.writer(made)
    writer.writerow([_said(heading) for heading in table.headings])
    writer.writerows([_said(cell) for cell in row] for row in table.rows)
    return made.getvalue().encode("utf-8-sig")


def _said(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case datetime():
            return cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
        case State():
            return defused(clean(cell.said))
        case int():
            return str(cell)
        case _:
            return defused(clean(cell))
