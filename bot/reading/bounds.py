"""How long a text may be, whatever file it comes in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.reading.errors import UnreadableFile

MOST_LETTERS = 600_000
"""Some 150 full pages, as many as a PDF may have; what is longer is no conference paper."""


def bounded(pieces: Iterable[str]) -> Iterator[str]:
    """Give the pieces of a text one after another. Raises UnreadableFile("too_long") once they are too many."""
    letters = 0
    for piece in pieces:
        letters += len(piece)
        if letters > MOST_LETTERS:
            raise UnreadableFile("too_long")
        yield piece
