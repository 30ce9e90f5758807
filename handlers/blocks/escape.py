"""Text that people or documents wrote, made safe to stand in a message: it must not ring a bell or break the markup."""

from __future__ import annotations

from handlers.blocks.limits import shorten


def escape(text: str) -> str:
    """Return the text with the three characters escaped that Slack reads as markup, `&`, `<` and `>`."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def unescape(text: str) -> str:
    """Return what a reader sees of an escaped text."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def words(text: str, most: int) -> str:
    """Return a text on one line, escaped and at most `most` characters long, cut at a word with "…"."""
    # One character more than fits is enough to see that something was cut.
    return shorten(escape(" ".join(text.split())[: most + 1]), most)
