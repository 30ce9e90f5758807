"""The steps around a deadline, by days alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reminders import BEFORE, Owed, Rest, due_step, next_day, step_on

DUE = date(2016, 7, 28)
LONG_AGO = date(2016, 1, 1)


def day(away: int) -> date:
    return DUE + timedelta(days=away)


def weekend(on: date) -> bool:
    return on.weekday() >= 5


@pytest.mark.parametrize(
    ("away", "step"),
    [(-15, None), (-14, -14), (-8, -14), (-7, -7), (-2, -7), (-1, -1), (0, 0), (6, 0), (7, 7), (13, 7), (14, 14)],
)
def test_the_newest_step_that_has_come(away: int, step: int | None) -> None:
    assert step_on(DUE, day(away)) == step


@given(st.integers(-30, 400), st.integers(0, 60))
def test_steps_only_go_forward(away: int, more: int) -> None:
    first, second = step_on(DUE, day(away)), step_on(DUE, day(away + more))
    assert first is None or (second is not None and first <= second)
    assert first is None or first <= away
    assert first is None or first in BEFORE or first % 7 == 0


def test_a_step_is_told_once() -> None:
    assert due_step(Owed(DUE, LONG_AGO, None), day(-6)) == -7
    assert due_step(Owed(DUE, LONG_AGO, None, frozenset({-7})), day(-6)) is None


def test_a_step_before_it_was_known_is_none() -> None:
    assert due_step(Owed(DUE, day(-10), None), day(-9)) is None
    assert due_step(Owed(DUE, day(-10), None), day(-7)) == -7
    assert due_step(Owed(DUE, day(-7), None), day(-7)) == -7


@pytest.mark.parametrize(("reported", "step"), [(-10, -7), (-9, None), (-7, None), (-5, None)])
def test_who_has_just_reported_is_left_alone_at_that_step(reported: int, step: int | None) -> None:
    assert due_step(Owed(DUE, LONG_AGO, day(reported)), day(-5)) == step


def test_a_snooze_holds_until_its_day_and_speaks_then() -> None:
    snoozed = Owed(DUE, LONG_AGO, None, frozenset({-7}), Rest(DUE, day(-4)))
    assert [due_step(snoozed, day(away)) for away in (-7, -5, -4, -3)] == [None, None, -7, -7]


def test_who_has_just_reported_is_not_woken_either() -> None:
    woken = Owed(DUE, LONG_AGO, day(-5), frozenset({-7}), Rest(DUE, day(-4)))
    assert [due_step(woken, day(away)) for away in (-4, -3, -1)] == [None, None, -1]


def test_a_moved_deadline_ends_a_snooze_but_not_a_refusal() -> None:
    moved = day(-3)
    assert due_step(Owed(moved, LONG_AGO, None, rest=Rest(DUE, day(30))), moved) == 0
    assert due_step(Owed(moved, LONG_AGO, None, rest=Rest(None, None)), moved) is None


def test_the_next_working_day_with_something_to_say() -> None:
    # 24 July 2016 is a Sunday: what falls on it comes on Monday.
    sunday = Owed(date(2016, 7, 24), LONG_AGO, None, frozenset({-14, -7, -1}))
    assert next_day(sunday, date(2016, 7, 23), weekend) == date(2016, 7, 25)
    assert next_day(Owed(DUE, LONG_AGO, None, rest=Rest(None, None)), DUE, weekend) is None
