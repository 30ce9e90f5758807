"""The HTTP door: signed requests of Slack on /slack/events, and how the bot is on /healthz and /metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.routing import Route

from handlers import health

if TYPE_CHECKING:
    from slack_bolt import App
    from starlette.requests import Request
    from starlette.responses import Response

    from handlers.house import House


def web(app: App, house: House) -> Starlette:
    """Return the ASGI application. Bolt is synchronous, so each request runs in a thread of its own."""

    async def events(request: Request) -> Response:
        body = await request.body()
        return to_starlette_response(await run_in_threadpool(app.dispatch, to_bolt_request(request, body)))

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"]), *health.routes(house)])
