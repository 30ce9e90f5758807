"""A text as a PDF or a typist left it becomes paragraphs: page numbers and running heads go, broken lines are mended.

A blank line ends a paragraph only where the sentence before it has ended, for PDFs put blank lines anywhere.
"""

from __future__ import annotations

import re
from collections import Counter

PAGE = re.compile(
    r"\s*(?:[-–]\s*)?(?:page\s+|página\s+|p\.\s*)?\d{1,3}(?:\s*(?:/|of|de|sur)\s*\d{1,3})?(?:\s*[-–])?\s*",
    re.IGNORECASE,
)
MARKER = re.compile(
    r"\s*(?:(?P<path>(?:\d{1,2}|[A-Z]|[IVX]{1,5})(?:\.\d{1,2})+)[.)]?|(?P<number>\d{1,2})[.)]|(?P<letter>[a-z])[.)]|(?P<capital>[A-HJ-UWYZ])[.)]|(?P<roman>[IVX]{1,5})[.)]"
    r"|(?P<bullet>[•●▪◦*]|[-–—](?=\s)|o(?=\s)))\s+(?=\S)"
)
ENDS = re.compile(r"[.:;!?…»”\"]\s*$")
LEANS = re.compile(
    r"(?:,|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with|which|that"
    r"|al|ante|con|de|del|e|el|en|la|las|los|o|para|por|que|y"
    r"|au|aux|avec|dans|des|du|et|le|les|par|pour|sur|un|une))\s*$",
    re.IGNORECASE,
)
SHORT = 0.75
"""A line that is shorter than this share of a full line may end a paragraph without a full stop (a heading)."""


def clean(text: str) -> str:
    """Return the text with one paragraph a line, white space squeezed, page furniture gone."""
    lines = _without_furniture(text)
    width = _width(lines)
    paragraphs: list[str] = []
    previous, blank = "", False
    for line in lines:
        if not line:
            blank = True
            continue
        if paragraphs and _continues(previous, line, blank=blank, width=width):
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        previous, blank = line, False
    return "\n".join(paragraphs)


def _without_furniture(text: str) -> list[str]:
    text = text.replace("\r\n", "\n").replace("\f", "\n").replace("\u00ad", "")
    lines = [re.sub(r"[ \t\u00a0\u2007\u202f]+", " ", line).strip() for line in text.split("\n")]
    pages = {i for i, line in enumerate(lines) if line and PAGE.fullmatch(line)}
    heads = _running_heads(lines, pages)
    return ["" if i in pages or (line and _head(line) in heads) else line for i, line in enumerate(lines)]


def _head(line: str) -> str:
    """Return a line without the page number that a running head carries."""
    return re.sub(r"\s*\d{1,3}$", "", line)


def _running_heads(lines: list[str], pages: set[int]) -> set[str]:
    """Return the lines that come back beside page breaks, and nowhere stand as a heading does."""
    counted = Counter(_head(line) for line in lines if line and not MARKER.match(line))
    beside = {
        _head(lines[j])
        for i in pages
        for j in range(max(0, i - 4), min(len(lines), i + 5))
        if lines[j] and j not in pages
    }
    numbered = {_head(line) for line in lines if line and re.search(r"\s\d{1,3}$", line) and counted[_head(line)] > 1}
    repeated = {line for line in beside if counted[line] > 1 and not ENDS.search(line)}
    return {head for head in repeated | numbered if len(head) > 8 and not MARKER.match(head)}


def _width(lines: list[str]) -> int:
    lengths = sorted(len(line) for line in lines if line)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0


def _continues(previous: str, line: str, *, blank: bool, width: int) -> bool:
    if MARKER.match(line) and not LEANS.search(previous):
        return False
    if blank and ENDS.search(previous):
        return False
    if line[0].islower() or LEANS.search(previous):
        return True
    if line[0] == "(" and not blank and not ENDS.search(previous):
        return True
    if previous.isupper() or line.isupper():
        return previous.isupper() and line.isupper() and not blank
    return len(previous) >= SHORT * width


def _joined(before: str, line: str) -> str:
    if re.search(r"\w[-‐]$", before):
        return before + line if line[0].isupper() else before[:-1] + line
    return f"{before} {line}"
