"""How each kind of outbox message is handed to Slack, and how one that may have arrived is looked for.

Each post carries its outbox id in its `metadata`, which comes back from the history with `include_all_metadata`.
"""

from __future__ import annotations

from dataclasses import dataclass
from http.client import HTTPException
from typing import TYPE_CHECKING, Any

from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.webhook import WebhookClient

from store.outbox import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk import WebClient

    from store.outbox import Row

EVENT_TYPE = "rapporteur_outbox"
LOOK_BACK = 200
"""Messages of a channel or thread that are looked through for one that may have been posted."""
SETTLED = {
    Kind.REACTION: frozenset({"already_reacted", "message_not_found", "too_many_reactions"}),
    Kind.UNREACTION: frozenset({"no_reaction", "message_not_found"}),
}
"""Errors that say that there is nothing left to do."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """Where a message stands now; None where Slack does not say (ephemeral, Home tab, response_url)."""

    channel: str | None = None
    ts: str | None = None


UNREACHABLE = (SlackClientError, OSError, HTTPException)
"""What slack_sdk raises where no whole answer came back; the call may have reached Slack all the same."""


class ResponseRefusedError(Exception):
    """A `response_url` did not take the answer; `status` is the HTTP status, `retry_after` in seconds on a 429."""

    def __init__(self, status: int, retry_after: float | None) -> None:
        """Keep the status and the pause that was asked for."""
        super().__init__(f"response_url answered {status}")
        self.status = status
        self.retry_after = retry_after


def deliver(slack: WebClient, row: Row) -> Delivered:
    """Make the call. Raises what slack_sdk raises, and ResponseRefusedError."""
    try:
        return CALLS[row.kind](slack, row)
    except SlackApiError as error:
        if error.response.get("error") in SETTLED.get(row.kind, ()) or _courtesy(row, error):
            return Delivered(row.channel, row.target_ts)
        raise


def _courtesy(row: Row, error: SlackApiError) -> bool:
    """Tell whether nothing is lost by a refusal: not every workspace has an Assistant, and no answer waits for one."""
    return row.kind is Kind.ASSISTANT and error.response.status_code == 200


def find(slack: WebClient, row: Row) -> Delivered | None:
    """Return where a post already stands that may or may not have been sent; None where it is not in the history."""
    channel = row.channel
    if row.kind is Kind.DIRECT:
        channel = _open(slack, row)
    elif row.kind is not Kind.POST:
        return None
    if channel is None:
        return None
    if row.thread_ts:
        answer = slack.conversations_replies(
            channel=channel, ts=row.thread_ts, limit=LOOK_BACK, include_all_metadata=True
        )
    else:
        answer = slack.conversations_history(channel=channel, limit=LOOK_BACK, include_all_metadata=True)
    for message in answer.get("messages") or ():
        metadata = message.get("metadata") or {}
        if metadata.get("event_type") == EVENT_TYPE and (metadata.get("event_payload") or {}).get("id") == row.id:
            return Delivered(channel, message["ts"])
    return None


def _post(slack: WebClient, row: Row, channel: str | None = None) -> Delivered:
    answer = slack.api_call(
        "chat.postMessage",
        json={
            **row.payload,
            "channel": channel or row.channel,
            **({"thread_ts": row.thread_ts} if row.thread_ts else {}),
            "metadata": {"event_type": EVENT_TYPE, "event_payload": {"id": row.id}},
        },
    )
    return Delivered(answer["channel"], answer["ts"])


def _direct(slack: WebClient, row: Row) -> Delivered:
    return _post(slack, row, _open(slack, row))


def _open(slack: WebClient, row: Row) -> str:
    channel: dict[str, Any] = slack.conversations_open(users=row.user or "")["channel"]
    return str(channel["id"])


def _update(slack: WebClient, row: Row) -> Delivered:
    slack.api_call("chat.update", json={**row.payload, "channel": row.channel, "ts": row.target_ts})
    return Delivered(row.channel, row.target_ts)


def _private(slack: WebClient, row: Row) -> Delivered:
    thread = {"thread_ts": row.thread_ts} if row.thread_ts else {}
    slack.api_call("chat.postEphemeral", json={**row.payload, "channel": row.channel, "user": row.user, **thread})
    return Delivered()


def _reaction(slack: WebClient, row: Row) -> Delivered:
    slack.reactions_add(channel=row.channel or "", timestamp=row.target_ts or "", name=row.payload["name"])
    return Delivered(row.channel, row.target_ts)


def _unreaction(slack: WebClient, row: Row) -> Delivered:
    slack.reactions_remove(channel=row.channel, timestamp=row.target_ts, name=row.payload["name"])
    return Delivered(row.channel, row.target_ts)


def _assistant(slack: WebClient, row: Row) -> Delivered:
    thread = {"thread_ts": row.thread_ts} if row.thread_ts else {}
    said = {**row.payload["said"], "channel_id": row.channel, **thread}
    slack.api_call(f"assistant.threads.{row.payload['method']}", json=said)
    return Delivered()


def _response(_slack: WebClient, row: Row) -> Delivered:
    answer = WebhookClient(row.response_url or "", timeout=10, retry_handlers=[]).send_dict(row.payload)
    if answer.status_code != 200:
        wait = {k.lower(): v for k, v in answer.headers.items()}.get("retry-after")
        raise ResponseRefusedError(answer.status_code, float(wait) if wait else None)
    return Delivered()


CALLS: dict[Kind, Callable[[WebClient, Row], Delivered]] = {
    Kind.POST: _post,
    Kind.UPDATE: _update,
    Kind.PRIVATE: _private,
    Kind.DIRECT: _direct,
    Kind.REACTION: _reaction,
    Kind.UNREACTION: _unreaction,
    Kind.ASSISTANT: _assistant,
    Kind.RESPONSE: _response,
}
