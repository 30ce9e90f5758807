"""reactions.*: small pictures below a message (https://docs.slack.dev/reference/methods#reactions)."""

from __future__ import annotations

import re

from sandbox.api.registry import Call, method
from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message
from sandbox.rendering import message_json

NAME = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")


def reaction_name(name: str) -> str:
    """A reaction's name without its colons; raises SlackError invalid_name."""
    bare = name.strip(":")
    if not NAME.fullmatch(bare):
        raise SlackError("invalid_name")
    return bare


@method("reactions.add", "reactions:write")
def add(request: Call) -> Json:
    """Add the bot's reaction to a message."""
    name = reaction_name(request.required("name"))
    request.workspace.react(_message(request)[1], request.workspace.bot.id, name)
    return {}


@method("reactions.remove", "reactions:write")
def remove(request: Call) -> Json:
    """Take the bot's reaction back."""
    name = reaction_name(request.required("name"))
    request.workspace.unreact(_message(request)[1], request.workspace.bot.id, name)
    return {}


@method("reactions.get", "reactions:read")
def get(request: Call) -> Json:
    """A message with its reactions."""
    channel, message = _message(request)
    body = message_json(request.workspace, message, request.slack.url)
    return {"type": "message", "channel": channel.id, "message": body}


def _message(request: Call) -> tuple[Channel, Message]:
    channel = request.channel()
    if channel.is_archived:
        raise SlackError("is_archived")
    if request.workspace.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    if not request.text("timestamp"):
        raise SlackError("no_item_specified")
    return channel, request.message(channel, "timestamp")
