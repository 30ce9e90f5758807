"""Short answers to a report."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.languages import OFFERED, speech
from bot.plan import Status, Tracked, Update
from bot.replies.reading import Reading
from handlers.blocks import receipts

Make = Callable[..., Tracked]
Check = Callable[..., None]
TODAY = date(2016, 7, 17)


@pytest.fixture
def tracked(commitment: Make) -> Tracked:
    return commitment(said={"MEX": Status.COMPLETED})


@pytest.fixture
def update(tracked: Tracked) -> Update:
    assert tracked.last_update is not None
    return tracked.last_update


def test_a_receipt_is_one_line_with_undo(tracked: Tracked, update: Update) -> None:
    drawn = receipts.receipt(update, tracked, speech("en"), TODAY)
    assert drawn.text == "✅ Recorded: Mexico, AHG2016 1.a.1: completed · before: pending"
    (block,) = drawn.blocks
    assert (block["accessory"]["action_id"], block["accessory"]["value"]) == ("undo", "7 en")


def test_a_receipt_names_the_day_when_it_is_not_today(tracked: Tracked, update: Update) -> None:
    earlier = replace(update, happened=date(2016, 7, 15), status=Status.IN_PROGRESS, percent=40)
    said = receipts.receipt(earlier, tracked, speech("es"), TODAY).text
    assert said == "🟡 Registrado: México, AHG2016 1.a.1: en curso, 40% (15 de julio de 2016) · antes: pendiente"
    today = replace(update, happened=TODAY, before=Status.COMPLETED)
    assert receipts.receipt(today, tracked, speech("en"), TODAY).text == "✅ Recorded: Mexico, AHG2016 1.a.1: completed"


def test_an_undone_report_says_where_the_party_stands_again(tracked: Tracked, update: Update) -> None:
    drawn = receipts.undone(update, tracked, speech("en"))
    assert drawn.text.endswith("the report of Mexico on AHG2016 1.a.1 no longer counts. It stands at: completed.")
    elsewhere = replace(tracked, assignments=())
    assert receipts.undone(update, elsewhere, speech("en")).text.endswith("It stands at: pending.")


def test_an_unsure_reply_is_asked_about_with_a_button_for_each_status() -> None:
    reading = Reading("en", Status.COMPLETED, 80, happened=TODAY, note="it <is> out", evidence=("https://x.org",))
    drawn = receipts.ask_status(reading, "AHG2016 1.a.1", "MEX", ("C1", "1.0", "0.5"), speech("en"))
    assert drawn.readable() == (
        "Is this an update on AHG2016 1.a.1, for Mexico? Say how far it is and I record it.\nit <is> out"
    )
    buttons = drawn.blocks[-1]["elements"]
    assert [b["action_id"] for b in buttons] == [
        "settle_completed",
        "settle_in_progress",
        "settle_on_hold",
        "settle_pending",
        "settle_none",
    ]
    assert json.loads(buttons[1]["value"]) == {
        "status": "in_progress",
        "language": "en",
        "reference": "AHG2016 1.a.1",
        "party": "MEX",
        "percent": 80,
        "happened": "2016-07-17",
        "source": ["C1", "1.0", "0.5"],
        "note": "it <is> out",
        "evidence": ["https://x.org"],
    }
    assert json.loads(buttons[-1]["value"]) == {"language": "en"}


@settings(max_examples=60, deadline=None)
@given(
    note=st.text(max_size=200) | st.just("ñ<!channel>" * 4000),
    evidence=st.lists(st.text(max_size=1500), max_size=6),
    language=st.sampled_from(OFFERED),
)
def test_what_the_buttons_carry_always_fits(note: str, evidence: list[str], language: str, slack_takes: Check) -> None:
    reading = Reading(language, Status.IN_PROGRESS, note=note, evidence=tuple(evidence))
    drawn = receipts.ask_status(reading, "AHG2016 1.a.1", "MEX", None, speech(language))
    for button in drawn.blocks[-1]["elements"][:-1]:
        carried = json.loads(button["value"])
        assert carried["reference"] == "AHG2016 1.a.1"
        assert note.startswith(carried["note"])
    visible = {"text": drawn.text, "blocks": [*drawn.blocks[:-1]]}
    slack_takes(visible)
    assert all(len(button["value"]) <= 2000 for button in drawn.blocks[-1]["elements"])


def test_a_refusal_names_who_can_report() -> None:
    said = receipts.refusal(("MEX",), ("U1", "U2"), speech("en")).text
    assert said.endswith("the focal points of the responsible party (Mexico): <@U1> and <@U2>.")
    nobody = receipts.refusal(("MEX",), (), speech("en")).text
    assert "None is named yet: the secretariat can" in nobody


def test_a_refusal_of_a_shared_commitment_stays_short(tracked: Tracked) -> None:
    owing = [a.party for a in tracked.assignments]
    said = receipts.refusal(owing, [f"U{n}" for n in range(60)], speech("en")).text
    assert "(Belize, Canada, Costa Rica and 8 others)" in said
    assert said.endswith("and 46 others.")


@pytest.mark.parametrize("language", OFFERED)
@pytest.mark.parametrize("label", ["9.z", "<!channel>", "&" * 5000])
def test_an_unknown_label_is_named_and_rings_no_bell(label: str, language: str, slack_takes: Check) -> None:
    slack_takes(receipts.unknown_label(label, speech(language)).payload())
    slack_takes(receipts.unknown_label(label, speech(language), ("AHG2016 1.a", "AHG2016 1.b")).payload())


def test_the_nearest_labels_are_offered() -> None:
    said = receipts.unknown_label("1.a.9", speech("en"), ("1.a.1", "1.a.2", "1.a.3")).text
    assert said == "There is no commitment “1.a.9” in the plan; nearest: 1.a.1, 1.a.2 and 1.a.3."
