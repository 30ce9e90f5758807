"""The pieces of Block Kit that the bot uses, as Slack's reference writes them. Their text is already escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.blocks.limits import BUTTON, HEADER, SECTION, VALUE, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

Block = dict[str, Any]


def section(text: str, accessory: Block | None = None) -> Block:
    """Return a paragraph, with a button beside it if one is given."""
    block: Block = {"type": "section", "text": {"type": "mrkdwn", "text": text}}
    return {**block, "accessory": accessory} if accessory else block


def header(text: str) -> Block:
    """Return a heading, in plain text."""
    return {"type": "header", "text": plain_text(shorten(text, HEADER))}


def context(*texts: str) -> Block:
    """Return small print."""
    return {"type": "context", "elements": [{"type": "mrkdwn", "text": text} for text in texts]}


def divider() -> Block:
    """Return a line across."""
    return {"type": "divider"}


def actions(*buttons: Block) -> Block:
    """Return a row of buttons."""
    return {"type": "actions", "elements": list(buttons)}


def button(text: str, action: str, value: str = "", *, url: str | None = None, style: str | None = None) -> Block:
    """Return a button; with `url` it opens that address."""
    piece: Block = {"type": "button", "text": plain_text(shorten(text, BUTTON)), "action_id": action}
    if value:
        piece["value"] = value[:VALUE]
    if url:
        piece["url"] = url
    if style:
        piece["style"] = style
    return piece


def plain_text(text: str) -> Block:
    """Return text without markup."""
    return {"type": "plain_text", "text": text, "emoji": True}


def packed(lines: Iterable[str], between: str = "\n") -> list[Block]:
    """Return lines in as few paragraphs as hold them."""
    blocks: list[Block] = []
    held: list[str] = []
    size = 0
    for line in lines:
        if held and size + len(line) + len(between) > SECTION:
            blocks.append(section(between.join(held)))
            held, size = [], 0
        held.append(line)
        size += len(line) + len(between)
    return [*blocks, section(between.join(held))] if held else blocks
