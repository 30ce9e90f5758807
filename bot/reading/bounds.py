"""How long a text, its lines and its words may be, whatever file it comes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.reading.errors import UnreadableFile

MOST_LETTERS = 600_000
"""Some 150 full pages, as many as a PDF may have; what is longer is no conference paper."""

MOST_LINES = 30_000
"""Some two hundred on each of those pages: rows of a table or paragraphs, empty ones too."""
LONGEST_WORD = 2_000
"""Letters without a blank between them; what has more is data, or text that has lost its blanks."""


def bounded(pieces: Iterable[str]) -> Iterator[str]:
    """Give the pieces of a text one after another. Raises UnreadableFile("too_long") once they are too many."""
    letters = 0
    for number, piece in enumerate(pieces):
        letters += len(piece)
        if letters > MOST_LETTERS or number >= MOST_LINES:
            raise UnreadableFile("too_long")
        yield piece
