"""Bringing the tables up to date at the start, by one process at a time."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

ADVISORY_LOCK = 0x5241_5050
"""An arbitrary number that all replicas ask PostgreSQL to lock while they migrate."""
TRIES = 100
PAUSE = 0.1
"""How often, and how many seconds apart, a busy SQLite file is tried."""


class SchemaIsNewer(Exception):  # noqa: N818 - named after what was found
    """The tables were made by a later release: `revision` is unknown here."""

    def __init__(self, revision: str) -> None:
        """Keep the revision."""
        super().__init__(f"the tables are at revision {revision!r}, which this release does not know: it is older")
        self.revision = revision


def migrate(engine: Engine) -> None:
    """Run the missing migrations in one transaction under a lock; raise SchemaIsNewer or SQLAlchemy's errors."""
    if engine.dialect.name == "sqlite":
        _use_write_ahead_log(engine)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        _upgrade(connection)


def standing(connection: Connection) -> tuple[str | None, str]:
    """Return the revision of the tables (None: there are none) and that of this release; raise SchemaIsNewer."""
    scripts = ScriptDirectory.from_config(configuration())
    current = MigrationContext.configure(connection).get_current_revision()
    if current is not None and current not in {script.revision for script in scripts.walk_revisions()}:
        raise SchemaIsNewer(current)
    return current, str(scripts.get_current_head())


def configuration() -> Config:
    """Return Alembic's configuration: only where the scripts are, no file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "newline")
    return config


def _upgrade(connection: Connection) -> None:
    current, head = standing(connection)
    if current == head:
        return
    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _use_write_ahead_log(engine: Engine) -> None:
    """Switch the file to WAL, which lasts; SQLite refuses at once while another process does so, hence the tries."""
    for _ in range(TRIES - 1):
        with suppress(sqlite3.OperationalError):
            return _switch(engine)
        time.sleep(PAUSE)
    return _switch(engine)


def _switch(engine: Engine) -> None:
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
