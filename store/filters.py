"""The filters of a question, as conditions on commitments; they combine with *and*."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Select, and_, func, or_, select

from bot.plan import DocumentState, Status
from store.keys import key_of
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, OwingRow, RecipientRow, UpdateRow

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute

    from bot.answers import Question
    from bot.plan import Window

    Condition = ColumnElement[bool]

IN_FORCE = CommitmentRow.ended.is_(None)
"""The condition that a commitment was neither superseded nor closed."""


def in_scope(codes: Sequence[str]) -> Condition:
    """Return the condition on the document: one of those named, archived or not; else an active one."""
    if codes:
        return DocumentRow.key.in_([key_of(code) for code in codes])
    return DocumentRow.state == DocumentState.ACTIVE


def conditions(question: Question, today: date) -> Iterator[Condition]:
    """Yield the conditions on commitments that a question sets, but for its documents."""
    yield from _dates(CommitmentRow.due, question, today)
    if question.parties:
        yield from _by_parties(question, today)
    else:
        yield from _by_all(question)
    if question.dated is not None:
        yield CommitmentRow.due.is_not(None) if question.dated else CommitmentRow.due.is_(None)
    if question.recipients:
        received = select(RecipientRow.commitment_id).where(RecipientRow.party.in_(question.recipients))
        yield CommitmentRow.id.in_(received)
    if question.labels:
        yield CommitmentRow.label_key.in_([key_of(label) for label in question.labels])
    if question.theme is not None:
        yield _under(key_of(question.theme))


def _dates(due: InstrumentedAttribute[date | None], question: Question, today: date) -> Iterator[Condition]:
    if question.window:
        yield _within(due, question.window)
    if question.past:
        yield due < today


def _within(due: InstrumentedAttribute[date | None], window: Window) -> Condition:
    bounds: list[Condition] = [due.is_not(None)]
    if window.start is not None:
        bounds.append(due >= window.start)
    if window.end is not None:
        bounds.append(due <= window.end)
    return and_(*bounds)


def _under(theme: str) -> Condition:
    """Return the condition of standing under a heading: by the heading's label, or as "3.a" stands under "3"."""
    start = CommitmentRow.label_key.startswith(f"{theme}.", autoescape=True)
    return or_(CommitmentRow.theme_key == theme, CommitmentRow.label_key == theme, start)


def _by_all(question: Question) -> Iterator[Condition]:
    """Yield the conditions on the commitment as a whole, where no party is asked for."""
    if question.open_only or question.past:
        yield CommitmentRow.status != Status.COMPLETED
    if question.statuses:
        yield _at(question)
    if question.told:
        yield _holds(question, _told(question.told), UpdateRow.commitment_id)
    elif question.reported is not None:
        said = select(AssignmentRow.commitment_id).where(AssignmentRow.changed.is_not(None))
        yield _holds(question, said, AssignmentRow.commitment_id, wanted=question.reported)


def _at(question: Question) -> Condition:
    """Return the condition of standing at a status: as a whole, or, begun or held up, for any party that owes it."""
    whole = CommitmentRow.status.in_(question.statuses)
    told = [status for status in question.statuses if status in (Status.IN_PROGRESS, Status.ON_HOLD)]
    if not told:
        return whole
    some = select(AssignmentRow.commitment_id).where(AssignmentRow.status.in_(told))
    return or_(whole, _holds(question, some, AssignmentRow.commitment_id))


def _by_parties(question: Question, today: date) -> Iterator[Condition]:
    """Yield the conditions on the assignments of the parties asked for."""
    every = (
        select(OwingRow.commitment_id)
        .join(AssignmentRow, AssignmentRow.id == OwingRow.assignment_id)
        .where(OwingRow.party.in_(question.parties))
    )
    timely = every.where(*_dates(OwingRow.due, question, today))
    owed = timely
    if question.open_only or question.past:
        owed = owed.where(AssignmentRow.status != Status.COMPLETED)
    if question.told:
        owed = owed.where(OwingRow.assignment_id.in_(_told(question.told, UpdateRow.assignment_id)))
    elif question.reported:
        owed = owed.where(AssignmentRow.changed.is_not(None))
    yield _holds(question, owed, OwingRow.commitment_id)
    if question.reported is False:
        said = every.where(AssignmentRow.changed.is_not(None))
        yield _holds(question, said, OwingRow.commitment_id, wanted=False)
    if question.statuses:
        of_each = timely.group_by(OwingRow.commitment_id, OwingRow.party)
        yield _holds(question, of_each.having(or_(*map(_overall_is, question.statuses))), OwingRow.commitment_id)


def _told(window: Window, what: InstrumentedAttribute[int] = UpdateRow.commitment_id) -> Select[int]:
    """Return the selection of what was reported on, of what stands, on the days of a window (in UTC)."""
    said = select(what).where(UpdateRow.retracted.is_(None))
    if window.start is not None:
        said = said.where(UpdateRow.said >= datetime.combine(window.start, time.min, UTC))
    if window.end is not None:
        said = said.where(UpdateRow.said < datetime.combine(window.end + timedelta(days=1), time.min, UTC))
    return said


def _holds(
    question: Question, found: Select[int], commitment_id: InstrumentedAttribute[int], *, wanted: bool = True
) -> Condition:
    """Return the condition that a commitment is (not) among those found.

    SQLite runs a list once and a correlated query for each commitment, whichever is longer: so where the question
    names documents or labels, and few commitments are left, each of them is looked up; else the list is made.
    """
    if question.codes or question.labels:
        looked_up = found.where(commitment_id == CommitmentRow.id).exists()
        return looked_up if wanted else ~looked_up
    return CommitmentRow.id.in_(found) if wanted else CommitmentRow.id.not_in(found)


def _overall_is(status: Status) -> Condition:
    """Return the condition that the assignments of a group have this status together: `bot.progress.overall` in SQL."""
    completed, on_hold, begun = map(_count, (Status.COMPLETED, Status.ON_HOLD, Status.IN_PROGRESS))
    everyone = func.count()
    if status is Status.COMPLETED:
        return completed == everyone
    if status is Status.ON_HOLD:
        return and_(on_hold > 0, completed + on_hold == everyone)
    left = completed + on_hold < everyone
    if status is Status.IN_PROGRESS:
        return and_(left, completed + begun > 0)
    return and_(left, completed + begun == 0)


def _count(status: Status) -> ColumnElement[int]:
    return func.count().filter(AssignmentRow.status == status)
