"""The front door, counted: what comes in over HTTP or a socket, how it ends, and how long that takes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from slack_bolt import App

from handlers.commands import COMMANDS

if TYPE_CHECKING:
    from slack_bolt import BoltRequest, BoltResponse

    from handlers.metrics import Metrics

KINDS = frozenset(
    {
        "app_home_opened",
        "app_mention",
        "assistant_thread_context_changed",
        "assistant_thread_started",
        "block_actions",
        "block_suggestion",
        "message",
        "message_action",
        "shortcut",
        "team_join",
        "user_change",
        "view_closed",
        "view_submission",
    }
)
"""What is counted by its name; whatever a stranger sends counts as "other"."""


class CountedApp(App):
    """A Bolt app that counts."""

    def __init__(self, metrics: Metrics, **given: Any) -> None:
        """Take the counters, and what Bolt takes."""
        super().__init__(**given)
        self._metrics = metrics

    def dispatch(self, req: BoltRequest) -> BoltResponse:
        """Answer a request, and count it."""
        begun = time.perf_counter()
        response = super().dispatch(req)
        self._metrics.answered(kind_of(req.body), outcome_of(response.status), time.perf_counter() - begun)
        return response


def kind_of(body: dict[str, Any]) -> str:
    """Return what came in: a command by its name, an event or an interaction by its type."""
    event = body.get("event")
    kind = body.get("command") or (event.get("type") if isinstance(event, dict) else body.get("type"))
    return str(kind) if kind in KINDS or kind in COMMANDS else "other"


def outcome_of(status: int) -> str:
    """Return how it ended: a request whose signature is wrong, old or missing is refused."""
    if status == 401:
        return "refused"
    return "ok" if status < 400 else "unknown" if status == 404 else "failed"
