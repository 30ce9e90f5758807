"""Writing, changing and taking back messages; reactions; opening a conversation or the Home tab."""

from __future__ import annotations

import base64
import binascii

from sandbox.act.person import Act
from sandbox.api.files import new_file
from sandbox.api.reactions import reaction_name
from sandbox.composer import compose
from sandbox.errors import Refused
from sandbox.records import Channel, Json, Message
from sandbox.rendering import view_json

LONGEST = 40_000


async def say(act: Act) -> Json:
    """Write a message, in a thread if `thread_ts` says so, with files if there are any."""
    channel = act.channel()
    text = act.text("text")
    files = [_attach(act, channel, file) for file in act.body.get("files") or []]
    if not text.strip() and not files:
        raise Refused("There is nothing to send.")
    if len(text) > LONGEST:
        raise Refused("This message is too long.")
    thread = _thread(act, channel)
    composed = compose(act.workspace, text)
    message = act.workspace.post(channel.id, act.user.id, composed, files=files, **thread)
    _read(act, channel, message.ts)
    return {"ts": message.ts}


def _thread(act: Act, channel: Channel) -> Json:
    thread_ts = act.text("thread_ts")
    if not thread_ts:
        return {}
    parent = act.workspace.message(channel.id, thread_ts)
    return {"thread_ts": parent.thread_ts or parent.ts, "broadcast": bool(act.body.get("broadcast"))}


def _attach(act: Act, channel: Channel, file: Json) -> str:
    number = attach(act, file)
    act.workspace.files[number].channels.append(channel.id)
    return number


def attach(act: Act, file: Json) -> str:
    """Keep a file that a person uploads, and give its id."""
    try:
        data = base64.b64decode(str(file["content_base64"]), validate=True)
    except binascii.Error:
        raise Refused("This file cannot be read.") from None
    record = new_file(act.workspace, str(file["name"]), act.user.id, len(data), complete=True)
    act.slack.contents.put(record.id, data)
    return record.id


async def edit(act: Act) -> Json:
    """Change the words of one's own message."""
    message = _own(act)
    text = compose(act.workspace, act.text("text"))
    if not text.strip():
        raise Refused("There is nothing left to say: delete the message instead.")
    if text != message.text:
        act.workspace.edit(message, act.user.id, text=text)
    return {"ts": message.ts}


async def delete(act: Act) -> Json:
    """Take back one's own message, or dismiss one that only oneself sees."""
    message = act.message()
    act.workspace.delete(message if message.reader == act.user.id else _own(act))
    return {}


def _own(act: Act) -> Message:
    message = act.message()
    if message.user != act.user.id:
        raise Refused("This message is somebody else's.")
    return message


async def react(act: Act) -> Json:
    """Add a reaction."""
    act.workspace.react(_for_all(act), act.user.id, reaction_name(act.text("name")))
    return {}


async def unreact(act: Act) -> Json:
    """Take a reaction back."""
    act.workspace.unreact(_for_all(act), act.user.id, reaction_name(act.text("name")))
    return {}


def _for_all(act: Act) -> Message:
    message = act.message()
    if message.reader is not None:
        raise Refused("Nobody else sees this message.")
    return message


async def open_dm(act: Act) -> Json:
    """Open the direct conversation with the bot."""
    channel = act.workspace.direct(act.user.id)
    act.slack.events.home_opened(act.user.id, None, tab="messages")
    return {"channel": channel.id}


async def open_home(act: Act) -> Json:
    """Open the app's Home tab."""
    home = act.workspace.homes.get(act.user.id)
    act.slack.events.home_opened(act.user.id, view_json(act.workspace, home) if home else None)
    return {}


async def mark(act: Act) -> Json:
    """Mark a conversation as read, up to the newest message."""
    channel = act.channel()
    messages = act.workspace.public(channel.id)
    if messages:
        _read(act, channel, messages[-1].ts)
        act.workspace.touch()
    return {}


def _read(act: Act, channel: Channel, ts: str) -> None:
    act.workspace.read_until.setdefault(act.user.id, {})[channel.id] = ts
