"""What is carried away beside the plan: everything reported on some commitments, and who speaks for whom."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import select

from store.among import among
from store.keys import key_of
from store.tables import CommitmentRow, FocalPointRow, PersonRow, UpdateRow
from store.values import update_of, updates_query

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.plan import Update
    from store.engine import Unit
    from store.values import Query


def updates(unit: Unit, references: Sequence[str]) -> list[Update]:
    """Return all that was reported on these commitments, oldest word first, retracted updates included."""
    keys = [key_of(reference) for reference in references]
    return [update_of(row) for row in unit.connection.execute(_updates(unit.dialect), {"keys": keys})] if keys else []


@cache
def _updates(dialect: str) -> Query:
    of_these = updates_query().where(among(dialect, CommitmentRow.reference_key, "keys"))
    return of_these.order_by(UpdateRow.said, UpdateRow.id)


def standing(unit: Unit) -> list[tuple[str, str, str, datetime]]:
    """Return who speaks for whom: (party, name or user id, theme or "", since), by party, all themes first."""
    query = (
        select(FocalPointRow.party, PersonRow.name, FocalPointRow.user, FocalPointRow.theme, FocalPointRow.appointed)
        .outerjoin(PersonRow, PersonRow.user == FocalPointRow.user)
        .where(FocalPointRow.ended.is_(None))
        .order_by(FocalPointRow.party, FocalPointRow.theme, FocalPointRow.id)
    )
    return [(party, name or user, theme, since) for party, name, user, theme, since in unit.connection.execute(query)]
