"""Drafts: what was read, corrected by the secretariat before it counts."""

from bot.drafts.codec import from_json, to_json
from bot.drafts.editing import (
    Refused,
    Why,
    add,
    correct,
    correct_head,
    drop,
    faults,
    merge,
    split,
)

__all__ = [
    "Refused",
    "Why",
    "add",
    "correct",
    "correct_head",
    "drop",
    "faults",
    "from_json",
    "merge",
    "split",
    "to_json",
]
