"""A guard against running away: a pattern that tries every way to split a text, a loop that does not end.

It measures no speed. What it guards takes well under a second on a slow machine; a runaway would take minutes or for
ever. The processor's time of this process is counted, so that a busy machine makes no difference.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

CPU_SECONDS = 30.0


@contextmanager
def no_runaway(cpu_seconds: float = CPU_SECONDS) -> Iterator[None]:
    """Fail the test, in the middle of what is guarded, once it has used so much of the processor."""

    def ran_away(_signal: int, _frame: object) -> None:
        pytest.fail(f"it ran away: {cpu_seconds:g} seconds of the processor were not enough")

    before = signal.signal(signal.SIGVTALRM, ran_away)
    signal.setitimer(signal.ITIMER_VIRTUAL, cpu_seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
