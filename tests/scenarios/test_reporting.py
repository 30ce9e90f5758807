"""Reporting as people do: several lines in a digest's thread, a form from anywhere, a shortcut on any message."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from slack_sdk import WebClient

from sandbox.server import BOT_TOKEN
from store import updates
from tests.scenarios.conftest import DIGEST, GENERAL, PEOPLE, PLAN, Conference, wait_for, words


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal over Socket Mode."""
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


def card(conference: Conference, label: str) -> str:
    return words(conference.command("observer", f"/plan AHG2016 {label}"))


def digest_of(conference: Conference) -> str:
    """Return the ts of the weekly digest, once it is posted."""
    conference.move("hour")
    wait_for(lambda: any(m["bot"] for m in conference.messages(DIGEST)), "the digest")
    return str(next(m["ts"] for m in conference.messages(DIGEST) if m["bot"]))


def receipts(conference: Conference, root: str, channel: str) -> list[str]:
    return [words(m) for m in conference.thread(root, channel) if m["bot"] and "Recorded" in words(m)]


def form_of(conference: Conference, who: str) -> dict[str, Any]:
    (opened,) = conference.state(who)["views"]
    found: dict[str, Any] = opened
    return found


def element(form: dict[str, Any], block: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in form["view"]["blocks"] if each["block_id"] == block)["element"]
    return found


def test_each_line_in_the_digest_s_thread_is_recorded_and_follows_its_edits(conference: Conference) -> None:
    root = digest_of(conference)
    ts = conference.say("mexico", "Our updates:\n1.a.1: done\n1.b: 40 %\nBest,\nAna", DIGEST, root)
    wait_for(lambda: len(receipts(conference, root, DIGEST)) == 2, "two receipts")
    assert "1 of 11 completed" in card(conference, "1.a.1")
    conference.act("mexico", "edit", channel=DIGEST, ts=ts, text="Our updates:\n1.a.1: done\n1.b: 70 %")
    wait_for(lambda: any("70" in one for one in receipts(conference, root, DIGEST)), "the receipt to follow")
    assert len(receipts(conference, root, DIGEST)) == 2


def test_the_year_may_be_left_out_of_a_document_s_code(conference: Conference) -> None:
    root = digest_of(conference)
    conference.say("mexico", "AHG 1.a.1: done", DIGEST, root)
    wait_for(lambda: len(receipts(conference, root, DIGEST)) == 1, "a receipt")
    assert "Recorded" in words(conference.command("mexico", "/update ahg 1.b at 40 %"))


def test_without_a_label_the_digest_s_thread_asks_which_one(conference: Conference) -> None:
    root = digest_of(conference)
    conference.say("mexico", "Thanks everybody!", DIGEST, root)
    conference.say("mexico", "Done, we sent it on Friday", DIGEST, root)
    wait_for(lambda: conference.whispers("mexico"), "a private question")
    (asked,) = conference.whispers("mexico")
    assert "Which commitment" in words(asked)
    row = next(block for block in asked["blocks"] if block["type"] == "actions")
    chosen = row["elements"][0]
    assert chosen["action_id"] == "settle_choice_0"
    pressed = {"block_id": row["block_id"], "action_id": chosen["action_id"], "value": chosen["value"]}
    conference.act("mexico", "click", channel=DIGEST, message_ts=asked["ts"], **pressed)
    wait_for(lambda: receipts(conference, root, DIGEST), "a receipt")


def test_a_message_is_recorded_by_the_shortcut_and_keeps_its_author(conference: Conference) -> None:
    ts = conference.say("honduras", "1.a.1: at 60 %, the list is at https://rcm.example.org/list", GENERAL)
    conference.act("ts", "shortcut", callback_id="record_update", channel=GENERAL, message_ts=ts)
    form = form_of(conference, "ts")
    assert element(form, "commitment")["initial_option"]["value"] == "AHG2016 1.a.1"
    assert element(form, "party")["initial_option"]["value"] == "HND"
    assert element(form, "status")["initial_option"]["value"] == "in_progress"
    assert element(form, "percent")["initial_value"] == "60"
    assert element(form, "evidence")["initial_value"] == "https://rcm.example.org/list"
    assert f"<@{PEOPLE['honduras']}>" in str(form)
    conference.act("ts", "submit", view_id=form["id"], values={})
    wait_for(lambda: receipts(conference, ts, GENERAL), "a receipt under the message")
    conference.act("ts", "shortcut", callback_id="record_update", channel=GENERAL, message_ts=ts)
    again = form_of(conference, "ts")["id"]
    refused = conference.rehearsal.slack.act(PEOPLE["ts"], "submit", view_id=again, values={})
    assert "already" in refused["errors"]["status"]
    with conference.bot.house.store.unit() as unit:
        (update,) = updates.by_message(unit, GENERAL, ts)
    assert (update.author, update.recorded_by) == (PEOPLE["honduras"], PEOPLE["ts"])


def test_the_shortcut_is_judged_for_whoever_records(conference: Conference) -> None:
    ts = conference.say("honduras", "1.a.1 done", GENERAL)
    conference.act("observer", "shortcut", callback_id="record_update", channel=GENERAL, message_ts=ts)
    wait_for(lambda: conference.whispers("observer"), "a polite sentence")
    assert conference.state("observer")["views"] == []


def test_what_an_app_wrote_is_not_recorded(conference: Conference) -> None:
    root = conference.root("1.a.1")["ts"]
    conference.act("ts", "shortcut", callback_id="record_update", channel=PLAN, message_ts=root)
    wait_for(lambda: conference.whispers("ts"), "a polite sentence")
    assert conference.state("ts")["views"] == []


def test_the_global_shortcut_opens_the_form_with_the_own_open_commitments(conference: Conference) -> None:
    conference.act("mexico", "shortcut", callback_id="report_progress")
    offered = element(form_of(conference, "mexico"), "commitment")["options"]
    own = next(option for option in offered if option["value"] == "AHG2016 1.a.1")
    chosen = {"commitment": {"value": {"type": "static_select", "selected_option": own}}}
    status = {"status": {"value": {"type": "radio_buttons", "selected_option": {"value": "completed"}}}}
    share = {"percent": {"value": {"type": "number_input", "value": "40"}}}
    view = form_of(conference, "mexico")["id"]
    refused = conference.rehearsal.slack.act(
        PEOPLE["mexico"], "submit", view_id=view, values={**chosen, **status, **share}
    )
    assert "100" in refused["errors"]["percent"]
    share["percent"]["value"]["value"] = ""
    conference.act("mexico", "submit", view_id=view, values={**chosen, **status, **share})
    assert conference.state("mexico")["views"] == []


def test_update_in_one_line_records_at_once(conference: Conference) -> None:
    said = words(conference.command("mexico", "/update 1.a.1 completed – sent to IOM on 15 July"))
    assert "Recorded" in said
    assert "1 of 11 completed" in card(conference, "1.a.1")


def test_update_takes_several_labels_and_each_has_its_line(conference: Conference) -> None:
    said = words(conference.command("mexico", "/update 1.a.1 completed; 1.b at 40 %; 9.z done"))
    assert said.count("Recorded") == 2
    assert "9.z" in said
    assert "1 of 11 completed" in card(conference, "1.a.1")


def test_what_another_party_wrote_is_not_recorded_for_one_s_own(conference: Conference) -> None:
    ts = conference.say("mexico", "1.a.1 done, 3 < 4", GENERAL)
    conference.act("canada", "shortcut", callback_id="record_update", channel=GENERAL, message_ts=ts)
    form = form_of(conference, "canada")
    assert "&amp;lt;" not in str(form["view"]["blocks"][0])
    refused = conference.rehearsal.slack.act(PEOPLE["canada"], "submit", view_id=form["id"], values={})
    assert "Mexico" in str(refused["errors"])
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")


def conversation(conference: Conference, who: str) -> str:
    """Return the id of a person's conversation with the bot."""
    client = WebClient(token=BOT_TOKEN, base_url=f"{conference.rehearsal.slack.url}/api/")
    return str(client.conversations_open(users=PEOPLE[who])["channel"]["id"])


def last(conference: Conference, who: str, channel: str) -> str:
    return words(next(m for m in reversed(conference.messages(channel, who)) if m["bot"]))


def test_a_report_said_to_the_bot_itself_is_recorded_and_follows_its_edits(conference: Conference) -> None:
    own = conversation(conference, "mexico")
    ts = conference.say("mexico", "1.a.1 en curso, 20%", own)
    assert "Recorded" in last(conference, "mexico", own) or "Registrado" in last(conference, "mexico", own)
    assert "1 of 11 in progress" in card(conference, "1.a.1")
    conference.act("mexico", "edit", channel=own, ts=ts, text="1.a.1 hecho, se envió ayer")
    assert "1 of 11 completed" in card(conference, "1.a.1")
    # Slack tells edits apart by whole seconds: a second one in the same second is taken for the first delivered anew.
    time.sleep(1.1)
    conference.act("mexico", "edit", channel=own, ts=ts, text="¿y 1.a.1 para cuándo es?")
    wait_for(lambda: "11 of 11 not yet reported" in card(conference, "1.a.1"), "the card to follow")


def test_a_report_that_mentions_the_bot_in_a_channel_is_recorded(conference: Conference) -> None:
    ts = conference.say("mexico", "@rapporteur 1.a.1 done", PLAN)
    wait_for(lambda: receipts(conference, ts, PLAN), "a receipt in the thread")


@pytest.mark.parametrize("asked", ["is 1.a.1 done", "1.a.1", "¿1.a.1 ya está hecho?", "who has done 1.a.1"])
def test_a_question_about_a_commitment_said_to_the_bot_stays_one(conference: Conference, asked: str) -> None:
    own = conversation(conference, "mexico")
    conference.say("mexico", asked, own)
    assert "1.a.1" in last(conference, "mexico", own)
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")


def test_who_reports_on_nothing_gets_the_card(conference: Conference) -> None:
    own = conversation(conference, "observer")
    conference.say("observer", "1.a.1 done", own)
    assert "11 of 11 not yet reported" in card(conference, "1.a.1")
    assert "1.a.1" in last(conference, "observer", own)


def test_pending_said_to_the_bot_is_asked_about(conference: Conference) -> None:
    own = conversation(conference, "mexico")
    conference.say("mexico", "1.a.1 pending", own)
    assert "Say how far it is" in last(conference, "mexico", own)


def test_a_report_that_names_no_commitment_is_said_not_to_be_recorded(conference: Conference) -> None:
    own = conversation(conference, "mexico")
    conference.say("mexico", "Done, we sent the two names this morning", own)
    assert "I have recorded nothing" in last(conference, "mexico", own)


def test_nothing_is_reported_on_an_archived_document_and_the_way_is_told(conference: Conference) -> None:
    for told in ("/update RCM1997 1 done", "/update RCM1997 1"):
        said = words(conference.command("ts", told))
        assert "archived" in said
        assert "/plan activate RCM1997" in said
