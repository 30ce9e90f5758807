"""Inserts that meet a unique key without failing, in the one form that SQLite and PostgreSQL share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import JSON, any_, bindparam, func, select
from sqlalchemy.dialects import postgresql, sqlite

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute

    from store.engine import Unit
    from store.tables import Base

T = TypeVar("T")


def _insert(unit: Unit, table: type[Base]) -> Any:
    """Return the dialect's own insert: `on_conflict_…` is no part of the common one."""
    if unit.connection.dialect.name == "sqlite":
        return sqlite.insert(table.__table__)  # type: ignore[arg-type]
    return postgresql.insert(table.__table__)  # type: ignore[arg-type]


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


def insert_or_replace(unit: Unit, table: type[Base], values: Mapping[str, Any], key: str) -> None:
    """Insert a row, or give the row that has its key these values."""
    statement = _insert(unit, table).values(**values)
    others = {name: statement.excluded[name] for name in values if name != key}
    unit.connection.execute(statement.on_conflict_do_update(index_elements=[key], set_=others))


def among(unit: Unit, column: InstrumentedAttribute[Any], values: Collection[Any]) -> ColumnElement[bool]:
    """Return the condition that a column is among any number of values, in one parameter.

    A list of parameters is limited (32,766 on SQLite, 65,535 on PostgreSQL) and compiled anew for each length.
    """
    if unit.connection.dialect.name == "sqlite":
        rows = func.json_each(bindparam(None, list(values), type_=JSON)).table_valued("value")
        return column.in_(select(rows.c.value))
    return column == any_(bindparam(None, list(values), type_=postgresql.ARRAY(column.type)))
