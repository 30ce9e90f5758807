"""Inserts that meet a unique key without failing, in the one form that SQLite and PostgreSQL share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy.orm import InstrumentedAttribute

    from store.engine import Unit
    from store.tables import Base

T = TypeVar("T")


def _insert(unit: Unit, table: type[Base]) -> Any:
    """Return the dialect's own insert: `on_conflict_…` is no part of the common one."""
    if unit.dialect == "sqlite":
        return sqlite.insert(table)
    return postgresql.insert(table)


def insert_once(
    unit: Unit, table: type[Base], values: Mapping[str, Any], *, returning: InstrumentedAttribute[T]
) -> T | None:
    """Insert a row and return one of its columns; return None where one of its unique keys is there already.

    A second transaction that inserts the same key waits for the first, and inserts only if that one is rolled back.
    """
    statement = _insert(unit, table).values(**values).on_conflict_do_nothing().returning(returning)
    found: T | None = unit.connection.execute(statement).scalar_one_or_none()
    return found


def insert_missing(unit: Unit, table: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert many rows, leaving out those whose key is there."""
    if rows:
        unit.connection.execute(_insert(unit, table).on_conflict_do_nothing(), rows)


def add_up(unit: Unit, table: type[Base], counts: Mapping[str, int]) -> None:
    """Add counts to those of a table of two columns, a key and its count.

    In the order of the keys, so that two transactions that add to the same ones wait for each other and never cross.
    """
    key, count = table.__table__.columns
    added = _insert(unit, table)
    summed = added.on_conflict_do_update(index_elements=[key], set_={count.name: count + added.excluded[count.name]})
    unit.connection.execute(summed, [{key.name: name, count.name: counts[name]} for name in sorted(counts)])


def insert_or_replace(unit: Unit, table: type[Base], values: Mapping[str, Any], key: str) -> None:
    """Insert a row, or give the row that has its key these values."""
    statement = _insert(unit, table).values(**values)
    others = {name: statement.excluded[name] for name in values if name != key}
    unit.connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=others))
