"""Sending an interaction to the app, and Slack's words for it when the app does not answer."""

from __future__ import annotations

from sandbox.act.person import Act
from sandbox.errors import Refused
from sandbox.interactions import give_response_url
from sandbox.records import Json
from sandbox.transport import DeliveryFailed, NobodyListens

TOO_LATE = ("timeout", "http_timeout")
TROUBLE = "We had some trouble connecting. Try again?"


def failure_code(failure: DeliveryFailed) -> str:
    """Slack's name for an interaction that was not taken."""
    if isinstance(failure, NobodyListens):
        return "dispatch_failed"
    return "operation_timeout" if failure.reason in TOO_LATE else "http_service_error"


async def ask(act: Act, payload: Json) -> Json:
    """Send an interaction and give the answer; raises Refused with the sentence that the person would see."""
    payload["trigger_id"] = act.slack.triggers.give(act.user.id)
    try:
        return await act.slack.delivery.ask("interactive", payload)
    except DeliveryFailed as failure:
        raise Refused(f"{TROUBLE} ({failure_code(failure)})") from None


def response_url(act: Act, channel: str, message_ts: str | None = None) -> str:
    """An address for late answers to this act."""
    return give_response_url(act.workspace, act.slack.url, channel, act.user.id, message_ts)
