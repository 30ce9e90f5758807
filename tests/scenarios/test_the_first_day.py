"""One day in the life of the conference, through the front door, over Socket Mode and again over signed HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.scenarios.conftest import DIGEST, GENERAL, PLAN, Conference, button, wait_for, words

LABELS = (
    "1.a",
    "1.a.1",
    "1.a.2",
    "1.a.3",
    "1.b",
    "1.b.1",
    "2.a",
    "2.a.1",
    "2.a.2",
    "2.b",
    "2.c",
    "2.d",
    "2.e",
    "2.f",
    "3.a",
    "3.b",
    "3.c",
    "R.1",
)
DONE = "Done, we sent the two names this morning."


def test_the_plan_is_published_each_commitment_the_root_of_a_thread(conference: Conference) -> None:
    posted = [m for m in conference.messages(PLAN) if m["bot"]]
    assert len(posted) == 1 + len(LABELS)
    for label in LABELS:
        assert conference.root(label)["thread_ts"] in (None, conference.root(label)["ts"])
    found = conference.command("observer", "/plan Ottawa 1998")
    assert "RCM1997 6" in words(found)


def test_deadlines_are_told_to_the_one_who_asks_nearest_first(conference: Conference) -> None:
    calls = len(conference.rehearsal.slack.calls)
    answer = words(conference.command("observer", "/deadlines"))
    # The answer is in the acknowledgement: no call to the Web API was needed.
    assert len(conference.rehearsal.slack.calls) == calls
    assert answer.index("1.a.1") < answer.index("1.a.3") < answer.index("2.a.1")
    assert "in 10 days" in answer
    assert "28 July 2016" in answer
    assert "September 2016" in answer
    assert "2.f" not in answer
    assert not [m for m in conference.messages(PLAN, "canada") if m.get("is_ephemeral")]


def test_deadlines_of_a_party_in_a_window_or_past(conference: Conference) -> None:
    assert "2.a.1" in words(conference.command("observer", "/deadlines mexico"))
    assert "2.a.1" not in words(conference.command("observer", "/deadlines canada"))
    this_month = words(conference.command("observer", "/deadlines this month"))
    assert "1.a.1" in this_month
    assert "1.a.3" not in this_month
    assert "1.a.1" not in words(conference.command("observer", "/deadlines past"))


def test_the_plan_a_card_and_a_misspelt_search(conference: Conference) -> None:
    plan = words(conference.command("observer", "/plan"))
    assert all(label in plan for label in LABELS)
    card = conference.command("observer", "/plan 1.a.1")
    assert "11 of 11 not yet reported" in words(card)
    assert button(card, "report")
    assert "1.b" in words(conference.command("observer", "/plan lejislation on cariers")).split("\n")[0]


def test_an_unknown_label_suggests_the_nearest(conference: Conference) -> None:
    answer = words(conference.command("observer", "/plan 1.a.9"))
    assert "1.a.9" in answer
    assert "1.a.1" in answer


def test_progress_and_help(conference: Conference) -> None:
    assert "0" in words(conference.command("observer", "/progress"))
    guide = words(conference.command("observer", "/rapporteur"))
    for command in ("/plan", "/deadlines", "/progress", "/update", "/digest", "/focal-points"):
        assert command in guide


def test_a_mention_is_answered_in_a_thread_in_its_own_language(conference: Conference) -> None:
    asked = conference.say("canada", "@rapporteur what does Honduras owe before September?", GENERAL)
    wait_for(lambda: conference.thread(asked, GENERAL), "an answer in the thread")
    (answer,) = conference.thread(asked, GENERAL)
    assert "1.a.1" in words(answer)
    assert "1.a.3" in words(answer)
    assert "2.a.1" not in words(answer)
    asked = conference.say("canada", "@rapporteur ¿qué debe la Secretaría Técnica?", GENERAL)
    wait_for(lambda: conference.thread(asked, GENERAL), "an answer in the thread")
    (answer,) = conference.thread(asked, GENERAL)
    assert "1.a.2" in words(answer)
    assert "Secretaría Técnica" in words(answer)


def report(conference: Conference, who: str, label: str, text: str) -> str:
    return conference.say(who, text, PLAN, conference.root(label)["ts"])


def reactions(conference: Conference, ts: str) -> list[str]:
    message = next(m for m in conference.messages(PLAN) if m["ts"] == ts)
    return [reaction["name"] for reaction in message.get("reactions") or []]


def test_a_reply_is_recorded_marked_and_receipted(conference: Conference) -> None:
    said = report(conference, "mexico", "1.a.1", DONE)
    wait_for(lambda: reactions(conference, said) == ["white_check_mark"], "the mark")
    receipt = conference.thread(conference.root("1.a.1")["ts"])[-1]
    assert button(receipt, "undo")
    assert "1 of 11" in words(conference.root("1.a.1"))
    assert "1 of 11" in words(conference.command("observer", "/plan 1.a.1"))


def test_undo_takes_it_back(conference: Conference) -> None:
    said = report(conference, "mexico", "1.a.1", DONE)
    receipt = conference.thread(conference.root("1.a.1")["ts"])[-1]
    pressed = button(receipt, "undo")
    click = {
        "channel": PLAN,
        "message_ts": receipt["ts"],
        **{k: pressed[k] for k in ("block_id", "action_id", "value")},
    }
    conference.act("canada", "click", **click)
    assert "1 of 11" in words(conference.root("1.a.1"))
    conference.act("mexico", "click", **click)
    wait_for(lambda: "11 of 11 not yet" in words(conference.root("1.a.1")), "the card to follow")
    assert reactions(conference, said) == []


def test_the_same_reply_by_an_observer_records_nothing_and_is_answered_privately(conference: Conference) -> None:
    said = report(conference, "observer", "1.a.1", DONE)
    wait_for(lambda: conference.whispers("observer"), "a private sentence")
    assert reactions(conference, said) == []
    assert "11 of 11 not yet reported" in words(conference.root("1.a.1"))
    assert not conference.whispers("canada")


def test_thanks_are_left_alone(conference: Conference) -> None:
    said = report(conference, "mexico", "1.a.1", "Thanks, all!")
    assert reactions(conference, said) == []
    assert len(conference.thread(conference.root("1.a.1")["ts"])) == 1
    assert not conference.whispers("mexico")


def test_an_update_by_command(conference: Conference) -> None:
    answer = conference.command("honduras", "/update 1.b in progress, legal unit is reviewing")
    assert "Honduras" in words(answer)
    card = words(conference.command("observer", "/plan 1.b"))
    assert "legal unit is reviewing" in card
    refused = conference.command("observer", "/update 1.b in progress")
    assert "legal unit" not in words(refused)
    assert "10 of 11 not yet reported" in words(conference.command("observer", "/plan 1.b"))


def test_an_edited_reply_changes_the_update_and_a_deleted_one_retracts_it(conference: Conference) -> None:
    said = report(conference, "mexico", "1.a.1", DONE)
    assert "1 of 11" in words(conference.root("1.a.1"))
    conference.act("mexico", "edit", channel=PLAN, ts=said, text="In progress: one name is still missing.")
    wait_for(lambda: "1 of 11 completed" not in words(conference.root("1.a.1")), "the card to follow the edit")
    card = words(conference.command("observer", "/plan 1.a.1"))
    assert "one name is still missing" in card
    conference.act("mexico", "delete", channel=PLAN, ts=said)
    wait_for(lambda: "11 of 11 not yet" in words(conference.root("1.a.1")), "the card to follow the deletion")
    assert "one name is still missing" not in words(conference.command("observer", "/plan 1.a.1"))


def digests(conference: Conference, channel: str) -> list[dict[str, Any]]:
    """Return what the bot posted into a channel for everybody, without threads."""
    posted = [m for m in conference.messages(channel) if m["bot"] and not m.get("is_ephemeral")]
    return [m for m in posted if m["thread_ts"] in (None, m["ts"])]


def test_the_digest_comes_at_nine_and_once(conference: Conference) -> None:
    report(conference, "mexico", "1.a.1", DONE)
    assert not conference.messages(DIGEST)
    conference.move("hour")
    wait_for(lambda: conference.messages(DIGEST), "the digest")
    first = conference.messages(DIGEST)[0]
    assert "1.a.1" in words(first)
    assert "Mexico" in words(first)
    assert len(words(first)) < 1700
    (details,) = conference.thread(first["ts"], DIGEST)
    assert "11 member countries" in words(details)
    conference.move("day")
    assert len(digests(conference, DIGEST)) == 1


def test_the_next_digest_says_that_the_date_has_passed(conference: Conference) -> None:
    conference.move("hour")
    conference.move("monday")
    conference.move("monday")
    roots = digests(conference, DIGEST)
    assert len(roots) == 3
    assert "past" not in words(roots[1]).lower() or "1.a.1" in words(roots[1])
    assert "Past" in words(roots[2])
    assert "1.a.1" in words(roots[2])


def test_a_channel_set_to_spanish_gets_its_digest_in_spanish(conference: Conference) -> None:
    refused = conference.command("canada", "/digest on monday 09:00 America/Mexico_City es", GENERAL)
    assert "Secretariat" in words(refused)
    preview = conference.command("canada", "/digest", GENERAL)
    assert "1.a.1" in words(preview)
    subscribed = conference.command("ts", "/digest on monday 09:00 America/Mexico_City es", GENERAL)
    assert "America/Mexico_City" in words(subscribed)
    # In July 2016 nine o'clock in Mexico City was eight in San José: this Monday's hour has passed.
    conference.move("monday")
    assert not digests(conference, GENERAL)
    conference.move("monday")
    wait_for(lambda: digests(conference, GENERAL), "the digest in Spanish")
    assert "julio" in words(digests(conference, GENERAL)[0])
    assert conference.command("ts", "/digest off", GENERAL)
    conference.move("monday")
    assert len(digests(conference, GENERAL)) == 1


@pytest.fixture(params=["socket", "http"])
def interrupted(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Conference, Conference]]:
    """A rehearsal, and the same one again after a stop."""
    first = Conference(tmp_path / "rehearsal", request.param)
    second = Conference(tmp_path / "rehearsal", request.param)
    first.start()
    yield first, second
    second.stop()


def test_after_a_restart_everything_is_there_and_nothing_is_posted_twice(
    interrupted: tuple[Conference, Conference],
) -> None:
    first, second = interrupted
    report(first, "mexico", "1.a.1", DONE)
    first.move("hour")
    wait_for(lambda: first.messages(DIGEST), "the digest")
    plan, digest = first.messages(PLAN), first.messages(DIGEST)
    first.stop()
    second.start()
    second.move("hour")
    assert [m["ts"] for m in second.messages(PLAN)] == [m["ts"] for m in plan]
    assert [m["ts"] for m in second.messages(DIGEST)] == [m["ts"] for m in digest]
    assert "1 of 11" in words(second.root("1.a.1"))
