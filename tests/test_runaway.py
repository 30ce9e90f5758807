"""The guard itself: it must end what does not end, also within one long search of a pattern."""

from __future__ import annotations

import re

import pytest

from tests.runaway import no_runaway


def test_a_pattern_that_runs_away_is_ended() -> None:
    with pytest.raises(pytest.fail.Exception, match="ran away"), no_runaway(0.05):
        re.match("(a+)+$", "a" * 64 + "b")


def test_what_ends_is_left_alone() -> None:
    with no_runaway(0.05):
        assert re.match("a+$", "aaa")
