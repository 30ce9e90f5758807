"""What a digest says: what changed, what falls due, what is past its date, and who has not yet reported."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers import Change, Digest
from bot.plan import Status
from bot.progress import is_past, overall, tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.answers import Tally
    from bot.plan import Tracked

AHEAD = timedelta(days=14)
"""How far a digest looks ahead."""

NEWS = (Status.COMPLETED, Status.ON_HOLD, Status.IN_PROGRESS, Status.PENDING)
"""What readers want to know first: what is done, then what is stuck."""


def compose(
    tracked: Iterable[Tracked],
    changes: Iterable[Change],
    *,
    today: date,
    week: str,
    language: str,
    before: Tally | None,
) -> Digest:
    """Compose the digest of a scope on `today`, in the order in which it is most useful.

    `changes` are the updates since the last digest, `before` the tally that it had; `week` is its ISO week
    ("2016-W29"). What is due comes nearest first, what is past its date latest first.
    """
    scope = list(tracked)
    due = sorted((t for t in scope if _falls_due(t, today)), key=lambda t: _distance(t, today))
    past = sorted((t for t in scope if is_past(t, today)), key=lambda t: _distance(t, today))
    return Digest(
        today=today,
        week=week,
        language=language,
        changes=_news(changes),
        due=tuple(due),
        past=tuple(past),
        silent=_silent([*due, *past]),
        tally=tally(scope, today),
        before=before,
    )


def _falls_due(tracked: Tracked, today: date) -> bool:
    due = tracked.commitment.due
    return due is not None and today <= due <= today + AHEAD and overall(tracked.assignments) is not Status.COMPLETED


def _distance(tracked: Tracked, today: date) -> timedelta:
    due = tracked.commitment.due
    return abs(due - today) if due else timedelta.max


def _silent(tracked: Sequence[Tracked]) -> tuple[tuple[Tracked, tuple[str, ...]], ...]:
    """Return the commitments with the parties that have not yet reported on them."""
    waiting = ((t, tuple(a.party for a in t.assignments if a.changed is None)) for t in tracked)
    return tuple((t, parties) for t, parties in waiting if parties)


def _news(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return one change for each party and commitment: from where it stood to its last word."""
    last: dict[tuple[str, str], Change] = {}
    for change in sorted(changes, key=lambda c: c.said):
        key = (change.reference, change.party)
        last[key] = replace(change, before=last[key].before) if key in last else change
    newest = sorted(last.values(), key=lambda c: c.said, reverse=True)
    return tuple(sorted(newest, key=lambda c: NEWS.index(c.status)))
