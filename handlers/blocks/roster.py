"""Who speaks for whom, and who named or ended them when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import day
from bot.mandates import Mandate
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape
from handlers.blocks.owing import naming, party_name, party_names
from handlers.blocks.pieces import actions, button, packed, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.answers import RosterLine
    from bot.languages import Speech
    from handlers.blocks.pieces import Block
    from store.focal_points import Appointment

USERS = 15


def roster(lines: Sequence[RosterLine], asked: Sequence[str], speech: Speech) -> Drawing:
    """Draw the focal points; `asked` are the parties that the question named, if any."""
    if not lines:
        who = party_names(asked, speech)
        said = speech.say("people.none_of", party=who) if who else speech.say("people.none")
        return drawing([section(said)], speech)
    return drawing([section(f"*{speech.say('people.title')}*"), *packed(_line(line, speech) for line in lines)], speech)


def buttons(asked: Sequence[str], speech: Speech, *, office: bool) -> Block:
    """Return what may be done under a roster of these parties: naming, and for the secretariat everything."""
    value = ",".join(asked)
    found = [button(speech.say("roster.button.add"), "roster_add", value)]
    if office:
        found.append(button(speech.say("roster.button.change"), "roster_change", value))
        found.append(button(speech.say("roster.button.end"), "roster_end", value))
        found.append(button(speech.say("roster.button.history"), "roster_history", value))
    return actions(*found)


def mandate(what: Mandate, speech: Speech) -> str:
    """Return a party, with the theme where it is for one alone."""
    theme = f" ({speech.say('asked.theme', theme=escape(what.theme))})" if what.theme else ""
    return f"{party_name(what.party, speech)}{theme}"


def changes(ever: Sequence[Appointment], speech: Speech) -> list[Block]:
    """Return who was named and ended when and by whom, the newest change first."""
    told = sorted((change for one in ever for change in _changes(one, speech)), key=lambda c: c[0], reverse=True)
    return packed(line for _when, line in told) or [section(speech.say("roster.no_history"))]


def _changes(one: Appointment, speech: Speech) -> Iterator[tuple[datetime, str]]:
    said = {"user": f"<@{escape(one.user)}>", "party": mandate(Mandate(one.party, one.theme), speech)}
    named = day(one.appointed.date(), speech.language)
    yield one.appointed, speech.say("roster.was_named", day=named, by=_who(one.appointed_by, speech), **said)
    if one.ended is not None:
        last = day(one.ended.date(), speech.language)
        yield one.ended, speech.say("roster.was_ended", day=last, by=_who(one.ended_by or "", speech), **said)


def _who(user: str, speech: Speech) -> str:
    return f"<@{escape(user)}>" if user[:1] in {"U", "W"} else party_name("TS", speech)


def _line(line: RosterLine, speech: Speech) -> str:
    theme = f" ({speech.say('asked.theme', theme=escape(line.theme))})" if line.theme else ""
    return speech.pair(f"*{party_name(line.party, speech)}*{theme}", mentions(line.users, speech) or "–")


def mentions(users: Sequence[str], speech: Speech) -> str:
    """Return Slack users as names to click on; of many, the first ones."""
    return naming([f"<@{escape(user)}>" for user in users], speech, USERS)
