"""Commitments are found by reference, by label, and by what a question asks."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from bot import progress
from bot.answers import Intent, Question
from bot.plan import Assignment, Commitment, ReadDocument, Status, Update, Window
from store import commitments, documents, threads, updates
from store.threads import Thread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from store.engine import Unit

    Report = Callable[..., Update | None]
    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]

TODAY = date(2016, 7, 18)
ALL_ACTIVE = ["1.a.1", "2.b", "2.a.1", "1.a", "1.a.2", "2.a", "R.1"]


def labels(unit: Unit, today: date = TODAY, **filters: Any) -> list[str]:
    question = Question("en", Intent.LIST, **filters)
    return [tracked.commitment.label for tracked in commitments.matching(unit, question, today)]


@contextmanager
def counted(unit: Unit) -> Iterator[list[str]]:
    statements: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        statements.append(statement)

    event.listen(unit.connection, "before_cursor_execute", note)
    yield statements
    event.remove(unit.connection, "before_cursor_execute", note)


@pytest.mark.parametrize("reference", ["AHG2016 1.a.1", "ahg2016 1.A.1", " AHG2016  1.a.1 ", "AHG2016 1.a.1\0"])
def test_a_reference_is_found_in_any_case(plan: Unit, reference: str) -> None:
    tracked = commitments.get(plan, reference)
    assert tracked is not None
    assert tracked.commitment.reference == "AHG2016 1.a.1"


def test_an_unknown_reference_is_none(plan: Unit) -> None:
    assert commitments.get(plan, "AHG2016 9.z") is None
    assert commitments.get(plan, "") is None


def test_references_come_back_in_the_order_asked_without_unknown_ones(plan: Unit) -> None:
    found = commitments.by_references(plan, ["AHG2016 R.1", "AHG2016 0", "RCM1997 4", "AHG2016 1.a"])
    assert [t.commitment.reference for t in found] == ["AHG2016 R.1", "RCM1997 4", "AHG2016 1.a"]
    assert commitments.by_references(plan, []) == []


def test_a_document_keeps_its_order(plan: Unit) -> None:
    assert [t.commitment.label for t in commitments.of_document(plan, "ahg2016")] == [
        "1.a", "1.a.1", "1.a.2", "2.a", "2.a.1", "2.b", "R.1",
    ]  # fmt: skip


def test_all_commitments_are_listed_by_document(plan: Unit, promise: Promise, paper: Paper, now: datetime) -> None:
    newer = paper(promise("2", "Act", "MEX", code="NEW"), code="NEW", start=date(2016, 8, 1), end=date(2016, 8, 1))
    documents.publish(plan, newer, now=now, fingerprint="new")
    everything = [t.commitment.reference for t in commitments.listed(plan)]
    assert everything == [t.commitment.reference for t in commitments.of_document(plan, "AHG2016")] + ["NEW 2"]
    named = commitments.listed(plan, ("NEW", "rcm1997"))
    assert [t.commitment.reference for t in named] == ["RCM1997 1.a", "RCM1997 4", "NEW 2"]


def test_a_label_is_looked_for_in_active_documents_first(plan: Unit) -> None:
    def found(label: str, codes: tuple[str, ...] = ()) -> list[str]:
        return [t.commitment.reference for t in commitments.labelled(plan, label, codes)]

    assert found("1.A") == ["AHG2016 1.a"]
    assert found("4") == ["RCM1997 4"]
    assert found("1.a", ("rcm1997",)) == ["RCM1997 1.a"]
    assert found("1.a", ("RCM1997", "AHG2016")) == ["RCM1997 1.a", "AHG2016 1.a"]
    assert found("9") == []


def test_the_nearest_labels_are_those_of_active_documents(plan: Unit) -> None:
    assert commitments.nearest_labels(plan, "1.a.3")[:2] in (
        ["AHG2016 1.a.1", "AHG2016 1.a.2"],
        ["AHG2016 1.a.2", "AHG2016 1.a.1"],
    )
    assert set(commitments.nearest_labels(plan, "AHG2016 2.a.2", limit=2)) == {"AHG2016 2.a.1", "AHG2016 2.a"}
    assert set(commitments.nearest_labels(plan, "RCM 1997 4.a")) == {"RCM1997 4", "RCM1997 1.a"}
    assert len(commitments.nearest_labels(plan, "zzz")) == 3


def test_nothing_is_near_where_nothing_is_active(unit: Unit) -> None:
    assert commitments.nearest_labels(unit, "1.a") == []
    assert commitments.nearest_labels(unit, "AHG2016 1.a") == []


def test_lists_run_by_due_date_then_in_the_order_of_the_plan(plan: Unit) -> None:
    assert labels(plan) == ALL_ACTIVE


def test_an_archived_document_is_listed_only_when_it_is_named(plan: Unit) -> None:
    assert labels(plan, codes=("RCM1997",)) == ["1.a", "4"]
    assert labels(plan, codes=("rcm1997", "AHG2016"))[0] == "1.a"
    assert labels(plan, codes=("NOTHING",)) == []


def test_a_country_owes_its_own_and_what_its_bodies_owe(plan: Unit) -> None:
    assert labels(plan, parties=("MEX",)) == ["1.a.1", "2.b", "2.a.1", "1.a"]
    assert labels(plan, parties=("PAN",)) == ["1.a.1", "1.a"]


def test_a_body_owes_only_what_names_it(plan: Unit) -> None:
    assert labels(plan, parties=("TROIKA",)) == ["2.b", "2.a.1"]
    assert labels(plan, parties=("MEMBERS",)) == ["1.a.1", "1.a"]
    assert labels(plan, parties=("TS",)) == ["1.a.2", "2.a"]
    assert labels(plan, parties=("RCGM",)) == []


def test_several_parties_are_asked_for_together(plan: Unit) -> None:
    assert labels(plan, parties=("TS", "PAHO")) == ["1.a.2", "2.a", "R.1"]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (date(2016, 7, 28), date(2016, 7, 28), ["1.a.1", "2.b"]),
        (None, date(2016, 7, 27), []),
        (date(2016, 7, 29), None, ["2.a.1"]),
        (None, None, ["1.a.1", "2.b", "2.a.1"]),
    ],
)
def test_a_window_bounds_the_due_date_with_both_ends(
    plan: Unit, start: date | None, end: date | None, found: list[str]
) -> None:
    assert labels(plan, window=Window(start, end)) == found
    assert labels(plan, window=Window(start, end), parties=("MEX",)) == found


def test_what_is_past_was_due_before_today_and_is_not_completed(plan: Unit, report: Report) -> None:
    assert labels(plan, date(2016, 7, 28), past=True) == []
    assert labels(plan, date(2016, 7, 29), past=True) == ["1.a.1", "2.b"]
    report(plan, "AHG2016 1.a.1", "MEX", Status.COMPLETED)
    assert labels(plan, date(2016, 7, 29), past=True) == ["1.a.1", "2.b"]
    assert labels(plan, date(2016, 7, 29), past=True, parties=("MEX",)) == ["2.b"]
    report(plan, "AHG2016 2.b", "MEX", Status.COMPLETED)
    report(plan, "AHG2016 2.b", "TROIKA", Status.COMPLETED)
    assert labels(plan, date(2016, 7, 29), past=True) == ["1.a.1"]


def test_deadlines_without_days_are_not_dated(plan: Unit) -> None:
    assert labels(plan, dated=True) == ["1.a.1", "2.b", "2.a.1"]
    assert labels(plan, dated=False) == ["1.a", "1.a.2", "2.a", "R.1"]
    assert labels(plan, dated=False, parties=("TS",)) == ["1.a.2", "2.a"]


def test_open_only_leaves_out_what_the_asked_parties_have_completed(plan: Unit, report: Report) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED)
    report(plan, "AHG2016 1.a.2", "TS", Status.COMPLETED)
    assert "1.a" not in labels(plan, parties=("MEX",), open_only=True)
    assert "1.a" in labels(plan, parties=("PAN",), open_only=True)
    assert "1.a" in labels(plan, open_only=True)
    assert "1.a.2" not in labels(plan, open_only=True)


def test_what_is_reported_is_so_by_the_asked_parties_or_by_anyone(plan: Unit, report: Report) -> None:
    update = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS)
    assert labels(plan, reported=True) == ["1.a"]
    assert "1.a" not in labels(plan, reported=False)
    assert labels(plan, reported=True, parties=("PAN",)) == []
    assert labels(plan, reported=False, parties=("PAN",)) == ["1.a.1", "1.a"]
    assert labels(plan, reported=False, parties=("MEX",)) == ["1.a.1", "2.b", "2.a.1"]
    assert update is not None
    updates.retract(plan, update.id, at=update.said, by="U1")
    assert labels(plan, reported=True) == []


def test_statuses_are_those_of_the_asked_parties_or_of_the_whole(plan: Unit, report: Report) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED)
    report(plan, "AHG2016 2.a", "TS", Status.ON_HOLD)
    assert labels(plan, statuses=(Status.COMPLETED,)) == []
    assert labels(plan, statuses=(Status.IN_PROGRESS,)) == ["1.a"]
    assert labels(plan, statuses=(Status.ON_HOLD,)) == ["2.a"]
    assert labels(plan, statuses=(Status.COMPLETED,), parties=("MEX",)) == ["1.a"]
    assert labels(plan, statuses=(Status.PENDING,), parties=("PAN",)) == ["1.a.1", "1.a"]
    assert labels(plan, statuses=(Status.IN_PROGRESS,), parties=("MEMBERS",)) == ["1.a"]
    assert labels(plan, statuses=(Status.ON_HOLD, Status.IN_PROGRESS)) == ["1.a", "2.a"]


def test_statuses_and_what_is_open_are_asked_of_the_whole_that_a_party_owes(plan: Unit, report: Report) -> None:
    report(plan, "AHG2016 1.a", "PAN", Status.COMPLETED)
    begun: dict[str, Any] = {"parties": ("MEMBERS",), "open_only": True, "statuses": (Status.IN_PROGRESS,)}
    assert labels(plan, **begun) == ["1.a"]


def test_a_theme_holds_what_stands_under_its_heading(plan: Unit) -> None:
    assert labels(plan, theme="2") == ["2.b", "2.a.1", "2.a"]
    assert labels(plan, theme="r") == ["R.1"]
    assert labels(plan, theme="1.a") == ["1.a.1", "1.a", "1.a.2"]
    assert labels(plan, theme="1", codes=("RCM1997",)) == ["1.a"]
    assert labels(plan, theme="%") == []


def test_recipients_and_labels_filter_too(plan: Unit) -> None:
    assert labels(plan, recipients=("TS",)) == ["1.a.1"]
    assert labels(plan, labels=("1.A", "2.b")) == ["2.b", "1.a"]
    assert labels(plan, labels=("1.a",), parties=("TS",)) == []


def test_what_is_tracked_shows_status_last_update_and_thread(plan: Unit, report: Report, now: datetime) -> None:
    threads.open(plan, Thread("C1", "1.1", "commitment", "AHG2016 1.a", "en"))
    threads.open(plan, Thread("C2", "2.2", "commitment", "ahg2016 1.a", "es"))
    threads.open(plan, Thread("C2", "3.3", "report_request", "AHG2016 1.a", "es"))
    newer = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS, percent=40, said=now)
    report(plan, "AHG2016 1.a", "PAN", Status.COMPLETED, said=now - timedelta(days=1))
    (tracked,) = commitments.labelled(plan, "1.a")
    assert (tracked.channel, tracked.ts) == ("C2", "2.2")
    assert tracked.last_update == newer
    assert Assignment("MEX", Status.IN_PROGRESS, 40, now) in tracked.assignments
    assert Assignment("CAN") in tracked.assignments


def test_the_number_of_queries_does_not_grow_with_the_list(
    plan: Unit, promise: Promise, paper: Paper, report: Report, now: datetime
) -> None:
    def asked() -> int:
        with counted(plan) as statements:
            labels(plan, parties=("MEX",))
        return len(statements)

    few = asked()
    many = [promise(str(n), f"Act {n}", "MEMBERS", "TROIKA", code="MANY") for n in range(300)]
    documents.publish(plan, paper(*many, code="MANY"), now=now, fingerprint="many")
    for n in range(30):
        report(plan, f"MANY {n}", "MEX", Status.COMPLETED)
        threads.open(plan, Thread("C1", str(n), "commitment", f"MANY {n}", "en"))
    assert asked() == few <= 5


STATUSES = st.lists(st.sampled_from(Status), min_size=1, max_size=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(st.lists(STATUSES, min_size=1, max_size=6))
def test_the_database_reckons_a_whole_as_progress_does(
    store_for_examples: Callable[[], Any], promise: Promise, paper: Paper, report: Report, now: datetime,
    plans: list[list[Status]],
) -> None:  # fmt: skip
    parties = ("BLZ", "CAN", "CRI", "SLV", "GTM")
    with store_for_examples() as unit:
        whole = [promise(str(n), "Act", *parties[: len(plan)]) for n, plan in enumerate(plans)]
        documents.publish(unit, paper(*whole), now=now, fingerprint="f")
        for n, plan in enumerate(plans):
            for party, status in zip(parties, plan, strict=False):
                report(unit, f"AHG2016 {n}", party, status)
        for status in Status:
            expected = [
                str(n)
                for n, plan in enumerate(plans)
                if progress.overall([Assignment("", s) for s in plan]) is status
                or (status in (Status.IN_PROGRESS, Status.ON_HOLD) and status in plan)
            ]
            assert labels(unit, statuses=(status,)) == expected
            # A country alone has its own status, whatever the others have.
            alone = [str(n) for n, plan in enumerate(plans) if plan[0] is status]
            assert labels(unit, statuses=(status,), parties=("BLZ",)) == alone


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=30))
def test_whatever_people_type_can_be_asked_for(plan: Unit, typed: str) -> None:
    commitments.get(plan, typed)
    commitments.labelled(plan, typed, (typed,))
    assert len(commitments.nearest_labels(plan, typed)) <= 3
    assert labels(plan, theme=f"{typed}?", codes=("AHG2016",)) == []
    assert labels(plan, parties=(typed,), labels=(typed,), recipients=(typed,)) == []


def test_what_is_held_up_or_begun_by_anyone_is_found_without_naming_them(plan: Unit, report: Report) -> None:
    report(plan, "AHG2016 1.a", "MEX", Status.ON_HOLD)
    report(plan, "AHG2016 1.a", "HND", Status.IN_PROGRESS)
    assert labels(plan, statuses=(Status.ON_HOLD,)) == ["1.a"]
    assert labels(plan, statuses=(Status.IN_PROGRESS,)) == ["1.a"]
    assert labels(plan, statuses=(Status.COMPLETED,)) == []
    assert labels(plan, statuses=(Status.ON_HOLD,), codes=("AHG2016",)) == ["1.a"]


def test_what_was_reported_in_a_window_is_found_also_where_more_was_said_since(plan: Unit, report: Report) -> None:
    said = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS)
    assert said is not None
    that_day, next_day = (said.said.date() + timedelta(days=n) for n in (0, 1))
    report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=said.said + timedelta(days=1))
    for day in (that_day, next_day):
        assert labels(plan, reported=True, told=Window(day, day)) == ["1.a"]
        assert labels(plan, reported=True, told=Window(day, day), parties=("MEX",)) == ["1.a"]
    assert labels(plan, reported=True, told=Window(that_day, next_day), parties=("PAN",)) == []
    assert labels(plan, reported=True, told=Window(next_day + timedelta(days=1), None)) == []
    assert labels(plan, reported=True, told=Window(None, that_day), codes=("AHG2016",)) == ["1.a"]
