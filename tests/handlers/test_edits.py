"""Edits and deletions in whatever order they arrive, and by whoever may no longer report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from slack_sdk import WebClient

from bot.plan import Commitment, ReadDocument, Status, Update
from handlers import edits, messages
from handlers.buttons import settle, undo
from handlers.house import House
from handlers.post import Post, Upload
from handlers.visit import visit
from store import commitments, documents, focal_points, outbox, people, threads, updates
from store.people import Person
from store.threads import Thread

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from store.engine import Store, Unit
    from store.outbox import Row

POSTED = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
ROOT, JOINT, TS = "1468000000.000100", "1468000000.000200", f"{POSTED.timestamp():.6f}"
MEXICO, OFFICE = "U0MEX0001", "U0TS00001"


class Hands:
    """A clock whose hands are moved."""

    def __init__(self) -> None:
        self.moment = POSTED

    def now(self) -> datetime:
        return self.moment


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def house(store: Store, hands: Hands, zone: ZoneInfo) -> House:
    slack = WebClient(token="", base_url="http://127.0.0.1:9/", timeout=1, retry_handlers=[])
    with store.unit() as unit:
        _publish(unit)
        for user in (MEXICO, OFFICE):
            people.remember(unit, Person(user, "en", None, False, False, False, False, user))
        focal_points.appoint(unit, user=MEXICO, party="MEX", theme=None, now=POSTED, by=OFFICE)
        unit.commit()
    return House(store, hands, zone, "en", frozenset({OFFICE}), slack, lambda: None, "https://rcm.slack.com/")


def _publish(unit: Unit) -> None:
    acts = (("1.a", "Send the list of focal points", "MEX"), ("1.b", "Invite the countries", "TROIKA"))
    said = tuple(Commitment("AHG2016", label, text, "", "", (party,), (), None) for label, text, party in acts)
    days = (date(2016, 7, 13), date(2016, 7, 14))
    documents.publish(
        unit, ReadDocument("AHG2016", "Plan", "Panama", *days, "en", (), said, ()), now=POSTED, fingerprint="f"
    )
    threads.open(unit, Thread("C1", ROOT, "commitment", "AHG2016 1.a", "en"))
    threads.open(unit, Thread("C1", JOINT, "commitment", "AHG2016 1.b", "en"))


def reply(text: str, root: str = ROOT) -> Post:
    return Post("T1", "C1", TS, root, MEXICO, text, mentioned=False, direct=False)


def post(house: House, said: Post) -> None:
    visit(house, MEXICO, lambda it: messages.listen(it, said))


def edit(house: House, text: str, seconds: int, root: str = ROOT) -> None:
    edited = f"{(POSTED + timedelta(seconds=seconds)).timestamp():.6f}"
    said = replace(reply(text, root), edited=edited)
    visit(house, MEXICO, lambda it: edits.follow_edit(it, said))


def delete(house: House) -> None:
    visit(house, MEXICO, lambda it: edits.follow_deletion(it, "T1", "C1", TS))


def status(house: House, reference: str = "AHG2016 1.a") -> Status:
    with house.store.unit() as unit:
        tracked = commitments.get(unit, reference)
    assert tracked is not None
    return tracked.assignments[0].status


def recorded(house: House) -> list[Update]:
    with house.store.unit() as unit:
        return updates.by_message(unit, "C1", TS)


def everything_sent(house: House) -> Iterator[Row]:
    with house.store.unit() as unit:
        while rows := outbox.claim(unit, now=POSTED, worker="w", lease=timedelta(1), limit=1):
            outbox.sent(unit, rows[0].id, channel="C1", ts=TS, now=POSTED)
            yield rows[0]


def test_of_two_edits_that_arrive_in_the_wrong_order_the_later_stands(house: House) -> None:
    post(house, reply("In progress"))
    edit(house, "Completed", 20)
    edit(house, "On hold", 10)
    assert status(house) is Status.COMPLETED


def test_what_was_deleted_before_it_arrived_is_not_recorded(house: House) -> None:
    delete(house)
    post(house, reply("Completed"))
    edit(house, "Completed", 10)
    assert status(house) is Status.PENDING


def test_an_edit_that_arrives_after_the_deletion_changes_nothing(house: House) -> None:
    post(house, reply("In progress"))
    delete(house)
    edit(house, "Completed", 10)
    assert status(house) is Status.PENDING


def test_a_report_that_was_edited_away_and_back_counts_again(house: House) -> None:
    post(house, reply("Completed"))
    edit(house, "Thank you!", 10)
    assert status(house) is Status.PENDING
    edit(house, "In progress", 20)
    assert status(house) is Status.IN_PROGRESS
    assert len(recorded(house)) == 1


def test_a_report_that_counts_again_is_marked_and_receipted_again(house: House) -> None:
    post(house, reply("Completed"))
    edit(house, "Thank you!", 10)
    edit(house, "Completed", 20)
    sent = list(everything_sent(house))
    marks = [row.kind for row in sent if row.kind in {outbox.Kind.REACTION, outbox.Kind.UNREACTION}]
    assert marks == [outbox.Kind.REACTION, outbox.Kind.UNREACTION, outbox.Kind.REACTION]
    assert any("undo" in str(row.payload) for row in sent)


def test_an_edited_word_of_a_member_for_a_joint_body_stays_one_update(house: House) -> None:
    post(house, reply("Mexico: in progress", JOINT))
    edit(house, "Mexico: completed", 10, JOINT)
    assert status(house, "AHG2016 1.b") is Status.COMPLETED
    assert [(u.party, u.retracted, u.revisions) for u in recorded(house)] == [("TROIKA", False, 1)]


def test_whoever_speaks_for_the_party_no_longer_does_not_change_it_by_an_edit(house: House) -> None:
    post(house, reply("In progress"))
    with house.store.unit() as unit:
        focal_points.end(unit, user=MEXICO, party="MEX", now=POSTED, by=OFFICE)
        unit.commit()
    edit(house, "Completed", 10)
    assert status(house) is Status.IN_PROGRESS


def test_an_edit_that_leaves_it_unsure_is_asked_about_and_the_author_s_word_counts(house: House) -> None:
    post(house, reply("In progress"))
    edit(house, "should be done", 10)
    assert status(house) is Status.IN_PROGRESS
    (asked,) = [row for row in everything_sent(house) if row.kind is outbox.Kind.PRIVATE]
    buttons = asked.payload["blocks"][-1]["elements"]
    value = next(one["value"] for one in buttons if one["action_id"] == "settle_completed")
    visit(house, MEXICO, lambda it: settle(it, value))
    assert status(house) is Status.COMPLETED


def test_what_was_asked_in_english_is_settled_and_undone_in_english(house: House) -> None:
    with house.store.unit() as unit:
        people.remember(unit, Person(MEXICO, "es", None, False, False, False, False, MEXICO))
        unit.commit()
    post(house, reply("we are almost there I think, maybe"))
    (asked,) = [row for row in everything_sent(house) if row.kind is outbox.Kind.PRIVATE]
    value = next(
        one["value"] for one in asked.payload["blocks"][-1]["elements"] if one["action_id"].startswith("settle")
    )
    assert "Thank you" in visit(house, MEXICO, lambda it: settle(it, value)).text
    (receipt,) = [row for row in everything_sent(house) if row.kind is outbox.Kind.POST]
    assert "Recorded: Mexico" in receipt.payload["text"]
    pressed = receipt.payload["blocks"][0]["accessory"]["value"]
    visit(house, MEXICO, lambda it: undo(it, pressed))
    (undone,) = [row for row in everything_sent(house) if "↩️" in str(row.payload)]
    assert "Taken back" in undone.payload["text"]


def test_files_are_read_once_however_their_message_is_edited(house: House) -> None:
    paper = Post(
        "T1", "C1", TS, None, OFFICE, "the plan", mentioned=True, direct=False, uploads=(Upload("F1", "p.pdf"),)
    )
    visit(house, OFFICE, lambda it: messages.listen(it, paper))
    visit(house, OFFICE, lambda it: edits.follow_edit(it, replace(paper, text="the new plan", edited=TS)))
    assert [row.kind for row in everything_sent(house)].count(outbox.Kind.READING) == 1


def test_undo_counts_its_minutes_from_the_receipt(house: House, hands: Hands) -> None:
    hands.moment = POSTED + timedelta(hours=1)
    post(house, reply("Completed"))
    (update,) = recorded(house)
    visit(house, MEXICO, lambda it: undo(it, str(update.id)))
    assert status(house) is Status.PENDING


@pytest.mark.parametrize("text", ["should be done \ud83d", "we will see \0 \u202e about it", "✅", "x" * 40_000])
def test_any_text_is_taken_in_and_edited(house: House, text: str) -> None:
    post(house, reply(text))
    edit(house, f"{text} In progress", 10)
