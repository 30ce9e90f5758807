"""What a digest tells of a scope, asked of the database list by list: `bot.digests.compose` says what it should be."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, or_, select, tuple_

from bot.answers import Intent, Question
from bot.digests import AHEAD, SILENT
from bot.mandates import headings_of
from bot.plan import Audience, DocumentState, Status, Window
from bot.progress import sum_of
from store import documents, tallies, updates
from store.commitments import IN_ORDER, passing
from store.keys import key_of
from store.loading import tracked
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, OwingRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Select

    from bot.answers import Change, Tally
    from bot.plan import Tracked
    from bot.scopes import Scope
    from store.engine import Unit
    from store.filters import Condition


def due(unit: Unit, scope: Scope, today: date, most: int) -> tuple[list[Tracked], int]:
    """Return what falls due within two weeks, nearest first, and how many there are beyond `most`."""
    question = _question(scope, window=Window(today, today + AHEAD))
    return _first(unit, scope, _found(unit, scope, question, today).order_by(CommitmentRow.due, *IN_ORDER), most)


def due_on(unit: Unit, scope: Scope, day: date, most: int) -> list[Tracked]:
    """Return the first of what falls due on a day and is not completed, in the plan's order."""
    question = _question(scope, window=Window(day, day))
    return _first(unit, scope, _found(unit, scope, question, day).order_by(*IN_ORDER), most)[0]


def past(unit: Unit, scope: Scope, today: date, most: int) -> tuple[list[Tracked], int]:
    """Return what is past its date and not completed, latest first, and how many there are beyond `most`."""
    found = _found(unit, scope, _question(scope, past=True), today)
    return _first(unit, scope, found.order_by(CommitmentRow.due.desc(), *IN_ORDER), most)


def _first(unit: Unit, scope: Scope, query: Select[int], most: int) -> tuple[list[Tracked], int]:
    ids = unit.connection.execute(query).scalars().all()
    return list(scope.of(tracked(unit, ids[:most]))), max(len(ids) - most, 0)


def silent(unit: Unit, scope: Scope, today: date, most: int) -> tuple[list[tuple[Tracked, tuple[str, ...]]], int]:
    """Return what is due or past its date with the parties that have long been silent, and how many there are more."""
    question = _question(scope, window=Window(None, today + AHEAD))
    quiet = _quiet(unit, scope, question, today)
    ahead = case((CommitmentRow.due >= today, CommitmentRow.due))
    ordered = (
        quiet.with_only_columns(CommitmentRow.id)
        .group_by(CommitmentRow.id, DocumentRow.id)
        .order_by(ahead.nulls_last(), CommitmentRow.due.desc(), *IN_ORDER)
    )
    ids = unit.connection.execute(ordered).scalars().all()
    shown = ids[:most]
    of_shown = quiet.where(CommitmentRow.id.in_(shown)).order_by(AssignmentRow.id)
    named: dict[str, list[str]] = {}
    for reference, party in unit.connection.execute(of_shown):
        named.setdefault(reference, []).append(party)
    loaded = scope.of(tracked(unit, shown))
    return [(one, tuple(named[one.commitment.reference])) for one in loaded], len(ids) - len(shown)


def _quiet(unit: Unit, scope: Scope, question: Question, today: date) -> Select[str, str]:
    long_ago = today - SILENT
    before = datetime.combine(long_ago + timedelta(days=1), time.min, UTC)
    said_nothing = or_(
        AssignmentRow.changed < before, and_(AssignmentRow.changed.is_(None), DocumentRow.end <= long_ago)
    )
    query = (
        select(CommitmentRow.reference, AssignmentRow.party)
        .join_from(AssignmentRow, CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .where(*passing(question, today), *_within(unit, scope))
        .where(AssignmentRow.status != Status.COMPLETED, said_nothing)
    )
    return query.where(AssignmentRow.id.in_(_owed(scope.parties))) if scope.parties else query


def changes(unit: Unit, scope: Scope, instant: datetime, until: datetime) -> list[Change]:
    """Return the standing updates of a scope that were written down from `instant` to before `until`, oldest first."""
    conditions = [*passing(_question(scope, open_only=False), until.date()), *_within(unit, scope)]
    if scope.parties:
        conditions.append(AssignmentRow.id.in_(_owed(scope.parties)))
    return updates.since(unit, instant, until, conditions)


def tally(unit: Unit, scope: Scope, today: date) -> Tally:
    """Return how many assignments of a scope stand at each status."""
    return sum_of(tallies.counted(unit, _question(scope, open_only=False), today, _within(unit, scope)))


def _question(scope: Scope, *, window: Window | None = None, past: bool = False, open_only: bool = True) -> Question:
    """Return a scope as a question, but for what only a digest asks: its theme in all documents, and its audience."""
    return Question(
        "en", Intent.LIST, parties=scope.parties, codes=scope.codes, window=window, past=past, open_only=open_only
    )


def _found(unit: Unit, scope: Scope, question: Question, today: date) -> Select[int]:
    joined = select(CommitmentRow.id).join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
    return joined.where(*passing(question, today), *_within(unit, scope))


def _within(unit: Unit, scope: Scope) -> list[Condition]:
    conditions: list[ColumnElement[bool]] = [DocumentRow.state == DocumentState.ACTIVE]
    if scope.audience is not Audience.MEMBERS:
        conditions.append(DocumentRow.audience == Audience.PUBLIC)
    if scope.theme:
        meant = headings_of(scope.theme, documents.outline(unit).headings)
        keys = [(key_of(one.code), one.label) for one in meant]
        conditions.append(tuple_(DocumentRow.key, CommitmentRow.theme_label).in_(keys))
    return conditions


def _owed(parties: Sequence[str]) -> Select[int]:
    return select(OwingRow.assignment_id).where(OwingRow.party.in_(parties))
