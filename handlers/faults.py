"""When something fails: one sentence for the person, with a reference that the log also has."""

from __future__ import annotations

import json
import secrets
from typing import TYPE_CHECKING, Any

import structlog
from slack_bolt import BoltResponse

from bot.languages import speech

if TYPE_CHECKING:
    from slack_bolt import App

    from handlers.house import House

log = structlog.get_logger(__name__)


def register(app: App, house: House) -> None:
    """Answer for every handler that fails.

    A command gets its sentence at once. Anything else is not acknowledged, so that Slack delivers it again.
    """

    @app.error
    def on_error(error: Exception, body: dict[str, Any]) -> BoltResponse | None:
        reference = secrets.token_hex(3).upper()
        log.error("fault", reference=reference, kind=body.get("type") or body.get("command"), exc_info=error)
        if "command" not in body:
            return None
        text = speech(house.default_language).say("fault", reference=reference)
        return BoltResponse(
            status=200,
            body=json.dumps({"response_type": "ephemeral", "text": text}),
            headers={"content-type": "application/json"},
        )
