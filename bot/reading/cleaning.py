"""A text as a PDF or a typist left it becomes paragraphs: page numbers and running heads go, broken lines are mended.

A blank line ends a paragraph only where the sentence before it has ended, for PDFs put blank lines anywhere.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

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
LISTED = re.compile(r"[;,]\s+(?:and|or|y|e|o|et|ou)\s*$", re.IGNORECASE)
"""How the last item but one of a list ends."""
QUOTED = 240
"""A quotation that has not ended within so many characters was never closed."""
SHORT = 0.75
"""A line that is shorter than this share of a long one may end a paragraph without a full stop (a heading)."""
ENOUGH, STRAY = 8, 0.1
"""Lines from which the full line is learned, and the share of them that a page's end may have cut short."""


def clean(text: str) -> str:
    """Return the text with one paragraph a line, white space squeezed, page furniture gone."""
    lines = _without_furniture(text)
    full = _full(lines)
    paragraphs: list[str] = []
    previous, blank = "", False
    for line in lines:
        if not line:
            blank = True
            continue
        if paragraphs and (_quoting(paragraphs[-1]) or _continues(previous, line, blank=blank, full=full)):
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


def _full(lines: list[str]) -> tuple[float, float]:
    """Return how long a line is, its next word added, before the text goes on in the next line: at a gap, and at none.

    It is learned from lines that go on with a small letter, for type and width are the document's own.
    """
    pairs = [(line, following) for line, following in pairwise(lines) if line and following]
    reaches = sorted(_reach(line, following) for line, following in pairs if following[0].islower())
    if len(reaches) >= ENOUGH:
        learned = reaches[int(len(reaches) * STRAY)]
        return learned, SHORT * learned
    lengths = sorted(len(line) for line in lines if line)
    guessed = SHORT * lengths[int(len(lengths) * 0.9)] if lengths else 0
    return guessed, guessed


def _reach(line: str, following: str) -> int:
    return len(line) + 1 + len(following.split(" ", 1)[0])


def _continues(previous: str, line: str, *, blank: bool, full: tuple[float, float]) -> bool:
    if MARKER.match(line) and not _is_word(previous, line, blank=blank):
        return False
    if blank and ENDS.search(previous):
        return False
    if line[0].islower() or LEANS.search(previous):
        return True
    if line[0] == "(" and not blank and not ENDS.search(previous):
        return True
    if previous.isupper() or line.isupper():
        return previous.isupper() and line.isupper() and not blank
    return _reach(previous, line) >= full[not blank]


def _quoting(paragraph: str) -> bool:
    """Whether a quotation is still open at the end of a paragraph."""
    return any(
        paragraph.count(opens) > paragraph.count(closes) and len(paragraph) - paragraph.rfind(opens) < QUOTED
        for opens, closes in ("«»", "“”")
    )


def _is_word(previous: str, line: str, *, blank: bool) -> bool:
    """Whether what looks like a mark at the beginning of a line goes on with the sentence before ("activity / I.1 on").

    So does "o", Spanish for "or", in the middle of a sentence, even where a page broke it.
    """
    if ENDS.search(previous) or LISTED.search(previous):
        return False
    mark = MARKER.match(line)
    small = mark is not None and line[mark.end()].islower()
    spelled = mark is not None and (mark.lastgroup != "bullet" or line.startswith("o "))
    return LEANS.search(previous) is not None or (small and spelled and (not blank or line.startswith("o ")))


def _joined(before: str, line: str) -> str:
    if re.search(r"\w[-‐]$", before):
        return before + line if line[0].isupper() else before[:-1] + line
    return f"{before} {line}"
