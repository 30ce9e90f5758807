"""The sizes that Slack takes, and how text is cut to them.

Above a limit Slack posts nothing at all, so everything is built within them: cut at a paragraph, a line or a word.
The numbers are those of Slack's Block Kit reference; the sum of all text in one message is measured
(`msg_blocks_too_long` comes somewhere between 12,000 and 13,000 characters).
"""

from __future__ import annotations

import re

FALLBACK = 3_900
"""`text` beside the blocks: best below 4,000."""
BLOCKS = 50
VIEW_BLOCKS = 100
ALL_TEXT = 11_500
SECTION = 3_000
HEADER = 150
CONTEXT_ELEMENT = 2_000
CONTEXT_ELEMENTS = 10
ACTIONS = 25
BUTTON = 75
VALUE = 2_000
OPTION = 75
OPTION_VALUE = 150
OPTIONS = 100
MODAL_TITLE = 24
METADATA = 3_000
NOTE = 3_000
"""The most that a text field of a form takes."""
URL = 3_000

_TORN = re.compile(r"(?:&[a-z]{0,4}|<[^<>\n]*)$")
"""An entity or a link that a cut went through."""
_BREAKS = ("\n\n", "\n", " ")


def shorten(text: str, most: int) -> str:
    """Return a text of at most `most` characters; where it was cut, "…" stands at the end."""
    if len(text) <= most:
        return text
    return cut(text, most - 1).rstrip(" \n,:·–") + "…"


def cut(text: str, most: int) -> str:
    """Return the beginning of a text: to the last paragraph, line or word that ends within `most` characters."""
    if len(text) <= most:
        return text
    head = text[: most + 1]
    for mark in _BREAKS:
        end = head.rfind(mark)
        if end > most // 2:
            return _TORN.sub("", head[:end])
    return _TORN.sub("", text[:most])


def split(text: str, most: int) -> list[str]:
    """Return a text in parts of at most `most` characters, cut at a paragraph, a line or a word."""
    parts = []
    while len(text) > most:
        head = cut(text, most) or text[:most]
        parts.append(head)
        text = text[len(head) :].lstrip(" \n")
    return [*parts, text] if text or not parts else parts
