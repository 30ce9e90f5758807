"""Getting things to the app: events with retries, commands and interactions once.

An event that is not acknowledged within three seconds is sent again at once, after a minute and after five more
(https://docs.slack.dev/apis/events-api#error-handling); these waits are real time, for the app lives in it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from sandbox.faults import Faults
from sandbox.ids import new_id
from sandbox.records import Json
from sandbox.transport import DeliveryFailed, Parcel, Transport

RETRY_DELAYS = (0.0, 60.0, 300.0)


class Delivery:
    """Sends over one transport; works while an event loop is set (`loop`), and may be asked from any thread."""

    def __init__(
        self,
        transport: Transport,
        faults: Faults,
        retry_delays: tuple[float, ...] = RETRY_DELAYS,
        undelivered: dict[str, Json] | None = None,
    ) -> None:
        """Keep in `undelivered`, by their ids, the events that the app has not taken: a restart sends them again."""
        self.transport = transport
        self.undelivered = {} if undelivered is None else undelivered
        self.loop: asyncio.AbstractEventLoop | None = None
        self._faults = faults
        self._retry_delays = retry_delays
        self._under_way: set[asyncio.Task[None]] = set()

    @property
    def waiting(self) -> int:
        """How many events are under way: sent and not yet taken, or waiting to be sent again."""
        return len(self._under_way)

    def event(self, payload: Json) -> None:
        """Send an event, and again until it is taken; returns at once."""
        copies = [payload, {**payload, "event_id": new_id("Ev")}] if self._faults.redeliver else [payload]
        for copy in copies:
            self.undelivered[copy["event_id"]] = copy
            self._spawn(self._event(copy))

    def resume(self) -> None:
        """Send what was not taken before a restart."""
        for payload in tuple(self.undelivered.values()):
            self._spawn(self._event(payload, 1, "connection_failed"))

    async def ask(self, kind: str, payload: Json) -> Json:
        """Send a command or an interaction once, and give the app's answer; raises DeliveryFailed."""
        return await self.transport.send(Parcel(kind, payload))

    async def _event(self, payload: Json, first: int = 0, reason: str = "") -> None:
        delays = (0.0, *self._retry_delays)
        for attempt, delay in enumerate(delays[first:], first):
            if attempt:
                await self.transport.wait(delay, reason)
            try:
                await self.transport.send(Parcel("events_api", payload, attempt, reason))
            except DeliveryFailed as failure:
                reason = failure.reason
            else:
                break
        self.undelivered.pop(payload["event_id"], None)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        if self.loop is None or self.loop.is_closed():
            work.close()
            return
        self.loop.call_soon_threadsafe(self._start, work)

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def stop(self) -> None:
        """Give up what is not delivered yet."""
        for task in tuple(self._under_way):
            task.cancel()
        self.loop = None
