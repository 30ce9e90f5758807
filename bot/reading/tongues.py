"""The language of each paragraph, for papers that mix languages: an annex or a paragraph, or everything said twice."""

from __future__ import annotations

import re
from collections import Counter

from bot.languages import detect
from bot.reading.lexicon import languages
from bot.reading.marks import ENDS

PLAIN = 5
"""Small words from which the language of a paragraph is told; names and titles are written with capitals."""
QUOTED = re.compile(r"[“«\"][^“”«»\"]{0,240}[”»\"]")
SMALL = re.compile(r"(?<![\w'’-])[^\W\d_A-Z][^\W\d_]*(?:['’][^\W\d_]+)*")


def tongues(paragraphs: list[str], main: str) -> list[str]:
    """Return the language of each paragraph; where one does not tell, that of its neighbours, else `main`."""
    told = [_told(paragraph) for paragraph in paragraphs]
    if not Counter(filter(None, told)).keys() - {main}:
        return [main] * len(paragraphs)
    found: list[str] = []
    for position, (paragraph, language) in enumerate(zip(paragraphs, told, strict=True)):
        found.append(language or _beside(paragraph, told, position, found[-1] if found else main))
    return found


def _told(paragraph: str) -> str | None:
    """Return the language that a paragraph tells by itself, by its small words: names may be in any.

    The whole paragraph must not speak for another: "virtual … information" is as good French as English.
    """
    small = SMALL.findall(QUOTED.sub(" ", paragraph))
    if len(small) < PLAIN:
        return None
    language = detect(" ".join(small))
    return language if language in languages() and detect(paragraph, language) == language else None


def _beside(paragraph: str, told: list[str | None], position: int, before: str) -> str:
    """Return the language of a line that does not tell: a heading's is what stands below it, else the one before."""
    own = detect(paragraph)
    following = next(filter(None, told[position + 1 :]), None)
    if own is not None and own in told:
        return own
    return before if ENDS.search(paragraph) or following is None else following
