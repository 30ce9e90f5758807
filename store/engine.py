"""The database: one engine, one transaction for each unit of work, the same on SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import StaticPool

from store.migrating import SchemaIsNewer, migrate, standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

DRIVERS = frozenset({"sqlite", "sqlite+pysqlite", "postgresql+psycopg"})
WRITERS_WAIT = 30
"""Seconds that a SQLite writer waits for the one before it."""


class DatabaseUnavailable(Exception):  # noqa: N818 - named after what the operator sees
    """The database cannot be used: `url` (its password hidden) and `reason`."""

    def __init__(self, url: str, reason: str) -> None:
        """Keep both."""
        super().__init__(f"{url}: {reason}")
        self.url = url
        self.reason = reason


@dataclass(slots=True)
class Unit:
    """One transaction; what is not committed when the unit ends has never been."""

    connection: Connection
    committed: bool = False

    @property
    def dialect(self) -> str:
        """The kind of database: "sqlite" or "postgresql"."""
        return self.connection.dialect.name

    def commit(self) -> None:
        """Make everything so far lasting; nothing may be done in this unit afterwards."""
        self.connection.commit()
        self.committed = True


class Store:
    """What the bot remembers; one for the process, used by all its threads at once."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose database has its tables; use `open`."""
        self.engine = engine
        # SQLite has one writer at a time. Waiting here is fair and wakes at once; its own busy handler polls.
        self._writer = threading.RLock() if engine.dialect.name == "sqlite" else None

    @classmethod
    def open(cls, url: str) -> Store:
        """Connect, bring the tables up to date under a lock, and return the store; raise DatabaseUnavailable.

        `url` is `sqlite:///file.db`, `sqlite://` (in memory, for tests) or `postgresql://…` (through psycopg 3).
        """
        parsed = _parsed(url)
        with ExitStack() as undo, _told(url):
            engine = _engine(parsed)
            undo.callback(engine.dispose)
            migrate(engine)
            undo.pop_all()
        return cls(engine)

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """Run one transaction; it is rolled back unless `commit()` was called in it."""
        with ExitStack() as stack:
            if self._writer is not None:
                stack.enter_context(self._writer)
            connection = stack.enter_context(self.engine.connect())
            connection.begin()
            yield Unit(connection)

    def close(self) -> None:
        """Give all connections back."""
        self.engine.dispose()


@contextmanager
def _told(url: str) -> Iterator[None]:
    """Raise DatabaseUnavailable with the first line of whatever a database or its driver says."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, ImportError, SchemaIsNewer) as error:
        reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0].rstrip(".")
        raise DatabaseUnavailable(shown(url), reason) from error


def tables_of(url: str) -> tuple[str | None, str]:
    """Return the revision of a database's tables (None: it has none) and this release's, and change nothing.

    Raises DatabaseUnavailable, also where the tables are those of a later release.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite" and not Path(parsed.database or "").is_file():
        raise DatabaseUnavailable(shown(url), "there is no such file")
    with ExitStack() as undo, _told(url):
        engine = _engine(parsed)
        undo.callback(engine.dispose)
        with engine.connect() as connection:
            return standing(connection)


def is_address(url: str) -> bool:
    """Tell whether this is the address of a database of a kind that the store can use."""
    try:
        return _parsed(url).drivername in DRIVERS
    except DatabaseUnavailable:
        return False


def shown(url: str) -> str:
    """Return an address as people may see it: its password hidden; "" where one might hide in what cannot be read."""
    try:
        return make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return "" if "@" in url else url


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise DatabaseUnavailable(shown(url), "it is no database address") from error
    if parsed.drivername in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg")
    return parsed


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_size=8, max_overflow=24, pool_pre_ping=True)
    in_memory = url.database in {None, "", ":memory:"}
    engine = (
        create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
        if in_memory
        else create_engine(url, pool_size=8, max_overflow=24)
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Take transactions out of the driver's hands, and set what SQLite asks of each connection anew."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {WRITERS_WAIT * 1000}")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_immediate(connection: Connection) -> None:
    """Every unit may write, and a reader that turns writer half-way would be refused: so the lock comes first."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
