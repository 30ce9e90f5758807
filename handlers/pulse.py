"""When the bot last did what it always does: looking at the clock, and hearing from Slack."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class Pulse:
    """When the bot last did what it always does, by the machine's own count of seconds."""

    ticked: float | None = None
    frame: Callable[[], float | None] = field(default=lambda: None)
    """Gives the seconds since Slack's last frame over Socket Mode; None over HTTP, or while it is not connected."""
    socket: bool = False

    def listen(self, frame: Callable[[], float | None]) -> None:
        """Begin to watch a socket."""
        self.frame, self.socket = frame, True

    def tick(self) -> None:
        """Note that the clock has just been looked at."""
        self.ticked = time.monotonic()

    @property
    def since_tick(self) -> float | None:
        """Seconds since then; None before the first."""
        return None if self.ticked is None else time.monotonic() - self.ticked
