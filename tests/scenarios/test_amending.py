"""A newer document amends an older one: through the front door, from the form to the thread and the digest."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.conftest import GENERAL, PEOPLE, PLAN, Conference, button, wait_for, words
from tests.scenarios.test_drafts import answer, form, press

PAPER = """Ad Hoc Group on Extraregional Migration Flows

Panama City, Panama, July 16-17, 2016

CONCLUSIONS

1. Focal points

a) Each member country will send the names of two focal points by August 31, 2016.
"""
KINDS = {"what": "selected_option", "end": "selected_date"}
OLD = "AHG2016 1.a.1"


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def publish_newer(conference: Conference) -> str:
    """Hand a newer paper in, publish it, and return its code."""
    files = [{"name": "AHG2.txt", "content_base64": base64.b64encode(PAPER.encode()).decode()}]
    ts: str = conference.act("ts", "say", channel=GENERAL, text="@rapporteur", files=files)["ts"]
    press(conference, answer(conference, ts), "draft_head")
    head = {"code": "NEW2016", "title": "Focal points", "place": "Panama", "start": "2016-07-16", "end": "2016-07-17"}
    kinds = {"start": "selected_date", "end": "selected_date"}
    values = {name: {"value": {kinds.get(name, "value"): value}} for name, value in head.items()}
    conference.act("ts", "submit", view_id=form(conference)["id"], values=values)
    press(conference, answer(conference, ts), "draft_publish")
    values = {"channel": {"value": {"selected_conversation": PLAN}}}
    conference.act("ts", "submit", view_id=form(conference)["id"], values=values)
    return "NEW2016"


def fill(values: dict[str, str]) -> dict[str, Any]:
    return {name: {"value": {KINDS.get(name, "value"): value}} for name, value in values.items()}


def submit(conference: Conference, **values: str) -> None:
    conference.act("ts", "submit", view_id=form(conference)["id"], values=fill(values))


def amend(conference: Conference, **values: str) -> None:
    conference.act("ts", "command", channel=PLAN, text=f"/plan amend {OLD}")
    submit(conference, **values)


def thread(conference: Conference) -> list[str]:
    return [words(m) for m in conference.thread(conference.root("1.a.1")["ts"]) if m["bot"]]


def asked(conference: Conference, text: str) -> str:
    return words(conference.command("canada", text))


def test_a_deadline_is_moved_and_had_back(conference: Conference) -> None:
    amend(conference, what="moved", end="2016-08-15", note="Asked for by Honduras")
    assert "Moved from 28 July 2016 to 15 August 2016" in words(form(conference)["view"])
    moved = "Moved from 28 July 2016 to 15 August 2016 (from 18 July 2016)"
    assert moved in words(conference.root("1.a.1"))
    assert [moved in line for line in thread(conference)] == [True]
    assert "15 August 2016" in asked(conference, f"/plan {OLD}")
    assert "1.a.1" in asked(conference, "/deadlines august")
    assert "1.a.1" not in asked(conference, "/deadlines july")
    amend(conference, what="take_back")
    assert "Moved from" not in words(conference.root("1.a.1"))
    assert "Taken back" in thread(conference)[-1]
    assert "1.a.1" in asked(conference, "/deadlines july")


def test_a_newer_commitment_takes_the_place_of_an_older_one(conference: Conference) -> None:
    code = publish_newer(conference)
    shown = conference.command("ts", f"/plan {OLD}")
    pressed = button(shown, "amend")
    keys = {k: pressed[k] for k in ("block_id", "action_id", "value") if k in pressed}
    conference.act("ts", "click", channel=PLAN, message_ts=shown["ts"], **keys)
    submit(conference, what="superseded", by=f"{code} 1.a")
    root = words(conference.root("1.a.1"))
    assert f"Superseded by *{code} 1.a* (from 17 July 2016)" in root
    assert "Reply in this thread" not in root
    younger = next(m for m in conference.messages(PLAN) if m["bot"] and f"{code} 1.a" in words(m).split("\n")[0])
    assert f"Replaces *{OLD}*" in words(younger)
    for command in ("/deadlines", "/deadlines canada", "/plan"):
        assert "*1.a.1*" not in asked(conference, command)
        assert OLD not in asked(conference, command)
    assert "Superseded by" in asked(conference, f"/plan {OLD}")
    assert f"*{OLD}*" in asked(conference, "/plan each country's specialized focal points will be named")
    before = len(conference.whispers("mexico"))
    conference.say("mexico", "Done, we sent the two names.", PLAN, conference.root("1.a.1")["ts"])
    wait_for(lambda: len(conference.whispers("mexico")) > before, "a private sentence")
    whisper = words(conference.whispers("mexico")[-1])
    assert "ya no está en vigor" in whisper or "no longer in force" in whisper
    assert f"{code} 1.a" in whisper
    assert "completed" not in asked(conference, f"/plan {OLD}").casefold()


def test_the_digest_speaks_of_what_is_in_force(conference: Conference) -> None:
    assert "1.a.1" in asked(conference, "/digest")
    amend(conference, what="closed")
    assert "1.a.1" not in asked(conference, "/digest")


def test_only_the_secretariat_amends(conference: Conference) -> None:
    assert "solo lo puede hacer" in words(conference.command("mexico", f"/plan enmendar {OLD}"))
    conference.act("ts", "command", channel=PLAN, text=f"/plan amend {OLD}")
    view = form(conference)["id"]
    done = conference.rehearsal.slack.act(PEOPLE["mexico"], "submit", view_id=view, values=fill({"what": "closed"}))
    assert not done["ok"]
    assert "Closed" not in words(conference.root("1.a.1"))
