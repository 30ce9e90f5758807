"""A form is recorded once, however often it is sent."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk import WebClient

import handlers.listeners  # noqa: F401 - the doors import one another, and this one is the first
from bot.plan import Commitment, ReadDocument, Update
from handlers.clock import SystemClock
from handlers.forms import AmissError, choices, report_form, send, suggest
from handlers.house import House
from handlers.opening import Opening
from handlers.visit import visit
from store import documents, focal_points, people, updates
from store.people import Person

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from store.engine import Store

NOW = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
MEXICO, REFERENCE = "U0MEX0001", "AHG2016 1.a"


@pytest.fixture
def house(store: Store, zone: ZoneInfo) -> House:
    act = Commitment("AHG2016", "1.a", "Send the list of focal points", "", "", ("MEX",), (), None)
    days = (date(2016, 7, 13), date(2016, 7, 14))
    read = ReadDocument("AHG2016", "Plan", "Panama", *days, "en", (), (act,), ())
    with store.unit() as unit:
        documents.publish(unit, read, now=NOW, fingerprint="f")
        people.remember(unit, Person(MEXICO, "en", None, False, False, False, False, "Mexico"))
        focal_points.appoint(unit, user=MEXICO, party="MEX", theme=None, now=NOW, by="U0TS00001")
        unit.commit()
    slack = WebClient(token="")
    return House(store, SystemClock(), zone, "en", frozenset(), slack, lambda: None, "https://rcm.slack.com/")


def form(percent: str = "") -> dict[str, Any]:
    values = {
        "status": {"value": {"selected_option": {"value": "in_progress"}}},
        "percent": {"value": {"value": percent}},
    }
    return {"id": "V1", "private_metadata": json.dumps({"reference": REFERENCE}), "state": {"values": values}}


def recorded(house: House) -> list[Update]:
    with house.store.unit() as unit:
        return updates.history(unit, REFERENCE)


def test_a_form_that_is_sent_twice_is_recorded_once(house: House) -> None:
    for _ in range(2):
        visit(house, MEXICO, lambda it: send(it, form()))
    assert len(recorded(house)) == 1


def test_a_form_in_which_something_was_amiss_may_be_sent_again(house: House) -> None:
    with pytest.raises(AmissError):
        visit(house, MEXICO, lambda it: send(it, form("900")))
    visit(house, MEXICO, lambda it: send(it, form("90")))
    assert [update.percent for update in recorded(house)] == [90]


@pytest.fixture
def crowded(house: House) -> House:
    """A plan in which Mexico owes more than a list of Slack takes."""
    acts = [
        Commitment("WG2016", f"{number}.a", f"Write report number {number}", "", "", ("MEX",), (), None)
        for number in range(1, 121)
    ]
    days = (date(2016, 7, 13), date(2016, 7, 14))
    read = ReadDocument("WG2016", "Plan", "Panama", *days, "en", (), tuple(acts), ())
    with house.store.unit() as unit:
        documents.publish(unit, read, now=NOW, fingerprint="g")
        unit.commit()
    return house


def test_more_commitments_than_a_list_takes_are_looked_up(crowded: House) -> None:
    opened = visit(crowded, MEXICO, lambda it: report_form(it, None))
    assert isinstance(opened, Opening)
    element = opened.view["blocks"][0]["element"]
    assert (element["type"], element["min_query_length"]) == ("external_select", 0)
    offered = visit(crowded, MEXICO, lambda it: suggest(it, ""))
    assert len(offered) == 100
    (found,) = visit(crowded, MEXICO, lambda it: suggest(it, "number 117"))
    assert found["value"] == "WG2016 117.a"


def test_what_was_looked_up_is_recorded(crowded: House) -> None:
    view = form()
    view["private_metadata"] = "{}"
    view["state"]["values"]["commitment"] = {"suggest": {"selected_option": {"value": REFERENCE}}}
    visit(crowded, MEXICO, lambda it: send(it, view))
    assert [str(update.status) for update in recorded(crowded)] == ["in_progress"]


def test_the_own_open_commitments_go_before_the_completed_ones(crowded: House) -> None:
    view = form()
    view["state"]["values"]["status"]["value"]["selected_option"]["value"] = "completed"
    visit(crowded, MEXICO, lambda it: send(it, view))
    found = visit(crowded, MEXICO, choices)
    assert found[-1].commitment.reference == REFERENCE


def test_a_completed_commitment_has_no_other_share_than_the_whole(house: House) -> None:
    view = form("40")
    view["state"]["values"]["status"]["value"]["selected_option"]["value"] = "completed"
    view["state"]["values"]["evidence"] = {"value": {"value": "list.xlsx"}}
    with pytest.raises(AmissError) as amiss:
        visit(house, MEXICO, lambda it: send(it, view))
    assert set(amiss.value.errors) == {"percent", "evidence"}
