"""Conditions on any number of values, in one parameter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import InstrumentedAttribute


def among(dialect: str, column: InstrumentedAttribute[Any], name: str) -> ColumnElement[bool]:
    """Return the condition that a column is among the values of the list parameter `name`.

    A list of parameters is limited (32,766 on SQLite, 65,535 on PostgreSQL) and compiled anew for each length.
    """
    if dialect == "sqlite":
        rows = func.json_each(bindparam(name, type_=JSON)).table_valued("value")
        return column.in_(select(rows.c.value))
    return column == any_(bindparam(name, type_=ARRAY(column.type)))
