"""A row of the table: a job, how long it takes us, and how long the named baseline takes on the same machine, then."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Job = Callable[[], object]


@dataclass(frozen=True)
class Row:
    """Seconds of one core, the shortest of the runs; `bar` is what ours must stay under, where one is promised."""

    job: str
    ours: float
    baseline: str
    theirs: float
    bar: float | None = None

    @property
    def ratio(self) -> float:
        """How many times as long as the baseline we take."""
        return self.ours / self.theirs

    @property
    def holds(self) -> bool | None:
        """Whether ours is under the bar; None where there is none."""
        return None if self.bar is None else self.ours < self.bar


def measured(job: str, ours: Sequence[Job], baseline: str, theirs: Sequence[Job], bar: float | None = None) -> Row:
    """Run ours and the baseline's by turns, one run for each of the jobs given, and keep the shortest of each."""
    turns = [(_seconds(our), _seconds(their)) for our, their in zip(ours, theirs, strict=True)]
    return Row(job, min(turn[0] for turn in turns), baseline, min(turn[1] for turn in turns), bar)


def _seconds(job: Job) -> float:
    gc.collect()
    begun = time.process_time()
    job()
    return time.process_time() - begun
