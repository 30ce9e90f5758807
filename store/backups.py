"""Backups: one file with everything, made while the bot works, and put back into an empty database of either kind.

The file is a SQLite database, whatever it was made from: it can be looked into anywhere, and served as it is. So a
backup is also the way from SQLite to PostgreSQL.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Integer, Table, func, insert, select, text

from store.editions import index_kept
from store.engine import DatabaseUnavailable, Store, Unit
from store.indexing import index
from store.tables import Base, CommitmentRow, EditionTextRow, SearchRow, TermRow, WordRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

DERIVED = frozenset(row.__tablename__ for row in (SearchRow, TermRow, WordRow))
"""What is made anew from the rest, by what the words mean today."""
MANY = 1000
"""Rows that are carried at a time."""


class NotEmpty(Exception):  # noqa: N818 - named after what was found
    """The database that a backup was to be put into holds something: `table` has rows."""

    def __init__(self, table: str) -> None:
        """Keep the table."""
        super().__init__(table)
        self.table = table


def back_up(store: Store, file: Path) -> None:
    """Write everything, as it stands at one instant, to a file that replaces what was there, or to none.

    Raises OSError where the file cannot be written, and FileExistsError where it is the database itself.
    """
    if store.engine.dialect.name == "sqlite" and _same(store, file):
        raise FileExistsError(file)
    with _replacing(file) as part:
        if store.engine.dialect.name == "sqlite":
            _copy_pages(store, part)
        else:
            _carry_out(store, part)


def restore(store: Store, file: Path) -> None:
    """Put a backup into a database that has its tables and nothing in them, all or nothing.

    Raises NotEmpty, FileNotFoundError, and DatabaseUnavailable where the file is no backup.
    """
    with tempfile.TemporaryDirectory(prefix="rapporteur-") as folder:
        # A backup of an earlier release is brought up to date first, and the backup itself stays as it was made.
        copy = Path(shutil.copy(file, Path(folder) / "backup.db"))
        with closing(_opened(copy, file)) as source, store.unit() as unit, source.unit() as kept:
            _refuse_full(unit)
            _carry(kept.connection, unit.connection)
            _index_anew(unit)
            unit.commit()


def _same(store: Store, file: Path) -> bool:
    own = store.engine.url.database
    return bool(own) and file.exists() and Path(str(own)).exists() and file.samefile(Path(str(own)))


def _opened(copy: Path, file: Path) -> Store:
    try:
        return Store.open(f"sqlite:///{copy}")
    except DatabaseUnavailable as error:
        raise DatabaseUnavailable(str(file), error.reason) from error


@contextmanager
def _replacing(file: Path) -> Iterator[Path]:
    """Give the name of a file beside, which takes the file's place when all went well. Nobody else may read it."""
    part = file.with_name(f"{file.name}.part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)
    try:
        yield part
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)


def _copy_pages(store: Store, part: Path) -> None:
    """Let SQLite copy itself, which it does as of one instant while others write."""
    with closing(store.engine.raw_connection()) as own, closing(sqlite3.connect(part)) as there:
        own.cursor().connection.backup(there)
        there.execute("PRAGMA journal_mode = DELETE")


def _carry_out(store: Store, part: Path) -> None:
    """Carry a PostgreSQL database over, as of one instant."""
    with closing(Store.open(f"sqlite:///{part}")) as target, target.unit() as unit:
        with store.engine.connect().execution_options(isolation_level="REPEATABLE READ") as source:
            _carry(source, unit.connection)
        _index_anew(unit)
        unit.commit()
    with closing(sqlite3.connect(part)) as there:
        there.execute("PRAGMA journal_mode = DELETE")


def _refuse_full(unit: Unit) -> None:
    for table in Base.metadata.sorted_tables:
        if table.name not in DERIVED and unit.connection.execute(select(func.count()).select_from(table)).scalar():
            raise NotEmpty(table.name)


def _carry(source: Connection, target: Connection) -> None:
    for table in Base.metadata.sorted_tables:
        if table.name not in DERIVED:
            rows = source.execution_options(yield_per=MANY).execute(select(table)).mappings()
            for some in rows.partitions(MANY):
                target.execute(insert(table), [dict(row) for row in some])
            _count_on(target, table)


def _count_on(target: Connection, table: Table) -> None:
    """Let PostgreSQL number new rows after those that came with their numbers; SQLite does so by itself."""
    for column in table.primary_key.columns if target.dialect.name == "postgresql" else ():
        if isinstance(column.type, Integer):
            named = {"table": table.name, "column": column.name}
            sequence = target.execute(text("SELECT pg_get_serial_sequence(:table, :column)"), named).scalar()
            highest = target.execute(select(func.max(column))).scalar()
            if sequence and highest:
                target.execute(
                    text("SELECT setval(CAST(:sequence AS regclass), :n)"), {"sequence": sequence, "n": highest}
                )


def _index_anew(unit: Unit) -> None:
    query = select(CommitmentRow.id, CommitmentRow.text, CommitmentRow.theme)
    for some in unit.connection.execute(query).partitions(MANY):
        index(unit, {number: f"{told} {theme}" for number, told, theme in some})
    kept = select(EditionTextRow.language, EditionTextRow.commitment_id).order_by(EditionTextRow.commitment_id)
    numbers: dict[str, list[int]] = {}
    for language, number in unit.connection.execute(kept):
        numbers.setdefault(language, []).append(number)
    for language, those in numbers.items():
        index_kept(unit, those, language)
