"""Replies that tell of several commitments or parties, and replies in threads about no one commitment."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk import WebClient

from bot.plan import Commitment, ReadDocument, Status, Update
from handlers import edits, messages
from handlers.buttons import settle
from handlers.house import House
from handlers.post import Post
from handlers.visit import visit
from store import commitments, documents, focal_points, outbox, people, threads, updates
from store.people import Person
from store.threads import Thread

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from store.engine import Store
    from store.outbox import Row

POSTED = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
TS = f"{POSTED.timestamp():.6f}"
DIGEST, OWN = "1468000000.000100", "1468000000.000200"
MEXICO, OFFICE, NOBODY = "U0MEX0001", "U0TS00001", "U0OBS0001"


class Still:
    """A clock that stands."""

    def now(self) -> datetime:
        return POSTED


@pytest.fixture
def house(store: Store, zone: ZoneInfo) -> House:
    slack = WebClient(token="", base_url="http://127.0.0.1:9/", timeout=1, retry_handlers=[])
    acts = [
        Commitment("AHG2016", "1.a", "Send the list of focal points", "", "", ("MEX", "HND"), (), None),
        Commitment("AHG2016", "1.b", "Invite the countries", "", "", ("MEX",), (), None),
        Commitment("AHG2016", "2.f", "Share the addresses", "", "", ("HND",), (), None),
    ]
    days = (date(2016, 7, 13), date(2016, 7, 14))
    with store.unit() as unit:
        read = ReadDocument("AHG2016", "Plan", "Panama", *days, "en", (), tuple(acts), ())
        documents.publish(unit, read, now=POSTED, fingerprint="f")
        threads.open(unit, Thread("C1", DIGEST, "digest", None, "en"))
        threads.open(unit, Thread("C1", OWN, "commitment", "AHG2016 1.a", "en"))
        for user in (MEXICO, OFFICE, NOBODY):
            people.remember(unit, Person(user, "en", None, False, False, False, False, user))
        focal_points.appoint(unit, user=MEXICO, party="MEX", theme=None, now=POSTED, by=OFFICE)
        unit.commit()
    return House(store, Still(), zone, "en", frozenset({OFFICE}), slack, lambda: None, "https://rcm.slack.com/")


def reply(text: str, root: str = DIGEST, user: str = MEXICO) -> Post:
    return Post("T1", "C1", TS, root, user, text, mentioned=False, direct=False)


def say(house: House, text: str, root: str = DIGEST, user: str = MEXICO) -> None:
    visit(house, user, lambda it: messages.listen(it, reply(text, root, user)))


def edit(house: House, text: str, seconds: int, root: str = DIGEST, user: str = MEXICO) -> None:
    edited = f"{(POSTED + timedelta(seconds=seconds)).timestamp():.6f}"
    said = replace(reply(text, root, user), edited=edited)
    visit(house, user, lambda it: edits.follow_edit(it, said))


def recorded(house: House, *, standing: bool = True) -> list[Update]:
    with house.store.unit() as unit:
        return [one for one in updates.by_message(unit, "C1", TS) if not (standing and one.retracted)]


def told(house: House) -> list[tuple[str, str, str, int]]:
    return [(one.reference[8:], one.party, str(one.status), one.revisions) for one in recorded(house)]


def sent(house: House, kind: outbox.Kind) -> list[Row]:
    found: list[Row] = []
    with house.store.unit() as unit:
        while rows := outbox.claim(unit, now=POSTED, worker="w", lease=timedelta(1), limit=1):
            outbox.sent(unit, rows[0].id, channel="C1", ts=TS, now=POSTED)
            found += rows
    return [row for row in found if row.kind is kind]


def buttons(row: Row) -> list[dict[str, Any]]:
    return [piece for block in row.payload["blocks"] if block["type"] == "actions" for piece in block["elements"]]


def test_each_line_in_a_digest_s_thread_is_an_update_with_its_receipt(house: House) -> None:
    say(house, "Our updates:\n1.a: done, letter of 14 July\n1.b: 40 %\nBest regards,\nAna")
    assert told(house) == [("1.a", "MEX", "completed", 0), ("1.b", "MEX", "in_progress", 0)]
    receipts = [row.payload["text"] for row in sent(house, outbox.Kind.POST)]
    assert len(receipts) == 2
    assert "1.a" in receipts[0]
    assert "1.b" in receipts[1]


def test_other_labels_in_a_commitment_s_thread_are_updates_too(house: House) -> None:
    say(house, "Done on our side.\n1.b: not started", OWN)
    assert told(house) == [("1.a", "MEX", "completed", 0), ("1.b", "MEX", "pending", 0)]


def test_the_secretariat_reports_for_several_parties_in_one_line(house: House) -> None:
    say(house, "Mexico and Honduras: done", OWN, OFFICE)
    assert told(house) == [("1.a", "MEX", "completed", 0), ("1.a", "HND", "completed", 0)]


def test_a_focal_point_s_word_counts_for_the_own_party_of_several(house: House) -> None:
    say(house, "Mexico and Honduras: done", OWN)
    assert told(house) == [("1.a", "MEX", "completed", 0)]
    assert not sent(house, outbox.Kind.PRIVATE)


def test_a_line_that_may_not_be_reported_is_refused_and_the_others_are_recorded(house: House) -> None:
    say(house, "1.a: done\n2.f: done")
    assert told(house) == [("1.a", "MEX", "completed", 0)]
    assert "Honduras" in sent(house, outbox.Kind.PRIVATE)[0].payload["text"]


def test_without_a_label_it_is_asked_which_commitment_is_meant(house: House) -> None:
    say(house, "Completed, sent on Friday")
    assert not recorded(house)
    (asked,) = sent(house, outbox.Kind.PRIVATE)
    offered = buttons(asked)
    assert [one["text"]["text"][:11] for one in offered[:-1]] == ["AHG2016 1.a", "AHG2016 1.b"]
    visit(house, MEXICO, lambda it: settle(it, offered[1]["value"]))
    assert told(house) == [("1.b", "MEX", "completed", 0)]


def test_what_was_chosen_by_a_button_follows_the_edits_of_its_message(house: House) -> None:
    say(house, "Completed, sent on Friday")
    (asked,) = sent(house, outbox.Kind.PRIVATE)
    visit(house, MEXICO, lambda it: settle(it, buttons(asked)[1]["value"]))
    edit(house, "In progress, to be sent on Friday", 10)
    assert told(house) == [("1.b", "MEX", "in_progress", 1)]


@pytest.mark.parametrize(
    ("text", "user"),
    [("maybe it will do", MEXICO), ("Thanks!", MEXICO), ("Completed!", NOBODY), ("Great work", OFFICE)],
)
def test_other_words_in_a_digest_s_thread_are_left_in_peace(house: House, text: str, user: str) -> None:
    say(house, text, user=user)
    assert not recorded(house)
    assert not sent(house, outbox.Kind.PRIVATE)


def test_a_label_that_no_document_has_is_named_with_the_nearest(house: House) -> None:
    say(house, "1.z: done\n1.b: done")
    assert told(house) == [("1.b", "MEX", "completed", 0)]
    assert "1.z" in sent(house, outbox.Kind.PRIVATE)[0].payload["text"]


def test_an_edit_changes_adds_and_takes_back_only_the_lines_that_changed(house: House) -> None:
    say(house, "Mexico 1.a: done\nHonduras 1.a: 20 %\n1.b: done", user=OFFICE)
    edit(house, "Mexico 1.a: done\nHonduras 1.a: 60 %\n2.f: on hold", 10, user=OFFICE)
    assert told(house) == [
        ("1.a", "MEX", "completed", 0),
        ("1.a", "HND", "in_progress", 1),
        ("2.f", "HND", "on_hold", 0),
    ]
    assert [one.reference for one in recorded(house, standing=False) if one.retracted] == ["AHG2016 1.b"]


def test_an_edit_to_no_update_takes_every_line_back(house: House) -> None:
    say(house, "1.a: done\n1.b: done")
    edit(house, "Sorry, wrong thread", 10)
    assert not recorded(house)


def test_a_late_edit_does_not_overrule_a_newer_update(house: House) -> None:
    say(house, "1.a: in progress\n1.b: done")
    later = replace(reply("On hold", OWN), ts=f"{(POSTED + timedelta(minutes=5)).timestamp():.6f}")
    visit(house, MEXICO, lambda it: messages.listen(it, later))
    edit(house, "1.a: completed\n1.b: done", 900)
    with house.store.unit() as unit:
        found = commitments.get(unit, "AHG2016 1.a")
    assert found is not None
    assert next(one.status for one in found.assignments if one.party == "MEX") is Status.ON_HOLD
    assert told(house)[0] == ("1.a", "MEX", "completed", 1)


def test_what_an_edit_adds_late_does_not_overrule_a_newer_update_either(house: House) -> None:
    say(house, "1.b: done")
    later = replace(reply("On hold", OWN), ts=f"{(POSTED + timedelta(minutes=5)).timestamp():.6f}")
    visit(house, MEXICO, lambda it: messages.listen(it, later))
    edit(house, "1.b: done\n1.a: completed", 900)
    with house.store.unit() as unit:
        found = commitments.get(unit, "AHG2016 1.a")
    assert found is not None
    assert next(one.status for one in found.assignments if one.party == "MEX") is Status.ON_HOLD


@pytest.mark.parametrize("subtype", [None, "thread_broadcast", "file_share"])
def test_a_reply_counts_once_however_it_arrives(house: House, subtype: str | None) -> None:
    event: dict[str, Any] = {
        "type": "message",
        "channel": "C1",
        "ts": TS,
        "thread_ts": DIGEST,
        "user": MEXICO,
        "text": "<@U0BOT> 1.a: done\n1.b: done",
    }
    if subtype:
        event |= {"subtype": subtype, "files": [{"id": "F1", "permalink": "https://files.example/F1"}]}
    for kind in ("message", "app_mention"):
        messages.hear(house, {"event": {**event, "type": kind}, "team_id": "T1"}, "U0BOT")
    assert told(house) == [("1.a", "MEX", "completed", 0), ("1.b", "MEX", "completed", 0)]
    assert len(sent(house, outbox.Kind.POST)) == 2
    assert all(one.evidence == (("https://files.example/F1",) if subtype else ()) for one in recorded(house))
