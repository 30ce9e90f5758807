"""Updates: what was reported, append-only; an edit adds a revision, a deletion retracts, and nothing is erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import insert, select
from sqlalchemy import update as change

from bot.answers import Change
from store.columns import storable
from store.keys import key_of
from store.standing import lock, settle
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, RevisionRow, UpdateRow
from store.values import update_of, updates_query
from store.writing import insert_once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from sqlalchemy import Row

    from bot.plan import Status, Update
    from store.engine import Unit
    from store.filters import Condition

CONTENTS = (UpdateRow.status, UpdateRow.percent, UpdateRow.note, UpdateRow.evidence, UpdateRow.happened)


class NotOwed(Exception):  # noqa: N818 - named after what was asked
    """The party owes no such commitment, or there is none of this reference."""

    def __init__(self, reference: str, party: str) -> None:
        """Keep both."""
        super().__init__(f"{party} does not owe {reference}")
        self.reference = reference
        self.party = party


class UnknownUpdate(LookupError):  # noqa: N818
    """There is no update with this id."""

    def __init__(self, number: int) -> None:
        """Keep the id."""
        super().__init__(number)
        self.number = number


@dataclass(frozen=True, slots=True)
class Revision:
    """What an update said before it was edited at `edited` by `edited_by`."""

    status: Status
    percent: int | None
    note: str
    evidence: tuple[str, ...]
    happened: date | None
    edited: datetime
    edited_by: str


def record(
    unit: Unit,
    *,
    reference: str,
    party: str,
    status: Status,
    percent: int | None,
    note: str,
    evidence: Sequence[str],
    happened: date | None,
    said: datetime,
    author: str,
    recorded_by: str,
    channel: str | None,
    ts: str | None,
    permalink: str | None,
    now: datetime | None = None,
) -> Update | None:
    """Record what was reported for a party, and let the newest standing word (by `said`) be its status.

    Returns None where this message (channel, ts) has already been recorded for this assignment, standing or retracted.
    `now` is when it is written down, where that is later than `said`. Raises NotOwed.
    """
    assignment = _assignment(unit, reference, party)
    lock(unit, assignment.commitment_id)
    before = unit.connection.execute(select(AssignmentRow.status).where(AssignmentRow.id == assignment.id)).scalar_one()
    values = {
        "assignment_id": assignment.id,
        "commitment_id": assignment.commitment_id,
        "status": status,
        "percent": percent,
        "note": note,
        "evidence": tuple(evidence),
        "said": said,
        "happened": happened,
        "author": author,
        "recorded": now or said,
        "recorded_by": recorded_by,
        "channel": channel,
        "ts": ts,
        "permalink": permalink,
        "before": before,
        "revisions": 0,
    }
    number = insert_once(unit, UpdateRow, values, returning=UpdateRow.id)
    if number is None:
        return None
    settle(unit, assignment.commitment_id, assignment.id)
    return get(unit, number)


def _assignment(unit: Unit, reference: str, party: str) -> Row[int, int]:
    query = (
        select(AssignmentRow.id, AssignmentRow.commitment_id)
        .join(CommitmentRow, CommitmentRow.id == AssignmentRow.commitment_id)
        .where(CommitmentRow.reference_key == key_of(reference), AssignmentRow.party == party)
    )
    found = unit.connection.execute(query).first()
    if found is None:
        raise NotOwed(reference, party)
    return found


def get(unit: Unit, number: int) -> Update | None:
    """Return the update with this id, standing or retracted."""
    row = unit.connection.execute(updates_query().where(UpdateRow.id == number)).first()
    return update_of(row) if row else None


def recorded(unit: Unit, number: int) -> datetime | None:
    """Return when the update with this id was written down, which may be long after it was said."""
    return unit.connection.execute(select(UpdateRow.recorded).where(UpdateRow.id == number)).scalar()


def by_message(unit: Unit, channel: str, ts: str) -> list[Update]:
    """Return what was recorded from a Slack message, retracted updates included, in the order of recording."""
    query = updates_query().where(UpdateRow.channel == channel, UpdateRow.ts == ts).order_by(UpdateRow.id)
    return [update_of(row) for row in unit.connection.execute(query)]


def revise(
    unit: Unit,
    number: int,
    *,
    status: Status,
    percent: int | None,
    note: str,
    evidence: Sequence[str],
    happened: date | None,
    edited: datetime,
    edited_by: str,
) -> Update:
    """Give an update new contents; the earlier ones are kept as a revision. Nothing changes where nothing differs.

    One that was retracted stands again. The update keeps its place in time (`said`), so a late edit never overrules a
    newer update. Raises UnknownUpdate.
    """
    assignment = _locked(unit, number)
    columns = (*CONTENTS, UpdateRow.revisions, UpdateRow.retracted)
    *contents, revisions, retracted = unit.connection.execute(select(*columns).where(UpdateRow.id == number)).one()
    new = {
        "status": status,
        "percent": percent,
        "note": storable(note),
        "evidence": tuple(evidence),
        "happened": happened,
    }
    if retracted is not None or list(new.values()) != contents:
        kept = dict(zip(new, contents, strict=True))
        row = {"update_id": number, "number": revisions + 1, **kept, "edited": edited, "edited_by": edited_by}
        unit.connection.execute(insert(RevisionRow).values(row))
        stands = {"revisions": revisions + 1, "retracted": None, "retracted_by": None}
        unit.connection.execute(change(UpdateRow).where(UpdateRow.id == number).values(**new, **stands))
        settle(unit, assignment.commitment_id, assignment.assignment_id)
    return _known(unit, number)


def retract(unit: Unit, number: int, *, at: datetime, by: str) -> Update:
    """Let an update no longer stand, so that the one before it counts; again changes nothing. Raises UnknownUpdate."""
    assignment = _locked(unit, number)
    unit.connection.execute(
        change(UpdateRow)
        .where(UpdateRow.id == number, UpdateRow.retracted.is_(None))
        .values(retracted=at, retracted_by=by)
    )
    settle(unit, assignment.commitment_id, assignment.assignment_id)
    return _known(unit, number)


def _locked(unit: Unit, number: int) -> Row[int, int]:
    query = select(UpdateRow.commitment_id, UpdateRow.assignment_id).where(UpdateRow.id == number)
    found = unit.connection.execute(query).first()
    if found is None:
        raise UnknownUpdate(number)
    lock(unit, found.commitment_id)
    return found


def _known(unit: Unit, number: int) -> Update:
    return update_of(unit.connection.execute(updates_query().where(UpdateRow.id == number)).one())


def history(unit: Unit, reference: str, party: str | None = None) -> list[Update]:
    """Return what was reported on a commitment (for one party), newest word first, retracted updates included."""
    query = updates_query().where(CommitmentRow.reference_key == key_of(reference))
    if party is not None:
        query = query.where(AssignmentRow.party == party)
    query = query.order_by(UpdateRow.said.desc(), UpdateRow.id.desc())
    return [update_of(row) for row in unit.connection.execute(query)]


def latest(unit: Unit, parties: Sequence[str], limit: int) -> list[Update]:
    """Return the last standing updates for these parties, newest word first."""
    query = updates_query().where(AssignmentRow.party.in_(parties), UpdateRow.retracted.is_(None))
    query = query.order_by(UpdateRow.said.desc(), UpdateRow.id.desc()).limit(limit)
    return [update_of(row) for row in unit.connection.execute(query)]


def since(unit: Unit, instant: datetime, until: datetime, also: Sequence[Condition] = ()) -> list[Change]:
    """Return the standing updates written down from `instant` to before `until`, oldest first.

    `also` are further conditions on the document, the commitment and the assignment.
    """
    query = (
        select(
            CommitmentRow.reference,
            AssignmentRow.party,
            UpdateRow.before,
            UpdateRow.status,
            UpdateRow.percent,
            UpdateRow.note,
            UpdateRow.said,
            UpdateRow.permalink,
        )
        .join_from(UpdateRow, AssignmentRow, AssignmentRow.id == UpdateRow.assignment_id)
        .join(CommitmentRow, CommitmentRow.id == UpdateRow.commitment_id)
        .join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
        .where(UpdateRow.recorded >= instant, UpdateRow.recorded < until, UpdateRow.retracted.is_(None), *also)
        .order_by(UpdateRow.said, UpdateRow.id)
    )
    return [Change(*row) for row in unit.connection.execute(query)]


def revisions(unit: Unit, number: int) -> list[Revision]:
    """Return what an update said before each of its edits, oldest first."""
    fields = (
        RevisionRow.status,
        RevisionRow.percent,
        RevisionRow.note,
        RevisionRow.evidence,
        RevisionRow.happened,
        RevisionRow.edited,
        RevisionRow.edited_by,
    )
    query = select(*fields).where(RevisionRow.update_id == number).order_by(RevisionRow.number)
    return [Revision(*row) for row in unit.connection.execute(query)]
