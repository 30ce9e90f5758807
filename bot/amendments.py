"""Amendments: what may amend a commitment, from which day on it holds, and what was in force on a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.plan import AmendmentKind, Deadline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.plan import Amendment, Commitment, Document, Tracked

MOVES = (AmendmentKind.MOVED, AmendmentKind.RENEWED)


class Why(StrEnum):
    """Why a commitment is not amended so."""

    ENDED = "ended"
    """It is in force no more: what ended it is taken back first."""
    NOTHING = "nothing"
    """What supersedes it is not named."""
    ITSELF = "itself"
    CIRCLE = "circle"
    """What supersedes it was itself superseded by it, at once or over others."""
    OLDER = "older"
    """The document that is to amend it is older than its own."""
    NO_DAY = "no_day"
    """A deadline is moved to a day."""
    DATES = "dates"
    """The last day comes before the first."""
    SAME = "same"
    """Those days are its deadline already."""
    NO_PHRASE = "no_phrase"
    """It names no deadline, so none can recur."""
    NOT_LATER = "not_later"
    """The next date comes before the one that stands."""
    EARLY = "early"
    """It would hold before the commitment was made, or before the last amendment."""
    AHEAD = "ahead"
    """The day from which it holds is still to come."""


class Refused(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """A commitment cannot be amended so."""

    def __init__(self, why: Why) -> None:
        """Keep why."""
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Newer:
    """What amends: a newer document, or one commitment in it; `leads_to` are references of what supersedes that."""

    document: Document
    commitment: Commitment | None = None
    leads_to: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The reference of the commitment, else the code of the document."""
        return self.commitment.reference if self.commitment else self.document.code


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to be so of a commitment; an `effective` of None leaves the day to the newer document."""

    kind: AmendmentKind
    newer: Newer | None = None
    start: date | None = None
    end: date | None = None
    effective: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What an amendment will say; `after` is the new deadline of one that is moved or renewed."""

    kind: AmendmentKind
    newer: Newer | None
    effective: date
    after: Deadline | None
    note: str


@dataclass(frozen=True, slots=True)
class InForce:
    """What held on a day: the deadline, and by what the commitment had ended (None: it was in force)."""

    deadline: Deadline | None
    ended: Amendment | None


def agree(tracked: Tracked, wish: Wish, today: date) -> Terms:
    """Return what an amendment of a commitment will say. Raises Refused."""
    if tracked.ended is not None:
        raise Refused(Why.ENDED)
    if wish.newer is not None:
        _fits(tracked, wish.newer, ends=wish.kind not in MOVES)
    elif wish.kind is AmendmentKind.SUPERSEDED:
        raise Refused(Why.NOTHING)
    after = _moved(tracked, wish) if wish.kind in MOVES else None
    return Terms(wish.kind, wish.newer, _effective(tracked, wish, today), after, wish.note)


def _fits(tracked: Tracked, newer: Newer, *, ends: bool) -> None:
    if newer.document.end < tracked.document.end:
        raise Refused(Why.OLDER)
    if newer.commitment is None:
        if ends and newer.document.code == tracked.document.code:
            raise Refused(Why.ITSELF)
        return
    if newer.commitment.reference == tracked.commitment.reference:
        raise Refused(Why.ITSELF)
    if ends and tracked.commitment.reference in newer.leads_to:
        raise Refused(Why.CIRCLE)


def _moved(tracked: Tracked, wish: Wish) -> Deadline:
    """Return the new deadline; one day alone is both. The phrase of the document stays only where it recurs."""
    known, own = tracked.commitment.deadline, agreed(tracked)
    start, end = wish.start or wish.end, wish.end or wish.start
    if start is None or end is None:
        raise Refused(Why.NO_DAY)
    if end < start:
        raise Refused(Why.DATES)
    if known is not None and (known.start or known.end, known.end) == (start, end):
        raise Refused(Why.SAME)
    if wish.kind is AmendmentKind.MOVED:
        return Deadline("", start, end)
    if own is None or not own.phrase:
        raise Refused(Why.NO_PHRASE)
    if known is not None and known.end is not None and end <= known.end:
        raise Refused(Why.NOT_LATER)
    return Deadline(own.phrase, start, end)


def _effective(tracked: Tracked, wish: Wish, today: date) -> date:
    """Return the day from which it holds: the one given, else the newer document's last day, else today.

    Never before what it amends, so that each amendment finds what the one before it left.
    """
    earliest = max([tracked.document.end, *(one.effective for one in tracked.amendments)])
    latest = max(today, earliest)
    if wish.effective is None:
        told = wish.newer.document.end if wish.newer else today
        return min(max(told, earliest), latest)
    if wish.effective < earliest:
        raise Refused(Why.EARLY)
    if wish.effective > latest:
        raise Refused(Why.AHEAD)
    return wish.effective


def agreed(tracked: Tracked) -> Deadline | None:
    """Return the deadline that the document itself gives, before any amendment."""
    moves = (one.before for one in tracked.amendments if one.kind in MOVES)
    return next(moves, tracked.commitment.deadline)


def in_force(tracked: Tracked, on: date) -> InForce | None:
    """Return what held on a day; None before the commitment was made (the last day of its meeting)."""
    found = stood(tracked, tracked.amendments, on)
    return InForce(found.commitment.deadline, found.ended) if found else None


def stood(tracked: Tracked, known: Sequence[Amendment], on: date) -> Tracked | None:
    """Return a commitment with the deadline that held on a day, given the amendments that were known then.

    None before it was made. `tracked` is as it stands today.
    """
    if on < tracked.document.end:
        return None
    held = tuple(one for one in known if one.effective <= on)
    moves = [one.after for one in held if one.kind in MOVES]
    commitment = replace(tracked.commitment, deadline=moves[-1] if moves else agreed(tracked))
    return replace(tracked, commitment=commitment, amendments=held)
