"""Blocks of a message against the rules: shapes, sizes, names that are there twice, the whole length."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sandbox.errors import SlackError
from sandbox.kit.blocks import IN_MESSAGE
from sandbox.kit.naming import elements, inner, named
from sandbox.kit.rules import Problems, array, note, typed
from sandbox.records import Json

MOST_BLOCKS = 50
# Measured by others, promised nowhere: above it Slack answers msg_blocks_too_long.
LONGEST_TOGETHER = 13_000
MESSAGE_BLOCKS = array(typed(IN_MESSAGE), 1, MOST_BLOCKS)
TEXT_FIELDS = ("text", "alt_text")


def message_blocks(blocks: Any) -> list[Json]:
    """Blocks of a message, checked, with names for the unnamed.

    Raises SlackError: invalid_blocks_format (no list of objects), invalid_blocks (a rule is broken; `messages` says
    which and where) invalid_attachments (a second
    table) or msg_blocks_too_long.
    """
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        raise SlackError("invalid_blocks_format")
    problems: Problems = []
    MESSAGE_BLOCKS(blocks, "/blocks", problems)
    if not problems:
        problems += twice(blocks, "/blocks")
    if problems:
        raise SlackError("invalid_blocks", *problems)
    if sum(block["type"] == "table" for block in blocks) > 1:
        raise SlackError("invalid_attachments", "[ERROR] only_one_table_allowed")
    if sum(map(length, blocks)) > LONGEST_TOGETHER:
        raise SlackError("msg_blocks_too_long")
    return named(blocks)


def twice(blocks: list[Json], pointer: str) -> Problems:
    """What is named twice: a block_id among the blocks, an action_id within a block."""
    problems: Problems = []
    everyone = [block for outer in blocks for block in inner(outer)]
    for name, count in Counter(block["block_id"] for block in everyone if "block_id" in block).items():
        if count > 1:
            note(problems, f'block_id "{name}" already exists', pointer)
    for block in everyone:
        names = Counter(element["action_id"] for element in elements(block) if "action_id" in element)
        for name, count in names.items():
            if count > 1:
                note(problems, f'action_id "{name}" already exists in this block', pointer)
    return problems


def length(part: Any) -> int:
    """How many characters of text there are in a block."""
    if isinstance(part, list):
        return sum(map(length, part))
    if not isinstance(part, dict):
        return 0
    own = sum(len(part[name]) for name in TEXT_FIELDS if isinstance(part.get(name), str))
    return own + sum(length(each) for each in part.values() if isinstance(each, (dict, list)))
