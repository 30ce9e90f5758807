"""Which columns make which value of `bot.plan`, in the order of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bot.plan import Amendment, Commitment, Deadline, Update
from store.tables import AmendmentRow, AssignmentRow, CommitmentRow, DocumentRow, UpdateRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Select

    from bot.plan import Owed

    Query = Select[*tuple[Any, ...]]

DOCUMENT = (
    DocumentRow.code,
    DocumentRow.title,
    DocumentRow.place,
    DocumentRow.start,
    DocumentRow.end,
    DocumentRow.language,
    DocumentRow.state,
    DocumentRow.audience,
)
COMMITMENT = (
    CommitmentRow.label,
    CommitmentRow.text,
    CommitmentRow.theme,
    CommitmentRow.theme_label,
    CommitmentRow.responsible,
    CommitmentRow.recipient,
    CommitmentRow.owed,
    CommitmentRow.phrase,
    CommitmentRow.opens,
    CommitmentRow.due,
    CommitmentRow.deadline_kind,
)
UPDATE = (
    UpdateRow.id,
    CommitmentRow.reference,
    AssignmentRow.party,
    UpdateRow.status,
    UpdateRow.percent,
    UpdateRow.note,
    UpdateRow.evidence,
    UpdateRow.said,
    UpdateRow.happened,
    UpdateRow.author,
    UpdateRow.recorded_by,
    UpdateRow.channel,
    UpdateRow.ts,
    UpdateRow.permalink,
    UpdateRow.before,
    UpdateRow.retracted.is_not(None),
    UpdateRow.revisions,
)
_NEWER = aliased(CommitmentRow)
_NEWER_DOCUMENT = aliased(DocumentRow)
AMENDMENT = (
    AmendmentRow.id,
    AmendmentRow.kind,
    CommitmentRow.reference,
    func.coalesce(_NEWER.reference, _NEWER_DOCUMENT.code),
    AmendmentRow.effective,
    AmendmentRow.note,
    AmendmentRow.recorded,
    AmendmentRow.recorded_by,
    AmendmentRow.taken_back,
    AmendmentRow.taken_back_by,
    AmendmentRow.phrase_before,
    AmendmentRow.opens_before,
    AmendmentRow.due_before,
    AmendmentRow.kind_before,
    AmendmentRow.phrase_after,
    AmendmentRow.opens_after,
    AmendmentRow.due_after,
    AmendmentRow.kind_after,
)


def amendments_query() -> Query:
    """Return the query of whole amendments, to be narrowed and ordered."""
    return (
        select(*AMENDMENT)
        .join(CommitmentRow, CommitmentRow.id == AmendmentRow.commitment_id)
        .outerjoin(_NEWER, _NEWER.id == AmendmentRow.newer_commitment_id)
        .outerjoin(_NEWER_DOCUMENT, _NEWER_DOCUMENT.id == AmendmentRow.newer_document_id)
    )


def amendment_of(row: Sequence[Any]) -> Amendment:
    """Return the amendment that a row of `amendments_query` holds."""
    number, kind, reference, by, effective, *rest = row[: len(AMENDMENT)]
    told, before, after = rest[:5], rest[5:9], rest[9:]
    return Amendment(number, kind, reference, by, effective, _deadline(before), _deadline(after), *told)


def _deadline(columns: Sequence[Any]) -> Deadline | None:
    return Deadline(*columns) if columns[0] is not None else None


def updates_query() -> Query:
    """Return the query of whole updates, to be narrowed and ordered."""
    return (
        select(*UPDATE)
        .join(AssignmentRow, AssignmentRow.id == UpdateRow.assignment_id)
        .join(CommitmentRow, CommitmentRow.id == UpdateRow.commitment_id)
    )


def update_of(row: Sequence[Any]) -> Update:
    """Return the update that a row of `updates_query` holds."""
    return Update(*row)


def commitment_of(
    code: str,
    label: str,
    text: str,
    theme: str,
    theme_label: str,
    responsible: tuple[str, ...],
    recipient: tuple[str, ...],
    owed: Owed | None,
    *deadline: Any,
) -> Commitment:
    """Return the commitment that the columns of COMMITMENT hold, in the document of this code."""
    return Commitment(code, label, text, theme, theme_label, responsible, recipient, _deadline(deadline), owed)
