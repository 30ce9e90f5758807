"""The numbers and bullets that Word draws before paragraphs: they stand in no text, only in the rules of its lists.

The rules are those of WordprocessingML (ECMA-376-1, 17.9): a paragraph names a list and a level, a list an abstract
one, and each of its levels a format, a pattern ("%1.%2.") and where it starts; a level starts anew behind a higher one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document

BULLET = "•"
MOST_BASES = 10
"""Styles are based on styles; what goes on for longer goes round in a circle."""
ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
MOST_LETTERED, MOST_ROMAN = 780, 3999
"""What is counted further is written in figures."""
LONGEST_PATTERN = 40


_Place = tuple[str, int]
"""A list by its number, and the level in it."""


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    pattern: str
    start: int


class Numbering:
    """Counts the lists of one document, paragraph by paragraph."""

    def __init__(self, word: Document) -> None:
        """Read the rules of the document's lists."""
        self._lists = _lists(word)
        self._styles = _Styles(word)
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, paragraph: Any) -> str:
        """Return what Word draws before a paragraph (a `w:p`): "2.", "b)", "•"; "" where it is in no list."""
        properties = paragraph.find(qn("w:pPr"))
        name = _value(properties, "w:pStyle") if properties is not None else None
        place = _place(properties) or self._styles.place(name)
        if place is None or place[0] not in self._lists:
            return ""
        abstract, levels = self._lists[place[0]]
        level = levels.get(place[1])
        if level is None or level.format == "none":
            return ""
        if level.format == "bullet":
            return BULLET
        counts = self._counts[abstract]
        counts[place[1]] = counts.get(place[1], level.start - 1) + 1
        for deeper in [one for one in counts if one > place[1]]:
            del counts[deeper]
        return _drawn(level.pattern, levels, counts)


def _drawn(pattern: str, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        level = int(match[1]) - 1
        rule = levels.get(level)
        return _written(counts.get(level, rule.start), rule.format) if rule else ""

    return re.sub(r"%(\d)", number, pattern).strip()


def _written(number: int, form: str) -> str:
    if form.endswith("Letter") and 0 < number <= MOST_LETTERED:
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif form.endswith("Roman") and 0 < number <= MOST_ROMAN:
        text = _roman(number)
    else:
        return str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    written = ""
    for value, letters in ROMAN:
        while number >= value:
            written, number = written + letters, number - value
    return written


class _Styles:
    """The places in lists that paragraphs have by their styles; each style is asked once, and papers have thousands."""

    def __init__(self, word: Document) -> None:
        styles: list[Any] = word.styles.element.findall(qn("w:style"))
        self._known: dict[str, Any] = {style.get(qn("w:styleId"), ""): style for style in styles}
        self._usual = next((name for name, style in self._known.items() if _is_usual(style)), "")
        self._places: dict[str, _Place | None] = {}

    def place(self, name: str | None) -> _Place | None:
        """Return the place that a style gives, its own or that of the one that it is based on."""
        found = name if name is not None and name in self._known else self._usual
        if found not in self._places:
            self._places[found] = self._sought(found)
        return self._places[found]

    def _sought(self, name: str) -> _Place | None:
        for _ in range(MOST_BASES):
            style = self._known.get(name)
            if style is None:
                return None
            place = _place(style.find(qn("w:pPr")))
            if place is not None:
                return place
            name = _value(style, "w:basedOn") or ""
        return None


def _is_usual(style: Any) -> bool:
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in {"1", "true", "on"}


def _place(properties: Any | None) -> _Place | None:
    """Return the list and the level that properties name; list "0" is none."""
    rule = properties.find(qn("w:numPr")) if properties is not None else None
    name = _value(rule, "w:numId") if rule is not None else None
    level = (_value(rule, "w:ilvl") or "0") if name is not None else "0"
    return (name, int(level) if level.isdecimal() else 0) if name is not None else None


def _lists(word: Document) -> dict[str, tuple[str, dict[int, _Level]]]:
    try:
        root = word.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return {}
    abstracts = {
        one.get(qn("w:abstractNumId"), ""): {
            int(level.get(qn("w:ilvl"), 0)): _level(level) for level in one.findall(qn("w:lvl"))
        }
        for one in root.findall(qn("w:abstractNum"))
    }
    found = {}
    for one in root.findall(qn("w:num")):
        abstract = _value(one, "w:abstractNumId") or ""
        found[one.get(qn("w:numId"), "")] = (abstract, abstracts.get(abstract, {}))
    return found


def _level(level: Any) -> _Level:
    start = _value(level, "w:start") or "1"
    return _Level(
        _value(level, "w:numFmt") or "decimal",
        (_value(level, "w:lvlText") or "")[:LONGEST_PATTERN],
        int(start) if start.isdecimal() else 1,
    )


def _value(element: Any, tag: str) -> str | None:
    found = element.find(qn(tag))
    return found.get(qn("w:val")) if found is not None else None
