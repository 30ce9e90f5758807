"""The HTTP door: signed requests of Slack on /slack/events, and the state of health on /healthz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from store import outbox

if TYPE_CHECKING:
    from slack_bolt import App
    from starlette.requests import Request

    from handlers.house import House


def web(app: App, house: House) -> Starlette:
    """Return the ASGI application. Bolt is synchronous, so each request runs in a thread of its own."""

    async def events(request: Request) -> Response:
        body = await request.body()
        return to_starlette_response(await run_in_threadpool(app.dispatch, to_bolt_request(request, body)))

    def health(_request: Request) -> Response:
        try:
            with house.store.unit() as unit:
                waiting = outbox.depth(unit)
        except SQLAlchemyError as error:
            return JSONResponse({"ok": False, "database": type(error).__name__}, status_code=503)
        return JSONResponse({"ok": True, "outbox": waiting})

    return Starlette(routes=[Route("/slack/events", events, methods=["POST"]), Route("/healthz", health)])
