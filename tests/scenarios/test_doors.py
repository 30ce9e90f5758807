"""Every door of the bot, tried by those who may and those who may not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sandbox.faults import Fault
from tests.scenarios.conftest import DIGEST, GENERAL, PEOPLE, PLAN, Conference, button, wait_for, words

DONE = "Done, we sent the two names this morning."


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal over Socket Mode."""
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def reply(conference: Conference, who: str, label: str, text: str) -> str:
    return conference.say(who, text, PLAN, conference.root(label)["ts"])


def press(conference: Conference, who: str, message: dict[str, Any], action: str, channel: str = PLAN) -> None:
    pressed = button(message, action)
    keys = {k: pressed[k] for k in ("block_id", "action_id", "value") if k in pressed}
    conference.act(who, "click", channel=channel, message_ts=message["ts"], **keys)


def card(conference: Conference, label: str) -> str:
    return words(conference.command("observer", f"/plan AHG2016 {label}"))


def heard_more(conference: Conference, before: int) -> bool:
    return len(conference.whispers("canada")) > before


def home_of(conference: Conference, who: str) -> object:
    return conference.state(who)["home"]


def test_an_unsure_reply_is_asked_about_privately_and_settled_by_a_button(conference: Conference) -> None:
    reply(conference, "mexico", "1.a.1", "Probably completed by now")
    wait_for(lambda: conference.whispers("mexico"), "a private question")
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")
    asked = conference.whispers("mexico")[-1]
    press(conference, "mexico", asked, "settle_completed")
    wait_for(lambda: "1 of 11 completed" in card(conference, "1.a.1"), "the card to follow")


def test_an_unsure_reply_may_be_no_update(conference: Conference) -> None:
    reply(conference, "mexico", "1.a.1", "Probably completed by now")
    wait_for(lambda: conference.whispers("mexico"), "a private question")
    press(conference, "mexico", conference.whispers("mexico")[-1], "settle_none")
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")


def test_the_secretariat_reports_for_a_party_that_it_names(conference: Conference) -> None:
    reply(conference, "ts", "1.a.1", "Done.")
    wait_for(lambda: conference.whispers("ts"), "the question for which party")
    assert "Belize" in words(conference.whispers("ts")[-1])
    reply(conference, "ts", "1.a.1", "Honduras: completed")
    wait_for(lambda: "1 of 11 completed" in card(conference, "1.a.1"), "the card to follow")
    assert "Honduras" in card(conference, "1.a.1")


def test_nobody_reports_for_another_country(conference: Conference) -> None:
    reply(conference, "mexico", "1.a.1", "Honduras: completed")
    wait_for(lambda: conference.whispers("mexico"), "a polite sentence")
    assert PEOPLE["honduras"] in words(conference.whispers("mexico")[-1])
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")


def test_a_member_of_the_troika_speaks_for_it(conference: Conference) -> None:
    reply(conference, "honduras", "2.a.1", "Done, the invitations are out.")
    wait_for(lambda: "Completed" in card(conference, "2.a.1") or "completed" in card(conference, "2.a.1"), "the card")
    reply(conference, "canada", "2.a.1", "Done.")
    wait_for(lambda: conference.whispers("canada"), "a polite sentence")


def test_another_label_in_a_reply_is_what_it_is_about(conference: Conference) -> None:
    reply(conference, "mexico", "1.a.1", "Our 2.f is done.")
    wait_for(lambda: "1 of 11 completed" in card(conference, "2.f"), "the other card to follow")
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")
    reply(conference, "mexico", "1.a.1", "9.z is done")
    wait_for(lambda: conference.whispers("mexico"), "a sentence about the label")


def test_a_reply_that_mentions_the_bot_is_recorded_once(conference: Conference) -> None:
    said = reply(conference, "mexico", "1.a.1", "@rapporteur done")
    wait_for(lambda: "1 of 11 completed" in card(conference, "1.a.1"), "the card to follow")
    receipts = [m for m in conference.thread(conference.root("1.a.1")["ts"]) if m["bot"]]
    assert len(receipts) == 1
    assert said


def test_events_delivered_twice_change_nothing(conference: Conference) -> None:
    conference.rehearsal.slack.slack.faults.redeliver = True
    reply(conference, "mexico", "1.a.1", DONE)
    wait_for(lambda: "1 of 11 completed" in card(conference, "1.a.1"), "the card to follow")
    assert len([m for m in conference.thread(conference.root("1.a.1")["ts"]) if m["bot"]]) == 1
    asked = conference.say("canada", "@rapporteur what is due this month?", GENERAL)
    wait_for(lambda: conference.thread(asked, GENERAL), "an answer")
    assert len(conference.thread(asked, GENERAL)) == 1


def test_a_mention_in_a_commitment_s_thread_is_about_it(conference: Conference) -> None:
    asked = reply(conference, "canada", "1.b", "@rapporteur who has to do this?")
    answers = [m for m in conference.thread(conference.root("1.b")["ts"]) if m["bot"]]
    assert asked
    assert "1.b" in words(answers[-1])


def test_a_direct_message_needs_no_mention(conference: Conference) -> None:
    channel = conference.act("canada", "open_dm")["channel"]
    conference.say("canada", "what is due this month?", channel)
    wait_for(lambda: [m for m in conference.messages(channel, "canada") if m["bot"]], "an answer")
    assert "1.a.1" in words([m for m in conference.messages(channel, "canada") if m["bot"]][-1])


def test_a_roster_is_answered_privately(conference: Conference) -> None:
    asked = conference.say("canada", "@rapporteur who is the focal point of Mexico?", GENERAL)
    wait_for(lambda: conference.whispers("canada"), "an answer")
    assert PEOPLE["mexico"] in words(conference.whispers("canada")[-1])
    assert not [m for m in conference.thread(asked, GENERAL, "observer") if m["bot"]]


def test_an_edit_turns_thanks_into_a_report(conference: Conference) -> None:
    said = reply(conference, "mexico", "1.a.1", "Thanks, all!")
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")
    conference.act("mexico", "edit", channel=PLAN, ts=said, text=DONE)
    wait_for(lambda: "1 of 11 completed" in card(conference, "1.a.1"), "the card to follow")


def test_an_edit_that_takes_the_report_back(conference: Conference) -> None:
    said = reply(conference, "mexico", "1.a.1", DONE)
    wait_for(lambda: "1 of 11 completed" in card(conference, "1.a.1"), "the card to follow")
    conference.act("mexico", "edit", channel=PLAN, ts=said, text="Thanks, all!")
    wait_for(lambda: "11 of 11 not yet reported" in card(conference, "1.a.1"), "the card to follow")


def test_undo_is_too_late_after_ten_minutes(conference: Conference) -> None:
    reply(conference, "mexico", "1.a.1", DONE)
    conference.move("hour")
    receipt = [m for m in conference.thread(conference.root("1.a.1")["ts"]) if m["bot"]][-1]
    press(conference, "mexico", receipt, "undo")
    wait_for(lambda: conference.whispers("mexico"), "a sentence")
    assert "1 of 11 completed" in card(conference, "1.a.1")


def test_the_card_opens_the_history(conference: Conference) -> None:
    reply(conference, "mexico", "1.a.1", DONE)
    wait_for(lambda: "1 of 11 completed" in card(conference, "1.a.1"), "the card to follow")
    press(conference, "observer", conference.root("1.a.1"), "history")
    (opened,) = conference.state("observer")["views"]
    assert "Mexico*: completed · before: pending" in str(opened)
    assert "we sent the two names this morning" in str(opened)


def test_the_form_records_and_says_what_is_amiss(conference: Conference) -> None:
    press(conference, "honduras", conference.root("1.b"), "report")
    (opened,) = conference.state("honduras")["views"]
    values: dict[str, Any] = {
        "status": {"value": {"type": "radio_buttons", "selected_option": {"value": "in_progress"}}},
        "percent": {"value": {"type": "number_input", "value": "40"}},
        "note": {"value": {"type": "plain_text_input", "value": "The legal unit is reviewing <!channel>."}},
        "happened": {"value": {"type": "datepicker", "selected_date": "2016-12-24"}},
        "evidence": {"value": {"type": "url_text_input", "value": None}},
    }
    refused = conference.rehearsal.slack.act(PEOPLE["honduras"], "submit", view_id=opened["id"], values=values)
    assert "happened" in refused["errors"]
    values["happened"]["value"]["selected_date"] = "2016-07-15"
    conference.act("honduras", "submit", view_id=opened["id"], values=values)
    shown = card(conference, "1.b")
    assert "40" in shown
    assert "&lt;!channel&gt;" in shown
    assert conference.state("honduras")["views"] == []


def test_the_form_is_not_opened_for_an_observer(conference: Conference) -> None:
    press(conference, "observer", conference.root("1.b"), "report")
    wait_for(lambda: conference.whispers("observer"), "a polite sentence")
    assert conference.state("observer")["views"] == []
    assert words(conference.command("observer", "/update"))


def test_update_alone_opens_the_form_with_one_s_own(conference: Conference) -> None:
    conference.act("canada", "command", channel=PLAN, text="/update")
    (opened,) = conference.state("canada")["views"]
    assert "1.a.1" in words(opened["view"])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("/update done", "label"),
        ("/update 9.z done", "9.z"),
        ("/update 2.c done", "PAHO"),
        ("/focal-points add @Observer atlantis", "party"),
        ("/digest on someday", "someday"),
        ("/plan publish NOWHERE1", "NOWHERE1"),
    ],
)
def test_bad_input_says_what_to_do(conference: Conference, typed: str, said: str) -> None:
    who = "canada" if typed.startswith("/update") else "ts"
    assert said in words(conference.command(who, typed))


def test_the_secretariat_appoints_and_ends_focal_points(conference: Conference) -> None:
    assert "Secretariat" in words(conference.command("canada", "/focal-points add @observer belize"))
    assert "Belize" in words(conference.command("ts", "/focal-points add @observer belize"))
    reply(conference, "observer", "1.a.1", "Done.")
    wait_for(lambda: "Belize" in card(conference, "1.a.1"), "the update of Belize")
    assert PEOPLE["observer"] in words(conference.command("ts", "/focal-points belize"))
    conference.command("ts", "/focal-points end @observer belize")
    reply(conference, "observer", "1.b", "Done.")
    wait_for(lambda: len(conference.whispers("observer")) >= 2, "a polite sentence")
    assert "11 of 11 not yet reported" in card(conference, "1.b")


def test_the_plan_is_published_into_another_channel_once(conference: Conference) -> None:
    conference.command("ts", "/plan publish AHG2016", GENERAL)
    wait_for(lambda: len([m for m in conference.messages(GENERAL, "canada") if m["bot"]]) == 19, "the plan")
    conference.command("ts", "/plan publish", GENERAL)
    assert len([m for m in conference.messages(GENERAL, "canada") if m["bot"]]) == 19


def test_the_buttons_of_a_digest(conference: Conference) -> None:
    conference.move("hour")
    digest = conference.messages(DIGEST)[0]
    for action in ("deadlines", "week"):
        before = len(conference.whispers("canada"))
        press(conference, "canada", digest, action, DIGEST)
        wait_for(partial(heard_more, conference, before), f"an answer to {action}")
        assert "1.a.1" in words(conference.whispers("canada")[-1])
    press(conference, "canada", digest, "report_any", DIGEST)
    assert len(conference.state("canada")["views"]) == 1


def test_the_home_tab_shows_what_one_owes(conference: Conference) -> None:
    for who in ("canada", "ts", "observer"):
        conference.act(who, "open_home")
        wait_for(partial(home_of, conference, who), f"the Home tab of {who}")
    assert "1.a.1" in words(conference.state("canada")["home"])


def test_the_home_tab_follows_what_is_reported(conference: Conference) -> None:
    for who in ("mexico", "ts"):
        conference.act(who, "open_home")
        wait_for(partial(home_of, conference, who), f"the Home tab of {who}")
    assert "Not yet reported" in words(conference.state("ts")["home"])
    reply(conference, "mexico", "1.a.1", DONE)
    wait_for(lambda: "we sent the two names" in words(conference.state("mexico")["home"]), "the tab to follow")
    wait_for(lambda: "0 of 100" not in words(conference.state("ts")["home"]), "the secretariat's tab to follow")


def test_a_guest_changes_nothing_whatever_the_roster_says(conference: Conference) -> None:
    conference.act("ts", "change_user", user=PEOPLE["canada"], set={"is_restricted": True})
    reply(conference, "canada", "1.a.1", "Done.")
    wait_for(lambda: conference.whispers("canada"), "a polite sentence")
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")


def test_somebody_new_is_looked_up_once(conference: Conference) -> None:
    conference.rehearsal.slack.slack.faults.add(Fault("users.info", "user_not_found"))
    newcomer = conference.act("ts", "add_user", set={"name": "newcomer", "real_name": "Newcomer", "locale": "es-PA"})
    assert newcomer["ok"]
    assert "1.a.1" in words(conference.command("canada", "/deadlines"))


def test_a_fault_gets_one_sentence_with_a_reference(conference: Conference, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the roof fell in")

    monkeypatch.setattr("handlers.commands.plan.documents.listed", broken)
    said = words(conference.command("canada", "/plan"))
    assert "reference" in said
    assert "roof" not in said


def test_every_published_card_follows_a_report(conference: Conference) -> None:
    conference.command("ts", "/plan publish", GENERAL)
    conference.settle()
    reply(conference, "mexico", "1.a.1", DONE)
    for channel in (PLAN, GENERAL):
        assert "1 of 11 completed" in words(conference.root("1.a.1", channel))


def test_what_stays_in_a_channel_bears_a_day_and_no_distance(conference: Conference) -> None:
    standing = words(conference.root("1.a.1"))
    assert "28 July 2016" in standing
    assert "in 10 days" not in standing
    assert "in 10 days" in card(conference, "1.a.1")


def test_deadlines_ahead_tell_how_many_lie_behind(conference: Conference) -> None:
    assert "past" not in words(conference.command("canada", "/deadlines"))
    for _ in range(11):
        conference.move("day")
    assert "1 is past its date: `/deadlines past`" in words(conference.command("canada", "/deadlines"))
    assert "1.a.1" in words(conference.command("canada", "/deadlines past"))


@pytest.mark.parametrize("command", ["/progress narnia", "/focal-points narnia", "/deadlines narnia", "/plan narnia"])
def test_an_unknown_name_is_named_and_not_everything_told(conference: Conference, command: str) -> None:
    said = words(conference.command("canada", command))
    assert "“narnia”" in said
    assert "1.a.1" not in said.replace("`/plan 1.a.1`", "")


def test_a_question_in_french_is_answered_in_french(conference: Conference) -> None:
    asked = conference.say("canada", "@rapporteur que doit le Honduras avant septembre ?", GENERAL)
    wait_for(lambda: conference.thread(asked, GENERAL), "an answer")
    assert "28 juillet 2016" in words(conference.thread(asked, GENERAL)[-1])


def test_an_archived_document_is_in_no_list_and_found_when_it_is_asked_for(conference: Conference) -> None:
    assert "solo lo puede hacer" in words(conference.command("mexico", "/plan archive AHG2016"))
    unknown = words(conference.command("ts", "/plan archive NOPE"))
    assert unknown == "There is no document NOPE in the plan. There are: RCM1997, AHG2016."
    assert "AHG2016 is archived" in words(conference.command("ts", "/plan archive ahg2016"))
    assert "archived already" in words(conference.command("ts", "/plan archive AHG2016"))
    assert "1.a.1" not in words(conference.command("canada", "/deadlines"))
    assert "1.a.1" in words(conference.command("canada", "/plan AHG2016 1.a.1"))
    assert "active again" in words(conference.command("ts", "/plan activate AHG2016"))
    assert "1.a.1" in words(conference.command("canada", "/deadlines"))
