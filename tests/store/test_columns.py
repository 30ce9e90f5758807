"""Instants, words and lists come back as they went in, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import heard, people
from store.columns import NaiveInstant, storable
from store.people import Person

if TYPE_CHECKING:
    from store.engine import Unit


def test_an_instant_without_a_zone_is_refused(unit: Unit) -> None:
    naive = datetime(2016, 7, 18, 9, 0)  # noqa: DTZ001
    with pytest.raises(NaiveInstant) as refused:
        heard.first(unit, team="T", channel="C", ts="1", what="post", now=naive)
    assert refused.value.instant == naive


def test_an_instant_of_any_zone_comes_back_in_utc(unit: Unit) -> None:
    from store import outbox
    from store.outbox import Kind, Message

    there = datetime(2016, 7, 18, 9, 0, 0, 123456, tzinfo=timezone(timedelta(hours=-6)))
    number = outbox.enqueue(unit, Message(Kind.POST, channel="C"), there)
    row = outbox.get(unit, number)
    assert row is not None
    assert row.created == there
    assert row.created.tzinfo is UTC


@given(st.text())
def test_what_is_storable_is_kept_whole(text: str) -> None:
    kept = storable(text)
    assert kept == text.replace("\0", "")
    assert storable(kept) == kept


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.text(alphabet=st.characters(exclude_categories=())))
def test_any_text_can_be_remembered(unit: Unit, text: str) -> None:
    people.remember(unit, Person("U1", None, None, False, False, False, False, name=text))
    person = people.get(unit, "U1")
    assert person is not None
    assert person.name == storable(text)
