"""Who speaks for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape
from handlers.blocks.owing import naming, party_name, party_names
from handlers.blocks.pieces import packed, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers import RosterLine
    from bot.languages import Speech

USERS = 15


def roster(lines: Sequence[RosterLine], asked: Sequence[str], speech: Speech) -> Drawing:
    """Draw the focal points; `asked` are the parties that the question named, if any."""
    if not lines:
        who = party_names(asked, speech)
        said = speech.say("people.none_of", party=who) if who else speech.say("people.none")
        return drawing([section(said)], speech)
    return drawing([section(f"*{speech.say('people.title')}*"), *packed(_line(line, speech) for line in lines)], speech)


def _line(line: RosterLine, speech: Speech) -> str:
    theme = f" ({speech.say('asked.theme', theme=escape(line.theme))})" if line.theme else ""
    return f"*{party_name(line.party, speech)}*{theme}: {mentions(line.users, speech) or '–'}"


def mentions(users: Sequence[str], speech: Speech) -> str:
    """Return Slack users as names to click on; of many, the first ones."""
    return naming([f"<@{escape(user)}>" for user in users], speech, USERS)
