"""The rows of a Word table and their cells: a cell that goes on over several rows stands in each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

MOST_COLUMNS = 63
"""Word makes no more."""


def rows_of(table: Any) -> Iterator[list[Any]]:
    """Give the cells of each row of a `w:tbl`, each cell once (ECMA-376-1, 17.4.17 `gridSpan` and 17.4.84 `vMerge`)."""
    above: dict[int, Any] = {}
    for row in table.iterchildren(qn("w:tr")):
        column = _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
        cells = []
        for cell in row.iterchildren(qn("w:tc")):
            if _goes_on(cell):
                cell = above.get(column, cell)  # noqa: PLW2901
            above[column] = cell
            cells.append(cell)
            column += max(1, _number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1))
        yield cells


def _goes_on(cell: Any) -> bool:
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val")) != "restart"


def _number(element: Any | None, default: int) -> int:
    written = element.get(qn("w:val"), "") if element is not None else ""
    return min(int(written), MOST_COLUMNS) if written.isdecimal() else default
