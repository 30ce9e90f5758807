"""The plan is carried away as a file, and comes back changed: through the front door."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from sqlalchemy import update

from bot.plan import Audience
from handlers.blocks.drawing import Drawing
from handlers.exporting import make
from handlers.handed_back import take_over
from handlers.uploading import Made
from handlers.visit import visit
from store import amendments, commitments
from store.tables import DocumentRow
from tests.scenarios.conftest import GENERAL, PEOPLE, Conference, button, words

REFERENCE = "AHG2016 1.a.1"


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def exported(conference: Conference, who: str, form: str = "xlsx", text: str = "") -> Any:
    return visit(conference.bot.house, PEOPLE[who], lambda it: make(it, {"form": form, "text": text}))


def changed(made: Made, last_day: str) -> bytes:
    """Return an exported CSV in which one commitment has another last day, as a person would write it."""
    rows = list(csv.reader(io.StringIO(made.data.decode("utf-8-sig"))))
    for row in rows[1:]:
        if row[0] == REFERENCE:
            row[7:9] = last_day, last_day
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def hand_in(conference: Conference, content: bytes, name: str = "plan.csv") -> dict[str, Any]:
    files = [{"name": name, "content_base64": base64.b64encode(content).decode()}]
    ts = conference.act("ts", "say", channel=GENERAL, text="@rapporteur", files=files)["ts"]
    return answer(conference, ts)


def answer(conference: Conference, ts: str) -> dict[str, Any]:
    return [m for m in conference.thread(ts, GENERAL) if m["bot"]][-1]


def press(conference: Conference, message: dict[str, Any], action: str) -> None:
    pressed = button(message, action)
    keys = {k: pressed[k] for k in ("block_id", "action_id", "value") if k in pressed}
    conference.act("ts", "click", channel=GENERAL, message_ts=message["ts"], **keys)


def due(conference: Conference) -> str:
    with conference.bot.house.store.unit() as unit:
        found = commitments.get(unit, REFERENCE)
    assert found is not None
    return str(found.commitment.due)


def files(conference: Conference, who: str) -> list[dict[str, Any]]:
    """Return the messages with a file that somebody sees, and the channels that they stand in."""
    seen = conference.state(who)["messages"]
    return [m | {"channel": c} for c, messages in seen.items() for m in messages if m.get("files") and m["bot"]]


def test_the_file_comes_to_whoever_asked_and_to_nobody_else(conference: Conference) -> None:
    told = conference.command("mexico", "/plan export xlsx honduras")
    assert "archivo" in words(told)
    (message,) = files(conference, "mexico")
    assert message["channel"].startswith("D")
    assert message["files"][0]["name"].endswith(".xlsx")
    assert not files(conference, "honduras")


def test_what_to_put_in_is_asked_for_like_a_question(conference: Conference) -> None:
    everything, honduras = exported(conference, "ts"), exported(conference, "ts", text="honduras")
    rows = [openpyxl.load_workbook(io.BytesIO(made.data)).worksheets[0].max_row for made in (everything, honduras)]
    assert rows[0] > rows[1] > 1
    assert isinstance(exported(conference, "ts", text="zzzz"), Drawing)


def test_days_that_were_changed_in_the_table_are_moved_once_somebody_agrees(conference: Conference) -> None:
    made = exported(conference, "ts", "csv")
    message = hand_in(conference, changed(made, "2016-12-15"))
    assert REFERENCE in words(message)
    assert due(conference) == "2016-07-28"
    press(conference, message, "table_apply")
    assert due(conference) == "2016-12-15"
    with conference.bot.house.store.unit() as unit:
        (one,) = amendments.of_commitment(unit, REFERENCE)
    assert one.recorded_by == PEOPLE["ts"]
    assert "plan.csv" in one.note


def test_a_table_that_says_the_same_or_nothing_gets_a_sentence(conference: Conference) -> None:
    made = exported(conference, "ts")
    assert "nothing to change" in words(hand_in(conference, made.data, "plan.xlsx"))
    assert "cannot be used" in words(hand_in(conference, b"a,b\n1,2", "other.csv"))


def test_a_table_is_decided_once_and_by_the_secretariat_alone(conference: Conference) -> None:
    message = hand_in(conference, changed(exported(conference, "ts", "csv"), "2016-12-15"))
    number = button(message, "table_apply")["value"]

    def press_late(who: str) -> str:
        said = visit(conference.bot.house, PEOPLE[who], lambda it: take_over(it, number))
        return said.text if said else ""

    assert "Secretar" in press_late("mexico")
    press(conference, message, "table_leave")
    assert press_late("ts")
    assert due(conference) == "2016-07-28"


def test_observers_carry_away_nothing_that_is_for_members_only(conference: Conference) -> None:
    with conference.bot.house.store.unit() as unit:
        unit.connection.execute(update(DocumentRow).values(audience=Audience.MEMBERS))
        unit.commit()
    assert isinstance(exported(conference, "observer"), Drawing)
    assert isinstance(exported(conference, "mexico"), Made)
