"""The furniture of pages: their numbers and running heads, which are no part of the text."""

from __future__ import annotations

import re
from collections import Counter

from bot.reading.marks import ENDS, MARKER

PAGE = re.compile(
    r"\s*(?:[-–]\s*)?(?:page\s+|página\s+|p\.\s*)?\d{1,3}(?:\s*(?:/|of|de|sur)\s*\d{1,3})?(?:\s*[-–])?\s*",
    re.IGNORECASE,
)


def without_furniture(text: str) -> list[str]:
    """Return the lines of a text, white space squeezed; "" where there was none, or a page's furniture."""
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
