"""One process at a time: SQLite is for a single bot, and a rehearsal for a single sandbox.

The lock is SQLite's own, on an empty file beside: it holds on every system, and goes with the process that took it.
"""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.engine import make_url

from store.engine import DatabaseUnavailable, shown

if TYPE_CHECKING:
    from collections.abc import Iterator


class AlreadyServed(Exception):  # noqa: N818 - named after what the operator sees
    """Another process that is still running holds `place`."""

    def __init__(self, place: str) -> None:
        """Keep the place."""
        super().__init__(place)
        self.place = place


@contextmanager
def alone(url: str) -> Iterator[bool]:
    """Keep other bots off a SQLite database, and tell whether that was done. Raises as `held` does.

    PostgreSQL serves as many as there are.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or address.database in {None, "", ":memory:"} or address.query:
        yield False
        return
    file = Path(str(address.database))
    with held(file.with_name(f"{file.stem}.alone.db"), shown(url)):
        yield True


@contextmanager
def held(lock: Path, place: str) -> Iterator[None]:
    """Hold a lock file as long as this lasts.

    Raises AlreadyServed with `place` where another process holds it, DatabaseUnavailable where it cannot be made.
    """
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(closing(sqlite3.connect(lock, timeout=0, isolation_level=None)))
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise DatabaseUnavailable(place, str(error)) from error
            raise AlreadyServed(place) from None
        yield
