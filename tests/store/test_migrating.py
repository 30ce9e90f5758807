"""The tables that the migrations make are those that the code means, and only one process makes them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import column, create_engine, insert, inspect, select, table, text

from store import migrating
from store.engine import DatabaseUnavailable, Store
from store.migrating import configuration
from store.tables import Base


def _same_on_this_database(item: Any, name: str | None, kind: str, _reflected: bool, _other: Any) -> bool:
    """Leave out the search index of SQLite, whose virtual tables are no part of the metadata."""
    return not (kind == "table" and name is not None and name.startswith("search"))


def differences(store: Store) -> Any:
    options: dict[str, Any] = {"compare_type": True}
    if store.engine.dialect.name == "sqlite":
        options["include_object"] = _same_on_this_database
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts=options)
        return compare_metadata(context, Base.metadata)


def test_from_nothing_to_the_newest_revision_equals_the_tables_of_the_code(bare_url: str) -> None:
    store = Store.open(bare_url)
    assert differences(store) == []
    store.close()


def test_there_is_one_newest_revision() -> None:
    assert len(ScriptDirectory.from_config(configuration()).get_heads()) == 1


def test_opening_again_changes_nothing(url: str) -> None:
    for _ in range(2):
        store = Store.open(url)
        assert differences(store) == []
        store.close()


@pytest.mark.parametrize("revision", ["0001", "0002", "0003", "0004", "0005"])
def test_the_tables_of_an_earlier_release_are_brought_up_with_what_is_in_them(bare_url: str, revision: str) -> None:
    engine = create_engine(bare_url)
    known = table("words", column("word"))
    with engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.execute(insert(known).values(word="kept"))
    engine.dispose()
    store = Store.open(bare_url)
    assert differences(store) == []
    with store.unit() as unit:
        assert unit.connection.execute(select(known)).scalars().all() == ["kept"]
    store.close()


def test_threads_that_open_at_once_all_find_the_tables(bare_url: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(Store.open, [bare_url] * 4))
    assert all("documents" in inspect(store.engine).get_table_names() for store in stores)
    for store in stores:
        store.close()


def test_processes_that_open_at_once_all_find_the_tables(bare_url: str) -> None:
    script = "import sys; from store.engine import Store; Store.open(sys.argv[1]).close()"
    opening = [
        subprocess.Popen([sys.executable, "-c", script, bare_url], stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    assert [(process.communicate()[1], process.returncode) for process in opening] == [("", 0)] * 2


def test_tables_of_a_later_release_stop_the_start(url: str) -> None:
    store = Store.open(url)
    with store.unit() as unit:
        unit.connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
        unit.commit()
    store.close()
    with pytest.raises(DatabaseUnavailable, match=r"'9999'.*older"):
        Store.open(url)


def test_sqlite_writes_ahead(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'plan.db'}")
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    store.close()


def test_a_file_that_stays_locked_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrating, "TRIES", 2)
    monkeypatch.setattr(migrating, "PAUSE", 0.01)
    path = tmp_path / "plan.db"
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("CREATE TABLE anything (at_all)")
    holder.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr("store.engine.WRITERS_WAIT", 0)
    with pytest.raises(DatabaseUnavailable, match="locked"):
        Store.open(f"sqlite:///{path}")
    holder.close()
