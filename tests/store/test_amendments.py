"""Amendments: what is in force now, what was on a day, and what is still found of what is not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import words
from bot.amendments import Refused, Why, Wish
from bot.answers import Intent, Question
from bot.plan import Amendment, AmendmentKind, Deadline, DeadlineKind, DocumentState, Status, Window
from store import amendments, commitments, documents, search
from store.amendments import Overtaken, UnknownCommitment

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from bot.plan import Commitment, ReadDocument, Update
    from store.engine import Store, Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]
    Report = Callable[..., Update | None]

MOVED, RENEWED = AmendmentKind.MOVED, AmendmentKind.RENEWED
SUPERSEDED, CLOSED = AmendmentKind.SUPERSEDED, AmendmentKind.CLOSED
TODAY = date(2017, 9, 1)
AUGUST = date(2016, 8, 15)
NAMES = "AHG2016 1.a.1"
NEW_END = date(2017, 8, 3)


@pytest.fixture
def later(plan: Unit, promise: Promise, paper: Paper, now: datetime) -> Unit:
    """Return a unit with a newer document too."""
    told = (promise("2.a", "Send the names to the working group", "MEMBERS", code="AHG2017", due=date(2017, 9, 30)),)
    read = paper(*told, code="AHG2017", start=date(2017, 8, 2), end=NEW_END)
    documents.publish(plan, read, now=now, fingerprint="2017")
    return plan


def amend(unit: Unit, now: datetime, kind: AmendmentKind, by: str | None = None, **more: Any) -> Amendment:
    reference = more.pop("reference", NAMES)
    since = more.pop("since", None)
    wish = Wish(kind, amendments.newer(unit, by) if by else None, **more)
    return amendments.record(unit, reference, wish, today=TODAY, now=now, by="U1", since=since)


def listed(unit: Unit) -> set[str]:
    return {one.commitment.reference for one in commitments.listed(unit)}


def asked(unit: Unit, **filters: Any) -> set[str]:
    found = commitments.matching(unit, Question("en", Intent.LIST, **filters), TODAY)
    return {one.commitment.reference for one in found}


def test_what_is_superseded_leaves_every_list_and_is_found_by_name_and_by_words(later: Unit, now: datetime) -> None:
    one = amend(later, now, SUPERSEDED, "ahg2017 2.A", note="Agreed anew")
    assert (one.by, one.effective, one.note, one.recorded_by) == ("AHG2017 2.a", NEW_END, "Agreed anew", "U1")
    assert NAMES not in listed(later)
    for filters in ({}, {"parties": ("MEX",)}, {"codes": ("AHG2016",)}, {"recipients": ("TS",)}, {"past": True}):
        assert NAMES not in asked(later, **filters)
    assert NAMES in asked(later, labels=("1.a.1",), codes=("AHG2016",))
    for found in (commitments.get(later, NAMES), *commitments.labelled(later, "1.a.1")):
        assert found is not None
        assert found.ended == one
    assert NAMES in {
        one.reference for one in search.candidates(later, words.terms("names of the focal points"), archived=True)
    }
    assert NAMES in {t.commitment.reference for t in commitments.of_document(later, "AHG2016")}


def test_the_newer_one_knows_what_it_replaces(later: Unit, now: datetime) -> None:
    one = amend(later, now, SUPERSEDED, "AHG2017 2.a")
    newer = commitments.get(later, "AHG2017 2.a")
    assert newer is not None
    assert newer.replaces == (NAMES,)
    assert newer.amendments == ()
    amendments.take_back(later, one.id, now=now, by="U2")
    newer = commitments.get(later, "AHG2017 2.a")
    assert newer is not None
    assert newer.replaces == ()


def test_a_label_alone_means_what_is_in_force(later: Unit, promise: Promise, paper: Paper, now: datetime) -> None:
    read = paper(promise("1.a.1", "Send them again", "MEX", code="AHG2018"), code="AHG2018")
    documents.publish(later, read, now=now, fingerprint="2018")
    amend(later, now, CLOSED)
    assert [t.commitment.reference for t in commitments.labelled(later, "1.a.1")] == ["AHG2018 1.a.1"]


def test_a_whole_document_may_supersede(later: Unit, now: datetime) -> None:
    assert amend(later, now, SUPERSEDED, "ahg2017").by == "AHG2017"
    assert amendments.newer(later, "AHG2019") is None


def test_what_is_moved_is_due_on_the_new_day_for_everybody_who_is_asked_for(later: Unit, now: datetime) -> None:
    one = amend(later, now, MOVED, "AHG2017 2.a", end=AUGUST)
    assert (one.before and one.before.end, one.after) == (date(2016, 7, 28), Deadline("", AUGUST, AUGUST))
    for filters in ({}, {"parties": ("HND",)}):
        assert NAMES in asked(later, window=Window(AUGUST, AUGUST), **filters)
        assert NAMES not in asked(later, window=Window(date(2016, 7, 28), date(2016, 7, 28)), **filters)
    found = commitments.get(later, NAMES)
    assert found is not None
    assert found.commitment.deadline == one.after
    assert found.ended is None


def test_taken_back_it_is_as_it_was_and_stays_in_the_history(later: Unit, now: datetime) -> None:
    before = commitments.get(later, NAMES)
    moved = amend(later, now, MOVED, end=AUGUST)
    closed = amend(later, now, CLOSED)
    with pytest.raises(Overtaken):
        amendments.take_back(later, moved.id, now=now, by="U2")
    for one in (closed, moved):
        taken_back = amendments.take_back(later, one.id, now=now, by="U2")
        assert (taken_back.taken_back, taken_back.taken_back_by) == (now, "U2")
    assert commitments.get(later, NAMES) == before
    assert NAMES in asked(later, parties=("MEX",), window=Window(date(2016, 7, 28), date(2016, 7, 28)))
    assert [one.stands for one in amendments.of_commitment(later, NAMES)] == [False, False]
    with pytest.raises(Overtaken):
        amendments.take_back(later, closed.id, now=now, by="U2")
    with pytest.raises(Overtaken):
        amendments.take_back(later, 999, now=now, by="U2")


def test_one_without_a_deadline_gets_one_and_loses_it_again(later: Unit, now: datetime) -> None:
    one = amend(later, now, MOVED, reference="AHG2016 1.a.2", end=AUGUST)
    assert "AHG2016 1.a.2" in asked(later, parties=("TS",), dated=True)
    amendments.take_back(later, one.id, now=now, by="U1")
    found = commitments.get(later, "AHG2016 1.a.2")
    assert found is not None
    assert found.commitment.deadline is None
    assert "AHG2016 1.a.2" not in asked(later, parties=("TS",), dated=True)


def test_the_next_date_of_what_recurs_is_reported_on_anew(
    unit: Unit, promise: Promise, paper: Paper, report: Report, now: datetime
) -> None:
    read = paper(promise("1", "Report", "MEX", "HND", phrase="twice a year"))
    documents.publish(unit, read, now=now, fingerprint="f")
    report(unit, "AHG2016 1", "MEX", Status.COMPLETED)
    report(unit, "AHG2016 1", "HND", Status.IN_PROGRESS)
    one = amend(unit, now + timedelta(days=1), RENEWED, reference="AHG2016 1", end=AUGUST)
    assert one.after == Deadline("twice a year", AUGUST, AUGUST, DeadlineKind.DATED)
    assert statuses(unit) == [Status.PENDING, Status.IN_PROGRESS]
    report(unit, "AHG2016 1", "MEX", Status.COMPLETED, said=now + timedelta(days=2))
    assert statuses(unit) == [Status.COMPLETED, Status.IN_PROGRESS]
    amendments.take_back(unit, one.id, now=now, by="U1")
    found = commitments.get(unit, "AHG2016 1")
    assert found is not None
    assert found.commitment.deadline == read.commitments[0].deadline


def statuses(unit: Unit) -> list[Status]:
    found = commitments.get(unit, "AHG2016 1")
    assert found is not None
    return [one.status for one in found.assignments]


def test_no_two_supersede_each_other_even_over_a_third(later: Unit, now: datetime) -> None:
    amend(later, now, SUPERSEDED, "AHG2016 1.a.2")
    amend(later, now, SUPERSEDED, "AHG2016 2.a", reference="AHG2016 1.a.2")
    with pytest.raises(Refused) as refused:
        amend(later, now, SUPERSEDED, NAMES, reference="AHG2016 2.a")
    assert refused.value.why is Why.CIRCLE


def test_what_there_is_not_cannot_be_amended(later: Unit, now: datetime) -> None:
    with pytest.raises(UnknownCommitment):
        amend(later, now, CLOSED, reference="AHG2016 9.z")


def test_the_second_of_two_who_saw_the_same_is_told(later: Unit, now: datetime) -> None:
    since = amendments.version(later, NAMES)
    one = amend(later, now, MOVED, end=AUGUST, since=since)
    with pytest.raises(Overtaken):
        amend(later, now, CLOSED, since=since)
    since = amendments.version(later, NAMES)
    amendments.take_back(later, one.id, now=now, by="U1")
    with pytest.raises(Overtaken):
        amend(later, now, CLOSED, since=since)


def test_of_several_at_once_one_is_first(store: Store, promise: Promise, paper: Paper, now: datetime) -> None:
    read = paper(promise("1", "Send", "MEX", due=AUGUST), promise("2", "Send it better", "MEX"))
    with store.unit() as unit:
        documents.publish(unit, read, now=now, fingerprint="f")
        unit.commit()

    def cross(pair: tuple[str, str]) -> bool:
        try:
            with store.unit() as unit:
                amend(unit, now, SUPERSEDED, pair[1], reference=pair[0])
                unit.commit()
        except Refused:
            return False
        return True

    pairs = [("AHG2016 1", "AHG2016 2"), ("AHG2016 2", "AHG2016 1")] * 2
    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(cross, pairs)) == [False, False, False, True]


def test_an_archived_document_s_commitments_may_be_amended_too(later: Unit, now: datetime) -> None:
    documents.set_state(later, "AHG2016", DocumentState.ARCHIVED)
    assert amend(later, now, CLOSED, "AHG2017").by == "AHG2017"


DAYS = st.dates(date(2016, 7, 14), TODAY)
STEPS = st.lists(
    st.tuples(st.sampled_from([MOVED, CLOSED, SUPERSEDED, RENEWED, None]), DAYS, DAYS), min_size=1, max_size=8
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, on=DAYS)
def test_the_history_is_that_of_a_list_of_what_stands(
    steps: list[tuple[AmendmentKind | None, date, date]],
    on: date,
    store_for_examples: Callable[[], AbstractContextManager[Unit]],
    promise: Promise,
    paper: Paper,
    now: datetime,
) -> None:
    """Any sequence of amendments and takings back, against a plain list: (from when, deadline or None for the end)."""
    first = promise("1", "Send", "MEX", due=date(2016, 7, 28))
    with store_for_examples() as unit:
        documents.publish(unit, paper(first, promise("2", "More", "TS")), now=now, fingerprint="f")
        model: list[tuple[date, Deadline | None]] = [(date(2016, 7, 14), first.deadline)]
        ids: list[int] = []
        for kind, end, effective in steps:
            if kind is None:
                if ids:
                    amendments.take_back(unit, ids.pop(), now=now, by="U1")
                    model.pop()
                continue
            by = "AHG2016 2" if kind is SUPERSEDED else None
            dates = {"end": end} if kind in (MOVED, RENEWED) else {}
            try:
                one = amend(unit, now, kind, by, reference="AHG2016 1", effective=effective, **dates)
            except Refused:
                continue
            assert effective >= model[-1][0]
            assert model[-1][1] is not None
            ids.append(one.id)
            model.append((effective, one.after))
        same_as_model(unit, model, on)


def same_as_model(unit: Unit, model: list[tuple[date, Deadline | None]], on: date) -> None:
    held = [deadline for effective, deadline in model if effective <= on]
    found = amendments.as_of(unit, "AHG2016 1", on)
    assert found is not None
    assert (found.ended is not None) == (held[-1] is None)
    assert found.deadline == next(deadline for deadline in reversed(held) if deadline is not None)
    now_in_force = model[-1][1] is not None
    last = next(deadline for _, deadline in reversed(model) if deadline is not None)
    tracked = commitments.get(unit, "AHG2016 1")
    assert tracked is not None
    assert tracked.commitment.deadline == last
    assert (tracked.ended is None) == now_in_force
    due = Question("en", Intent.LIST, parties=("MEX",), window=Window(last.end, last.end))
    assert [t.commitment.label for t in commitments.matching(unit, due, on)] == ["1"] * now_in_force
    assert tracked in commitments.of_document(unit, "AHG2016")
