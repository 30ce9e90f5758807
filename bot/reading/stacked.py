"""Tables that lost their lines on the way: the heads one below the other, then each row as a block of lines.

Which lines are one cell is told by what the columns hold: who is responsible, and by when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from bot.languages import detect
from bot.reading.cells import NUMERAL, labelled, role_of
from bot.reading.lexicon import Lexicon, lexicon
from bot.reading.names import only_names
from bot.reading.tables import is_due

BLOCKS = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
NUMBERS = re.compile(r"(?:n[.°ºo]{0,2}|nr|num\w*|núm\w*|#)\.?", re.IGNORECASE)
"""The head of a column of numbers."""
LEAST, MOST = 3, 7
"""Heads of a table."""
HEAD_WORDS = 4
LINES = 14
"""More lines than this are no row."""
FEWEST = 2
"""Rows that make a table."""


def unstacked(text: str) -> str:
    """Return a text with the rows of such tables as acts with their numbers, each cell labelled by its head."""
    words = lexicon(detect(text, "en") or "en")
    titles: list[str] = []
    found: list[str] = []
    count = 0
    for block in BLOCKS.split(text):
        lines = [line.strip() for line in block.strip().split("\n")]
        row = _row(lines, titles, words) if titles else None
        if _heads(lines):
            owing = next(line for line in lines if role_of(line) == "owing")
            found += [] if titles else ["", owing, ""]
            titles = lines
        elif row:
            count += 1
            found += labelled(count, row, [role_of(title) for title in titles], titles)
        else:
            found += ["", block, ""]
    return "\n".join(found) if count >= FEWEST else text


def _heads(lines: list[str]) -> bool:
    """Whether lines are the heads of columns: short, one of them that of who is responsible."""
    if not LEAST <= len(lines) <= MOST or any(len(line.split()) > HEAD_WORDS for line in lines):
        return False
    roles = [role_of(line) for line in lines]
    return roles.count("owing") == 1 and roles[0] == "act" and not any(map(NUMERAL.fullmatch, lines))


def _row(lines: list[str], titles: list[str], words: Lexicon) -> list[str] | None:
    """Return the cells of a row; None where the lines are none."""
    numbered = NUMBERS.fullmatch(titles[0]) is not None
    if numbered != bool(NUMERAL.fullmatch(lines[0])) or len(lines) > LINES:
        return None
    rest, columns = lines[numbered:], titles[numbered:]
    if len(rest) < len(columns):
        return None
    roles = [role_of(title) for title in columns]
    cells = max(_partings(rest, len(columns)), key=lambda cells: _fit(cells, roles, words))
    told = dict(zip(roles, cells, strict=True))
    known = only_names(told["owing"], words) or ("due" in told and is_due(told["due"], words))
    return [*lines[:numbered], *cells] if known else None


def _partings(lines: list[str], columns: int) -> Iterator[list[str]]:
    """Give the ways to part lines into so many cells in order."""
    for cuts in combinations(range(1, len(lines)), columns - 1):
        bounds = [0, *cuts, len(lines)]
        yield [" ".join(lines[a:b]) for a, b in pairwise(bounds)]


def _fit(cells: list[str], roles: list[str], words: Lexicon) -> int:
    """How well cells are what their columns hold; each begins anew."""
    score = sum(cell[:1].isupper() or cell[:1].isdigit() for cell in cells)
    for cell, role in zip(cells, roles, strict=True):
        score += 3 * (role == "owing" and only_names(cell, words)) + 2 * (role == "due" and is_due(cell, words))
    return score
