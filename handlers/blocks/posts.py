"""What stands in a channel: the header of a document, and one message for each commitment, the root of its thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import span
from handlers.blocks.card import amended, buttons, days, last_word, quote, title
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.owing import owers, states
from handlers.blocks.pieces import Block, context, packed, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from bot.plan import Document, Tracked

TITLE = 300
THEME = 120
QUOTE = 1_200
OWERS = 6


def header(document: Document, tracked: Sequence[Tracked], speech: Speech) -> Drawing:
    """Draw the message that opens a document in a channel: what it is, its themes, and how to report."""
    met = span(document.start, document.end, speech.language)
    about = " · ".join(filter(None, [escape(document.code), words(document.place, TITLE), met]))
    themes: dict[str, int] = {}
    for item in tracked:
        name = f"{item.commitment.theme_label}. {item.commitment.theme}".strip(". ")
        themes[name] = themes.get(name, 0) + 1
    lines = [f"• {words(name, THEME)} ({speech.number(n)})" for name, n in themes.items() if name]
    blocks: list[Block] = [
        section(f"*{words(document.title or document.code, TITLE)}*\n{about}"),
        section(speech.count("posts.commitments", len(tracked))),
        *packed(lines),
    ]
    return drawing(blocks, speech, tail=[context(speech.say("posts.how"))])


def commitment(tracked: Tracked, speech: Speech) -> Drawing:
    """Draw the root of a commitment's thread, with the invitation to reply there while it is in force.

    It stands for months: its date is a day of the calendar, never "in 10 days".
    """
    who = speech.say("posts.owed", parties=owers(tracked, speech, OWERS), deadline=days(tracked, speech))
    blocks = [
        section(f"{title(tracked)}\n{quote(tracked, QUOTE)}\n{who}"),
        *amended(tracked, speech),
        section("\n".join(states(tracked, speech))),
    ]
    if tracked.last_update is not None:
        blocks.append(context(speech.say("card.last", update=last_word(tracked.last_update, speech))))
    invitation = [] if tracked.ended else [context(speech.say("posts.invitation"))]
    return drawing(blocks, speech, tail=[*invitation, buttons(tracked, speech)])
