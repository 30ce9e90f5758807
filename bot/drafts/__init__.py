"""Drafts: what was read, corrected by the secretariat before it counts."""

from bot.drafts.codec import from_json, to_json
from bot.drafts.correcting import correct, correct_head, cut, share
from bot.drafts.draft import Draft, Dropped, opened
from bot.drafts.readiness import doubled, faults, unowed
from bot.drafts.refusals import Refused, Why
from bot.drafts.shaping import add, drop, merge, split, take

__all__ = [
    "Draft",
    "Dropped",
    "Refused",
    "Why",
    "add",
    "correct",
    "correct_head",
    "cut",
    "doubled",
    "drop",
    "faults",
    "from_json",
    "merge",
    "opened",
    "share",
    "split",
    "take",
    "to_json",
    "unowed",
]
