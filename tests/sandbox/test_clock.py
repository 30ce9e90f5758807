"""The clock that can be moved."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.clock import ClockMovesForward, SandboxClock, full_hours

START = datetime(2016, 7, 18, 15, 20, tzinfo=UTC)


def test_it_starts_where_it_is_told_and_runs_on() -> None:
    clock = SandboxClock(START)

    assert START < clock.now() < clock.now() < START + timedelta(seconds=5)


def test_a_move_stops_at_every_full_hour_and_at_its_target() -> None:
    clock = SandboxClock(START)
    steps: list[tuple[datetime, datetime]] = []
    clock.on_step(lambda instant: steps.append((instant, clock.now())))

    clock.move_to(START + timedelta(hours=2, minutes=10))

    assert [instant.strftime("%H:%M") for instant, _ in steps] == ["16:00", "17:00", "17:30"]
    assert all(instant <= now < instant + timedelta(seconds=5) for instant, now in steps)


def test_it_never_goes_back() -> None:
    clock = SandboxClock(START)

    with pytest.raises(ClockMovesForward):
        clock.move_to(START - timedelta(seconds=1))
    clock.resume(START - timedelta(days=1))
    assert clock.now() > START


def test_two_moves_follow_one_another() -> None:
    clock = SandboxClock(START)
    steps: list[datetime] = []
    clock.on_step(steps.append)
    targets = [START + timedelta(hours=5), START + timedelta(hours=9)]
    moves = [threading.Thread(target=clock.move_to, args=(target,)) for target in targets]

    moves[0].start()
    moves[0].join()
    moves[1].start()
    moves[1].join()

    assert steps == sorted(steps)
    assert clock.now() >= targets[1]


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2030, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=10)),
)
def test_full_hours_lie_between_and_none_is_left_out(start: datetime, length: timedelta) -> None:
    hours = full_hours(start, start + length)

    assert all(start < hour < start + length for hour in hours)
    assert all(later - earlier == timedelta(hours=1) for earlier, later in pairwise(hours))
    assert abs(len(hours) - length / timedelta(hours=1)) <= 1
