"""Which threads are known, and what was heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import heard, threads
from store.threads import Thread

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Unit


def test_a_thread_is_found_by_its_first_message(unit: Unit) -> None:
    thread = Thread("C1", "1.1", "digest", None, "es")
    threads.open(unit, thread)
    assert threads.find(unit, "C1", "1.1") == thread
    assert threads.find(unit, "C2", "1.1") is None


def test_the_first_word_on_a_thread_stands(unit: Unit) -> None:
    thread = Thread("C1", "1.1", "commitment", "AHG2016 1.a", "en")
    threads.open(unit, thread)
    threads.open(unit, Thread("C1", "1.1", "digest", None, "es"))
    assert threads.find(unit, "C1", "1.1") == thread


def test_a_commitment_is_met_in_its_threads_the_newest_first(unit: Unit) -> None:
    assert threads.of_commitment(unit, "AHG2016 1.a") == []
    first = Thread("C1", "9.9", "commitment", "AHG2016 1.a", "en")
    threads.open(unit, first)
    newest = Thread("C2", "1.1", "commitment", "AHG2016 1.a", "es")
    threads.open(unit, newest)
    threads.open(unit, Thread("C2", "1.2", "report_request", "AHG2016 1.a", "es"))
    assert threads.of_commitment(unit, "ahg2016 1.a") == [newest, first]


def test_each_thing_is_heard_once(unit: Unit, now: datetime) -> None:
    def first(**more: str) -> bool:
        return heard.first(unit, **({"team": "T", "channel": "C", "ts": "1", "what": "post"} | more), now=now)

    assert first()
    assert not first()
    assert first(what="edit:2")
    assert first(ts="2")
    assert first(channel="D")
    assert first(team="S")
