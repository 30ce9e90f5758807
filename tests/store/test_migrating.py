"""The tables that the migrations make are those that the code means, and only one process makes them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, column, create_engine, insert, inspect, select, table, text

from bot.amendments import Wish
from bot.answers import Tally
from bot.plan import AmendmentKind, Audience
from bot.scopes import Scope
from store import amendments, commitments, migrating, search, subscriptions
from store.engine import DatabaseUnavailable, Store, Unit
from store.indexing import index
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


@pytest.mark.parametrize("revision", ["0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008"])
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


def test_the_plan_of_an_earlier_release_is_in_force_as_it_was(bare_url: str) -> None:
    """What stood there before amendments were known was never amended."""
    engine = create_engine(bare_url)
    with engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0005")
        day = {"start": "2016-07-13", "end": "2016-07-14", "published": "2016-07-18 15:00:00"}
        row = {"code": "AHG2016", "key": "ahg2016", "fingerprint": "f", "title": "", "place": "", "language": "en"}
        _insert(
            connection,
            "documents",
            {"id": 1, **row, **day, "participants": "[]", "state": "active", "audience": "public"},
        )
        row = {"label": "1", "label_key": "1", "reference": "AHG2016 1", "reference_key": "ahg2016 1", "text": "Send"}
        row |= {"theme": "", "theme_label": "", "theme_key": "", "responsible": "[]", "recipient": "[]"}
        _insert(connection, "commitments", {"id": 1, "document_id": 1, "position": 0, **row, "status": "pending"})
    engine.dispose()
    store = Store.open(bare_url)
    with store.unit() as unit:
        (tracked,) = commitments.listed(unit)
        assert (tracked.commitment.reference, tracked.ended) == ("AHG2016 1", None)
        amendments.record(
            unit, "AHG2016 1", Wish(AmendmentKind.CLOSED), today=date(2016, 7, 18), now=datetime.now(UTC), by="U1"
        )
        assert commitments.listed(unit) == []
    store.close()


def test_editions_of_an_earlier_release_are_searched(bare_url: str) -> None:
    engine = create_engine(bare_url)
    with engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0006")
        day = {"start": "2016-07-13", "end": "2016-07-14", "published": "2016-07-18 15:00:00"}
        row = {"code": "AHG2016", "key": "ahg2016", "fingerprint": "f", "title": "", "place": "", "language": "en"}
        _insert(
            connection,
            "documents",
            {"id": 1, **row, **day, "participants": "[]", "state": "active", "audience": "public"},
        )
        row = {"label": "1", "label_key": "1", "reference": "AHG2016 1", "reference_key": "ahg2016 1", "text": "Send"}
        row |= {"theme": "", "theme_label": "", "theme_key": "", "responsible": "[]", "recipient": "[]"}
        _insert(connection, "commitments", {"id": 1, "document_id": 1, "position": 0, **row, "status": "pending"})
        index(Unit(connection), {1: "Send"})
        told = {"commitment_id": 1, "language": "es", "text": "Enviar el vademécum", "theme": ""}
        _insert(connection, "edition_texts", told)
    engine.dispose()
    store = Store.open(bare_url)
    with store.unit() as unit:
        assert [one.reference for one in search.candidates(unit, ["vademecum"])] == ["AHG2016 1"]
        assert [one.reference for one in search.candidates(unit, ["send"])] == ["AHG2016 1"]
    store.close()


def _insert(connection: Connection, name: str, row: dict[str, Any]) -> None:
    columns, values = ", ".join(f'"{key}"' for key in row), ", ".join(f":{key}" for key in row)
    connection.execute(text(f"INSERT INTO {name} ({columns}) VALUES ({values})"), row)


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


def test_the_digests_of_an_earlier_release_go_on_with_their_weeks(bare_url: str) -> None:
    """A channel had one digest in one language, and its stamps; one that had ended is none."""
    engine = create_engine(bare_url)
    then = datetime(2016, 7, 18, 15, tzinfo=UTC)
    with engine.begin() as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0008")
        known = MetaData()
        known.reflect(connection, only=["subscriptions", "stamps"])
        own = {"weekday": 4, "hour": 8, "minute": 30, "timezone": "America/Panama", "codes": ["AHG2016"]}
        begun = {"audience": "members", "created": then}
        for channel, language, ended in (("C1", "fr", None), ("C2", "en", then)):
            row = {**own, **begun, "channel": channel, "language": language, "created_by": "U1", "ended": ended}
            connection.execute(known.tables["subscriptions"].insert().values(row))
            week = {"channel": channel, "week": "2016-W29", "due": then, "state": "posted", "stamped": then}
            connection.execute(known.tables["stamps"].insert().values(**week, tally={"total": 3, "pending": 3}))
    engine.dispose()
    store = Store.open(bare_url)
    with store.unit() as unit:
        (one,) = subscriptions.standing(unit)
        assert (one.channel, one.languages, one.weekday, one.created, one.since) == ("C1", ("fr",), 4, then, then)
        assert one.scope == Scope(codes=("AHG2016",), audience=Audience.MEMBERS)
        stamp = subscriptions.last_posted(unit, one.id)
        assert stamp is not None
        assert (stamp.week, stamp.due, stamp.tally) == ("2016-W29", then, Tally(total=3, pending=3))
    store.close()
