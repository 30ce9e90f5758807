"""Reminders and report requests through the front door, with the clock of the conference moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.conftest import PLAN, Conference, button, texts, wait_for, words


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def a_week_before(conference: Conference) -> None:
    """Move to Thursday 21 July 2016, just before ten in San José: the names are due in a week."""
    for step in ("day", "day", "day", "hour"):
        conference.move(step)


def direct(conference: Conference, who: str) -> list[dict[str, Any]]:
    """Return what the bot wrote to somebody directly, oldest first."""
    messages = conference.state(who)["messages"]
    return [m for channel, found in messages.items() if channel.startswith("D") for m in found if m["bot"]]


def reminder(conference: Conference, who: str) -> dict[str, Any]:
    wait_for(lambda: any("1.a.1" in words(m) for m in direct(conference, who)), f"a reminder for {who}")
    (found,) = (m for m in direct(conference, who) if "1.a.1" in words(m))
    return found


def press(conference: Conference, who: str, message: dict[str, Any], action: str, channel: str = "") -> None:
    pressed = button(message, action)
    keys = {k: pressed[k] for k in ("block_id", "action_id", "value") if k in pressed}
    where = channel or next(c for c, found in conference.state(who)["messages"].items() if message in found)
    conference.act(who, "click", channel=where, message_ts=message["ts"], **keys)


def home(conference: Conference, who: str) -> str:
    conference.act(who, "open_home")
    return "\n".join(texts(conference.state(who)["home"]))


def press_home(conference: Conference, who: str, action: str) -> None:
    tab = conference.state(who)["home"]
    pressed = button(tab, action)
    keys = {k: pressed[k] for k in ("block_id", "action_id", "value") if k in pressed}
    conference.act(who, "click", view_id=tab["id"], **keys)


def test_a_reminder_is_one_message_in_the_reader_s_language_with_its_buttons(conference: Conference) -> None:
    a_week_before(conference)
    for who, greeting in (("honduras", "Buenos días."), ("canada", "Good morning.")):
        found = reminder(conference, who)
        assert words(found).startswith(greeting)
        assert [button(found, action) for action in ("report", "remind_snooze", "remind_never")]
    assert not [m for m in direct(conference, "observer") if "1.a.1" in words(m)]


def test_a_reminder_is_snoozed_seen_at_home_and_woken(conference: Conference) -> None:
    a_week_before(conference)
    press(conference, "honduras", reminder(conference, "honduras"), "remind_snooze")
    (opened,) = conference.state("honduras")["views"]
    values: dict[str, Any] = {
        "until": {"value": {"type": "radio_buttons", "selected_option": {"value": "week"}}},
        "day": {"value": {"type": "datepicker", "selected_date": None}},
    }
    conference.act("honduras", "submit", view_id=opened["id"], values=values)
    wait_for(lambda: "Reactivar" in home(conference, "honduras"), "the snooze on the Home tab")
    assert "💤 *AHG2016 1.a.1*: pospuesto hasta el 28 de julio de 2016." in home(conference, "honduras")
    press_home(conference, "honduras", "remind_wake")
    wait_for(lambda: "Reactivar" not in home(conference, "honduras"), "the Home tab to follow")
    assert "*27 de julio de 2016*: *AHG2016 1.a.1*" in home(conference, "honduras")


def test_whoever_says_not_for_me_is_told_of_it_no_more(conference: Conference) -> None:
    a_week_before(conference)
    press(conference, "canada", reminder(conference, "canada"), "remind_never")
    wait_for(lambda: conference.whispers("canada"), "a sentence")
    assert "You will hear no more of AHG2016 1.a.1" in words(conference.whispers("canada")[-1]).replace("*", "")


def test_reminders_are_turned_off(conference: Conference) -> None:
    assert "No recibe" in words(conference.command("honduras", "/rapporteur recordatorios no"))
    assert "Only the Technical Secretariat" in words(conference.command("canada", "/rapporteur reminders off all"))
    a_week_before(conference)
    reminder(conference, "canada")
    assert direct(conference, "honduras") == []


def test_a_report_is_asked_for_and_answered(conference: Conference) -> None:
    said = words(conference.command("ts", "/progress ask honduras 1.a.1 and 1.b"))
    assert "Honduras" in said
    wait_for(lambda: asked(conference), "the request")
    (request,) = asked(conference)
    assert "⚪ *Honduras* <@U0HND0001> · 1.a.1, 1.b" in words(request)
    assert "Belize" not in words(request)
    assert "asked today already" in words(conference.command("ts", "/progress pedir honduras 1.b"))
    assert len(asked(conference)) == 1
    conference.say("honduras", "1.a.1: hecho, enviamos los nombres", thread_ts=request["ts"])
    wait_for(lambda: "1.a.1 ✅" in words(asked(conference)[0]), "the answer to be marked")
    assert "⚪ Honduras" in words(conference.command("ts", "/progress ask"))
    assert "Only the Technical Secretariat" in words(conference.command("canada", "/progress ask honduras"))


def test_a_card_asks_in_its_own_thread(conference: Conference) -> None:
    shown = conference.command("ts", "/plan 1.a.1")
    press(conference, "ts", shown, "ask_update", PLAN)
    root = conference.root("1.a.1")["ts"]
    wait_for(lambda: conference.thread(root), "the request in the thread")
    assert "⚪ *Belize* (no focal point yet)" in words(conference.thread(root)[0])
    conference.say("mexico", "Done, we sent the two names this morning.", thread_ts=root)
    wait_for(lambda: "✅ *Mexico*" in words(conference.thread(root)[0]), "the answer to be marked")


def asked(conference: Conference) -> list[dict[str, Any]]:
    return [m for m in conference.messages(PLAN) if m["bot"] and words(m).startswith("📣")]
