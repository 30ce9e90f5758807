"""Amendments: what newer documents say of older commitments, append-only; taking one back stamps it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import func, insert, select, update

from bot.amendments import MOVES, InForce, Newer, agree, in_force
from bot.plan import AmendmentKind
from store import commitments, documents
from store.keys import key_of
from store.standing import lock, restate
from store.tables import AmendmentRow, CommitmentRow, DocumentRow, OwingRow
from store.values import amendment_of, amendments_query

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from typing import Any

    from bot.amendments import Terms, Wish
    from bot.plan import Amendment, Deadline, Tracked
    from store.engine import Unit


class Overtaken(Exception):  # noqa: N818 - named for what happened
    """Somebody else amended the commitment meanwhile, or took back what amended it."""


class UnknownCommitment(LookupError):  # noqa: N818
    """There is no commitment of this reference, or no longer what was to amend it."""


def of_commitment(unit: Unit, reference: str) -> list[Amendment]:
    """Return everything recorded, oldest first; what was taken back included."""
    own = amendments_query().where(CommitmentRow.reference_key == key_of(reference)).order_by(AmendmentRow.id)
    return [amendment_of(row) for row in unit.connection.execute(own)]


def get(unit: Unit, number: int) -> Amendment | None:
    """Return the amendment with this id, standing or taken back."""
    row = unit.connection.execute(amendments_query().where(AmendmentRow.id == number)).first()
    return amendment_of(row) if row else None


def as_of(unit: Unit, reference: str, on: date) -> InForce | None:
    """Return what was in force on a day, by what is known today; None before the commitment was made."""
    return in_force(_known(unit, reference), on)


def version(unit: Unit, reference: str) -> int:
    """Return a number that changes with each amendment of a commitment, and with each that is taken back."""
    changes = select(func.count(AmendmentRow.id) + func.count(AmendmentRow.taken_back)).join(
        CommitmentRow, CommitmentRow.id == AmendmentRow.commitment_id
    )
    return unit.connection.execute(changes.where(CommitmentRow.reference_key == key_of(reference))).scalar_one()


def newer(unit: Unit, name: str) -> Newer | None:
    """Return what a reference or a document's code names, with what it was itself superseded by, if it was."""
    found = commitments.get(unit, name)
    if found is not None:
        return Newer(found.document, found.commitment, tuple(_leads_to(unit, found)))
    document = documents.get(unit, name)
    return Newer(document) if document else None


def _leads_to(unit: Unit, tracked: Tracked) -> list[str]:
    found: list[str] = []
    next_one: Tracked | None = tracked
    while next_one is not None and next_one.ended is not None and next_one.ended.by is not None:
        if next_one.ended.by in found:
            break
        found.append(next_one.ended.by)
        next_one = commitments.get(unit, next_one.ended.by)
    return found


def record(
    unit: Unit, reference: str, wish: Wish, *, today: date, now: datetime, by: str, since: int | None = None
) -> Amendment:
    """Amend a commitment: what it says now, and what every list says, follows in the same transaction.

    `since` is the `version` that the person has seen. Raises Overtaken, UnknownCommitment, and Refused
    (bot.amendments) before anything is written.
    """
    numbers = _locked(unit, [reference, *([wish.newer.name] if wish.newer else [])])
    if since is not None and version(unit, reference) != since:
        raise Overtaken
    tracked = _known(unit, reference)
    terms = agree(tracked, _anew(unit, wish), today)
    before = tracked.commitment.deadline if terms.kind in MOVES else None
    row = _row(unit, numbers[key_of(reference)], terms, before)
    made = insert(AmendmentRow).values(**row, recorded=now, recorded_by=by).returning(AmendmentRow.id)
    number = unit.connection.execute(made).scalar_one()
    _follow(unit, row["commitment_id"])
    return _known_amendment(unit, number)


def take_back(unit: Unit, number: int, *, now: datetime, by: str) -> Amendment:
    """Let an amendment never have held: only the newest that stands, so that each finds what the last one left.

    Raises Overtaken where it is not that.
    """
    one = get(unit, number)
    if one is None:
        raise Overtaken
    (commitment_id,) = _locked(unit, [one.reference]).values()
    if _standing(unit, commitment_id)[-1:] != [number]:
        raise Overtaken
    stamp = update(AmendmentRow).where(AmendmentRow.id == number).values(taken_back=now, taken_back_by=by)
    unit.connection.execute(stamp)
    if one.kind in MOVES:
        _date(unit, commitment_id, one.before)
    _follow(unit, commitment_id)
    return _known_amendment(unit, number)


def _locked(unit: Unit, references: Sequence[str]) -> dict[str, int]:
    """Let one transaction at a time amend these commitments; in the order of their ids, so that two never cross."""
    keys = [key_of(reference) for reference in references]
    query = select(CommitmentRow.reference_key, CommitmentRow.id).where(CommitmentRow.reference_key.in_(keys))
    found = dict(unit.connection.execute(query.order_by(CommitmentRow.id)).all())
    for number in found.values():
        lock(unit, number)
    if keys[0] not in found:
        raise UnknownCommitment(references[0])
    return found


def _anew(unit: Unit, wish: Wish) -> Wish:
    """Return a wish with what amends as it stands now, under the lock."""
    if wish.newer is None:
        return wish
    found = newer(unit, wish.newer.name)
    if found is None:
        raise UnknownCommitment(wish.newer.name)
    return replace(wish, newer=found)


def _row(unit: Unit, commitment_id: int, terms: Terms, before: Deadline | None) -> dict[str, Any]:
    return {
        "commitment_id": commitment_id,
        "kind": terms.kind,
        **_newer_ids(unit, terms.newer),
        "effective": terms.effective,
        "note": terms.note,
        **{f"{name}_before": value for name, value in _columns(before).items()},
        **{f"{name}_after": value for name, value in _columns(terms.after).items()},
    }


def _newer_ids(unit: Unit, named: Newer | None) -> dict[str, int | None]:
    if named is None:
        return {"newer_commitment_id": None, "newer_document_id": None}
    document = select(DocumentRow.id).where(DocumentRow.key == key_of(named.document.code))
    own = select(CommitmentRow.id).where(
        CommitmentRow.reference_key == key_of(named.commitment.reference if named.commitment else "")
    )
    return {
        "newer_commitment_id": unit.connection.execute(own).scalar(),
        "newer_document_id": unit.connection.execute(document).scalar_one(),
    }


def _columns(deadline: Deadline | None) -> dict[str, Any]:
    if deadline is None:
        return {"phrase": None, "opens": None, "due": None, "kind": None}
    return {"phrase": deadline.phrase, "opens": deadline.start, "due": deadline.end, "kind": deadline.kind}


def _standing(unit: Unit, commitment_id: int) -> list[int]:
    own = select(AmendmentRow.id).where(AmendmentRow.commitment_id == commitment_id, AmendmentRow.taken_back.is_(None))
    return list(unit.connection.execute(own.order_by(AmendmentRow.id)).scalars())


def _follow(unit: Unit, commitment_id: int) -> None:
    """Let the commitment say what follows from its standing amendments: deadline, whether it ended, and its round."""
    query = amendments_query().where(AmendmentRow.commitment_id == commitment_id, AmendmentRow.taken_back.is_(None))
    held = [amendment_of(row) for row in unit.connection.execute(query.order_by(AmendmentRow.id))]
    moves = [one for one in held if one.kind in MOVES]
    if moves:
        _date(unit, commitment_id, moves[-1].after)
    rounds = [one.recorded for one in held if one.kind is AmendmentKind.RENEWED]
    ended = held[-1].effective if held and held[-1].ends else None
    own = update(CommitmentRow).where(CommitmentRow.id == commitment_id)
    unit.connection.execute(own.values(ended=ended, renewed=rounds[-1] if rounds else None))
    restate(unit, commitment_id)


def _date(unit: Unit, commitment_id: int, deadline: Deadline | None) -> None:
    columns = _columns(deadline)
    kind = columns.pop("kind")
    own = update(CommitmentRow).where(CommitmentRow.id == commitment_id)
    unit.connection.execute(own.values(**columns, deadline_kind=kind))
    owing = update(OwingRow).where(OwingRow.commitment_id == commitment_id)
    unit.connection.execute(owing.values(due=columns["due"]))


def _known(unit: Unit, reference: str) -> Tracked:
    found = commitments.get(unit, reference)
    if found is None:
        raise UnknownCommitment(reference)
    return found


def _known_amendment(unit: Unit, number: int) -> Amendment:
    found = get(unit, number)
    if found is None:
        raise LookupError(number)
    return found
