"""What publishing a document writes: themes, commitments, who owes them, and through whom they are asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from bot import parties
from bot.plan import Commitment, Owed, Status
from store.indexing import index
from store.keys import key_of
from store.tables import AssignmentRow, CommitmentRow, HeadingRow, OwingRow, RecipientRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from bot.plan import Document
    from store.engine import Unit
    from store.tables import Base

Asked = tuple[tuple[str, str], ...]
"""Pairs of a party that may be asked for, and the debtor whose assignment it is asked for through."""


def write_headings(unit: Unit, document_id: int, commitments: Sequence[Commitment]) -> None:
    """Write the distinct themes in the order of the commitments that stand under them."""
    themes = dict.fromkeys((c.theme_label, c.theme) for c in commitments if c.theme or c.theme_label)
    rows = [
        {"document_id": document_id, "position": n, "label": label, "words": words}
        for n, (label, words) in enumerate(themes)
    ]
    _insert(unit, HeadingRow, rows)


def write_commitments(unit: Unit, document_id: int, document: Document, commitments: Sequence[Commitment]) -> None:
    """Write the commitments of a new document with their recipients, assignments, owing rows and search terms."""
    rows = [_commitment(document_id, document.code, n, c) for n, c in enumerate(commitments)]
    _insert(unit, CommitmentRow, rows)
    ids = _ids(unit, document_id)
    numbered = [(ids[n], c) for n, c in enumerate(commitments)]
    received = [{"party": p, "commitment_id": n} for n, c in numbered for p in dict.fromkeys(c.recipient)]
    _insert(unit, RecipientRow, received)
    _write_debts(unit, numbered, document.end)
    index(unit, {n: f"{c.text} {c.theme}" for n, c in numbered})


def _insert(unit: Unit, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        unit.connection.execute(insert(table), rows)


def _ids(unit: Unit, document_id: int) -> dict[int, int]:
    query = select(CommitmentRow.position, CommitmentRow.id).where(CommitmentRow.document_id == document_id)
    return dict(unit.connection.execute(query).all())


def _commitment(document_id: int, code: str, position: int, commitment: Commitment) -> dict[str, Any]:
    deadline = commitment.deadline
    reference = f"{code} {commitment.label}"
    return {
        "document_id": document_id,
        "position": position,
        "label": commitment.label,
        "label_key": key_of(commitment.label),
        "reference": reference,
        "reference_key": key_of(reference),
        "text": commitment.text,
        "theme": commitment.theme,
        "theme_label": commitment.theme_label,
        "theme_key": key_of(commitment.theme_label),
        "responsible": commitment.responsible,
        "recipient": commitment.recipient,
        "owed": commitment.owed,
        "phrase": deadline.phrase if deadline else None,
        "opens": deadline.start if deadline else None,
        "due": deadline.end if deadline else None,
        "deadline_kind": deadline.kind if deadline else None,
        "status": Status.PENDING,
    }


def _write_debts(unit: Unit, numbered: Sequence[tuple[int, Commitment]], on: date) -> None:
    debts = _debts_on(on)
    found = [(n, c, *debts(c.responsible, c.owed)) for n, c in numbered]
    assignments = [
        {"commitment_id": n, "party": party, "position": position, "status": Status.PENDING}
        for n, _, debtors, _ in found
        for position, party in enumerate(debtors)
    ]
    _insert(unit, AssignmentRow, assignments)
    ids = _assignment_ids(unit, numbered)
    owing = [
        {"party": asked, "commitment_id": n, "assignment_id": ids[n, debtor], "due": c.due}
        for n, c, _, owed in found
        for asked, debtor in owed
    ]
    _insert(unit, OwingRow, owing)


def _assignment_ids(unit: Unit, numbered: Sequence[tuple[int, Commitment]]) -> dict[tuple[int, str], int]:
    if not numbered:
        return {}
    query = select(AssignmentRow.commitment_id, AssignmentRow.party, AssignmentRow.id).where(
        AssignmentRow.commitment_id.between(numbered[0][0], numbered[-1][0])
    )
    return {(commitment, party): number for commitment, party, number in unit.connection.execute(query)}


def _debts_on(on: date) -> Callable[[tuple[str, ...], Owed | None], tuple[tuple[str, ...], Asked]]:
    @cache
    def debts(responsible: tuple[str, ...], how: Owed | None) -> tuple[tuple[str, ...], Asked]:
        debtors = parties.debtors(responsible, on, how)
        return debtors, owed(responsible, debtors, on, how)

    return debts


def owed(responsible: tuple[str, ...], debtors: tuple[str, ...], on: date, how: Owed | None = None) -> Asked:
    """Return through which parties each debtor's assignment may be asked for.

    Itself; the group or body that was named and opened into it; for a joint body, its members at that date; and, for
    what several owe together, each of them.
    """
    pairs = [(debtor, debtor) for debtor in debtors]
    for named in responsible:
        into = debtors if how is Owed.JOINT else parties.debtors((named,), on, how)
        pairs += [(named, debtor) for debtor in into if named not in debtors]
    pairs += [(member, debtor) for debtor in debtors for member in parties.members(debtor, on)]
    return tuple(dict.fromkeys(pair for pair in pairs if pair[1] in debtors))
