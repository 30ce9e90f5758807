"""A message as drawn: its blocks, and the same in words for notifications, screen readers and the command line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.blocks.escape import unescape
from handlers.blocks.fitting import fit, texts
from handlers.blocks.limits import FALLBACK, SECTION, shorten, split
from handlers.blocks.pieces import Block, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.languages import Speech

_LINK = re.compile(r"<(?!@|#)[^<>|]*\|([^<>]*)>|<(https?:[^<>|]*)>")
_BOLD = re.compile(r"(?<!\w)\*([^*\n]+)\*(?!\w)")
_ITALIC = re.compile(r"(?<![\w/])_([^_\n]+)_(?![\w/])")
_QUOTE = re.compile(r"^> ?", re.MULTILINE)
_SPOKEN = {"section", "header", "context"}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A message: `blocks` to look at, `text` to be read out; both escaped as Slack wants it."""

    text: str
    blocks: list[Block]

    def payload(self) -> dict[str, Any]:
        """Return the message as `chat.postMessage` takes it; no link in it unfolds into a preview."""
        return {"text": self.text, "blocks": self.blocks, "unfurl_links": False, "unfurl_media": False}

    def readable(self) -> str:
        """Return the words for a terminal, where nothing is escaped."""
        return unescape(self.text)


def drawing(blocks: Iterable[Block], speech: Speech, *, tail: Sequence[Block] = ()) -> Drawing:
    """Return a message of these blocks within Slack's sizes; those of `tail` stay whatever is left out."""
    fitted = fit(blocks, speech, tail=tail)
    return Drawing(fallback(fitted), fitted)


def plain(text: str) -> Drawing:
    """Return a message of one sentence or two. What people wrote in it is already escaped."""
    blocks = [section(part) for part in split(shorten(text, FALLBACK), SECTION)]
    return Drawing(fallback(blocks), blocks)


def fallback(blocks: Iterable[Block]) -> str:
    """Return what the blocks say, in words without markup, at most as long as Slack reads out."""
    said = (" · ".join(texts(_without_accessory(block))) for block in blocks if block["type"] in _SPOKEN)
    text = _LINK.sub(lambda link: link[1] or link[2] or "", "\n".join(said))
    for mark in (_BOLD, _ITALIC):
        text = mark.sub(r"\1", text)
    return shorten(_QUOTE.sub("", text), FALLBACK)


def _without_accessory(block: Block) -> Block:
    return {key: value for key, value in block.items() if key != "accessory"}
