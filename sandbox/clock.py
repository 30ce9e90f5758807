"""The sandbox's clock: it starts where it is told, runs on in real time, and can be moved forward."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Step = Callable[[datetime], None]


class ClockMovesForward(ValueError):  # noqa: N818
    """The clock was asked to go back."""

    def __init__(self, now: datetime, asked: datetime) -> None:
        super().__init__(f"the clock only moves forward: it is {now.isoformat()}, and {asked.isoformat()} was asked")


class SandboxClock:
    """A clock that starts at `start` (aware) and runs in real time; every instant it gives is aware UTC."""

    def __init__(self, start: datetime) -> None:
        self._lock = threading.Lock()
        self._moving = threading.RLock()
        self._halted = threading.Event()
        self._steps: list[Step] = []
        self._set(start)

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        with self._lock:
            return self._base + timedelta(seconds=time.monotonic() - self._since)

    def on_step(self, callback: Step) -> None:
        """Have `callback(instant)` called at each full hour that a move passes, and at its target."""
        self._steps.append(callback)

    def move_to(self, instant: datetime) -> datetime:
        """Move forward to `instant`, stopping at every full hour on the way, and say what time it is then.

        The callbacks run one after another in the caller's thread. Raises ClockMovesForward for an earlier instant.
        """
        with self._moving:
            if instant < self.now():
                raise ClockMovesForward(self.now(), instant)
            for step in [*full_hours(self.now(), instant), instant]:
                if not self._halted.is_set():
                    self._stop_at(step)
            return self.now()

    def halt(self) -> None:
        """End every move at the hour that it has reached: the sandbox is closing."""
        self._halted.set()

    def resume(self, instant: datetime) -> None:
        """Go on from `instant` if that is later, without steps: a restart, not a move."""
        if instant > self.now():
            self._set(instant)

    def _stop_at(self, instant: datetime) -> None:
        # A slow callback may already have carried the running clock past this hour: it never goes back.
        if instant > self.now():
            self._set(instant)
        for callback in tuple(self._steps):
            callback(instant)

    def _set(self, instant: datetime) -> None:
        with self._lock:
            self._base = instant.astimezone(UTC)
            self._since = time.monotonic()


def full_hours(after: datetime, before: datetime) -> list[datetime]:
    """The full hours strictly between two instants."""
    hour = after.astimezone(UTC).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    hours = []
    while hour < before:
        hours.append(hour)
        hour += timedelta(hours=1)
    return hours
