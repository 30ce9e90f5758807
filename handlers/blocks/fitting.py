"""Blocks made to fit into one message or view: long ones are split, and what does not fit is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.blocks.limits import (
    ACTIONS,
    ALL_TEXT,
    BLOCKS,
    CONTEXT_ELEMENT,
    CONTEXT_ELEMENTS,
    HEADER,
    SECTION,
    shorten,
    split,
)
from handlers.blocks.pieces import Block, context

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bot.languages import Speech

NOTE_SIZE = 150


def fit(blocks: Iterable[Block], speech: Speech, *, tail: Sequence[Block] = (), most: int = BLOCKS) -> list[Block]:
    """Return the blocks within Slack's sizes, then those of `tail` (buttons), which always stay.

    Where not everything fits, the end of `blocks` is left out and a line says how much that was.
    """
    parts = [part for block in blocks for part in _within(block)]
    room, places = ALL_TEXT - sum(map(size, tail)), most - len(tail)
    if len(parts) <= places and sum(map(size, parts)) <= room:
        return [*parts, *tail]
    kept: list[Block] = []
    for part in parts:
        room -= size(part)
        if room < NOTE_SIZE or len(kept) + 1 >= places:
            break
        kept.append(part)
    lines = sum(_lines(part) for part in parts[len(kept) :])
    return [*kept, context(speech.count("limits.left_out", lines)), *tail]


def size(block: Block) -> int:
    """Return the length of all text in a block, in characters."""
    return sum(map(len, texts(block)))


def texts(piece: Any) -> Iterator[str]:
    """Yield the text of a block and of all that is inside it."""
    if isinstance(piece, dict):
        for key, value in piece.items():
            if key == "text" and isinstance(value, str):
                yield value
            else:
                yield from texts(value)
    elif isinstance(piece, list):
        for value in piece:
            yield from texts(value)


def _lines(block: Block) -> int:
    return sum(text.count("\n") + 1 for text in texts(block))


def _within(block: Block) -> list[Block]:
    splitter = SPLITTERS.get(block["type"])
    return splitter(block) if splitter else [block]


def _section(block: Block) -> list[Block]:
    first, *rest = split(block["text"]["text"], SECTION)
    follow = [{"type": "section", "text": {**block["text"], "text": part}} for part in rest]
    return [{**block, "text": {**block["text"], "text": first}}, *follow]


def _header(block: Block) -> list[Block]:
    return [{**block, "text": {**block["text"], "text": shorten(block["text"]["text"], HEADER)}}]


def _context(block: Block) -> list[Block]:
    short = [{**element, "text": shorten(element["text"], CONTEXT_ELEMENT)} for element in block["elements"]]
    return _rows({**block, "elements": short}, CONTEXT_ELEMENTS)


def _actions(block: Block) -> list[Block]:
    return _rows(block, ACTIONS)


def _rows(block: Block, most: int) -> list[Block]:
    elements = block["elements"]
    return [{**block, "elements": elements[at : at + most]} for at in range(0, len(elements), most)]


SPLITTERS: dict[str, Callable[[Block], list[Block]]] = {
    "section": _section,
    "header": _header,
    "context": _context,
    "actions": _actions,
}
