"""Socket Mode: WebSocket connections over which envelopes go out and acknowledgements come back.

https://docs.slack.dev/apis/events-api/using-socket-mode
"""

from __future__ import annotations

import asyncio
import itertools
import json
from uuid import uuid4

from starlette.websockets import WebSocket, WebSocketDisconnect

from sandbox.ids import secret
from sandbox.records import Json
from sandbox.transport import ANSWER_WITHIN, DeliveryFailed, NobodyListens, Parcel

MOST_CONNECTIONS = 10


class Connection:
    """One open socket, and the envelopes on it that are not acknowledged yet."""

    def __init__(self, socket: WebSocket) -> None:
        self.socket = socket
        self.waiting: dict[str, asyncio.Future[Json]] = {}
        self.silent = False

    async def send(self, parcel: Parcel) -> Json:
        """Send one envelope and wait for its acknowledgement."""
        envelope = _envelope(parcel)
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self.waiting[envelope["envelope_id"]] = answer
        try:
            if not self.silent:
                await self.socket.send_text(json.dumps(envelope))
            return await asyncio.wait_for(answer, ANSWER_WITHIN)
        except TimeoutError:
            raise DeliveryFailed("timeout") from None
        except (RuntimeError, WebSocketDisconnect):
            raise NobodyListens from None
        finally:
            self.waiting.pop(envelope["envelope_id"], None)

    def acknowledge(self, text: str) -> None:
        """Take what the app sent: an acknowledgement of an envelope, with or without an answer; the rest is noise."""
        try:
            body = json.loads(text)
        except ValueError:
            return
        answer = self.waiting.get(str(body.get("envelope_id"))) if isinstance(body, dict) else None
        if answer and not answer.done():
            answer.set_result(body.get("payload") or {})

    def lost(self) -> None:
        """Give up the envelopes that this connection can no longer acknowledge."""
        for answer in self.waiting.values():
            if not answer.done():
                answer.set_exception(DeliveryFailed("connection_failed"))


class SocketMode:
    """All connections of the app; each envelope goes to one of them, in turn."""

    def __init__(self, app_id: str) -> None:
        self.app_id = app_id
        self.connections: list[Connection] = []
        self._turn = itertools.count()
        self._tickets: set[str] = set()
        self._connected = asyncio.Event()

    def ticket(self) -> str:
        """A ticket for one connection, as apps.connections.open gives it within an address."""
        ticket = secret()
        self._tickets.add(ticket)
        return ticket

    async def serve(self, socket: WebSocket) -> None:
        """Hold one connection from its greeting to its end."""
        ticket = socket.query_params.get("ticket", "")
        if ticket not in self._tickets or len(self.connections) >= MOST_CONNECTIONS:
            await socket.close(1008)
            return
        self._tickets.discard(ticket)
        await socket.accept()
        connection = Connection(socket)
        await socket.send_text(json.dumps(self._hello()))
        self.connections.append(connection)
        self._connected.set()
        try:
            while True:
                connection.acknowledge(await socket.receive_text())
        except WebSocketDisconnect:
            self._forget(connection)

    def _hello(self) -> Json:
        debug = {"host": "sandbox", "started": "", "build_number": 1, "approximate_connection_time": 18060}
        number = len(self.connections) + 1
        return {
            "type": "hello",
            "num_connections": number,
            "debug_info": debug,
            "connection_info": {"app_id": self.app_id},
        }

    def _retire(self, connection: Connection) -> None:
        if connection in self.connections:
            self.connections.remove(connection)
        if not self.connections:
            self._connected.clear()

    def _forget(self, connection: Connection) -> None:
        self._retire(connection)
        connection.lost()

    async def send(self, parcel: Parcel) -> Json:
        """Send an envelope over one of the connections; raises DeliveryFailed."""
        if not self.connections:
            raise NobodyListens
        return await self.connections[next(self._turn) % len(self.connections)].send(parcel)

    async def wait(self, seconds: float, reason: str) -> None:
        """Wait for the next try; when nobody was connected, no longer than until an app connects."""
        if reason != "connection_failed":
            await asyncio.sleep(seconds)
        elif seconds:
            try:
                await asyncio.wait_for(self._connected.wait(), seconds)
            except TimeoutError:
                return

    async def drop(self) -> None:
        """Cut every connection without a word."""
        for connection in tuple(self.connections):
            self._forget(connection)
            await connection.socket.close(1011)

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to be renewed, as Slack does every few hours; after a mere `warning` it still serves."""
        for connection in tuple(self.connections):
            if reason != "warning":
                self._retire(connection)
            await connection.socket.send_text(json.dumps({"type": "disconnect", "reason": reason, "debug_info": {}}))

    def hush(self) -> None:
        """Let every connection die quietly: it stays open, and nothing comes over it."""
        for connection in self.connections:
            connection.silent = True


def _envelope(parcel: Parcel) -> Json:
    envelope: Json = {
        "envelope_id": str(uuid4()),
        "type": parcel.kind,
        "payload": parcel.payload,
        "accepts_response_payload": parcel.kind != "events_api",
    }
    if parcel.kind == "events_api":
        envelope |= {"retry_attempt": parcel.retry, "retry_reason": parcel.reason}
    return envelope
