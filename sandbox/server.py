"""The sandbox put together: state, Slack's doors and the page's, on one port of this machine."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import uvicorn
from starlette.applications import Starlette

from sandbox.act import perform
from sandbox.clock import SandboxClock
from sandbox.contents import Contents
from sandbox.errors import PortTaken
from sandbox.http_mode import HttpMode
from sandbox.manifest import read_manifest
from sandbox.mischief import go_wrong
from sandbox.records import Json
from sandbox.slack import ApiCall, Slack, Tokens
from sandbox.socket_mode import SocketMode
from sandbox.storage import Storage
from sandbox.transport import Transport
from sandbox.web.page_doors import PageDoors
from sandbox.web.slack_doors import SlackDoors
from sandbox.workspace import Workspace

# These open nothing but a sandbox on this machine.
BOT_TOKEN = "xoxb-sandbox"  # noqa: S105
APP_TOKEN = "xapp-sandbox"  # noqa: S105
SIGNING_SECRET = "sandbox-secret"  # noqa: S105
HOST = "127.0.0.1"
START_WITHIN = 10.0


class Sandbox:
    """A Slack on this machine.

    `cast` and `manifest` are data (see `Workspace.from_cast` and `read_manifest`). With a `state_path` everything is
    kept there and found again. With a `request_url` the app is reached by signed requests, otherwise over Socket Mode.
    `scopes` stand in place of the manifest's own. Port 0 takes any free one.
    """

    def __init__(
        self,
        cast: Json,
        manifest: Json,
        *,
        port: int = 0,
        state_path: Path | None = None,
        clock: SandboxClock | None = None,
        bot_token: str = BOT_TOKEN,
        app_token: str = APP_TOKEN,
        signing_secret: str = SIGNING_SECRET,
        request_url: str | None = None,
        scopes: Iterable[str] | None = None,
    ) -> None:
        self.clock = clock or SandboxClock(datetime.now(UTC))
        self.workspace = Workspace.from_cast(cast, self.clock)
        self.manifest = manifest
        self._storage = Storage(self.workspace, state_path) if state_path else None
        self._closing = asyncio.Event()
        self._thread: threading.Thread | None = None
        self._port = port
        transport: Transport = (
            HttpMode(request_url, signing_secret) if request_url else SocketMode(self.workspace.app_id)
        )
        self.slack = Slack(
            self.workspace,
            read_manifest(manifest, None if scopes is None else frozenset(scopes)),
            Tokens(bot_token, app_token, signing_secret),
            transport,
            Contents(state_path.with_suffix(".files") if state_path else None),
        )

    @property
    def url(self) -> str:
        """The address of the page; the Web API lies at `{url}/api/`."""
        return self.slack.url

    @property
    def port(self) -> int:
        """The port that it listens on, once it is started."""
        return self._port

    @property
    def calls(self) -> list[ApiCall]:
        """The Web API calls so far, oldest first."""
        return self.slack.calls

    @property
    def connections(self) -> int:
        """How many Socket Mode connections are open."""
        transport = self.slack.delivery.transport
        return len(transport.connections) if isinstance(transport, SocketMode) else 0

    def start(self) -> Sandbox:
        """Listen, in a thread of its own; returns once it accepts. Raises PortTaken."""
        listener = self._listen()
        self._port = listener.getsockname()[1]
        self.slack.url = f"http://{HOST}:{self._port}"
        if self._storage:
            self._storage.start()
        doors = (SlackDoors(self.slack, self._closing), PageDoors(self.slack, self._closing))
        web = Starlette(routes=[route for door in doors for route in door.routes()])
        config = uvicorn.Config(
            web, log_config=None, access_log=False, lifespan="off", ws="websockets-sansio", timeout_graceful_shutdown=1
        )
        self._server = uvicorn.Server(config)
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(listener,), name="sandbox", daemon=True)
        self._thread.start()
        if not self._ready.wait(START_WITHIN):
            raise RuntimeError("the sandbox did not start")
        return self

    def _listen(self) -> socket.socket:
        listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, self._port))
            listener.listen(128)
        except OSError:
            listener.close()
            raise PortTaken(self._port) from None
        return listener

    def _run(self, listener: socket.socket) -> None:
        asyncio.run(self._serve(listener))

    async def _serve(self, listener: socket.socket) -> None:
        self._loop = asyncio.get_running_loop()
        self.slack.delivery.loop = self._loop
        self.slack.delivery.resume()
        serving = asyncio.create_task(self._server.serve(sockets=[listener]))
        while not self._server.started and not serving.done():
            await asyncio.sleep(0.005)
        self._ready.set()
        await serving

    def stop(self) -> None:
        """Close every connection and the port, and keep the state; nothing happens where it was not started."""
        if self._thread is None:
            return
        # Whoever stops it in the middle of the start waits for the loop that is to be told.
        self._ready.wait(START_WITHIN)
        self.clock.halt()
        self._loop.call_soon_threadsafe(self._close)
        self._thread.join()
        self._thread = None
        if self._storage:
            self._storage.stop()

    def _close(self) -> None:
        self.slack.delivery.stop()
        self._closing.set()
        self._server.should_exit = True

    def __enter__(self) -> Sandbox:
        return self.start()

    def __exit__(self, *_exception: object) -> None:
        self.stop()

    def act(self, who: str, do: str, **details: Any) -> Json:
        """Do something as one of the people, as `POST /sandbox/act` does, from any thread but the sandbox's own."""
        return asyncio.run_coroutine_threadsafe(self._act(who, do, details), self._loop).result()

    async def act_async(self, who: str, do: str, **details: Any) -> Json:
        """The same, from another event loop."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(self._act(who, do, details), self._loop))

    def verify(self) -> None:
        """Have the app's address give a challenge back, as Slack does when the address is entered.

        Raises UrlNotVerified, or DeliveryFailed where nobody answers; over Socket Mode there is nothing to verify.
        """
        transport = self.slack.delivery.transport
        if isinstance(transport, HttpMode):
            asyncio.run_coroutine_threadsafe(transport.verify(), self._loop).result()

    def fault(self, **body: Any) -> None:
        """Let something go wrong, as `POST /sandbox/faults` does (see `sandbox.mischief`)."""
        asyncio.run_coroutine_threadsafe(go_wrong(self.slack, body), self._loop).result()

    async def _act(self, who: str, do: str, details: Json) -> Json:
        return await perform(self.slack, {"as": who, "do": do, **details})
