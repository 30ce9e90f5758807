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
    from docx.text.paragraph import Paragraph

BULLET = "•"
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


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
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def mark(self, paragraph: Paragraph) -> str:
        """Return what Word draws before a paragraph: "2.", "b)", "•"; "" where it is in no list."""
        place = _place(paragraph)
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
    if form.endswith("Letter"):
        text = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif form.endswith("Roman"):
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


def _place(paragraph: Paragraph) -> tuple[str, int] | None:
    """Return the list and the level of a paragraph, its own or its style's."""
    for properties in (xml_of(paragraph).pPr, *_styles(paragraph)):
        rule = properties.find(qn("w:numPr")) if properties is not None else None
        name = _value(rule, "w:numId") if rule is not None else None
        if rule is not None and name is not None:
            return (name, int(_value(rule, "w:ilvl") or 0)) if name != "0" else None
    return None


def _styles(paragraph: Paragraph) -> list[Any | None]:
    style: Any = paragraph.style
    found: list[Any | None] = []
    while style is not None and len(found) < 10:
        found.append(style.element.find(qn("w:pPr")))
        style = getattr(style, "base_style", None)
    return found


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
        _value(level, "w:lvlText") or "",
        int(start) if start.isdecimal() else 1,
    )


def xml_of(part: Any) -> Any:
    """Return the XML of a paragraph or a cell, for which python-docx has no public name."""
    return part._element  # noqa: SLF001


def _value(element: Any, tag: str) -> str | None:
    found = element.find(qn(tag))
    return found.get(qn("w:val")) if found is not None else None
