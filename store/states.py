"""The states of what the store alone keeps: outbox messages, quiet weeks."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What an outbox message asks of Slack."""

    POST = "post"
    UPDATE = "update"
    PRIVATE = "private"
    """A message in a channel that one person alone sees (ephemeral)."""
    DIRECT = "direct"
    """A message to a person; the conversation is opened first."""
    REACTION = "reaction"
    UNREACTION = "unreaction"
    HOME = "home"
    ASSISTANT = "assistant"
    """What is shown around a conversation: `payload` has the `method` of assistant.threads.* and what is `said`."""
    READING = "reading"
    """A file to be fetched and read into a draft: no message, but work for the same hands."""
    FILE = "file"
    """A file to be made for a person and sent to them: `payload` has its `maker` and what was `asked`."""
    PICTURE = "picture"
    """A picture to be drawn into a post that stands already."""
    RESPONSE = "response"
    """An answer to a `response_url`."""


WORK = (Kind.READING, Kind.FILE, Kind.PICTURE)
"""What is no message but work: each has a lane of its own, and may take a worker with it."""


class Quiet(StrEnum):
    """What a channel gets of a week in which there is nothing to tell."""

    TOLD = "told"
    """A line that says so."""
    SILENT = "silent"


class State(StrEnum):
    """How far an outbox message is. UNKNOWN: it was being sent when something broke, so it may be there already."""

    PENDING = "pending"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    FAILED = "failed"


OPEN = (State.PENDING, State.SENDING, State.UNKNOWN)
"""The states of a message that is not yet settled."""
