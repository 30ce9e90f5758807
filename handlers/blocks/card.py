"""A commitment's card: its own words, who owes it and by when, where each party stands, and the last update."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.languages.dates import day, relative
from bot.languages.dates import due as deadline_in_words
from bot.plan import DocumentState
from bot.progress import is_past
from bot.reporting import past_reporting
from handlers.blocks import amendments
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.limits import shorten
from handlers.blocks.marks import PAST, status_name
from handlers.blocks.owing import owers, party_name, party_names, states
from handlers.blocks.pieces import Block, actions, button, context, packed, section

if TYPE_CHECKING:
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Tracked, Update

QUOTE = 2_400
"""Characters of the document's words that a card shows."""
NOTE = 500
THEME = 80
LINKS = 3
LINK = 200
ADDRESS = re.compile(r"https?://[^\s<>|]{1,800}")
OWERS = 12


def card(tracked: Tracked, speech: Speech, *, today: date, actions: bool = True, office: bool = False) -> Drawing:
    """Draw a commitment, with the way to its thread where that is known, and what its reader's `office` may do."""
    tail = [buttons(tracked, speech, office=office)] if actions else []
    return drawing(facts(tracked, speech, today), speech, tail=tail)


def facts(tracked: Tracked, speech: Speech, today: date) -> list[Block]:
    """Return what there is to know of a commitment, as blocks without buttons."""
    blocks = [section(f"{title(tracked)}\n{quote(tracked)}"), section("\n".join(_owing(tracked, speech, today)))]
    blocks += amended(tracked, speech)
    blocks.append(section("\n".join(states(tracked, speech))))
    if tracked.last_update is not None:
        blocks.append(context(speech.say("card.last", update=last_word(tracked.last_update, speech))))
    if tracked.document.state is DocumentState.ARCHIVED:
        blocks.append(context(speech.say("card.archived", code=escape(tracked.document.code))))
    return blocks


def amended(tracked: Tracked, speech: Speech) -> list[Block]:
    """Return what newer documents did to a commitment; nothing where they did nothing."""
    return packed(amendments.lines(tracked, speech))


def title(tracked: Tracked) -> str:
    """Return the reference and the theme."""
    commitment = tracked.commitment
    label = f"{commitment.theme_label}. " if commitment.theme_label else ""
    theme = f" · {words(label + commitment.theme, THEME)}" if commitment.theme else ""
    return f"*{escape(commitment.reference)}*{theme}"


def quote(tracked: Tracked, most: int = QUOTE) -> str:
    """Return the document's own words as a quotation."""
    return f"> {words(tracked.commitment.text, most)}"


def _owing(tracked: Tracked, speech: Speech, today: date) -> list[str]:
    commitment = tracked.commitment
    lines = [
        speech.say("card.who", parties=owers(tracked, speech, OWERS)),
        speech.say("card.when", deadline=when(tracked, speech, today)),
    ]
    if commitment.recipient:
        lines.insert(1, speech.say("card.to", parties=party_names(commitment.recipient, speech, OWERS)))
    return lines


def when(tracked: Tracked, speech: Speech, today: date) -> str:
    """Return the deadline in full: how far, which days, and the phrase as the document has it."""
    deadline = tracked.commitment.deadline
    if deadline is None or deadline.end is None:
        return days(tracked, speech)
    past = f"{PAST} {speech.say('when.past')}, " if is_past(tracked, today) else ""
    near = relative(deadline.end, today, speech.language)
    return speech.say("card.deadline", past=past, near=near, days=days(tracked, speech))


def days(tracked: Tracked, speech: Speech) -> str:
    """Return the deadline as it stays: which days, and the phrase as the document has it."""
    deadline = tracked.commitment.deadline
    if deadline is None:
        return speech.say("when.none")
    written = shorten(escape(deadline_in_words(deadline, speech.language)), NOTE)
    if deadline.end is None or not deadline.phrase:
        return written
    return speech.say("card.days", days=written, phrase=words(deadline.phrase, NOTE))


def last_word(update: Update, speech: Speech) -> str:
    """Return the last update in a line: whose, what, when, the note and the links."""
    said = day(update.happened or update.said.date(), speech.language)
    parts = [f"{party_name(update.party, speech)}, {status_name(update.status, speech, update.percent)}, {said}"]
    if update.note.strip():
        parts.append(speech.say("dates.quoted", text=words(update.note, NOTE)))
    parts += [link(address) for address in update.evidence[:LINKS]]
    if update.permalink:
        parts.append(f"<{escape(update.permalink)}|{speech.say('card.message')}>")
    return " · ".join(parts)


def link(address: str) -> str:
    """Return a piece of evidence: an address to follow, else (a file's name) its words."""
    return f"<{escape(address)}>" if ADDRESS.fullmatch(address) else words(address, LINK)


def buttons(tracked: Tracked, speech: Speech, *, office: bool = False) -> Block:
    """Return the buttons under a card; those of the secretariat's `office` only where it alone sees them."""
    reference = tracked.commitment.reference
    report = button(speech.say("buttons.report"), "report", reference, style="primary")
    row = [] if past_reporting(tracked) else [report]
    row.append(button(speech.say("buttons.history"), "history", reference))
    if office:
        row.append(button(speech.say("buttons.amend"), "amend", reference))
        if not tracked.ended:
            row.append(button(speech.say("ask.button"), "ask_update", reference))
    if tracked.thread_url:
        row.append(button(speech.say("buttons.thread"), "open_thread", url=tracked.thread_url))
    return actions(*row)
