"""The tables that are carried away: their columns, the same in every language and file, and what a cell may be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.plan import Status

if TYPE_CHECKING:
    from collections.abc import Sequence


class Kind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    DAY = "day"
    INSTANT = "instant"
    NUMBER = "number"
    ADDRESS = "address"
    """An address in the workspace that the bot itself made, never one that somebody wrote."""
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its key (its heading is `export.column.…`), and its width in characters."""

    key: str
    width: int
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class State:
    """Where a party is with a commitment, as a cell: the words, and what it is coloured by."""

    said: str
    status: Status | None = None
    past: bool = False


Cell = str | int | date | datetime | State | None


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its key (its name is `export.sheet.…`), its columns with their headings, and its rows.

    Instants are without a zone, in the conference's time, for a spreadsheet knows no zones. The first `held` columns
    stay in sight.
    """

    key: str
    name: str
    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    held: int = 1
    legend: tuple[State, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets, and what the file says of itself."""

    title: str
    subject: str
    keeper: str
    made: datetime
    tables: tuple[Table, ...]


COMMITMENTS = (
    Column("reference", 13),
    Column("document", 10),
    Column("theme", 20),
    Column("text", 56),
    Column("responsible", 20),
    Column("recipient", 16),
    Column("deadline", 18),
    Column("first_day", 11, Kind.DAY),
    Column("last_day", 11, Kind.DAY),
    Column("status", 12),
    Column("reported", 11, Kind.DAY),
    Column("thread", 14, Kind.ADDRESS),
)
READ_BACK = ("reference", "theme", "text", "responsible", "recipient", "deadline", "first_day", "last_day")
"""The columns that mean something when the table comes back; what was reported is reported, not loaded."""
DAYS = ("first_day", "last_day")
UPDATES = (
    Column("reference", 13),
    Column("party", 18),
    Column("status", 12),
    Column("percent", 11, Kind.NUMBER),
    Column("note", 50),
    Column("happened", 11, Kind.DAY),
    Column("said", 16, Kind.INSTANT),
    Column("author", 17),
    Column("recorded_by", 17),
    Column("evidence", 26),
    Column("message", 14, Kind.ADDRESS),
    Column("mark", 17),
)
ROSTER = (
    Column("party", 30),
    Column("person", 30),
    Column("scope", 40),
    Column("since", 12, Kind.DAY),
)
