"""Questions and their edits, in whatever order they arrive and are sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from slack_sdk import WebClient

from handlers import edits, messages
from handlers.clock import SystemClock
from handlers.house import House
from handlers.post import Post
from handlers.visit import visit
from store import outbox, people
from store.people import Person

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from store.engine import Store
    from store.outbox import Row

NOW = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
USER, TS = "U0CAN0001", f"{NOW.timestamp():.6f}"
ASKED = Post("T1", "C1", TS, None, USER, "what is due in July?", mentioned=True, direct=False)


@pytest.fixture
def house(store: Store, zone: ZoneInfo) -> House:
    slack = WebClient(token="", base_url="http://127.0.0.1:9/", timeout=1, retry_handlers=[])
    with store.unit() as unit:
        people.remember(unit, Person(USER, "en", None, False, False, False, False, USER))
        unit.commit()
    return House(store, SystemClock(), zone, "en", frozenset(), slack, lambda: None, "https://rcm.slack.com/")


def ask(house: House, post: Post = ASKED) -> None:
    visit(house, USER, lambda it: messages.listen(it, post))


def edit(house: House, text: str, seconds: int = 10, *, mentioned: bool = True) -> None:
    edited = f"{(NOW + timedelta(seconds=seconds)).timestamp():.6f}"
    post = replace(ASKED, text=text, edited=edited, mentioned=mentioned)
    visit(house, USER, lambda it: edits.follow_edit(it, post))


def sent(house: House) -> list[Row]:
    """Send everything, and return it."""
    rows = []
    with house.store.unit() as unit:
        while taken := outbox.claim(unit, now=NOW, worker="w", lease=timedelta(1), limit=1):
            outbox.sent(unit, taken[0].id, channel="C1", ts="1.1", now=NOW)
            rows += taken
        unit.commit()
    return rows


def test_an_answer_that_waits_to_be_sent_is_sent_as_edited(house: House) -> None:
    ask(house)
    edit(house, "what is due in August?")
    (row,) = sent(house)
    assert row.kind is outbox.Kind.POST
    assert "August" in str(row.payload)


def test_an_answer_that_was_sent_is_changed_in_place(house: House) -> None:
    ask(house)
    sent(house)
    edit(house, "what is due in August?")
    (row,) = sent(house)
    assert (row.kind, row.target_ts) == (outbox.Kind.UPDATE, "1.1")
    assert "August" in str(row.payload)


def test_the_edit_that_arrives_before_its_question_is_the_one_that_is_answered(house: House) -> None:
    edit(house, "what is due in August?")
    ask(house)
    (row,) = sent(house)
    assert "August" in str(row.payload)


def test_an_older_edit_that_comes_late_changes_nothing(house: House) -> None:
    ask(house)
    edit(house, "what is due in August?", 20)
    edit(house, "what is due in October?", 10)
    (row,) = sent(house)
    assert "August" in str(row.payload)


def test_an_answer_that_could_not_be_sent_is_tried_again_for_the_edit(house: House) -> None:
    ask(house)
    with house.store.unit() as unit:
        (row,) = outbox.claim(unit, now=NOW, worker="w", lease=timedelta(1), limit=1)
        outbox.failed(unit, row.id, reason="not_in_channel", now=NOW)
        unit.commit()
    edit(house, "what is due in August?")
    (row,) = sent(house)
    assert "August" in str(row.payload)


def test_nothing_is_said_where_nothing_was_asked_before_or_after(house: House) -> None:
    ask(house, replace(ASKED, mentioned=False))
    edit(house, "what is due in August?", mentioned=False)
    assert sent(house) == []


def test_what_is_no_longer_asked_is_no_longer_answered(house: House) -> None:
    ask(house)
    edit(house, "what is due in July?", mentioned=False)
    (row,) = sent(house)
    assert "changed" in str(row.payload)
