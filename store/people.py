"""People: Slack users as last seen."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from store.tables import PersonRow
from store.writing import insert_or_replace

if TYPE_CHECKING:
    from collections.abc import Collection

    from store.engine import Unit


@dataclass(frozen=True, slots=True)
class Person:
    """A Slack user; `locale` as Slack writes it ("es-MX"), `timezone` an IANA name."""

    user: str
    locale: str | None
    timezone: str | None
    deleted: bool
    guest: bool
    stranger: bool
    robot: bool
    name: str = ""


def remember(unit: Unit, person: Person) -> None:
    """Remember a person as they are now."""
    insert_or_replace(unit, PersonRow, asdict(person), key="user")


def get(unit: Unit, user: str) -> Person | None:
    """Return the person if they have been seen."""
    return known(unit, [user]).get(user)


def known(unit: Unit, users: Collection[str]) -> dict[str, Person]:
    """Return those of these people who have been seen, by their ids."""
    query = select(
        PersonRow.user,
        PersonRow.locale,
        PersonRow.timezone,
        PersonRow.deleted,
        PersonRow.guest,
        PersonRow.stranger,
        PersonRow.robot,
        PersonRow.name,
    ).where(PersonRow.user.in_(users))
    return {row.user: Person(*row) for row in unit.connection.execute(query)}
