"""Lines that hold nothing but the names of parties: the cells of tables, and headings that address somebody."""

from __future__ import annotations

import re

from bot.parties import mentions
from bot.reading.lexicon import Lexicon


def only_names(line: str, words: Lexicon) -> bool:
    """Tell whether a line names parties and nothing else but small words."""
    rest, named = line, mentions(line, words.language)
    for mention in reversed(named):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    rest = words.through.sub(" ", words.owing_column.sub(" ", rest))
    return bool(named) and re.fullmatch(rf"(?:[\W_]|\b(?:{words.beside.pattern})\b)*", rest, re.IGNORECASE) is not None
