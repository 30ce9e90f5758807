"""Emoji that report a status, and the names by which Slack writes emoji."""

from __future__ import annotations

import re

from bot.replies.lexicon import Kind

_NAMED = {
    "white_check_mark": "✅",
    "heavy_check_mark": "✔",
    "ballot_box_with_check": "☑",
    "checkered_flag": "🏁",
    "100": "💯",
    "hourglass": "⌛",
    "hourglass_flowing_sand": "⏳",
    "construction": "🚧",
    "large_yellow_circle": "🟡",
    "yellow_circle": "🟡",
    "arrows_counterclockwise": "🔄",
    "hammer_and_wrench": "🛠",
    "writing_hand": "✍",
    "double_vertical_bar": "⏸",
    "pause_button": "⏸",
    "octagonal_sign": "🛑",
    "no_entry": "⛔",
    "x": "❌",
    "negative_squared_cross_mark": "❎",
    "heavy_multiplication_x": "✖",
}

MEANING: dict[str, tuple[Kind, float]] = {
    **dict.fromkeys("✅✔☑", (Kind.DONE, 0.9)),
    **dict.fromkeys("🏁💯", (Kind.DONE, 0.6)),
    **dict.fromkeys("⏳⌛🚧", (Kind.WORK, 0.75)),
    **dict.fromkeys("🟡🔄🛠✍", (Kind.WORK, 0.6)),
    "⏸": (Kind.HELD, 0.8),
    **dict.fromkeys("🛑⛔", (Kind.HELD, 0.6)),
    **dict.fromkeys("❌✖❎", (Kind.UNDONE, 0.6)),
}
"""A thumb, folded hands and envelopes are courtesy, and report nothing."""

_NAME = re.compile(r":([a-z0-9_+'-]{1,50}):(?::skin-tone-\d:)?")


def drawn(text: str) -> str:
    """The text with Slack's names of emoji (":hourglass:") drawn where they mean a status, and left out elsewhere."""
    return _NAME.sub(lambda name: f" {_NAMED.get(name[1], '')} " if _is_name(name) else name[0], text)


def _is_name(match: re.Match[str]) -> bool:
    # "10:30:45" and "1.a:2:3" are no emoji: only ":100:" and the like stand alone.
    before = match.string[match.start() - 1 : match.start()]
    return match[1] in _NAMED or (not match[1].isdigit() and not before.isdigit())


def signs(text: str) -> list[tuple[Kind, float]]:
    """What the emoji of a text report, in order."""
    return [MEANING[character] for character in text if character in MEANING]
