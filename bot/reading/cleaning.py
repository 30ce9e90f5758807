"""A text as a PDF or a typist left it becomes paragraphs: page numbers and running heads go, broken lines are mended.

A blank line ends a paragraph only where the sentence before it has ended, for PDFs put blank lines anywhere.
"""

from __future__ import annotations

import re

from bot.reading.cells import unrolled
from bot.reading.furniture import without_furniture
from bot.reading.marks import ENDS, MARKER
from bot.reading.typeset import Setting, setting

LEANS = re.compile(
    r"(?:,|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|which|that"
    r"|al|ante|con|de|del|e|el|en|la|las|los|o|para|por|que|y"
    r"|au|aux|avec|dans|des|du|et|le|les|par|pour|sur|un|une))\s*$",
    re.IGNORECASE,
)
LISTED = re.compile(r"[;,]\s+(?:and|or|y|e|o|et|ou)\s*$", re.IGNORECASE)
"""How the last item but one of a list ends."""
LONE = re.compile(r"[•●▪◦·‣►➢■○\uf0b7\uf0a7\uf0d8–—-]|\(?(?:[a-z]|\d{1,2})[.)]")
"""A mark alone on its line."""
FOLLOWS = re.compile(r"\b(?:following|follows|siguientes?|que\s+sigue|suivante?s?|qui\s+suit)\s*:$", re.IGNORECASE)
"""How a line ends below which a list begins."""
LABELLED = re.compile(r"[A-ZÁÉÍÓÚÀÂÇÈÊÔ]\w+(?:\s\w+){0,3}\s?:\s+\S")
"""A line that says what it holds ("Deadline: 3 May")."""
QUOTED = 240
"""A quotation that has not ended within so many characters was never closed."""


def clean(text: str) -> str:
    """Return the text with one paragraph a line, white space squeezed, page furniture gone."""
    lines = _with_marks(without_furniture(unrolled(text)))
    how = setting(lines)
    paragraphs: list[str] = []
    previous, blank = "", False
    for line in lines:
        if not line:
            blank = True
            continue
        if paragraphs and (_quoting(paragraphs[-1]) or _continues(previous, line, paragraphs[-1], how, blank=blank)):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        previous, blank = line, False
    return "\n".join(paragraphs)


def _with_marks(lines: list[str]) -> list[str]:
    """Return the lines with a mark that stands alone put before the line right below it."""
    found: list[str] = []
    for line in lines:
        if found and LONE.fullmatch(found[-1]) and line:
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line)
    return found


def _continues(previous: str, line: str, paragraph: str, how: Setting, *, blank: bool) -> bool:
    if MARKER.match(line) and not _is_word(paragraph, line, blank=blank):
        return False
    if blank and (ENDS.search(previous) or LABELLED.match(line)):
        return False
    if line[0].islower() or LEANS.search(previous):
        return True
    if FOLLOWS.search(previous) and line[0].isupper():
        return False
    if line[0] == "(" and not blank and not ENDS.search(previous):
        return True
    if previous.isupper() or line.isupper():
        return previous.isupper() and line.isupper() and not blank
    if blank and not how.spaced and paragraph == previous and _is_numbered(paragraph):
        return False
    return how.goes_on(previous, line, blank=blank)


def _is_numbered(paragraph: str) -> bool:
    """Whether a line is numbered as headings are; a blank line behind it parts it from its text."""
    mark = MARKER.match(paragraph)
    return mark is not None and mark.lastgroup in {"number", "roman", "capital"}


def _quoting(paragraph: str) -> bool:
    """Whether a quotation is still open at the end of a paragraph."""
    return any(
        paragraph.count(opens) > paragraph.count(closes) and len(paragraph) - paragraph.rfind(opens) < QUOTED
        for opens, closes in ("«»", "“”")
    )


def _is_word(paragraph: str, line: str, *, blank: bool) -> bool:
    """Whether what looks like a mark at the beginning of a line goes on with the sentence before ("activity / I.1 on").

    So does a dash within a sentence, and "o", Spanish for "or", even where a page broke it.
    """
    mark = MARKER.match(line)
    if mark is None or ENDS.search(paragraph) or LISTED.search(paragraph):
        return False
    if LEANS.search(paragraph):
        return True
    again = mark.lastgroup == "bullet" and paragraph[:1] == line[:1]
    return line[mark.end()].islower() and not again and (not blank or line.startswith("o "))


def _joined(before: str, line: str) -> str:
    if re.search(r"\w[-‐]$", before):
        return before + line if line[0].isupper() else before[:-1] + line
    return f"{before} {line}"
