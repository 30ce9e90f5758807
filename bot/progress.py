"""How far the plan is: the status of a whole commitment, tallies, and figures by theme and by party.

The unit counted is the assignment: an *each* group counts once for every member, a *joint* body counts as one.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import parties
from bot.answers import Heading, ProgressFigures, Tally
from bot.parties import Acts
from bot.plan import Owed, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.plan import Assignment, Commitment, Tracked


def overall(assignments: Iterable[Assignment]) -> Status:
    """Return the status of a commitment as a whole.

    Completed once every party has completed it; on hold when all that is left is on hold; in progress when anybody
    has begun or finished; else pending.
    """
    statuses = [assignment.status for assignment in assignments]
    left = {status for status in statuses if status is not Status.COMPLETED}
    if statuses and not left:
        return Status.COMPLETED
    if left == {Status.ON_HOLD}:
        return Status.ON_HOLD
    begun = Status.IN_PROGRESS in left or (len(left) > 0 and Status.COMPLETED in statuses)
    return Status.IN_PROGRESS if begun else Status.PENDING


def is_past(tracked: Tracked, today: date) -> bool:
    """Tell whether the due date has gone by while somebody has not completed it ("past its date").

    What was superseded or closed is to be done no more, and so is never past its date.
    """
    due = tracked.commitment.due
    if due is None or tracked.ended is not None:
        return False
    return due < today and overall(tracked.assignments) is not Status.COMPLETED


def owed_by(tracked: Tracked, asked: Sequence[str]) -> tuple[Assignment, ...]:
    """Return the assignments that the parties `asked` have in a commitment; all of them where nobody is asked for.

    A country has its own and those of the joint bodies that it belongs to at the date of the document, and those that
    it shares with others; an *each* group, and a body of which each owes this one, has those of its members.
    """
    if not asked:
        return tracked.assignments
    on = tracked.document.end
    theirs = set(asked)
    for party in asked:
        theirs |= parties.bodies(party, on)
        if _opened(party, tracked.commitment):
            theirs |= set(parties.members(party, on))
    return tuple(a for a in tracked.assignments if not theirs.isdisjoint({a.party, *parties.parts(a.party)}))


def _opened(party: str, commitment: Commitment) -> bool:
    """Whether what a party owes here is owed by each of its members."""
    if commitment.owed is Owed.EACH and party in commitment.responsible:
        return True
    return parties.known(party) and parties.party(party).acts is Acts.EACH


def narrowed(tracked: Iterable[Tracked], asked: Sequence[str]) -> list[Tracked]:
    """Return the commitments with only the assignments of the parties `asked`, those without any left out."""
    kept = ((item, owed_by(item, asked)) for item in tracked)
    return [replace(item, assignments=assignments) for item, assignments in kept if assignments]


def tally(tracked: Iterable[Tracked], today: date) -> Tally:
    """Count the assignments at each status, those past their date, and those that have reported."""
    return _count([(a, item.commitment.due) for item in tracked for a in item.assignments], today)


def _count(assignments: Sequence[tuple[Assignment, date | None]], today: date) -> Tally:
    at = Counter(assignment.status for assignment, _ in assignments)
    return Tally(
        total=len(assignments),
        pending=at[Status.PENDING],
        in_progress=at[Status.IN_PROGRESS],
        completed=at[Status.COMPLETED],
        on_hold=at[Status.ON_HOLD],
        past=sum(a.status is not Status.COMPLETED and due is not None and due < today for a, due in assignments),
        reported=sum(assignment.changed is not None for assignment, _ in assignments),
    )


def figures(
    tracked: Iterable[Tracked], today: date, headings: Sequence[Heading], asked: Sequence[str] = ()
) -> ProgressFigures:
    """Return the figures of a scope, in the plan's order: in all, by theme and by party.

    `headings` gives the order and words of the themes; `asked` counts only what those parties owe.
    """
    scope = narrowed(tracked, asked)
    by_theme: dict[tuple[str, str], list[Tracked]] = {(h.code, h.label): [] for h in headings}
    named = {(h.code, h.label): h for h in headings}
    by_party: dict[str, list[tuple[Assignment, date | None]]] = {}
    for item in scope:
        commitment = item.commitment
        theme = (commitment.code, commitment.theme_label)
        named.setdefault(theme, Heading(*theme, commitment.theme))
        by_theme.setdefault(theme, []).append(item)
        for assignment in item.assignments:
            by_party.setdefault(assignment.party, []).append((assignment, commitment.due))
    return ProgressFigures(
        total=tally(scope, today),
        by_theme=tuple((named[theme], tally(items, today)) for theme, items in by_theme.items() if items),
        by_party=tuple((party, _count(owed, today)) for party, owed in by_party.items()),
    )
