"""Tables as text leaves them: after an activity come cells that name who is responsible and by when.

A cell is told by its own words ("Mexico and IOM", "within 90 days"), for columns lose their order on the way, and by
a label where there is one ("Responsible", "Deadline: 3 May"). Only a text that names such columns has cells.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, takewhile

from bot.deadlines import deadline_of
from bot.parties import mentions
from bot.reading.lexicon import Lexicon, lexicon
from bot.reading.names import only_names
from bot.reading.outline import HEADING_WORDS, Item
from bot.reading.sentences import sentences

BLANK = re.compile(r"[\s.–—-]*|n/?a|tb[cd]", re.IGNORECASE)
BESIDE = 12
"""Characters that a cell with a deadline may hold beside it."""
FEWEST = 2
"""Labels of cells that make a table of a text without heads ("Responsible: TS")."""
CELLS = 8
"""More lines than this after an item are no cells."""
MOST_WORDS = 30
"""More words than this on a line are no cells."""
SOME_DAY = date(2000, 1, 1)
"""Whether a cell holds a deadline does not depend on the day that it is counted from."""


@dataclass(frozen=True, slots=True)
class Row:
    """An item and the words of its cells; "" where a cell is missing or blank."""

    item: Item
    owing: str = ""
    due: str = ""


def has_columns(text: str, languages: Iterable[str]) -> bool:
    """Tell whether a line of a document, as it came, names a column of who is responsible in one of its languages."""
    known = [lexicon(language) for language in languages]
    lines = [line.lstrip(" \t|*•-") for line in text.splitlines() if len(line.split()) <= HEADING_WORDS]
    if any(words.columns.match(line) for line in lines for words in known):
        return True
    return sum(mark is not None for words in known for mark in _marks(lines, words)) >= FEWEST


def rows(items: list[Item]) -> list[Row]:
    """Return the items, each with the cells that follow it; the cells are items no more.

    A paragraph with cells is an item too where no item has a label, and where it is announced as an act
    ("Action: …"): it is counted under its theme.
    """
    used = {item.label for item in items} - {""}
    labelled = bool(used)
    found: list[Row] = []
    at = 0
    while at < len(items):
        words = lexicon(items[at].language)
        following = list(takewhile(lambda item: not item.label, items[at + 1 : at + 1 + CELLS]))
        row, taken = _row(items[at], following, words) if _may(items[at], words, labelled) else (Row(items[at]), 0)
        if not row.item.label and (row.owing or (row.due and words.announced.match(row.item.text))):
            row = replace(row, item=replace(row.item, label=_free(row.item.theme_label, used)))
        found.append(row)
        at += 1 + taken
    return found


def _may(item: Item, words: Lexicon, labelled: bool) -> bool:
    """Whether cells may follow an item."""
    if item.label or words.announced.match(item.text):
        return True
    return not labelled and not _is_cell(item.text, words)


def _free(theme_label: str, used: set[str]) -> str:
    label = next(one for n in count(1) if (one := f"{theme_label}.{n}".lstrip(".")) not in used)
    used.add(label)
    return label


def _is_cell(text: str, words: Lexicon) -> bool:
    return bool(words.columns.match(text)) or only_names(text, words) or is_due(text, words)


def _row(item: Item, following: list[Item], words: Lexicon) -> tuple[Row, int]:
    text, last = _last_sentence(item.text)
    inside = _inside(last, words)
    for taken in range(len(following), -1, -1):
        cells = [cell.text for cell in following[:taken]]
        told = _told(cells, words)
        if told:
            return _with(item, *told), taken
        for owing, due in _partings(inside + cells, words):
            if _fits(owing, due, words):
                return _with(replace(item, text=text) if inside else item, owing, due), taken
    return Row(item), 0


def _with(item: Item, owing: str, due: str) -> Row:
    return Row(item, "" if BLANK.fullmatch(owing) else owing, "" if BLANK.fullmatch(due) else due)


def _told(cells: list[str], words: Lexicon) -> tuple[str, str] | None:
    """Return what cells hold that each say it ("Responsible: the Green Climate Fund"), whoever and whenever it be."""
    marks = _marks(cells, words)
    whole = all(mark and cell[mark.end() :].strip() for cell, mark in zip(cells, marks, strict=True))
    return _labelled(cells, marks) if cells and whole else None


def _marks(cells: list[str], words: Lexicon) -> list[re.Match[str] | None]:
    label = rf"^(?:(?P<owing>{words.owing_column.pattern})|(?P<due>{words.due_column.pattern}))\s*(?::\s*|$)"
    return [re.match(label, cell, re.IGNORECASE) for cell in cells]


def _inside(last: str, words: Lexicon) -> list[str]:
    """Return the cells that a line holds: who is responsible, or that and by when ("Mexico and IOM 30 June 2015")."""
    if not last or only_names(last, words):
        return [last] if last else []
    for gap in list(re.finditer(r"\s+", last))[:MOST_WORDS]:
        first, second = last[: gap.start()], last[gap.end() :]
        if any(only_names(who, words) and is_due(when, words) for who, when in ((first, second), (second, first))):
            return [first, second]
    return []


def _last_sentence(text: str) -> tuple[str, str]:
    """Return a text without its last sentence, and that sentence, for a short cell may stand on the last line."""
    last = sentences(text)[-1:]
    return (text[: -len(last[0])].strip(), last[0]) if last and last[0] != text else (text, "")


def _partings(cells: list[str], words: Lexicon) -> Iterator[tuple[str, str]]:
    """Give the ways to part cells between who and when: by their labels, else at any place and in either order."""
    marks = _marks(cells, words)
    if any(marks):
        yield _labelled(cells, marks)
        return
    for place in range(len(cells), -1, -1):
        first, second = " ".join(cells[:place]), " ".join(cells[place:])
        yield first, second
        yield second, first


def _labelled(cells: list[str], marks: list[re.Match[str] | None]) -> tuple[str, str]:
    parts: dict[str, list[str]] = {"owing": [], "due": []}
    column = "owing"
    for cell, mark in zip(cells, marks, strict=True):
        column = str(mark.lastgroup) if mark else column
        parts[column].append(cell[mark.end() :] if mark else cell)
    return " ".join(parts["owing"]).strip(), " ".join(parts["due"]).strip()


def _fits(owing: str, due: str, words: Lexicon) -> bool:
    if not owing and not due:
        return False
    who = not owing or BLANK.fullmatch(owing) or only_names(owing, words)
    return bool(who) and (not due or bool(BLANK.fullmatch(due)) or is_due(due, words))


def is_due(cell: str, words: Lexicon) -> bool:
    """Tell whether a cell names a deadline and little else."""
    found = deadline_of(cell, words.language, SOME_DAY)
    if found is None or len(cell) - (found.end - found.start) > BESIDE:
        return False
    return not mentions(cell[: found.start] + cell[found.end :], words.language)
