"""Slack's own addresses: the Web API, Socket Mode, late answers, uploads and downloads."""

from __future__ import annotations

import asyncio
import json

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from sandbox import api
from sandbox.answering import late_answer
from sandbox.api.registry import METHODS
from sandbox.errors import SlackError
from sandbox.faults import Fault
from sandbox.interactions import use_response_url
from sandbox.records import Json
from sandbox.slack import ApiCall, Slack
from sandbox.socket_mode import SocketMode
from sandbox.web.bodies import UnreadableBody, read_arguments, read_json
from sandbox.web.cut import Cut

ACTIVE = frozenset({"text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml"})


class SlackDoors:
    """The addresses that the app knows."""

    def __init__(self, slack: Slack, closing: asyncio.Event) -> None:
        self._slack, self._closing = slack, closing

    def routes(self) -> list[BaseRoute]:
        """What is served at which address."""
        return [
            Route("/api/{method}", self.web_api, methods=["GET", "POST"]),
            WebSocketRoute("/link", self.link),
            WebSocketRoute("/link/", self.link),
            Route("/response/{token}", self.response, methods=["POST"]),
            Route("/upload/v1/{file}", self.upload, methods=["POST", "PUT"]),
            Route("/files-pri/{file}/{name:path}", self.download),
        ]

    async def web_api(self, request: Request) -> Response:
        """One call of the Web API, unless a fault comes in between."""
        method = request.path_params["method"]
        try:
            arguments = await read_arguments(request)
        except UnreadableBody:
            return JSONResponse({"ok": False, "error": "invalid_json"})
        token = request.headers.get("authorization", "").removeprefix("Bearer ") or str(arguments.pop("token", ""))
        fault = self._slack.faults.take(method)
        if fault and not fault.after:
            self._slack.calls.append(ApiCall(method, arguments, {"ok": False, "error": fault.fault}))
            return await self._go_wrong(fault)
        answer = api.call(self._slack, method, arguments, token)
        return await self._go_wrong(fault) if fault else JSONResponse(answer, headers=self._scopes(method))

    def _scopes(self, method: str) -> dict[str, str]:
        granted, found = self._slack.manifest.scopes, METHODS.get(method)
        headers = {"X-OAuth-Scopes": ",".join(sorted(granted))} if granted is not None else {}
        return headers | ({"X-Accepted-OAuth-Scopes": ",".join(found.scopes)} if found and found.scopes else {})

    async def _go_wrong(self, fault: Fault) -> Response:
        if fault.fault == "ratelimited":
            headers = {"Retry-After": str(fault.retry_after)}
            return JSONResponse({"ok": False, "error": "ratelimited"}, status_code=429, headers=headers)
        if fault.fault.startswith("server_error"):
            return PlainTextResponse("upstream connect error", status_code=503)
        if fault.fault.startswith("timeout"):
            await self._closing.wait()
            return Cut()
        if fault.fault.startswith("lost"):
            return Cut()
        return JSONResponse({"ok": False, "error": fault.fault})

    async def link(self, socket: WebSocket) -> None:
        """One Socket Mode connection."""
        transport = self._slack.delivery.transport
        if isinstance(transport, SocketMode):
            await transport.serve(socket)
        else:
            await socket.close(1008)

    async def response(self, request: Request) -> Response:
        """A late answer."""
        try:
            target = use_response_url(self._slack.workspace, request.path_params["token"])
            late_answer(self._slack.workspace, target, await _late_body(request))
        except UnreadableBody:
            return PlainTextResponse("invalid_payload", status_code=400)
        except SlackError as error:
            status = 404 if error.code in ("used_url", "expired_url") else 500
            return JSONResponse(error.answer(), status_code=status)
        return PlainTextResponse("ok")

    async def upload(self, request: Request) -> Response:
        """The bytes of a file that was announced."""
        file = self._slack.workspace.files.get(request.path_params["file"])
        if file is None or file.complete:
            return PlainTextResponse("file_not_found", status_code=404)
        data = await _uploaded(request)
        if len(data) != file.size:
            return PlainTextResponse(f"expected {file.size} bytes, got {len(data)}", status_code=400)
        self._slack.contents.put(file.id, data)
        return PlainTextResponse(f"OK - {len(data)}")

    async def download(self, request: Request) -> Response:
        """The bytes of a file, for whoever shows the bot's token; Slack's login page for all others."""
        if request.headers.get("authorization") != f"Bearer {self._slack.tokens.bot}":
            return Response("<!DOCTYPE html><title>Sign in</title>", media_type="text/html")
        return file_response(self._slack, request.path_params["file"])


def file_response(slack: Slack, file_id: str) -> Response:
    """The bytes of a file, or 404; what could run in a browser is only shown."""
    file = slack.workspace.files.get(file_id)
    data = slack.contents.get(file_id) if file else None
    if file is None or data is None:
        return PlainTextResponse("file_not_found", status_code=404)
    headers = {"X-Content-Type-Options": "nosniff"}
    if file.mimetype in ACTIVE:
        headers["Content-Security-Policy"] = "sandbox"
    return Response(data, media_type=file.mimetype, headers=headers)


async def _late_body(request: Request) -> Json:
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        async with request.form() as form:
            payload = str(form.get("payload", ""))
        try:
            body = json.loads(payload)
        except ValueError:
            raise UnreadableBody from None
        return body if isinstance(body, dict) else {}
    return await read_json(request)


async def _uploaded(request: Request) -> bytes:
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        async with request.form() as form:
            for part in form.values():
                if not isinstance(part, str):
                    return await part.read()
    return await request.body()
