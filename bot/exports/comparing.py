"""What a table that comes back says otherwise than the plan, and what of it can be taken over.

What a meeting has agreed keeps its words: only a newer document changes them, and the store has no other way. A
deadline is moved by an amendment, which keeps the one that was agreed, who moved it and when; so days that differ are
taken over as that, and everything else is shown and left. What a table does not have is never taken away.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from bot.amendments import Refused, Why, Wish, agree
from bot.exports.coming_back import Fault
from bot.exports.plan_tables import names
from bot.exports.safe import compared
from bot.languages import OFFERED
from bot.plan import AmendmentKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date

    from bot.exports.coming_back import Entry
    from bot.plan import Commitment, Tracked

    Days = tuple[date | None, date | None]


class What(StrEnum):
    """What differs of a commitment that the plan has."""

    THEME = "theme"
    TEXT = "text"
    RESPONSIBLE = "responsible"
    RECIPIENT = "recipient"
    DEADLINE = "deadline"
    """The words of the deadline."""


@dataclass(frozen=True, slots=True)
class Other:
    """Words that differ, and stay as the plan has them."""

    row: int
    reference: str
    what: What
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Move:
    """Days that differ, and the amendment that would take them over; `why` it cannot, where it cannot."""

    row: int
    reference: str
    before: Days
    after: Days
    why: Why | None = None

    def wish(self, note: str) -> Wish:
        """Return the amendment that is wanted of the commitment."""
        return Wish(AmendmentKind.MOVED, start=self.after[0], end=self.after[1], note=note)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a table says otherwise; `new` are rows of commitments that the plan does not have, `missing` references."""

    moves: tuple[Move, ...] = ()
    refused: tuple[Move, ...] = ()
    others: tuple[Other, ...] = ()
    new: tuple[Entry, ...] = ()
    missing: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing differs, and no row is unusable."""
        return not (self.moves or self.refused or self.others or self.new or self.missing or self.faults)


_CELLS: Mapping[What, Callable[[Commitment], list[str]]] = {
    What.THEME: lambda one: [one.theme],
    What.TEXT: lambda one: [one.text],
    What.RESPONSIBLE: lambda one: [names(one.responsible, language) for language in OFFERED],
    What.RECIPIENT: lambda one: [names(one.recipient, language) for language in OFFERED],
    What.DEADLINE: lambda one: [one.deadline.phrase if one.deadline else ""],
}
"""What a cell may say of a commitment without saying anything new."""


def compare(
    found: Iterable[Entry | Fault], known: Mapping[str, Sequence[Tracked]], expected: Sequence[str], today: date
) -> Compared:
    """Compare the rows of a table with the plan.

    `known` are commitments by their reference in lower case, each in every language in which the plan has it, its own
    first; `expected` the references of what is in force in the documents that the table is about.
    """
    faults, new, moves, others = [], [], [], []
    present: set[str] = set()
    for one in found:
        if isinstance(one, Fault):
            faults.append(one)
            present.add(one.reference.casefold())
            continue
        present.add(one.reference.casefold())
        editions = known.get(one.reference.casefold())
        if editions is None:
            new.append(one)
            continue
        moves += _moves(one, editions[0], today)
        others += _others(one, editions)
    missing = tuple(reference for reference in expected if reference.casefold() not in present)
    taken = tuple(move for move in moves if move.why is None)
    refused = tuple(move for move in moves if move.why is not None)
    return Compared(taken, refused, tuple(others), tuple(new), missing, tuple(faults))


def _others(entry: Entry, editions: Sequence[Tracked]) -> list[Other]:
    known = [one.commitment for one in editions]
    found = []
    for what, cells in _CELLS.items():
        written = entry.words.get(what)
        if written is None:
            continue
        said = [cell for commitment in known for cell in cells(commitment)]
        if compared(written) not in map(compared, said):
            nearest = max(said, key=lambda one: fuzz.ratio(one, written))
            found.append(Other(entry.row, known[0].reference, what, nearest, written))
    return found


def _moves(entry: Entry, tracked: Tracked, today: date) -> list[Move]:
    deadline, days = tracked.commitment.deadline, entry.days
    if "last_day" not in days:
        return []
    before = (deadline.start, deadline.end) if deadline else (None, None)
    start = days["first_day"] if "first_day" in days else before[0] if days["last_day"] == before[1] else None
    after = (start, days["last_day"])
    if _even(after) == _even(before):
        return []
    return [Move(entry.row, tracked.commitment.reference, before, _even(after), _why(tracked, _even(after), today))]


def _even(days: Days) -> Days:
    """Return two days where one alone stands for both."""
    return days[0] or days[1], days[1] or days[0]


def _why(tracked: Tracked, days: Days, today: date) -> Why | None:
    try:
        agree(tracked, Wish(AmendmentKind.MOVED, start=days[0], end=days[1]), today)
    except Refused as refused:
        return refused.why
    return None
