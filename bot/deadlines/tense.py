"""Whether an act is over: "launched in 2016" and "held in May" name no deadline, "to be held in May" does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.deadlines.rules import Rules

_REACH = 120


def over(text: str, start: int, rules: Rules) -> bool:
    """Whether the words before this place of a folded text say that what they tell of is over."""
    before = text[max(0, start - _REACH) : start]
    if any(pattern.search(before) for pattern in rules.ahead):
        return False
    return any(pattern.search(before) for pattern in rules.over)
