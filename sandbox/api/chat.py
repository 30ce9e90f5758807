"""chat.*: posting, changing and taking back messages (https://docs.slack.dev/reference/methods#chat)."""

from __future__ import annotations

from typing import Any

from sandbox.api.registry import Call, method
from sandbox.errors import SlackError
from sandbox.kit.check import message_blocks
from sandbox.records import Channel, Json, Message
from sandbox.rendering import message_json, permalink

LONGEST_TEXT = 40_000
LONGEST_UPDATE = 4_000
MOST_ATTACHMENTS = 100


@method("chat.postMessage", "chat:write")
def post_message(request: Call) -> Json:
    """Post into a channel of which the bot is a member, or to a person by user id."""
    channel = _target(request)
    content = _content(request)
    if not content:
        raise SlackError("no_text")
    content |= {"metadata": _metadata(request)} | _thread(request, channel)
    text = request.text("text")[:LONGEST_TEXT]
    message = request.workspace.post(channel.id, request.workspace.bot.id, text, **content)
    return _posted(request, message)


@method("chat.postEphemeral", "chat:write")
def post_ephemeral(request: Call) -> Json:
    """Post what only one member of a channel sees."""
    channel = _target(request)
    reader = request.required("user")
    request.workspace.user(reader)
    if reader not in channel.members:
        raise SlackError("user_not_in_channel")
    content = _content(request)
    if not content:
        raise SlackError("no_text")
    content |= {"reader": reader} | _thread(request, channel)
    text = request.text("text")[:LONGEST_TEXT]
    message = request.workspace.post(channel.id, request.workspace.bot.id, text, **content)
    return {"message_ts": message.ts}


@method("chat.update", "chat:write")
def update(request: Call) -> Json:
    """Change a message of the bot's own. Blocks that are not sent again stay only where no text is sent either."""
    channel = request.channel()
    message = _own(request, channel, "cant_update_message")
    text = request.text("text")
    if len(text) > LONGEST_UPDATE:
        raise SlackError("msg_too_long")
    content = _content(request)
    if not content and "blocks" not in request.args and "attachments" not in request.args:
        raise SlackError("no_text")
    parts: Json = {name: value for name, value in content.items() if name != "text"}
    if "text" in request.args:
        parts = {"text": text, "blocks": [], **parts}
    if "metadata" in request.args:
        parts["metadata"] = _metadata(request) or None
    # Slack shows "(edited)" where the text is drawn; where blocks are, it says nothing.
    marked = "text" in request.args and not content.get("blocks")
    request.workspace.edit(message, request.workspace.bot.id, marked=marked, **parts)
    return {**_posted(request, message), "text": message.text}


@method("chat.delete", "chat:write")
def delete(request: Call) -> Json:
    """Take back a message of the bot's own."""
    channel = request.channel()
    message = _own(request, channel, "cant_delete_message")
    request.workspace.delete(message)
    return {"channel": channel.id, "ts": message.ts}


@method("chat.getPermalink")
def get_permalink(request: Call) -> Json:
    """The web address of a message."""
    channel = request.channel()
    message = request.message(channel, "message_ts")
    return {"channel": channel.id, "permalink": permalink(request.workspace, message)}


def _target(request: Call) -> Channel:
    """The conversation to post into: by id, by `#name`, or a person's direct conversation by user id."""
    asked = request.text("channel")
    workspace = request.workspace
    if asked in workspace.users:
        if workspace.users[asked].is_bot:
            raise SlackError("cannot_dm_bot")
        return workspace.direct(asked)
    names = {f"#{channel.name}": channel for channel in workspace.channels.values() if channel.name}
    channel = names.get(f"#{asked.removeprefix('#')}") or request.channel()
    if workspace.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    if channel.is_archived:
        raise SlackError("is_archived")
    return channel


def _content(request: Call) -> Json:
    """The text, blocks and attachments that a call brings; empty where it brings nothing to show."""
    content: Json = {}
    blocks = request.data("blocks", "invalid_blocks_format")
    markdown = request.text("markdown_text")
    if markdown:
        if blocks or request.text("text"):
            raise SlackError("markdown_text_conflict")
        blocks = [{"type": "markdown", "text": markdown}]
    if blocks:
        content["blocks"] = message_blocks(blocks)
    attachments = request.data("attachments", "invalid_attachments")
    if attachments:
        content["attachments"] = _attachments(attachments)
    if content or request.text("text").strip():
        return content or {"blocks": []}
    return {}


def _attachments(attachments: Any) -> list[Json]:
    if not isinstance(attachments, list):
        raise SlackError("invalid_attachments")
    if len(attachments) > MOST_ATTACHMENTS:
        raise SlackError("too_many_attachments")
    return attachments


def _metadata(request: Call) -> Json | None:
    metadata = request.data("metadata", "invalid_metadata_format")
    if not metadata:
        return None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_type"), str):
        raise SlackError("invalid_metadata_schema")
    if not isinstance(metadata.get("event_payload"), dict):
        raise SlackError("invalid_metadata_schema")
    return {"event_type": metadata["event_type"], "event_payload": metadata["event_payload"]}


def _thread(request: Call, channel: Channel) -> Json:
    thread_ts = request.text("thread_ts")
    if not thread_ts:
        return {}
    parent = next((each for each in request.workspace.public(channel.id) if each.ts == thread_ts), None)
    if parent is None:
        raise SlackError("thread_not_found")
    # A reply below a reply goes into the same thread: threads have one level.
    return {"thread_ts": parent.thread_ts or parent.ts, "broadcast": request.flag("reply_broadcast")}


def _own(request: Call, channel: Channel, refusal: str) -> Message:
    message = request.message(channel)
    if message.user != request.workspace.bot.id or message.subtype == "tombstone":
        raise SlackError(refusal)
    return message


def _posted(request: Call, message: Message) -> Json:
    body = message_json(request.workspace, message, request.slack.url, metadata=True)
    return {"channel": message.channel, "ts": message.ts, "message": body}
