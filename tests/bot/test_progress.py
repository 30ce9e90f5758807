"""Progress is counted by assignment; a commitment as a whole is done when everybody has done it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import parties
from bot.answers import Count, Heading
from bot.plan import Assignment, Audience, Commitment, Deadline, Document, DocumentState, Status, Tracked
from bot.progress import counts, figures, is_past, overall, owed_by, tally

TODAY = date(2016, 8, 1)
SAID = datetime(2016, 7, 20, tzinfo=UTC)
DOCUMENT = Document(
    "AHG2016", "", "", date(2016, 7, 13), date(2016, 7, 14), "en", DocumentState.ACTIVE, Audience.PUBLIC
)
PENDING, BEGUN, DONE, HELD = Status.PENDING, Status.IN_PROGRESS, Status.COMPLETED, Status.ON_HOLD


def commitment(label: str, *responsible: str, due: date | None = None, theme: str = "1") -> Tracked:
    deadline = Deadline("by then", due, due) if due else None
    owed = parties.debtors(responsible, DOCUMENT.end)
    words = Commitment("AHG2016", label, "To do it", f"Theme {theme}", theme, responsible, (), deadline)
    return Tracked(words, DOCUMENT, tuple(Assignment(party) for party in owed))


def at(tracked: Tracked, **said: Status) -> Tracked:
    stand = tuple(replace(a, status=said[a.party], changed=SAID) if a.party in said else a for a in tracked.assignments)
    return replace(tracked, assignments=stand)


@pytest.mark.parametrize(
    ("statuses", "whole"),
    [
        ([], PENDING),
        ([PENDING, PENDING], PENDING),
        ([DONE, DONE], DONE),
        ([DONE, PENDING], BEGUN),
        ([PENDING, BEGUN], BEGUN),
        ([BEGUN, HELD], BEGUN),
        ([HELD], HELD),
        ([HELD, DONE], HELD),
        ([HELD, PENDING], PENDING),
        ([HELD, PENDING, DONE], BEGUN),
    ],
)
def test_the_whole_stands_where_its_parties_stand(statuses: list[Status], whole: Status) -> None:
    assert overall(Assignment("MEX", status) for status in statuses) is whole


def test_past_its_date_is_what_is_late_and_open() -> None:
    late = commitment("1.a", "TS", due=date(2016, 7, 28))
    assert is_past(late, TODAY)
    assert not is_past(late, date(2016, 7, 28))
    assert not is_past(at(late, TS=DONE), TODAY)
    assert not is_past(commitment("1.b", "TS"), TODAY)


def test_an_each_group_counts_once_for_every_member_and_a_joint_body_once() -> None:
    counted = tally([commitment("1.a", "MEMBERS"), commitment("1.b", "TROIKA"), commitment("1.c", "TS")], TODAY)
    assert (counted.total, counted.pending, counted.reported) == (13, 13, 0)


def test_a_tally_counts_statuses_reports_and_what_is_past_its_date() -> None:
    shared = at(commitment("1.a", "MEMBERS", due=date(2016, 7, 28)), MEX=DONE, HND=BEGUN, CAN=HELD, PAN=PENDING)
    counted = tally([shared], TODAY)
    assert (counted.completed, counted.in_progress, counted.on_hold, counted.pending) == (1, 1, 1, 8)
    assert counted.past == 10
    assert counted.reported == 4


def test_a_country_owes_its_own_and_its_part_in_joint_bodies() -> None:
    shared, joint, other = commitment("1.a", "MEMBERS"), commitment("1.b", "TROIKA"), commitment("1.c", "TS")
    assert [a.party for a in owed_by(shared, ("MEX",))] == ["MEX"]
    assert [a.party for a in owed_by(joint, ("MEX",))] == ["TROIKA"]
    assert owed_by(other, ("MEX",)) == ()
    assert owed_by(joint, ("CAN",)) == ()
    assert len(owed_by(shared, ("MEMBERS",))) == 11
    assert owed_by(other, ()) == other.assignments


def counted(scope: list[Tracked], *asked: str) -> list[Count]:
    return [count for one in scope for count in counts(one, owed_by(one, asked), TODAY)]


def test_figures_follow_the_order_of_the_plan() -> None:
    scope = [commitment("2.a", "TS", theme="2"), at(commitment("1.a", "MEX", "TS"), TS=DONE)]
    headings = [
        Heading("AHG2016", "1", "Theme 1"),
        Heading("AHG2016", "2", "Theme 2"),
        Heading("AHG2016", "3", "Nothing here"),
    ]
    told = figures(counted(scope), headings)
    assert [(h.label, t.completed, t.total) for h, t in told.by_theme] == [("1", 1, 2), ("2", 0, 1)]
    assert [(party, t.completed, t.total) for party, t in told.by_party] == [("TS", 1, 2), ("MEX", 0, 1)]
    assert told.total.total == 3


def test_figures_of_a_party_count_only_what_it_owes() -> None:
    scope = [at(commitment("1.a", "MEMBERS"), MEX=DONE, CAN=DONE), commitment("1.b", "TROIKA")]
    told = figures(counted(scope, "MEX"), ())
    assert (told.total.completed, told.total.total) == (1, 2)
    assert {party for party, _ in told.by_party} == {"MEX", "TROIKA"}


def test_a_theme_that_no_heading_names_is_still_counted() -> None:
    told = figures(counted([commitment("5", "TS", theme="9")]), ())
    assert told.by_theme[0][0] == Heading("AHG2016", "9", "Theme 9")


@given(st.lists(st.sampled_from(Status), max_size=30))
def test_the_statuses_of_a_tally_add_up(statuses: list[Status]) -> None:
    one = commitment("1.a", "TS", due=date(2016, 7, 1))
    scope = [replace(one, assignments=(Assignment("TS", status),)) for status in statuses]
    counted = tally(scope, TODAY)
    assert counted.pending + counted.in_progress + counted.completed + counted.on_hold == counted.total
    assert counted.past == counted.total - counted.completed
