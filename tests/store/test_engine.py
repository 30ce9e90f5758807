"""One transaction for each unit of work, from many threads at once; what cannot be opened says why."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from store import heard
from store.engine import DatabaseUnavailable, Store
from store.tables import HeardRow

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


def count(store: Store) -> int:
    with store.unit() as unit:
        return unit.connection.execute(select(func.count()).select_from(HeardRow)).scalar_one()


def hear(store: Store, ts: str, now: datetime) -> bool:
    with store.unit() as unit:
        first = heard.first(unit, team="T", channel="C", ts=ts, what="post", now=now)
        unit.commit()
    return first


def test_what_is_not_committed_has_never_been(store: Store, now: datetime) -> None:
    with store.unit() as unit:
        heard.first(unit, team="T", channel="C", ts="1", what="post", now=now)
        assert not unit.committed
    assert count(store) == 0


def test_an_error_rolls_back(store: Store, now: datetime) -> None:
    def fail() -> None:
        with store.unit() as unit:
            heard.first(unit, team="T", channel="C", ts="1", what="post", now=now)
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert count(store) == 0


def test_what_is_committed_is_seen_by_the_next_unit_and_after_opening_again(
    store: Store, url: str, now: datetime
) -> None:
    hear(store, "1", now)
    assert count(store) == 1
    again = Store.open(url)
    assert count(again) == 1
    again.close()


def test_many_threads_write_at_once(store: Store, now: datetime) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: hear(store, str(n % 20), now), range(40)))
    assert sum(answers) == 20
    assert count(store) == 20


def test_a_reader_does_not_wait_for_a_writer_on_another_thread_forever(store: Store, now: datetime) -> None:
    writing = threading.Event()
    read: list[int] = []

    def reader() -> None:
        writing.wait(5)
        read.append(count(store))

    thread = threading.Thread(target=reader)
    thread.start()
    with store.unit() as unit:
        heard.first(unit, team="T", channel="C", ts="1", what="post", now=now)
        writing.set()
        unit.commit()
    thread.join(10)
    assert len(read) == 1


def test_a_database_in_memory_serves_many_threads(now: datetime) -> None:
    store = Store.open("sqlite://")
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda n: hear(store, str(n % 5), now), range(40)))
    assert sum(answers) == 5
    assert count(store) == 5
    store.close()


@pytest.mark.parametrize("prefix", ["postgres", "postgresql"])
def test_a_server_that_is_not_there_is_named_without_its_password(prefix: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailable) as failure:
        Store.open(f"{prefix}://bot:secret@/plan?host={tmp_path}")
    assert "secret" not in str(failure.value)
    assert failure.value.url.startswith(f"{prefix}://bot:***@")
    assert "No such file" in failure.value.reason


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailable, match="unable to open"):
        Store.open(f"sqlite:///{tmp_path}/absent/plan.db")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    path.write_text("the plan of action, in plain words " * 100)
    with pytest.raises(DatabaseUnavailable, match="not a database"):
        Store.open(f"sqlite:///{path}")


def test_an_address_that_cannot_be_read_is_not_repeated() -> None:
    with pytest.raises(DatabaseUnavailable) as failure:
        Store.open("bot:secret@somewhere")
    assert "secret" not in str(failure.value)


def test_an_unknown_kind_of_database_is_refused() -> None:
    with pytest.raises(DatabaseUnavailable, match="oracular"):
        Store.open("oracular://plan")
