"""Focal points: who speaks for a party, for one theme or for all; ended appointments stay as history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import false, func, select, update

from bot.answers import RosterLine
from bot.mandates import Mandate
from store.tables import FocalPointRow, PersonRow
from store.writing import insert_once

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Select

    from store.engine import Unit


@dataclass(frozen=True, slots=True)
class Appointment:
    """That a user speaks or spoke for a party; `theme` "" is all themes, `ended` None while it stands."""

    id: int
    user: str
    party: str
    theme: str
    appointed: datetime
    appointed_by: str
    ended: datetime | None
    ended_by: str | None


def appoint(unit: Unit, *, user: str, party: str, theme: str | None, now: datetime, by: str) -> bool:
    """Appoint a user for a party (`theme` None: for all themes); return False where they are so already."""
    appointed = {"user": user, "party": party, "theme": theme or "", "appointed": now, "appointed_by": by}
    return insert_once(unit, FocalPointRow, appointed, returning=FocalPointRow.id) is not None


def end(unit: Unit, *, user: str, party: str, now: datetime, by: str) -> bool:
    """End all appointments of a user for a party; return whether there was one."""
    ended = (
        update(FocalPointRow)
        .where(FocalPointRow.user == user, FocalPointRow.party == party, FocalPointRow.ended.is_(None))
        .values(ended=now, ended_by=by)
    )
    return bool(unit.connection.execute(ended).rowcount)


def close(unit: Unit, number: int, *, now: datetime, by: str) -> bool:
    """End one appointment; return False where it has ended already."""
    ended = update(FocalPointRow).where(FocalPointRow.id == number, FocalPointRow.ended.is_(None))
    return bool(unit.connection.execute(ended.values(ended=now, ended_by=by)).rowcount)


def get(unit: Unit, number: int) -> Appointment | None:
    """Return an appointment, whether it stands or not."""
    row = unit.connection.execute(_appointments(()).where(FocalPointRow.id == number)).first()
    return Appointment(*row) if row else None


def standing(unit: Unit, parties: Sequence[str] = ()) -> list[Appointment]:
    """Return the appointments that stand, of these parties or of all: by party, those for all themes first."""
    order = (FocalPointRow.party, FocalPointRow.theme, FocalPointRow.id)
    query = _appointments(parties).where(FocalPointRow.ended.is_(None)).order_by(*order)
    return [Appointment(*row) for row in unit.connection.execute(query)]


def history(unit: Unit, parties: Sequence[str] = ()) -> list[Appointment]:
    """Return every appointment that ever was, of these parties or of all, what changed last first."""
    last = func.coalesce(FocalPointRow.ended, FocalPointRow.appointed)
    query = _appointments(parties).order_by(last.desc(), FocalPointRow.id.desc())
    return [Appointment(*row) for row in unit.connection.execute(query)]


def _appointments(parties: Sequence[str]) -> Select[Any]:
    query = select(*(getattr(FocalPointRow, name) for name in Appointment.__slots__))
    return query.where(FocalPointRow.party.in_(parties)) if parties else query


def mandates_of(unit: Unit, user: str) -> tuple[Mandate, ...]:
    """Return what a user speaks for, the first appointment first."""
    query = select(FocalPointRow.party, FocalPointRow.theme)
    own = query.where(FocalPointRow.user == user, FocalPointRow.ended.is_(None)).order_by(FocalPointRow.id)
    return tuple(Mandate(*row) for row in unit.connection.execute(own))


def users_of(unit: Unit, party: str) -> tuple[str, ...]:
    """Return the users who speak for a party, the first appointed first."""
    query = select(FocalPointRow.user).where(FocalPointRow.party == party, FocalPointRow.ended.is_(None))
    return tuple(dict.fromkeys(unit.connection.execute(query.order_by(FocalPointRow.id)).scalars()))


def able(unit: Unit) -> list[tuple[str, Mandate]]:
    """Return who speaks for what, the first appointed first, without those who are known to have left."""
    query = (
        select(FocalPointRow.user, FocalPointRow.party, FocalPointRow.theme)
        .outerjoin(PersonRow, PersonRow.user == FocalPointRow.user)
        .where(FocalPointRow.ended.is_(None), func.coalesce(PersonRow.deleted, false()).is_(false()))
        .order_by(FocalPointRow.id)
    )
    return [(user, Mandate(party, theme)) for user, party, theme in unit.connection.execute(query)]


def roster(unit: Unit) -> list[RosterLine]:
    """Return who speaks for whom: by party, those for all themes first."""
    query = (
        select(FocalPointRow.party, FocalPointRow.theme, FocalPointRow.user)
        .where(FocalPointRow.ended.is_(None))
        .order_by(FocalPointRow.party, FocalPointRow.theme, FocalPointRow.id)
    )
    lines: dict[tuple[str, str], list[str]] = {}
    for party, theme, user in unit.connection.execute(query):
        lines.setdefault((party, theme), []).append(user)
    return [RosterLine(party, tuple(users), theme or None) for (party, theme), users in lines.items()]
