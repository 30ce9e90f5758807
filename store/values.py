"""Which columns make which value of `bot.plan`, in the order of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bot.plan import Commitment, Deadline, Update
from store.tables import AssignmentRow, CommitmentRow, DocumentRow, UpdateRow

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
    written = Deadline(*deadline) if deadline[0] is not None else None
    return Commitment(code, label, text, theme, theme_label, responsible, recipient, written, owed)
