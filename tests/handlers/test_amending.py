"""The form that amends: who may send it, what it refuses, and what follows from it."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

import handlers.listeners  # noqa: F401 - the doors import one another, and this one is the first
from bot.amendments import Why, Wish
from bot.editions import differences
from bot.languages import OFFERED, speech
from bot.plan import AmendmentKind, Commitment, Deadline, DocumentState, ReadDocument, Status
from bot.scopes import Scope
from handlers import forms, messages, publishing
from handlers.amending import Amiss, open_form, send
from handlers.blocks.drawing import Drawing
from handlers.buttons import settle
from handlers.commands import plan, update
from handlers.commands.door import Command
from handlers.history import open_history
from handlers.opening import Opening
from handlers.visit import visit
from store import amendments, commitments, digesting, documents, outbox, threads
from store.threads import Thread
from tests.handlers.test_edits import MEXICO, OFFICE, POSTED, ROOT, delete, edit, hands, house, reply

if TYPE_CHECKING:
    from bot.plan import Amendment, Tracked
    from handlers.house import House
    from store.outbox import Row

__all__ = ["hands", "house"]
LIST = "AHG2016 1.a"
AUGUST = date(2016, 8, 1)


@pytest.fixture(autouse=True)
def newer(house: House) -> None:
    acts = (("2.a", "Send a better list"), ("2.b", "Send two lists"), ("1.b", "Invite more countries"))
    said = tuple(Commitment("AHG2017", label, text, "", "", ("MEX",), (), None) for label, text in acts)
    day = date(2016, 7, 17)
    read = ReadDocument("AHG2017", "Plan", "Panama", day, day, "en", (), said, ())
    with house.store.unit() as unit:
        documents.publish(unit, read, now=POSTED, fingerprint="newer")
        unit.commit()


def opened(house: House, text: str = LIST, user: str = OFFICE) -> Drawing | Opening:
    return visit(house, user, lambda it: open_form(it, text))


def form(house: House, text: str = LIST) -> dict[str, Any]:
    found = opened(house, text)
    assert isinstance(found, Opening)
    return found.view


KINDS = {"what": "selected_option", "start": "selected_date", "end": "selected_date", "effective": "selected_date"}


def filled(view: dict[str, Any], number: str = "V1", **values: str) -> dict[str, Any]:
    names = [block["block_id"] for block in view["blocks"] if block["type"] == "input"]
    state: dict[str, Any] = {name: {"value": {KINDS.get(name, "value"): None}} for name in names}
    for name, value in values.items():
        state[name] = {"value": {KINDS.get(name, "value"): {"value": value} if name == "what" else value}}
    return {**view, "id": number, "state": {"values": state}}


def submit(house: House, view: dict[str, Any], user: str = OFFICE) -> dict[str, Any] | None:
    return visit(house, user, lambda it: send(it, view))


def refused(house: House, view: dict[str, Any], user: str = OFFICE) -> dict[str, str]:
    with pytest.raises(Amiss) as amiss:
        submit(house, view, user)
    return amiss.value.errors


def tracked(house: House, reference: str = LIST) -> Tracked:
    with house.store.unit() as unit:
        found = commitments.get(unit, reference)
    assert found is not None
    return found


def recorded(house: House) -> list[Amendment]:
    with house.store.unit() as unit:
        return amendments.of_commitment(unit, LIST)


def waiting(house: House) -> list[Row]:
    with house.store.unit() as unit:
        numbers = unit.connection.exec_driver_sql("SELECT id FROM outbox ORDER BY number").scalars().all()
        return [row for row in (outbox.get(unit, number) for number in numbers) if row is not None]


def supersede(house: House, by: str = "AHG2017 2.a", **more: str) -> dict[str, Any] | None:
    return submit(house, filled(form(house), what="superseded", by=by, **more))


def test_only_the_secretariat_opens_it_or_sends_it(house: House) -> None:
    said = opened(house, user=MEXICO)
    assert isinstance(said, Drawing)
    assert "Only the Technical Secretariat" in said.text
    assert "what" in refused(house, filled(form(house), what="closed"), MEXICO)
    assert recorded(house) == []


def test_what_is_superseded_shows_by_what_and_the_newer_one_what_it_replaces(house: House) -> None:
    shown = supersede(house, note="Agreed anew")
    assert "Superseded by *AHG2017 2.a* (from 17 July 2016) · “Agreed anew”" in json.dumps(shown, ensure_ascii=False)
    older = visit(house, MEXICO, lambda it: plan.answer(it, Command(LIST, "C1", "T1")))
    assert isinstance(older, Drawing)
    assert "Superseded by AHG2017 2.a (from 17 July 2016)" in older.text
    younger = visit(house, MEXICO, lambda it: plan.answer(it, Command("AHG2017 2.a", "C1", "T1")))
    assert isinstance(younger, Drawing)
    assert f"Replaces {LIST}" in younger.text


def test_its_thread_is_told_once_and_its_card_is_drawn_afresh_without_an_invitation(house: House) -> None:
    supersede(house)
    told = [row for row in waiting(house) if row.thread_ts == ROOT]
    assert [row.payload["text"] for row in told] == [f"{LIST}: ↪️ Superseded by AHG2017 2.a (from 17 July 2016)"]
    (card,) = [row for row in waiting(house) if row.target_ts == ROOT]
    assert "Superseded by" in str(card.payload)
    assert "Reply in this thread" not in str(card.payload)
    assert "'report'" not in str(card.payload)


def test_a_form_that_is_sent_twice_is_recorded_once(house: House) -> None:
    view = filled(form(house), what="closed")
    assert submit(house, view) is not None
    assert submit(house, view) is None
    assert len(recorded(house)) == 1


def test_the_second_of_two_secretaries_is_told(house: House) -> None:
    first, second = form(house), form(house)
    submit(house, filled(first, "V1", what="moved", end="2016-08-15"))
    said = refused(house, filled(second, "V2", what="closed"))
    assert "A colleague has changed" in said["what"]
    assert len(recorded(house)) == 1


def test_what_was_amiss_may_be_mended_and_sent_again(house: House) -> None:
    view = form(house)
    assert "end" in refused(house, filled(view, what="moved"))
    assert submit(house, filled(view, what="moved", end="2016-08-15")) is not None
    assert tracked(house).commitment.due == date(2016, 8, 15)


@pytest.mark.parametrize(
    ("values", "field", "says"),
    [
        ({"what": "superseded"}, "by", "which newer commitment"),
        ({"what": "superseded", "by": LIST}, "by", "another commitment"),
        ({"what": "superseded", "by": "AHG2017 2.z"}, "by", "nearest: AHG2017 2."),
        ({"what": "superseded", "by": "AHG2071"}, "by", "nearest: AHG2017"),
        ({"what": "superseded", "by": "1.b"}, "by", "several documents: AHG2016 1.b, AHG2017 1.b"),
        ({"what": "moved", "start": "2016-08-15", "end": "2016-08-01"}, "end", "before the first"),
        ({"what": "renewed", "end": "2016-08-01"}, "what", "Deadline moved"),
        ({"what": "closed", "effective": "2016-07-01"}, "effective", "before the commitment was made"),
        ({"what": "closed", "effective": "2016-07-19"}, "effective", "still to come"),
    ],
)
def test_what_cannot_be_is_said_under_its_field(house: House, values: dict[str, str], field: str, says: str) -> None:
    said = refused(house, filled(form(house), **values))
    assert says in said[field]
    assert recorded(house) == []


def test_labels_and_codes_are_taken_as_people_type_them(house: House) -> None:
    supersede(house, "ahg 2017 2 b")
    assert tracked(house).ended is not None
    assert recorded(house)[0].by == "AHG2017 2.b"


def test_the_newest_is_taken_back_in_the_same_form(house: House) -> None:
    supersede(house)
    view = form(house)
    assert [b["block_id"] for b in view["blocks"] if b["type"] == "input"] == ["what"]
    assert "recorded on 18 July 2016" in json.dumps(view)
    submit(house, filled(view, "V2", what="take_back"))
    assert tracked(house).ended is None
    assert "taken back on 18 July 2016" in json.dumps(form(house))
    told = [row.payload["text"] for row in waiting(house) if row.thread_ts == ROOT]
    assert told[-1] == f"{LIST}: ↩️ Taken back: Superseded by AHG2017 2.a (from 17 July 2016)"


def test_taking_back_what_a_colleague_has_taken_back_is_told(house: House) -> None:
    supersede(house)
    first, second = form(house), form(house)
    submit(house, filled(first, "V2", what="take_back"))
    assert "A colleague has changed" in refused(house, filled(second, "V3", what="take_back"))["what"]


def test_a_reply_to_what_ended_gets_the_way_to_the_newer_one_and_records_nothing(house: House) -> None:
    supersede(house)
    visit(house, MEXICO, lambda it: messages.listen(it, reply("Done, we sent the list")))
    (said,) = [row for row in waiting(house) if row.user == MEXICO]
    assert "no longer in force, so nothing was recorded. Superseded by AHG2017 2.a" in said.payload["text"]
    assert "'action_id': 'show'" in str(said.payload)
    assert "'value': 'AHG2017 2.a'" in str(said.payload)
    assert tracked(house).assignments[0].status is Status.PENDING


@pytest.mark.parametrize("text", ["AHG2016 1.a done", "AHG2016 1.a"])
def test_a_report_by_command_is_answered_alike(house: House, text: str) -> None:
    supersede(house)
    said = visit(house, MEXICO, lambda it: update.answer(it, Command(text, "C1", "T1")))
    assert isinstance(said, Drawing)
    assert "Superseded by AHG2017 2.a" in said.text
    assert tracked(house).assignments[0].status is Status.PENDING


def test_where_the_newer_one_was_superseded_too_the_way_leads_to_the_last(house: House) -> None:
    supersede(house)
    submit(house, filled(form(house, "AHG2017 2.a"), "V2", what="superseded", by="AHG2017 2.b"))
    said = visit(house, MEXICO, lambda it: update.answer(it, Command("AHG2016 1.a done", "C1", "T1")))
    assert isinstance(said, Drawing)
    assert "Superseded by AHG2017 2.a" in said.text
    assert "See AHG2017 2.b." in said.text


def test_an_edit_changes_nothing_any_more_and_a_deletion_still_takes_back(house: House) -> None:
    visit(house, MEXICO, lambda it: messages.listen(it, reply("In progress, 40%")))
    supersede(house)
    edit(house, "Done, we sent the list", 30)
    assert tracked(house).assignments[0].status is Status.IN_PROGRESS
    assert "no longer in force" in [row for row in waiting(house) if row.user == MEXICO][-1].payload["text"]
    delete(house)
    assert tracked(house).assignments[0].status is Status.PENDING


def test_a_report_form_that_was_opened_before_is_told(house: House) -> None:
    opened_before = visit(house, MEXICO, lambda it: forms.report_form(it, LIST))
    assert isinstance(opened_before, Opening)
    supersede(house)
    state = {"values": {"status": {"value": {"selected_option": {"value": "completed"}}}}}
    sent = {**opened_before.view, "id": "V9", "state": state}
    with pytest.raises(forms.AmissError) as amiss:
        visit(house, MEXICO, lambda it: forms.send(it, sent))
    assert "no longer in force" in amiss.value.errors["status"]


def test_a_button_that_was_drawn_before_is_told(house: House) -> None:
    asked = json.dumps({"status": "completed", "reference": LIST, "party": "MEX"})
    supersede(house)
    said = visit(house, MEXICO, lambda it: settle(it, asked))
    assert "no longer in force" in said.text
    assert tracked(house).assignments[0].status is Status.PENDING


def test_each_channel_is_told_in_its_own_language(house: House) -> None:
    with house.store.unit() as unit:
        threads.open(unit, Thread("C2", "1.5", "commitment", LIST, "es"))
        unit.commit()
    supersede(house)
    (told,) = [row.payload["text"] for row in waiting(house) if row.thread_ts == "1.5"]
    assert told == f"{LIST}: ↪️ Sustituido por AHG2017 2.a (desde el 17 de julio de 2016)"


def test_what_ended_is_not_posted_into_another_channel(house: House) -> None:
    supersede(house)
    with house.store.unit() as unit:
        document = documents.get(unit, "AHG2016")
        assert document is not None
        publishing.post(unit, document, channel="C9", language="en", now=POSTED)
        unit.commit()
    posted = [row.payload["text"] for row in waiting(house) if row.channel == "C9"]
    assert len(posted) == 2
    assert not any("1.a" in text for text in posted)


def test_the_history_tells_of_it_and_to_the_secretariat_of_what_was_taken_back(house: House) -> None:
    def told(user: str) -> str:
        found = visit(house, user, lambda it: open_history(it, LIST))
        assert isinstance(found, Opening)
        return json.dumps(found.view, ensure_ascii=False)

    supersede(house)
    assert "As agreed: no date (from 14 July 2016)" in told(MEXICO)
    assert "Superseded by *AHG2017 2.a* (from 17 July 2016)" in told(MEXICO)
    submit(house, filled(form(house), "V2", what="take_back"))
    assert "Superseded" not in told(MEXICO)
    assert "taken back on 18 July 2016" in told(OFFICE)


def test_an_edition_that_comes_later_is_held_against_what_was_agreed(house: House) -> None:
    with house.store.unit() as unit:
        act = Commitment("AHG2018", "1", "Send", "", "", ("MEX",), (), Deadline("by 1 August", AUGUST, AUGUST))
        day = date(2016, 7, 16)
        read = ReadDocument("AHG2018", "Plan", "Panama", day, day, "en", (), (act,), ())
        document = publishing.publish(unit, read, "text", now=POSTED).document
        wish = Wish(AmendmentKind.MOVED, end=date(2016, 9, 1))
        amendments.record(unit, "AHG2018 1", wish, today=date(2016, 7, 18), now=POSTED, by=OFFICE)
        assert differences(publishing.aligned(unit, document, read)) == []


def test_an_archived_document_leaves_the_digests_of_those_who_asked_for_it_too(house: House) -> None:
    with house.store.unit() as unit:
        assert digesting.tally(unit, Scope(("AHG2016",)), date(2016, 7, 18)).total
        documents.set_state(unit, "AHG2016", DocumentState.ARCHIVED)
        assert digesting.tally(unit, Scope(("AHG2016",)), date(2016, 7, 18)).total == 0


def test_a_card_has_the_button_only_where_the_secretariat_alone_sees_it(house: House) -> None:
    def shown(user: str) -> str:
        drawn = visit(house, user, lambda it: plan.answer(it, Command(LIST, "C1", "T1")))
        assert isinstance(drawn, Drawing)
        return str(drawn.blocks)

    assert "'amend'" in shown(OFFICE)
    assert "'amend'" not in shown(MEXICO)
    with house.store.unit() as unit:
        publishing.redraw(unit, LIST, now=POSTED)
        unit.commit()
    assert "'amend'" not in str([row.payload for row in waiting(house)])


@pytest.mark.parametrize("word", ["amend", "modificar", "enmendar", "modifier", "amender"])
def test_the_command_in_three_languages(house: House, word: str) -> None:
    found = visit(house, OFFICE, lambda it: plan.answer(it, Command(f"{word} {LIST}", "C1", "T1")))
    assert isinstance(found, Opening)
    alone = visit(house, OFFICE, lambda it: plan.answer(it, Command(word, "C1", "T1")))
    assert isinstance(alone, Drawing)
    assert "1.a.1" in alone.text


def test_words_behind_it_that_are_no_label_are_looked_for(house: House) -> None:
    found = visit(house, MEXICO, lambda it: plan.answer(it, Command("amend better list", "C1", "T1")))
    assert isinstance(found, Drawing)
    assert "Send a better list" in found.text


def test_an_unknown_or_a_doubled_label_is_said(house: House) -> None:
    unknown, several = opened(house, "AHG2017 9.z"), opened(house, "1.b")
    assert isinstance(unknown, Drawing)
    assert "nearest:" in unknown.text
    assert isinstance(several, Drawing)
    assert "AHG2016 1.b, AHG2017 1.b" in several.text


@pytest.mark.parametrize("why", list(Why))
@pytest.mark.parametrize("language", OFFERED)
def test_every_refusal_has_its_sentence(why: Why, language: str) -> None:
    assert speech(language).say(f"amend.why.{why.value}")
