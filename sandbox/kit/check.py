"""Blocks and views against the rules."""

from __future__ import annotations

from typing import Any

from sandbox.errors import SlackError
from sandbox.kit.naming import named
from sandbox.records import Json


def message_blocks(blocks: Any) -> list[Json]:
    """Blocks of a message, checked and named; raises SlackError invalid_blocks."""
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    return named(blocks)
