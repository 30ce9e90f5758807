"""What a digest says: what changed, what falls due, what is past its date, and who has long been silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from bot.answers import Change, Digest
from bot.plan import Status
from bot.progress import is_past, overall, tally

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from bot.answers import Tally
    from bot.plan import Assignment, Tracked

AHEAD = timedelta(days=14)
"""How far a digest looks ahead."""

SILENT = timedelta(weeks=3)
"""How long a party may say nothing on what is due before a digest names it."""

NEWS = (Status.COMPLETED, Status.ON_HOLD, Status.IN_PROGRESS, Status.PENDING)
"""What readers want to know first: what is done, then what is stuck."""


def compose(
    scope: Iterable[Tracked],
    changes: Iterable[Change],
    *,
    today: date,
    week: str,
    language: str,
    before: Tally | None = None,
) -> Digest:
    """Compose the digest of a scope on `today`, in the order in which it is most useful.

    `changes` are the updates since the last digest, `before` the tally that it had; `week` is its ISO week
    ("2016-W29"). What is due comes nearest first, what is past its date latest first.
    """
    known = list(scope)
    due = sorted((one for one in known if _falls_due(one, today)), key=lambda one: _distance(one, today))
    past = sorted((one for one in known if is_past(one, today)), key=lambda one: _distance(one, today))
    return Digest(
        today=today,
        week=week,
        language=language,
        changes=news(changes),
        due=tuple(due),
        past=tuple(past),
        silent=with_parties([*due, *past], partial(is_silent, today=today)),
        tally=tally(known, today),
        before=before,
    )


def _falls_due(tracked: Tracked, today: date) -> bool:
    due = tracked.commitment.due
    return due is not None and today <= due <= today + AHEAD and overall(tracked.assignments) is not Status.COMPLETED


def _distance(tracked: Tracked, today: date) -> timedelta:
    due = tracked.commitment.due
    return abs(due - today) if due else timedelta.max


def is_silent(tracked: Tracked, one: Assignment, today: date) -> bool:
    """Tell whether a party has not completed something, and for three weeks has said nothing about it."""
    last = one.changed.date() if one.changed else tracked.document.end
    return one.status is not Status.COMPLETED and last <= today - SILENT


def unreported(scope: Iterable[Tracked], today: date) -> tuple[tuple[Tracked, tuple[str, ...]], ...]:
    """Return what is due soon or past its date, with the parties that have not yet said anything about it."""
    pressing = [one for one in scope if _falls_due(one, today) or is_past(one, today)]
    return with_parties(pressing, lambda _tracked, one: one.changed is None)


def with_parties(
    scope: Iterable[Tracked], which: Callable[[Tracked, Assignment], bool]
) -> tuple[tuple[Tracked, tuple[str, ...]], ...]:
    """Return the commitments of which some assignments are meant, with the parties of those."""
    found = ((one, tuple(a.party for a in one.assignments if which(one, a))) for one in scope)
    return tuple((one, named) for one, named in found if named)


def news(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return one change for each party and commitment: from where it stood to its last word."""
    last: dict[tuple[str, str], Change] = {}
    for change in sorted(changes, key=lambda c: c.said):
        key = (change.reference, change.party)
        last[key] = replace(change, before=last[key].before) if key in last else change
    newest = sorted(last.values(), key=lambda c: c.said, reverse=True)
    return tuple(sorted(newest, key=lambda c: NEWS.index(c.status)))
