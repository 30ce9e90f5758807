"""Finding words of a document, however their white space and case: what is kept is always the document's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.reading.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 3
"""Letters of a quotation."""


def places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where words stand in a text: begin and end."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if pattern:
        yield from (found.span() for found in re.finditer(pattern, text, re.IGNORECASE))


def quoted(words: str, *texts: str) -> str | None:
    """Return words as the first of the texts has them that does, white space squeezed; None where none does.

    A text is looked through as it was read, with broken lines mended, and then as the file has it.
    """
    if len(words.strip()) < LEAST:
        return None
    for text in texts:
        for version in (clean(text), text):
            for begin, end in places(version, words):
                return squeezed(version[begin:end])
    return None


def squeezed(text: str) -> str:
    """Return a text with single blanks."""
    return " ".join(text.split())
