"""The help: every command, with examples that can be tried as they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.pieces import Block, context, section

if TYPE_CHECKING:
    from bot.languages import Speech

TOPICS = (
    "plan",
    "deadlines",
    "progress",
    "update",
    "digest",
    "focal_points",
    "export",
    "ask",
    "reply",
    "shortcuts",
    "reminders",
    "admin",
)


def guide(speech: Speech) -> Drawing:
    """Draw the help."""
    topics = "\n".join(f"• {speech.say(f'guide.{topic}')}" for topic in TOPICS)
    return drawing(
        [section(speech.say("help.greeting")), section(topics), context(speech.say("help.languages"))], speech
    )


def hint(speech: Speech) -> list[Block]:
    """Return the help in one line, for whoever was not understood."""
    return [context(speech.say("help.hint"))]
