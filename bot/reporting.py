"""For which party a person reports: only a focal point of the party, or the secretariat, changes its status.

A focal point of a member also speaks for a joint body of which that member is part (the Troika, the technical working
group): the body owes its commitment once, and whoever of its members did the work may say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import parties
from bot.plan import DocumentState

if TYPE_CHECKING:
    from datetime import date

    from bot.plan import Amendment, Tracked


class Untaken(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """A report that is not taken, for one of the reasons below."""


@dataclass(eq=False)
class Ended(Untaken):
    """The commitment was superseded or closed, so nothing is reported on it any more."""

    by: Amendment


@dataclass(eq=False)
class Archived(Untaken):
    """The document is archived, so nothing is reported on it any more."""

    code: str


@dataclass(eq=False)
class NotAllowed(Untaken):
    """The person speaks for none of these parties, which owe the commitment."""

    owing: tuple[str, ...]


@dataclass(eq=False)
class NotOwed(Untaken):
    """The party that was named does not owe this commitment."""

    party: str
    reference: str


@dataclass(eq=False)
class WhichParty(Untaken):
    """The person may speak for several of the parties that owe it, and named none."""

    candidates: tuple[str, ...]


def past_reporting(tracked: Tracked) -> Ended | Archived | None:
    """Return why nothing is reported on a commitment any more, None while something is."""
    if tracked.ended is not None:
        return Ended(tracked.ended)
    archived = tracked.document.state is DocumentState.ARCHIVED
    return Archived(tracked.document.code) if archived else None


def speaks_for(own: tuple[str, ...], debtor: str, on: date) -> bool:
    """Tell whether a focal point of the parties `own` may report for `debtor` at the date of the document."""
    return debtor in own or any(party in parties.members(debtor, on) for party in own)


def reporting_party(tracked: Tracked, named: str | None, own: tuple[str, ...], *, secretariat: bool) -> str:
    """Return the party whose status a report changes.

    `named` is the party that the text names, if any; `own` are the parties of which the author is a focal point.
    Raises Untaken: Ended, Archived, NotOwed, NotAllowed or WhichParty.
    """
    over = past_reporting(tracked)
    if over is not None:
        raise over
    owing = tuple(assignment.party for assignment in tracked.assignments)
    if named is not None:
        return _named(tracked, named, own, secretariat=secretariat)
    direct = tuple(party for party in owing if party in own)
    mine = direct or tuple(party for party in owing if speaks_for(own, party, tracked.document.end))
    if not mine and secretariat:
        mine = owing
    if not mine:
        raise NotAllowed(owing)
    if len(mine) > 1:
        raise WhichParty(mine)
    return mine[0]


def debtor_of(tracked: Tracked, named: str) -> str | None:
    """Return the party that owes what is told of `named`: itself, else the joint body of which it is a member."""
    owing = tuple(assignment.party for assignment in tracked.assignments)
    if named in owing:
        return named
    return next((party for party in owing if named in parties.members(party, tracked.document.end)), None)


def _named(tracked: Tracked, named: str, own: tuple[str, ...], *, secretariat: bool) -> str:
    debtor = debtor_of(tracked, named)
    if debtor is None:
        raise NotOwed(named, tracked.commitment.reference)
    if not secretariat and not speaks_for(own, debtor, tracked.document.end):
        raise NotAllowed((debtor,))
    return debtor
