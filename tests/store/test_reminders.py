"""What is owed and when, what each was told, what they put off; the same day is done once, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from typing import Any

from bot.amendments import Wish
from bot.plan import AmendmentKind, Status
from bot.reminders import Rest
from store import amendments, reminders, requests
from store.engine import Store, Unit

DUE = date(2016, 7, 28)
LIST = "AHG2016 1.a.1"


def owed(unit: Unit, *parties: str, until: date = DUE) -> list[tuple[str, str]]:
    return [(line.reference, line.party) for line in reminders.owed_by(unit, parties, until)]


def test_what_a_party_owes_itself_or_through_a_body_and_has_not_completed(
    plan: Unit, report: Callable[..., Any]
) -> None:
    assert owed(plan, "CAN") == [(LIST, "CAN")]
    assert owed(plan, "MEX") == [(LIST, "MEX"), ("AHG2016 2.b", "MEX"), ("AHG2016 2.b", "TROIKA")]
    report(plan, LIST, "CAN", Status.COMPLETED)
    assert owed(plan, "CAN") == []
    assert owed(plan, "MEX", until=DUE - timedelta(days=1)) == []


def test_what_was_published_or_moved_last_counts_from_then(plan: Unit, now: datetime) -> None:
    (line,) = reminders.owed_by(plan, ("CAN",), DUE)
    assert (line.due, line.since, line.reported) == (DUE, now, None)
    later = now + timedelta(days=2)
    wish = Wish(AmendmentKind.MOVED, end=date(2016, 8, 20))
    amendments.record(plan, LIST, wish, today=later.date(), now=later, by="UTS")
    (line,) = reminders.owed_by(plan, ("CAN",), date(2016, 8, 31))
    assert (line.due, line.since) == (date(2016, 8, 20), later)


def test_everything_that_is_due_on_some_days(plan: Unit) -> None:
    found = {line.party for line in reminders.due_between(plan, DUE, DUE) if line.reference == LIST}
    assert len(found) == 11
    assert reminders.due_between(plan, DUE - timedelta(days=9), DUE - timedelta(days=1)) == []


def test_what_somebody_was_told_is_kept_for_each_deadline(plan: Unit, now: datetime) -> None:
    (line,) = reminders.owed_by(plan, ("CAN",), DUE)
    for step in (-7, -1, -1):
        reminders.tell(plan, "U1", "own", [(line, step)], now)
    assert reminders.told(plan, "U1", "own", [line.assignment]) == {(line.assignment, DUE): frozenset({-7, -1})}
    assert reminders.told(plan, "U2", "own", [line.assignment]) == {}
    assert reminders.told(plan, "U1", "silent", [line.assignment]) == {}


def test_the_last_word_on_a_snooze_counts(plan: Unit, now: datetime) -> None:
    number, due = reminders.assignment(plan, LIST.lower(), "CAN") or (0, None)
    assert due == DUE
    for wanted in (Rest(DUE, date(2016, 7, 20)), Rest(None, None)):
        reminders.rest(plan, "U1", number, wanted, now)
        assert reminders.rests(plan, "U1") == {number: wanted}
    assert reminders.declined(plan) == {("U1", number)}
    reminders.wake(plan, "U1", [number])
    assert reminders.rests(plan, "U1") == {}


def test_reminders_off_and_on(plan: Unit, now: datetime) -> None:
    for _ in range(2):
        reminders.mute(plan, "U1", now, "U1")
    assert reminders.muted(plan) == {"U1"}
    reminders.unmute(plan, "U1")
    assert reminders.muted(plan) == frozenset()


def test_of_replicas_that_begin_a_person_s_day_at_once_one_does(store: Store, now: datetime) -> None:
    def begin(_: int) -> bool:
        with store.unit() as unit:
            begun = reminders.begin(unit, "U1", DUE, now)
            unit.commit()
        return begun

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(begin, range(24))) == 1
    with store.unit() as unit:
        assert reminders.done(unit, DUE) == {("U1", DUE)}


def ask(unit: Unit, now: datetime, *wanted: tuple[str, str]) -> requests.Request | None:
    return requests.ask(unit, wanted, channel="C1", language="en", day=now.date(), now=now, by="UTS")


def test_a_request_tells_who_has_reported_since(plan: Unit, now: datetime, report: Callable[..., Any]) -> None:
    report(plan, LIST, "MEX", Status.IN_PROGRESS, now=now - timedelta(days=1))
    asked = ask(plan, now, (LIST, "MEX"), (LIST, "CAN"), ("AHG2016 1.a.2", "TS"))
    assert asked is not None
    assert asked.parties == ("CAN", "MEX", "TS")
    report(plan, LIST, "CAN", Status.IN_PROGRESS, now=now + timedelta(hours=1))
    (found,) = requests.of_commitment(plan, LIST)
    assert {line.party: line.answered for line in found.lines} == {"CAN": True, "MEX": False, "TS": False}
    assert [one.id for one in requests.waiting(plan, 5)] == [asked.id]


def test_on_one_day_a_report_is_asked_for_once(plan: Unit, now: datetime) -> None:
    assert ask(plan, now, (LIST, "MEX")) is not None
    assert ask(plan, now, (LIST, "MEX")) is None
    second = ask(plan, now, (LIST, "MEX"), (LIST, "CAN"))
    assert second is not None
    assert second.parties == ("CAN",)
    assert ask(plan, now + timedelta(days=1), (LIST, "MEX")) is not None
    assert len(requests.waiting(plan, 9)) == 3


def test_what_is_answered_or_completed_waits_no_more(plan: Unit, now: datetime, report: Callable[..., Any]) -> None:
    ask(plan, now, (LIST, "MEX"))
    report(plan, LIST, "MEX", Status.COMPLETED, now=now + timedelta(hours=1))
    assert requests.waiting(plan, 5) == []
