"""Tables drawn with strokes, tabs or blanks, as text files have them: each cell a line behind its column's head.

A table begins with a line of heads, one of which says who is responsible. Cells that go on below stand under theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from bot.reading.lexicon import languages, lexicon
from bot.reading.marks import ENDS, MARKER

STROKE = re.compile(r" *[|¦] *")
TAB = re.compile(r" *\t *")
GAP = re.compile(r"\s{2,}")
RULE = re.compile(r"[\s|¦+:=_–—-]*")
"""A line that only draws the table."""
NUMERAL = re.compile(r"[IVX\d.]+[.)]?")
NUMBER = re.compile(r"[\w.]{1,6}[.)]?")
ASKEW = 8
"""Characters by which a cell may stand beside its head."""
FEWEST = 2
"""Heads that make a table."""

Piece = tuple[int, str]
"""Where a cell begins on its line, and its words."""


def unrolled(text: str) -> str:
    """Return a text with the rows of its tables one cell a line: the act with its number, then the labelled others."""
    if not any(mark in text for mark in ("|", "¦", "\t", "  ")):
        return text
    found: list[str] = []
    table: _Table | None = None
    for line in text.split("\n"):
        parts = table.parts if table else _parts(line)
        pieces = _pieces(line, parts)
        heads = [role_of(words) for _, words in pieces]
        if len(pieces) >= FEWEST and "owing" in heads:
            found += table.lines() if table else []
            table = _Table([line], pieces, heads, parts)
        elif table is None or not table.takes(line, pieces):
            found += table.lines() if table else []
            table = None
            found.append(line)
    return "\n".join([*found, *(table.lines() if table else [])])


@dataclass
class _Table:
    raw: list[str]
    heads: list[Piece]
    roles: list[str]
    parts: re.Pattern[str]
    rows: list[list[str]] = field(default_factory=list)
    gap: bool = False
    """Whether the line before was empty."""

    @property
    def ordered(self) -> bool:
        """Whether strokes or tabs say which cell is which, and not its place on the line."""
        return self.parts is not GAP

    def takes(self, line: str, pieces: list[Piece]) -> bool:
        """Take a line of the table; False where it belongs to it no more."""
        taken = self._takes(line, pieces)
        self.raw += [line] if taken else []
        return taken

    def _takes(self, line: str, pieces: list[Piece]) -> bool:
        if RULE.fullmatch(line):
            self.gap = self.gap or not line.strip()
            return True
        if self.ordered and len(pieces) < FEWEST:
            return False
        if not self.ordered and not all(self._under_a_head(place) for place, _ in pieces[1:]):
            return False
        cells = self._placed(pieces)
        opens = self._opens(cells)
        if not opens and (self.gap or not self.rows):
            return False
        self.gap = False
        if opens:
            self.rows.append(cells)
        else:
            self.rows[-1] = [f"{a} {b}".strip() for a, b in zip(self.rows[-1], cells, strict=True)]
        return True

    def _under_a_head(self, place: int) -> bool:
        return any(abs(begins - place) <= ASKEW for begins, _ in self.heads)

    def _placed(self, pieces: list[Piece]) -> list[str]:
        """Return the cells of a line under their heads: in order where strokes part them, else by their place."""
        cells = [""] * len(self.heads)
        for order, (place, words) in enumerate(pieces):
            nearest = min(range(len(cells)), key=lambda i: abs(self.heads[i][0] - place))
            column = min(order, len(cells) - 1) if self.ordered else nearest
            cells[column] = f"{cells[column]} {words}".strip()
        return cells

    def _opens(self, cells: list[str]) -> bool:
        """Whether a line begins a row: it has a number, or what is to be done and who will do it, both anew."""
        acts, owing = self._of(cells, "act"), " ".join(self._of(cells, "owing"))
        if self.ordered:
            return bool(acts)
        if acts and (MARKER.match(f"{acts[0]} ") or NUMERAL.fullmatch(acts[0])):
            return True
        if not acts or not acts[0][:1].isupper() or sum(map(bool, cells)) < FEWEST:
            return False
        whole = all(self._of(cells, role) for role in set(self.roles)) and owing[:1].isupper()
        return not self.rows or self.gap or whole or ENDS.search(self._of(self.rows[-1], "act")[-1]) is not None

    def _of(self, cells: list[str], role: str) -> list[str]:
        return [cell for cell, column in zip(cells, self.roles, strict=True) if column == role and cell]

    def lines(self) -> Iterator[str]:
        """Give the lines of the rows, the head that makes them a table first; where there is no row, the lines."""
        if not self.rows:
            yield from self.raw
            return
        owing = next(words for (_, words), role in zip(self.heads, self.roles, strict=True) if role == "owing")
        yield from ("", owing, "")
        titles = [words for _, words in self.heads]
        for number, row in enumerate(self.rows, 1):
            yield from labelled(number, row, self.roles, titles)
        yield ""


def labelled(number: int, row: list[str], roles: list[str], titles: list[str]) -> Iterator[str]:
    """Give a row as lines: what is to be done with its number, and the other cells behind their heads."""
    act, place = _act(row, roles)
    if act:
        yield from ("", act if MARKER.match(act) else f"{number}. {act}", "")
    cells = list(enumerate(zip(row, roles, titles, strict=False)))
    others = [(cell, title) for _, (cell, role, title) in cells if role != "act"]
    others += [(cell, title) for i, (cell, role, title) in cells if role == "act" and i > place]
    for cell, title in others:
        if cell.strip():
            yield from (f"{title.strip(' :')}: {cell}", "")


def _act(row: list[str], roles: list[str]) -> tuple[str, int]:
    """Return the cell that says what is to be done, with the number of a column before it, and its place."""
    cells = [
        (i, cell) for i, (cell, role) in enumerate(zip(row, roles, strict=False)) if role == "act" and cell.strip()
    ]
    if len(cells) > 1 and NUMBER.fullmatch(cells[0][1]):
        number, (place, act) = cells[0][1], cells[1]
        return f"{number.rstrip('.)')}. {act}", place
    return (cells[0][1], cells[0][0]) if cells else ("", -1)


def _parts(line: str) -> re.Pattern[str]:
    """Return what parts the cells of a line."""
    return STROKE if STROKE.search(line) else TAB if TAB.search(line) else GAP


def _pieces(line: str, parts: re.Pattern[str]) -> list[Piece]:
    """Return the cells of a line; an empty one between strokes or tabs is one too."""
    found: list[Piece] = []
    begin = 0
    for gap in [*parts.finditer(line), None]:
        end = gap.start() if gap else len(line)
        words = line[begin:end].strip()
        if words or (found and gap and parts is not GAP):
            found.append((begin, words))
        begin = gap.end() if gap else end
    return found


def role_of(head: str) -> str:
    """Return what a column holds, by its head: "owing", "due" or "act"."""
    return next((role for role, pattern in _roles() if pattern.fullmatch(head.strip(" :.*"))), "act")


@cache
def _roles() -> list[tuple[str, re.Pattern[str]]]:
    known = [lexicon(language) for language in languages()]
    return [("owing", words.owing_column) for words in known] + [("due", words.due_column) for words in known]
