"""conversations.*: channels, who is in them and what was said (https://docs.slack.dev/reference/methods#conversations)."""

from __future__ import annotations

import re

from sandbox.api.pages import page
from sandbox.api.registry import Call, method
from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message
from sandbox.rendering import channel_json, message_json

READ = "{kind}:read"
HISTORY = "{kind}:history"
TIMESTAMP = re.compile(r"\d+(\.\d+)?")
KINDS = {"public_channel": "channels", "private_channel": "groups", "im": "im", "mpim": "mpim"}


@method("conversations.list", READ)
def list_conversations(request: Call) -> Json:
    """The channels that the bot can see, of the `types` asked for (public channels alone, if none are)."""
    kinds = asked_kinds(request)
    archived = not request.flag("exclude_archived")
    found = [each for each in _visible(request) if each.kind in kinds and (archived or not each.is_archived)]
    part, following = page(request, found)
    return {"channels": [channel_json(request.workspace, channel) for channel in part], **following}


@method("conversations.info", READ)
def info(request: Call) -> Json:
    """One conversation."""
    return {"channel": channel_json(request.workspace, request.channel())}


@method("conversations.members", READ)
def members(request: Call) -> Json:
    """The user ids of those in a conversation."""
    part, following = page(request, request.channel().members)
    return {"members": part, **following}


@method("conversations.history", HISTORY)
def history(request: Call) -> Json:
    """What stands in a conversation, newest first; replies only where they were also sent to the channel."""
    channel = _inside(request)
    found = [each for each in request.workspace.public(channel.id) if not each.is_reply or each.broadcast]
    part, following = page(request, _between(request, found)[::-1])
    more = bool(following["response_metadata"]["next_cursor"])
    return {"messages": _shown(request, part), "has_more": more, "pin_count": 0, **(following if more else {})}


@method("conversations.replies", HISTORY)
def replies(request: Call) -> Json:
    """A thread, oldest first, the message that it hangs on always at its head."""
    channel = _inside(request)
    thread = next((each for each in request.workspace.public(channel.id) if each.ts == request.required("ts")), None)
    if thread is None:
        raise SlackError("thread_not_found")
    if thread.is_reply:
        return {"messages": _shown(request, [thread]), "has_more": False}
    part, following = page(request, _between(request, request.workspace.replies(channel.id, thread.ts)), 1000)
    more = bool(following["response_metadata"]["next_cursor"])
    return {"messages": _shown(request, [thread, *part]), "has_more": more, **(following if more else {})}


@method("conversations.open", "im:write")
def open_conversation(request: Call) -> Json:
    """The direct conversation with one person."""
    users = [each for each in request.text("users").split(",") if each]
    if len(users) != 1:
        raise SlackError("users_list_not_supplied" if not users else "not_enough_users")
    user = request.workspace.user(users[0])
    if user.is_bot or user.deleted:
        raise SlackError("cannot_dm_bot" if user.is_bot else "user_disabled")
    channel = request.workspace.direct(user.id)
    whole = request.flag("return_im")
    return {"channel": channel_json(request.workspace, channel) if whole else {"id": channel.id}}


@method("conversations.join", "channels:join")
def join(request: Call) -> Json:
    """Put the bot into a public channel."""
    channel = request.channel()
    if channel.is_im or channel.is_private:
        raise SlackError("method_not_supported_for_channel_type")
    if channel.is_archived:
        raise SlackError("is_archived")
    request.workspace.join(request.workspace.bot.id, channel.id)
    return {"channel": channel_json(request.workspace, channel)}


def asked_kinds(request: Call) -> set[str]:
    """The families of conversations that `types` names; raises SlackError invalid_types."""
    types = [each.strip() for each in request.text("types", "public_channel").split(",")]
    if not set(types) <= set(KINDS):
        raise SlackError("invalid_types")
    return {KINDS[each] for each in types}


def _visible(request: Call) -> list[Channel]:
    bot = request.workspace.bot.id
    channels = list(request.workspace.channels.values())
    return [channel for channel in channels if channel.kind == "channels" or bot in channel.members]


def _inside(request: Call) -> Channel:
    channel = request.channel()
    if request.workspace.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def _between(request: Call, messages: list[Message]) -> list[Message]:
    oldest, latest = _instant(request, "oldest"), _instant(request, "latest")
    inclusive = request.flag("inclusive")
    return [
        message
        for message in messages
        if (oldest is None or float(message.ts) > oldest or (inclusive and float(message.ts) == oldest))
        and (latest is None or float(message.ts) < latest or (inclusive and float(message.ts) == latest))
    ]


def _instant(request: Call, name: str) -> float | None:
    value = request.text(name)
    if value in ("", "now"):
        return None
    if not TIMESTAMP.fullmatch(value):
        raise SlackError(f"invalid_ts_{name}")
    return float(value)


def _shown(request: Call, messages: list[Message]) -> list[Json]:
    whole = request.flag("include_all_metadata")
    return [message_json(request.workspace, each, request.slack.url, metadata=whole) for each in messages]
