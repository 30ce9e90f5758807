"""The ways in which the sandbox reaches an app, and how that can fail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from sandbox.records import Json

ANSWER_WITHIN = 3.0


class DeliveryFailed(Exception):  # noqa: N818
    """The app did not take what was sent; `reason` is Slack's word for it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NobodyListens(DeliveryFailed):
    """No app is connected, or nothing listens at the request address."""

    def __init__(self) -> None:
        super().__init__("connection_failed")


@dataclass(frozen=True)
class Parcel:
    """One thing to deliver: `kind` is events_api, slash_commands or interactive."""

    kind: str
    payload: Json
    retry: int = 0
    reason: str = ""


class Transport(Protocol):
    """Socket Mode, or signed requests."""

    async def send(self, parcel: Parcel) -> Json:
        """Deliver within three seconds and give the app's answer (`{}` for a bare acknowledgement).

        Raises DeliveryFailed.
        """
        ...

    async def wait(self, seconds: float, reason: str) -> None:
        """Wait before the next try, after a failure for `reason`."""
        ...
