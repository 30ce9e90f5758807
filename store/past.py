"""The plan as it stood at an instant, answered from history: what was recorded by then, and nothing that came later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from bot.amendments import stood
from bot.answers import Change
from bot.plan import AmendmentKind, Assignment, Status
from store.commitments import IN_ORDER
from store.filters import in_scope
from store.loading import tracked
from store.tables import AmendmentRow, CommitmentRow, DocumentRow, RevisionRow, UpdateRow
from store.values import amendment_of, amendments_query, update_of, updates_query

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from bot.plan import Amendment, Tracked, Update
    from store.engine import Unit


def as_of(unit: Unit, instant: datetime, on: date, codes: Sequence[str] = ()) -> list[Tracked]:
    """Return what was in force on a day of the documents named, else of the active ones, by document and in its order.

    Deadlines, statuses and last updates are those that were recorded by `instant` (UTC), the end of that day at most:
    a retraction, a correction or an amendment that came later does not count.
    """
    query = (
        select(CommitmentRow.id)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .where(in_scope(codes), DocumentRow.end <= on)
        .order_by(*IN_ORDER)
    )
    plan = tracked(unit, unit.connection.execute(query).scalars().all())
    amended, told = _amendments(unit, instant), _updates(unit, instant)
    found = (stood(one, amended.get(one.commitment.reference, ()), on) for one in plan)
    return [_told(one, told) for one in found if one is not None and one.ended is None]


def changes(unit: Unit, since: datetime, until: datetime) -> list[Change]:
    """Return the updates written down from `since` to before `until`, as they stood then, oldest first."""
    stands = or_(UpdateRow.retracted.is_(None), UpdateRow.retracted > until)
    query = updates_query().where(UpdateRow.recorded >= since, UpdateRow.recorded < until, stands)
    earlier = _earlier_words(unit, until)
    rows = map(update_of, unit.connection.execute(query.order_by(UpdateRow.said, UpdateRow.id)))
    return [_change(replace(one, **earlier.get(one.id, {}))) for one in rows]


def _change(one: Update) -> Change:
    return Change(one.reference, one.party, one.before, one.status, one.percent, one.note, one.said, one.permalink)


def _amendments(unit: Unit, instant: datetime) -> dict[str, list[Amendment]]:
    """Return the amendments that stood at an instant, by the reference of what they amend."""
    stands = or_(AmendmentRow.taken_back.is_(None), AmendmentRow.taken_back > instant)
    query = amendments_query().where(AmendmentRow.recorded <= instant, stands).order_by(AmendmentRow.id)
    return _by_reference(amendment_of(row) for row in unit.connection.execute(query))


def _by_reference(amendments: Iterable[Amendment]) -> dict[str, list[Amendment]]:
    found: dict[str, list[Amendment]] = {}
    for one in amendments:
        found.setdefault(one.reference, []).append(replace(one, taken_back=None, taken_back_by=None))
    return found


def _updates(unit: Unit, instant: datetime) -> dict[tuple[str, str], Update]:
    """Return the newest word that stood at an instant for each reference and party, as it read then."""
    stands = or_(UpdateRow.retracted.is_(None), UpdateRow.retracted > instant)
    query = updates_query().where(UpdateRow.recorded <= instant, stands).order_by(UpdateRow.said, UpdateRow.id)
    found: dict[tuple[str, str], Update] = {}
    for row in unit.connection.execute(query):
        one = update_of(row)
        found[one.reference, one.party] = one
    earlier = _earlier_words(unit, instant)
    return {key: replace(one, **earlier.get(one.id, {}), retracted=False) for key, one in found.items()}


def _earlier_words(unit: Unit, instant: datetime) -> dict[int, dict[str, Any]]:
    """Return what updates said at an instant that were edited since."""
    contents = ("status", "percent", "note", "evidence", "happened")
    columns = (getattr(RevisionRow, name) for name in contents)
    query = select(RevisionRow.update_id, *columns).where(RevisionRow.edited > instant)
    found: dict[int, dict[str, Any]] = {}
    for number, *said in unit.connection.execute(query.order_by(RevisionRow.number.desc())):
        found[number] = dict(zip(contents, said, strict=True))
    return found


def _told(one: Tracked, told: dict[tuple[str, str], Update]) -> Tracked:
    """Return a commitment with where its parties were, and the last that was said on it."""
    reference = one.commitment.reference
    own = {a.party: told[reference, a.party] for a in one.assignments if (reference, a.party) in told}
    assignments = tuple(_assignment(one, a.party, own.get(a.party)) for a in one.assignments)
    last = max(own.values(), key=lambda update: (update.said, update.id), default=None)
    return replace(one, assignments=assignments, last_update=last)


def _assignment(one: Tracked, party: str, update: Update | None) -> Assignment:
    renewed = max((a.recorded for a in one.amendments if a.kind is AmendmentKind.RENEWED), default=None)
    if update is None:
        return Assignment(party)
    if renewed is not None and update.said < renewed and update.status is Status.COMPLETED:
        return Assignment(party)
    return Assignment(party, update.status, update.percent, update.said)
