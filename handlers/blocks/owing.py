"""Who owes a commitment, and where each of them stands, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import parties
from bot.languages.dates import listing, percent
from bot.parties import Acts
from bot.plan import Status
from bot.progress import overall
from handlers.blocks.escape import escape
from handlers.blocks.marks import MARKS, capital, status_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from bot.plan import Assignment, Tracked

NAMED = 4
"""Up to so many parties are named in a line; of more, the first ones and a number."""
NAMED_ON_CARD = 20
ORDER = (Status.COMPLETED, Status.IN_PROGRESS, Status.ON_HOLD, Status.PENDING)


def party_name(party: str, speech: Speech) -> str:
    """Return a party's name in the reader's language, escaped."""
    return escape(parties.name(party, speech.language))


def naming(names: Sequence[str], speech: Speech, most: int = NAMED) -> str:
    """Return "A, B and C"; of more than `most`, the first ones and how many others."""
    if len(names) <= most:
        return listing(names, speech.language)
    kept = [*names[: most - 1], speech.count("parties.others", len(names) - most + 1)]
    return listing(kept, speech.language)


def party_names(ids: Sequence[str], speech: Speech, most: int = NAMED) -> str:
    """Return the names of parties as one phrase."""
    return naming([party_name(party, speech) for party in ids], speech, most)


def owers(tracked: Tracked, speech: Speech, most: int = NAMED) -> str:
    """Return who is responsible: names, and of a group that each of its members owes for, how many they are."""
    named = [_ower(party, tracked, speech) for party in tracked.commitment.responsible]
    return naming(named, speech, most)


def _ower(party: str, tracked: Tracked, speech: Speech) -> str:
    if not parties.known(party) or parties.party(party).acts is not Acts.EACH:
        return party_name(party, speech)
    n = len(parties.members(party, tracked.document.end))
    return speech.count("parties.members", n) if party == "MEMBERS" else f"{party_name(party, speech)} ({n})"


def states(tracked: Tracked, speech: Speech) -> list[str]:
    """Return where the parties stand: one line for each status, those without a word yet last."""
    owed = tracked.assignments
    if len(owed) == 1:
        return [f"{MARKS[owed[0].status]} {capital(_alone(owed[0], speech))}"]
    lines = []
    for status in ORDER:
        there = [a for a in owed if a.status is status and a.changed is not None]
        if there:
            lines.append(_group(MARKS[status], speech.say(f"status.{status}"), there, len(owed), speech))
    silent = [a for a in owed if a.changed is None]
    if silent:
        lines.append(_group(MARKS[Status.PENDING], speech.say("status.silent"), silent, len(owed), speech))
    return lines


def _alone(assignment: Assignment, speech: Speech) -> str:
    if assignment.changed is None:
        return speech.say("status.silent")
    return status_name(assignment.status, speech, assignment.percent)


def _group(mark: str, status: str, there: Sequence[Assignment], total: int, speech: Speech) -> str:
    line = speech.say("card.state", mark=mark, n=len(there), total=total, status=status)
    if len(there) == total and not any(a.percent for a in there):
        return line  # The card has just said who they all are.
    names = [
        party_name(a.party, speech) + (f" ({percent(a.percent, speech.language)})" if a.percent else "") for a in there
    ]
    return speech.pair(line, naming(names, speech, NAMED_ON_CARD))


def mark_of(tracked: Tracked) -> str:
    """Return the mark of a commitment as a whole."""
    return MARKS[overall(tracked.assignments)]
