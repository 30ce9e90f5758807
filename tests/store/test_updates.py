"""What was reported is never erased, and the newest standing word is the status."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.answers import Change
from bot.plan import Status, Update
from store import commitments, documents, updates
from store.updates import NotOwed, Revision, UnknownUpdate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument
    from store.engine import Store, Unit

    Report = Callable[..., Update | None]

DAY = timedelta(days=1)


def status(unit: Unit, reference: str, party: str) -> tuple[Status, int | None, datetime | None]:
    tracked = commitments.get(unit, reference)
    assert tracked is not None
    (found,) = [a for a in tracked.assignments if a.party == party]
    return found.status, found.percent, found.changed


def revise(unit: Unit, number: int, edited: datetime, **contents: Any) -> Update:
    fields: dict[str, Any] = {
        "status": Status.IN_PROGRESS,
        "percent": None,
        "note": "",
        "evidence": (),
        "happened": None,
    }
    return updates.revise(unit, number, **(fields | contents), edited=edited, edited_by="U1")


def test_a_report_is_remembered_whole(plan: Unit, report: Report, now: datetime) -> None:
    update = report(
        plan,
        "ahg2016 1.a",
        "MEX",
        Status.IN_PROGRESS,
        percent=60,
        note="Under review \0",
        evidence=["https://example.org/a"],
        happened=date(2016, 7, 15),
        channel="C1",
        ts="1.1",
        permalink="https://slack/p1",
        recorded_by="U2",
    )
    assert update == Update(
        id=update.id if update else 0,
        reference="AHG2016 1.a",
        party="MEX",
        status=Status.IN_PROGRESS,
        percent=60,
        note="Under review ",
        evidence=("https://example.org/a",),
        said=now,
        happened=date(2016, 7, 15),
        author="U1",
        recorded_by="U2",
        channel="C1",
        ts="1.1",
        permalink="https://slack/p1",
        before=Status.PENDING,
    )
    assert status(plan, "AHG2016 1.a", "MEX") == (Status.IN_PROGRESS, 60, now)
    assert updates.get(plan, update.id) == update


def test_the_status_before_is_kept(plan: Unit, report: Report, now: datetime) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS)
    later = report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now + DAY)
    assert later is not None
    assert later.before is Status.IN_PROGRESS


@pytest.mark.parametrize(("reference", "party"), [("AHG2016 1.a.2", "MEX"), ("AHG2016 9", "MEX"), ("AHG2016 1.a", "X")])
def test_a_party_that_does_not_owe_it_cannot_report_it(plan: Unit, report: Report, reference: str, party: str) -> None:
    with pytest.raises(NotOwed) as refused:
        report(plan, reference, party, Status.COMPLETED)
    assert (refused.value.reference, refused.value.party) == (reference, party)


def test_a_member_of_a_joint_body_has_no_assignment_of_its_own(plan: Unit, report: Report) -> None:
    with pytest.raises(NotOwed):
        report(plan, "AHG2016 2.a.1", "MEX", Status.COMPLETED)


def test_the_same_message_is_recorded_once_for_a_party(plan: Unit, report: Report) -> None:
    said = {"channel": "C1", "ts": "1.1"}
    assert report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, **said) is not None
    assert report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, **said) is None
    assert report(plan, "AHG2016 1.a", "PAN", Status.COMPLETED, **said) is not None
    assert report(plan, "AHG2016 1.a.1", "MEX", Status.COMPLETED, **said) is not None
    assert status(plan, "AHG2016 1.a", "MEX")[0] is Status.IN_PROGRESS
    assert len(updates.by_message(plan, "C1", "1.1")) == 3


def test_a_retracted_message_that_is_delivered_again_stays_retracted(plan: Unit, report: Report, now: datetime) -> None:
    update = report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, channel="C1", ts="1.1")
    assert update is not None
    updates.retract(plan, update.id, at=now, by="U1")
    assert report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, channel="C1", ts="1.1") is None
    assert status(plan, "AHG2016 1.a", "MEX") == (Status.PENDING, None, None)


def test_reports_without_a_message_are_each_recorded(plan: Unit, report: Report) -> None:
    assert report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS) is not None
    assert report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS) is not None


def test_replicas_that_record_one_message_at_once_record_it_once(
    store: Store, report: Report, paper: Callable[..., ReadDocument], promise: Callable[..., Commitment], now: datetime
) -> None:
    with store.unit() as unit:
        documents.publish(unit, paper(promise("1", "Act", "MEMBERS")), now=now, fingerprint="f")
        unit.commit()

    def record(_: int) -> Update | None:
        with store.unit() as unit:
            update = report(unit, "AHG2016 1", "MEX", Status.COMPLETED, channel="C", ts="1")
            unit.commit()
        return update

    with ThreadPoolExecutor(4) as pool:
        assert sum(update is not None for update in pool.map(record, range(6))) == 1


def test_parties_that_report_at_once_leave_the_whole_reckoned_from_all(
    store: Store, report: Report, paper: Callable[..., ReadDocument], promise: Callable[..., Commitment], now: datetime
) -> None:
    parties = ("BLZ", "CAN", "CRI", "SLV", "GTM", "HND")
    with store.unit() as unit:
        documents.publish(unit, paper(promise("1", "Act", *parties)), now=now, fingerprint="f")
        unit.commit()

    def record(party: str) -> None:
        with store.unit() as unit:
            report(unit, "AHG2016 1", party, Status.COMPLETED)
            unit.commit()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(record, parties))
    with store.unit() as unit:
        from bot.answers import Intent, Question

        asked = Question("en", Intent.LIST, statuses=(Status.COMPLETED,))
        assert len(commitments.matching(unit, asked, date(2016, 7, 18))) == 1


def test_an_older_word_that_arrives_late_does_not_overrule_a_newer_one(
    plan: Unit, report: Report, now: datetime
) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now)
    report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, said=now - DAY)
    assert status(plan, "AHG2016 1.a", "MEX") == (Status.COMPLETED, None, now)


def test_an_edit_keeps_what_was_said_before(plan: Unit, report: Report, now: datetime) -> None:
    update = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, percent=40, note="Begun")
    assert update is not None
    edited = revise(plan, update.id, now + DAY, status=Status.COMPLETED, note="Done", evidence=["https://e.org"])
    assert (edited.status, edited.percent, edited.note, edited.revisions) == (Status.COMPLETED, None, "Done", 1)
    assert edited.said == now
    assert status(plan, "AHG2016 1.a", "MEX") == (Status.COMPLETED, None, now)
    assert updates.revisions(plan, update.id) == [Revision(Status.IN_PROGRESS, 40, "Begun", (), None, now + DAY, "U1")]


def test_an_edit_that_changes_nothing_leaves_no_revision(plan: Unit, report: Report, now: datetime) -> None:
    update = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, note="Begun\0")
    assert update is not None
    assert revise(plan, update.id, now + DAY, note="Begun\0") == update
    assert updates.revisions(plan, update.id) == []


def test_a_late_edit_does_not_overrule_a_newer_update(plan: Unit, report: Report, now: datetime) -> None:
    older = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, said=now - DAY)
    report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now)
    assert older is not None
    revise(plan, older.id, now + DAY, status=Status.ON_HOLD)
    assert status(plan, "AHG2016 1.a", "MEX")[0] is Status.COMPLETED


def test_retracting_the_newest_lets_the_one_before_stand(plan: Unit, report: Report, now: datetime) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, percent=20, said=now - DAY)
    newest = report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now)
    assert newest is not None
    retracted = updates.retract(plan, newest.id, at=now + DAY, by="U1")
    assert retracted.retracted
    assert status(plan, "AHG2016 1.a", "MEX") == (Status.IN_PROGRESS, 20, now - DAY)
    assert updates.retract(plan, newest.id, at=now + 2 * DAY, by="U2") == retracted
    tracked = commitments.get(plan, "AHG2016 1.a")
    assert tracked is not None
    assert tracked.last_update is not None
    assert tracked.last_update.said == now - DAY


def test_an_edit_lets_a_retracted_update_stand_again(plan: Unit, report: Report, now: datetime) -> None:
    said = report(plan, "AHG2016 1.a.2", "TS", Status.COMPLETED)
    assert said is not None
    updates.retract(plan, said.id, at=now, by="U1")
    same: dict[str, Any] = {"status": said.status, "percent": None, "note": "", "evidence": (), "happened": None}
    again = updates.revise(plan, said.id, **same, edited=now, edited_by="U1")
    assert (again.retracted, again.revisions) == (False, 1)
    assert updates.recorded(plan, said.id) == said.said
    tracked = commitments.get(plan, "AHG2016 1.a.2")
    assert tracked is not None
    assert tracked.assignments[0].status is Status.COMPLETED


def test_an_update_that_does_not_exist_can_be_neither_edited_nor_retracted(plan: Unit, now: datetime) -> None:
    assert updates.get(plan, 99) is None
    with pytest.raises(UnknownUpdate) as unknown:
        updates.retract(plan, 99, at=now, by="U1")
    assert unknown.value.number == 99
    with pytest.raises(UnknownUpdate):
        revise(plan, 99, now)


def test_a_history_runs_from_the_newest_word_with_retracted_ones(plan: Unit, report: Report, now: datetime) -> None:
    first = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, said=now - DAY)
    second = report(plan, "AHG2016 1.a", "PAN", Status.COMPLETED, said=now)
    assert first is not None
    assert second is not None
    gone = updates.retract(plan, second.id, at=now, by="U1")
    assert updates.history(plan, "ahg2016 1.a") == [gone, first]
    assert updates.history(plan, "AHG2016 1.a", "MEX") == [first]
    assert updates.history(plan, "AHG2016 2.a") == []


def test_the_latest_of_some_parties_stand_the_newest_first(plan: Unit, report: Report, now: datetime) -> None:
    first = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, said=now - 2 * DAY)
    second = report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now)
    other = report(plan, "AHG2016 1.a", "PAN", Status.COMPLETED, said=now - DAY)
    assert updates.latest(plan, ("MEX", "PAN"), 2) == [second, other]
    assert second is not None
    updates.retract(plan, second.id, at=now, by="U1")
    assert updates.latest(plan, ("MEX",), 5) == [first]
    assert updates.latest(plan, (), 5) == []


def test_changes_are_the_standing_updates_of_a_span_without_its_end(plan: Unit, report: Report, now: datetime) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, said=now - 2 * DAY)
    report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now, note="Done", permalink="https://p")
    report(plan, "AHG2016 1.a", "PAN", Status.ON_HOLD, said=now - DAY)
    gone = report(plan, "AHG2016 1.a", "CAN", Status.COMPLETED, said=now - DAY)
    assert gone is not None
    updates.retract(plan, gone.id, at=now, by="U1")
    found = updates.since(plan, now - DAY, now + DAY)
    assert [(c.party, c.status) for c in found] == [("PAN", Status.ON_HOLD), ("MEX", Status.COMPLETED)]
    assert found[1] == Change(
        "AHG2016 1.a", "MEX", Status.IN_PROGRESS, Status.COMPLETED, None, "Done", now, "https://p"
    )
    assert [c.party for c in updates.since(plan, now - DAY, now)] == ["PAN"]


def test_what_was_said_before_an_outage_and_recorded_after_it_is_a_change_of_its_recording(
    plan: Unit, report: Report, now: datetime
) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now - 3 * DAY, now=now)
    assert len(updates.since(plan, now - DAY, now + DAY)) == 1
    assert updates.since(plan, now - 4 * DAY, now - DAY) == []
