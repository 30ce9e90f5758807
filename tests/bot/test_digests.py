"""A digest holds what readers can use this week, the most useful first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from bot import parties
from bot.answers import Change, Digest, Tally
from bot.digests import compose, unreported
from bot.plan import Assignment, Audience, Commitment, Deadline, Document, DocumentState, Status, Tracked

TODAY = date(2016, 8, 1)
SAID = datetime(2016, 7, 28, tzinfo=UTC)
DOCUMENT = Document(
    "AHG2016", "", "", date(2016, 7, 13), date(2016, 7, 14), "en", DocumentState.ACTIVE, Audience.PUBLIC
)


def commitment(label: str, days: int | None, *responsible: str, **said: Status) -> Tracked:
    due = None if days is None else TODAY + timedelta(days=days)
    deadline = Deadline("then", due, due) if due else None
    owed = parties.debtors(responsible or ("TS",), DOCUMENT.end)
    return Tracked(
        Commitment("AHG2016", label, "To do it", "", "", responsible or ("TS",), (), deadline),
        DOCUMENT,
        tuple(Assignment(p, said[p], None, SAID) if p in said else Assignment(p) for p in owed),
    )


def change(label: str, party: str, before: Status, status: Status, hours: int = 0) -> Change:
    return Change(f"AHG2016 {label}", party, before, status, None, "", SAID + timedelta(hours=hours), None)


def digest(*tracked: Tracked, changes: tuple[Change, ...] = (), before: Tally | None = None) -> Digest:
    return compose(tracked, changes, today=TODAY, week="2016-W31", language="en", before=before)


def labels(tracked: tuple[Tracked, ...]) -> list[str]:
    return [t.commitment.label for t in tracked]


def test_looks_two_weeks_ahead_nearest_first() -> None:
    found = digest(
        commitment("far", 15),
        commitment("last", 14),
        commitment("soon", 1),
        commitment("now", 0),
        commitment("no", None),
    )
    assert labels(found.due) == ["now", "soon", "last"]
    assert found.past == ()


def test_what_is_past_its_date_comes_latest_first() -> None:
    assert labels(digest(commitment("old", -300), commitment("new", -1)).past) == ["new", "old"]


def test_what_is_completed_is_neither_due_nor_past() -> None:
    found = digest(commitment("a", 3, TS=Status.COMPLETED), commitment("b", -3, TS=Status.COMPLETED))
    assert not found.due
    assert not found.past
    assert not found.silent


def test_names_the_parties_that_have_said_nothing_for_three_weeks() -> None:
    long_ago, lately = TODAY - timedelta(weeks=3), TODAY - timedelta(days=20)
    document = replace(DOCUMENT, start=long_ago, end=long_ago)
    spoken = {
        "MEX": Assignment("MEX", Status.IN_PROGRESS, None, datetime.combine(lately, time(), UTC)),
        "HND": Assignment("HND", Status.IN_PROGRESS, None, datetime.combine(long_ago, time(23, 59), UTC)),
        "CAN": Assignment("CAN"),
        "CRI": Assignment("CRI", Status.COMPLETED, None, datetime.combine(long_ago, time(), UTC)),
    }
    shared = replace(commitment("shared", 3), document=document, assignments=tuple(spoken.values()))
    far = replace(commitment("far", 90, "MEX"), document=document)
    late = replace(commitment("late", -1, "TROIKA"), document=document)
    found = digest(shared, far, late, commitment("new", 3, "MEX"))
    assert [(t.commitment.label, who) for t, who in found.silent] == [("shared", ("HND", "CAN")), ("late", ("TROIKA",))]


def test_the_desk_counts_who_has_not_said_anything_yet() -> None:
    scope = [
        commitment("shared", 3, "MEX", "HND", "CAN", MEX=Status.PENDING),
        commitment("far", 90, "MEX"),
        commitment("late", -1, "TROIKA"),
    ]
    found = unreported(scope, TODAY)
    assert [(t.commitment.label, who) for t, who in found] == [("shared", ("HND", "CAN")), ("late", ("TROIKA",))]


def test_a_party_that_reported_several_times_has_one_change() -> None:
    found = digest(
        changes=(
            change("1.a", "MEX", Status.IN_PROGRESS, Status.COMPLETED, hours=5),
            change("1.a", "MEX", Status.PENDING, Status.IN_PROGRESS, hours=1),
        )
    )
    assert [(c.before, c.status) for c in found.changes] == [(Status.PENDING, Status.COMPLETED)]


def test_what_is_done_comes_before_what_has_begun_and_the_newest_first() -> None:
    found = digest(
        changes=(
            change("1", "MEX", Status.PENDING, Status.IN_PROGRESS, hours=9),
            change("2", "MEX", Status.PENDING, Status.COMPLETED, hours=1),
            change("3", "MEX", Status.PENDING, Status.COMPLETED, hours=2),
            change("4", "MEX", Status.PENDING, Status.ON_HOLD, hours=3),
        )
    )
    assert [c.reference.split()[1] for c in found.changes] == ["3", "2", "4", "1"]


def test_carries_the_figures_of_now_and_of_the_last_digest() -> None:
    before = Tally(total=12, completed=1)
    found = digest(commitment("a", 3, "MEMBERS", MEX=Status.COMPLETED), commitment("b", 3, "TROIKA"), before=before)
    assert (found.tally.total, found.tally.completed) == (12, 1)
    assert found.before is before
    assert (found.week, found.today, found.language) == ("2016-W31", TODAY, "en")


def test_nothing_at_all_is_a_digest_too() -> None:
    empty = digest()
    assert empty == replace(empty, changes=(), due=(), past=(), silent=(), tally=Tally())
