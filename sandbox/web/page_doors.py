"""The page's addresses: what a person sees, what they do, the clock and the faults."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.act import perform
from sandbox.clock import ClockMovesForward
from sandbox.mischief import go_wrong
from sandbox.outlook import lobby, outlook
from sandbox.slack import Slack
from sandbox.web.bodies import UnreadableBody, read_json
from sandbox.web.slack_doors import file_response

PAGE = Path(__file__).parents[1] / "page"
KEEP_ALIVE = 15.0
MONDAY_HOUR = 9


class PageDoors:
    """The addresses that the page knows."""

    def __init__(self, slack: Slack, closing: asyncio.Event) -> None:
        self._slack, self._closing = slack, closing

    def routes(self) -> list[BaseRoute]:
        """What is served at which address."""
        return [
            Route("/", self.index),
            Route("/sandbox/state", self.state),
            Route("/sandbox/stream", self.stream),
            Route("/sandbox/act", self.act, methods=["POST"]),
            Route("/sandbox/clock", self.clock, methods=["POST"]),
            Route("/sandbox/faults", self.faults, methods=["POST"]),
            Route("/sandbox/files/{file}/{name:path}", self.file),
            Mount("/page", StaticFiles(directory=PAGE, check_dir=False)),
        ]

    async def index(self, _request: Request) -> Response:
        """The page itself."""
        index = PAGE / "index.html"
        return FileResponse(index) if index.is_file() else PlainTextResponse("There is no page.", status_code=404)

    async def state(self, request: Request) -> Response:
        """The workspace as the person sees it, or without one what is needed to choose."""
        if not request.query_params.get("as"):
            return JSONResponse(lobby(self._slack.workspace, self._slack.manifest))
        user = self._slack.workspace.users.get(request.query_params.get("as", ""))
        if user is None:
            return _refusal("There is nobody here by that name.", 404)
        return JSONResponse(outlook(self._slack.workspace, self._slack.manifest, user))

    async def stream(self, _request: Request) -> Response:
        """Server-sent events: the number of the newest version, whenever there is one."""
        return StreamingResponse(
            self._versions(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _versions(self) -> AsyncIterator[str]:
        loop, changed = asyncio.get_running_loop(), asyncio.Event()
        forget = self._slack.workspace.observe(lambda: loop.call_soon_threadsafe(changed.set))
        try:
            while not self._closing.is_set():
                changed.clear()
                yield f"data: {json.dumps({'version': self._slack.workspace.version})}\n\n"
                while not await self._either(changed) and not self._closing.is_set():
                    yield ": still here\n\n"
        finally:
            forget()

    async def _either(self, changed: asyncio.Event) -> bool:
        """Wait until something changed (true), the sandbox closes, or nothing happened for a while (false)."""
        waits = [asyncio.ensure_future(each.wait()) for each in (changed, self._closing)]
        try:
            await asyncio.wait(waits, timeout=KEEP_ALIVE, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        return changed.is_set()

    async def act(self, request: Request) -> Response:
        """Something that a person does."""
        try:
            return JSONResponse(await perform(self._slack, await read_json(request)))
        except UnreadableBody:
            return _refusal("This is no JSON object.", 400)

    async def clock(self, request: Request) -> Response:
        """Move the clock; the answer comes when everything on the way has happened."""
        clock = self._slack.workspace.clock
        try:
            target = next_instant(
                str((await read_json(request)).get("move")), clock.now(), self._slack.workspace.team.tz
            )
            # Those who listen to the clock may call the Web API while it moves: the server must stay free for them.
            now = await asyncio.to_thread(clock.move_to, target)
        except (UnreadableBody, ClockMovesForward, ValueError) as error:
            return _refusal(str(error) or "This is no JSON object.", 400)
        self._slack.workspace.touch()
        return JSONResponse({"ok": True, "now": now.isoformat()})

    async def faults(self, request: Request) -> Response:
        """Let something go wrong."""
        try:
            await go_wrong(self._slack, await read_json(request))
        except (UnreadableBody, KeyError, ValueError):
            return _refusal("There is no such fault.", 400)
        return JSONResponse({"ok": True})

    async def file(self, request: Request) -> Response:
        """The bytes of a file."""
        return file_response(self._slack, request.path_params["file"])


def next_instant(move: str, now: datetime, zone: str) -> datetime:
    """The instant that a move leads to: an hour or a day on, next Monday at nine in `zone`, or an ISO instant.

    An instant without an offset is one in `zone`. Raises ValueError for anything else.
    """
    local = now.astimezone(ZoneInfo(zone))
    if move == "hour":
        return now + timedelta(hours=1)
    if move == "day":
        return _at_same_time(local, 1)
    if move == "monday":
        monday = _at_same_time(local, (7 - local.weekday()) % 7).replace(
            hour=MONDAY_HOUR, minute=0, second=0, microsecond=0
        )
        return monday if monday > now else _at_same_time(monday, 7)
    instant = datetime.fromisoformat(move)
    return instant if instant.tzinfo else instant.replace(tzinfo=ZoneInfo(zone))


def _at_same_time(local: datetime, days: int) -> datetime:
    # Arithmetic on a zoned datetime keeps the time on the wall, also over a change to summer time.
    return local + timedelta(days=days)


def _refusal(sentence: str, status: int) -> Response:
    return JSONResponse({"ok": False, "error": sentence}, status_code=status)
