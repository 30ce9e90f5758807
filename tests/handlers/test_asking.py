"""Whom a request asks after what: as the words name it, and never what is done, over or nobody's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from slack_sdk import WebClient

from bot.plan import Commitment, Deadline, ReadDocument, Status
from handlers import asking
from handlers.clock import SystemClock
from handlers.house import House
from handlers.identity import visitor
from handlers.visit import Visit
from store import documents, focal_points, people, requests, updates
from store.engine import Store, Unit
from store.people import Person

NOW = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
TODAY = date(2016, 7, 18)


def promise(label: str, *responsible: str, due: date | None = None, theme: str = "") -> Commitment:
    deadline = Deadline(f"by {due}", due, due) if due else None
    head = label.split(".", maxsplit=1)[0]
    return Commitment("AHG2016", label, f"Do {label}", theme, head, responsible, (), deadline)


PLAN = (
    promise("1.a", "MEMBERS", theme="Health", due=date(2016, 7, 28)),
    promise("1.b", "MEMBERS", theme="Health"),
    promise("2.a", "TROIKA", theme="Visas", due=date(2016, 7, 29)),
    promise("2.b", "TS", theme="Visas", due=date(2016, 12, 1)),
)


@pytest.fixture
def unit(store: Store) -> Iterator[Unit]:
    day = date(2016, 7, 14)
    read = ReadDocument("AHG2016", "Plan", "Panama City", day, day, "en", (), PLAN, ())
    with store.unit() as opened:
        documents.publish(opened, read, now=NOW, fingerprint="f")
        for user in ("UTS", "UHND"):
            people.remember(opened, Person(user, "en", None, False, False, False, False, user))
        focal_points.appoint(opened, user="UHND", party="HND", theme=None, now=NOW, by="UTS")
        yield opened


def visit(store: Store, unit: Unit, user: str = "UTS") -> Visit:
    zone = ZoneInfo("America/Costa_Rica")
    office = frozenset({"UTS"})
    house = House(store, SystemClock(), zone, "en", office, WebClient(token=""), lambda: None, "https://rcm.slack.com/")
    person = people.get(unit, user)
    assert person is not None
    return Visit(house, unit, visitor(unit, house, person), NOW, TODAY)


def asked(it: Visit, text: str, channel: str = "C1") -> tuple[str, set[tuple[str, str]]]:
    said = asking.answer(it, text, channel).text
    newest = requests.waiting(it.unit, 1)
    return said, {(line.reference.split()[1], line.party) for line in newest[0].lines} if newest else set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("honduras", {("1.a", "HND")}),
        ("hnd 1.b", {("1.b", "HND")}),
        ("honduras y México 1.a", {("1.a", "HND"), ("1.a", "MEX")}),
        ("honduras 1.a and 1.b", {("1.a", "HND"), ("1.b", "HND")}),
        ("honduras 2.a", {("2.a", "TROIKA")}),
        ("honduras theme 1", {("1.a", "HND"), ("1.b", "HND")}),
        ("2.a", {("2.a", "TROIKA")}),
        ("TS", {("2.b", "TS")}),
    ],
)
def test_the_words_say_whom_and_what(store: Store, unit: Unit, text: str, wanted: set[tuple[str, str]]) -> None:
    _, found = asked(visit(store, unit), text)
    assert found == wanted


@pytest.mark.parametrize("text", ["canada 2.b", "honduras 9.z"])
def test_what_somebody_does_not_owe_is_not_asked_of_them(store: Store, unit: Unit, text: str) -> None:
    said, found = asked(visit(store, unit), text)
    assert "nothing open" in said
    assert found == set()


def test_what_is_completed_is_not_asked_for(store: Store, unit: Unit) -> None:
    fields: dict[str, Any] = {"percent": None, "note": "", "evidence": (), "happened": None, "channel": None}
    fields |= {"ts": None, "permalink": None, "author": "U1", "recorded_by": "U1", "said": NOW, "now": NOW}
    updates.record(unit, reference="AHG2016 1.a", party="HND", status=Status.COMPLETED, **fields)
    assert asked(visit(store, unit), "honduras")[1] == {("1.b", "HND")}


def test_twice_on_one_day_changes_nothing_and_says_so(store: Store, unit: Unit) -> None:
    it = visit(store, unit)
    asked(it, "honduras 1.a")
    assert "already" in asked(it, "honduras 1.a", "C2")[0]
    assert len(requests.waiting(unit, 9)) == 1


def test_it_is_asked_in_a_channel_by_the_secretariat_of_somebody(store: Store, unit: Unit) -> None:
    it = visit(store, unit)
    assert "in the channel" in asked(it, "honduras", "D1")[0]
    assert "Whom shall I ask" in asked(it, "please")[0]
    assert "Only the Technical Secretariat" in asked(visit(store, unit, "UHND"), "honduras")[0]
    assert "Only the Technical Secretariat" in asking.of_card(visit(store, unit, "UHND"), "AHG2016 1.a").text
    assert requests.waiting(unit, 9) == []
