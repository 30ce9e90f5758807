"""Time is given: nothing in the project asks the machine what time it is but the clocks here."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Tells the instant, in UTC."""

    def now(self) -> datetime:
        """Return the aware UTC instant."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the machine's instant in UTC."""
        return datetime.now(UTC)


class RehearsalClock:
    """A clock that starts at a given instant and runs on from there (`RAPPORTEUR_CLOCK`)."""

    def __init__(self, start: datetime) -> None:
        """Start at `start`, an aware instant."""
        self._start = start.astimezone(UTC)
        self._began = time.monotonic()

    def now(self) -> datetime:
        """Return the start plus what has passed since."""
        return self._start + timedelta(seconds=time.monotonic() - self._began)


def day_in(zone: ZoneInfo, instant: datetime) -> date:
    """Return the calendar day of an instant in a zone: "today" is the conference's."""
    return instant.astimezone(zone).date()


def instant_of(ts: str) -> datetime:
    """Return the UTC instant of a Slack message id such as "1468853700.000100"; raise ValueError for anything else."""
    return datetime.fromtimestamp(float(ts), UTC)
