"""How the bot is: on /healthz for whoever restarts it, on /metrics for whoever watches it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prometheus_client import CONTENT_TYPE_LATEST
from sqlalchemy.exc import SQLAlchemyError
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from handlers.clock import SystemClock
from store import outbox

if TYPE_CHECKING:
    from starlette.requests import Request

    from handlers.house import House
    from store.engine import Store

SILENT = 60.0
"""Seconds without a frame of Slack's, or without a tick, after which something is wrong: both come every few."""
STUCK = 600.0
"""Seconds that a message may wait in the outbox."""


def waiting(store: Store) -> tuple[int, float]:
    """Return how many messages wait in the outbox, and for how many seconds the oldest of them has."""
    with store.unit() as unit:
        depth, oldest = outbox.depth(unit), outbox.oldest(unit)
    return depth, max(0.0, (SystemClock().now() - oldest).total_seconds()) if oldest else 0.0


def state(house: House) -> tuple[dict[str, Any], list[str]]:
    """Return the figures, and what is wrong, a word for each: "database", "tick", "slack", "outbox"."""
    pulse, wrong = house.pulse, []
    figures: dict[str, Any] = {"tick": _rounded(pulse.since_tick), "frame": _rounded(pulse.frame())}
    try:
        figures["outbox"], oldest = waiting(house.store)
    except SQLAlchemyError as error:
        return figures | {"database": type(error).__name__}, ["database"]
    figures |= {"oldest": _rounded(oldest), "database": "ok"}
    if pulse.since_tick is not None and pulse.since_tick > SILENT:
        wrong.append("tick")
    if pulse.socket and (pulse.frame() is None or (pulse.frame() or 0.0) > SILENT):
        wrong.append("slack")
    if oldest > STUCK:
        wrong.append("outbox")
    return figures, wrong


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 1)


def routes(house: House) -> list[Route]:
    """Return the two doors."""

    def health(_request: Request) -> Response:
        figures, wrong = state(house)
        return JSONResponse({"ok": not wrong, "wrong": wrong, **figures}, status_code=503 if wrong else 200)

    def metrics(_request: Request) -> Response:
        return Response(house.metrics.exposition(), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", health), Route("/metrics", metrics)]


def watch(house: House) -> None:
    """Let the figures that are measured when asked for be seen too; NaN where the database does not answer."""

    def measured(place: int) -> float:
        try:
            return float(waiting(house.store)[place])
        except SQLAlchemyError:
            return float("nan")

    metrics, pulse = house.metrics, house.pulse
    metrics.watch("outbox_depth", "Messages that wait to be sent.", lambda: measured(0))
    metrics.watch("outbox_oldest_seconds", "How long the oldest of them has waited.", lambda: measured(1))
    metrics.watch("tick_age_seconds", "Seconds since the clock was looked at.", lambda: pulse.since_tick or 0.0)
    metrics.watch("frame_age_seconds", "Seconds since Slack's last frame (Socket Mode).", lambda: pulse.frame() or 0.0)
