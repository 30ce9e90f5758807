"""How far the plan is: the status of a whole commitment, tallies, and figures by theme and by party.

The unit counted is the assignment: an *each* group counts once for every member, a *joint* body counts as one.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot import parties
from bot.answers import Count, Heading, ProgressFigures, Tally
from bot.parties import Acts
from bot.plan import Owed, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
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


def tally(tracked: Iterable[Tracked], today: date) -> Tally:
    """Count the assignments at each status, those past their date, and those that have reported."""
    return sum_of(one for item in tracked for one in counts(item, item.assignments, today))


def counts(tracked: Tracked, assignments: Iterable[Assignment], today: date) -> Iterator[Count]:
    """Yield a count of one for each of these assignments of a commitment."""
    known = tracked.commitment
    gone = known.due is not None and known.due < today
    for one in assignments:
        past = gone and one.status is not Status.COMPLETED
        said = one.changed is not None
        yield Count(known.code, known.theme_label, known.theme, one.party, one.status, past, said, 1)


def sum_of(counted: Iterable[Count]) -> Tally:
    """Add counts up."""
    at: Counter[Status] = Counter()
    past = reported = 0
    for one in counted:
        at[one.status] += one.n
        past += one.n * one.past
        reported += one.n * one.reported
    return Tally(
        total=at.total(),
        pending=at[Status.PENDING],
        in_progress=at[Status.IN_PROGRESS],
        completed=at[Status.COMPLETED],
        on_hold=at[Status.ON_HOLD],
        past=past,
        reported=reported,
    )


def figures(counted: Iterable[Count], headings: Sequence[Heading]) -> ProgressFigures:
    """Return the figures of a scope, in the plan's order, in which it is counted: in all, by theme and by party.

    `headings` gives the order and words of the themes.
    """
    scope = list(counted)
    named = {(h.code, h.label): h for h in headings}
    by_theme: dict[tuple[str, str], list[Count]] = {theme: [] for theme in named}
    by_party: dict[str, list[Count]] = {}
    for one in scope:
        theme = (one.code, one.label)
        named.setdefault(theme, Heading(*theme, one.words))
        by_theme.setdefault(theme, []).append(one)
        by_party.setdefault(one.party, []).append(one)
    return ProgressFigures(
        total=sum_of(scope),
        by_theme=tuple((named[theme], sum_of(counts)) for theme, counts in by_theme.items() if counts),
        by_party=tuple((party, sum_of(counts)) for party, counts in by_party.items()),
    )
