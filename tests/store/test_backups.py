"""A backup holds everything as of one instant, and can be put back into an empty database of either kind."""

from __future__ import annotations

import stat
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select, text

from bot import words
from bot.editions import align
from bot.plan import Status
from store import backups, documents, editions, outbox, search
from store.backups import DERIVED, NotEmpty
from store.engine import DatabaseUnavailable, Store
from store.outbox import Kind, Message
from store.tables import Base

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument, Update

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]
    Report = Callable[..., Update | None]


@pytest.fixture
def full(store: Store, promise: Promise, paper: Paper, report: Report, now: datetime) -> Store:
    english = paper(promise("1", "Send the names", "MEX"), promise("2", "Publish maps", "TS"))
    spoken = ("Enviar los nombres", "Publicar mapas")
    lines = tuple(replace(one, text=told) for one, told in zip(english.commitments, spoken, strict=True))
    spanish = replace(english, language="es", commitments=lines)
    with store.unit() as unit:
        document = documents.publish(unit, english, now=now, fingerprint="en").document
        pairs = align(english.commitments, spanish.commitments)
        assert editions.keep(unit, document, spanish, pairs, "es", now)
        report(unit, "AHG2016 2", "TS", Status.COMPLETED, note="¡Hecho!", percent=100)
        outbox.enqueue(unit, Message(Kind.POST, channel="C1", payload={"text": "hello"}), now)
        unit.commit()
    return store


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store.unit() as unit:
        tables = [table for table in Base.metadata.sorted_tables if table.name not in DERIVED]
        return {t.name: sorted(map(tuple, unit.connection.execute(select(t))), key=repr) for t in tables}


def test_what_is_put_back_is_what_there_was(full: Store, elsewhere: Store, tmp_path: Path) -> None:
    backups.back_up(full, tmp_path / "backup.db")
    backups.restore(elsewhere, tmp_path / "backup.db")
    assert everything(elsewhere) == everything(full)
    with full.unit() as one, elsewhere.unit() as other:
        for table in ("terms", "words"):
            rows = text(f"SELECT * FROM {table} ORDER BY 1")
            assert one.connection.execute(rows).all() == other.connection.execute(rows).all()


def test_it_goes_on_there(
    full: Store, elsewhere: Store, tmp_path: Path, promise: Promise, paper: Paper, report: Report, now: datetime
) -> None:
    backups.back_up(full, tmp_path / "backup.db")
    backups.restore(elsewhere, tmp_path / "backup.db")
    with elsewhere.unit() as unit:
        later = paper(promise("1", "Pay", "TS", code="VMH2019"), code="VMH2019")
        assert documents.publish(unit, later, now=now, fingerprint="later").created
        assert report(unit, "AHG2016 1", "MEX", Status.IN_PROGRESS) is not None
        assert [one.reference for one in search.candidates(unit, words.terms("nombres"))] == ["AHG2016 1"]
        unit.commit()


def test_the_file_is_whole_and_nobody_elses(full: Store, tmp_path: Path) -> None:
    backups.back_up(full, tmp_path / "backup.db")
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("backup")) == ["backup.db"]
    assert stat.S_IMODE((tmp_path / "backup.db").stat().st_mode) == 0o600


def test_a_backup_takes_the_place_of_the_last(full: Store, tmp_path: Path) -> None:
    (tmp_path / "backup.db").write_text("the last")
    backups.back_up(full, tmp_path / "backup.db")
    with closing(Store.open(f"sqlite:///{tmp_path / 'backup.db'}")) as copied:
        assert everything(copied) == everything(full)


def test_it_is_made_while_somebody_writes(full: Store, tmp_path: Path, now: datetime) -> None:
    with full.unit() as unit:
        outbox.enqueue(unit, Message(Kind.POST, channel="C1", payload={"text": "not yet said"}), now)
        backups.back_up(Store(full.engine), tmp_path / "backup.db")
    with closing(Store.open(f"sqlite:///{tmp_path / 'backup.db'}")) as copied:
        assert everything(copied) == everything(full)


def test_nothing_is_put_where_something_is(full: Store, tmp_path: Path) -> None:
    before = everything(full)
    backups.back_up(full, tmp_path / "backup.db")
    with pytest.raises(NotEmpty):
        backups.restore(full, tmp_path / "backup.db")
    assert everything(full) == before


def test_the_database_is_not_its_own_backup(full: Store) -> None:
    if full.engine.dialect.name == "sqlite":
        with pytest.raises(FileExistsError):
            backups.back_up(full, Path(str(full.engine.url.database)))


def test_what_is_no_backup_is_refused_by_its_own_name(store: Store, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleagues, this is no database." * 200)
    with pytest.raises(DatabaseUnavailable, match=r"letter\.txt"):
        backups.restore(store, tmp_path / "letter.txt")
    with pytest.raises(FileNotFoundError):
        backups.restore(store, tmp_path / "missing.db")


def test_where_it_cannot_be_written_nothing_is_left(full: Store, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        backups.back_up(full, tmp_path / "nowhere" / "backup.db")
