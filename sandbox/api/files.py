"""files.*: uploading in three steps (https://docs.slack.dev/messaging/working-with-files#upload)."""

from __future__ import annotations

import mimetypes
from typing import Any

from sandbox.api.registry import Call, method
from sandbox.errors import SlackError
from sandbox.ids import new_id
from sandbox.kit.check import message_blocks
from sandbox.records import Channel, File, Json
from sandbox.rendering import file_json
from sandbox.workspace import Workspace


def new_file(workspace: Workspace, name: str, user: str, size: int, *, complete: bool) -> File:
    """Note down a file; one that is not complete is still to be uploaded."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    created = int(workspace.seconds())
    file = File(new_id("F"), name, name, kind, size, user, created, complete=complete)
    workspace.files[file.id] = file
    return file


@method("files.getUploadURLExternal", "files:write")
def get_upload_url(request: Call) -> Json:
    """The first step: an address for the bytes."""
    name, length = request.required("filename"), request.required("length")
    if not length.isdecimal() or int(length) == 0:
        raise SlackError("invalid_arguments", "[ERROR] must be greater than 0 [json-pointer:/length]")
    file = new_file(request.workspace, name, request.workspace.bot.id, int(length), complete=False)
    return {"upload_url": f"{request.slack.url}/upload/v1/{file.id}", "file_id": file.id}


@method("files.completeUploadExternal", "files:write")
def complete_upload(request: Call) -> Json:
    """The last step: share the files with a conversation, if one is named."""
    uploads = request.data("files")
    if not isinstance(uploads, list) or not uploads:
        raise SlackError("invalid_arguments", "[ERROR] missing required field: files")
    channel = _channel(request)
    files = [_completed(request, upload) for upload in uploads]
    if channel:
        _share(request, channel, files)
    return {"files": [file_json(request.workspace, file, request.slack.url) for file in files]}


@method("files.info", "files:read")
def info(request: Call) -> Json:
    """One file."""
    file = _file(request, request.required("file"))
    return {"file": file_json(request.workspace, file, request.slack.url), "comments": []}


@method("files.delete", "files:write")
def delete(request: Call) -> Json:
    """Take back a file of the bot's own."""
    file = _file(request, request.required("file"))
    if file.user != request.workspace.bot.id:
        raise SlackError("cant_delete_file")
    for message in [each for messages in request.workspace.messages.values() for each in messages]:
        message.files = [each for each in message.files if each != file.id]
    del request.workspace.files[file.id]
    request.workspace.touch()
    return {}


def _channel(request: Call) -> Channel | None:
    asked = request.text("channel_id") or request.text("channels")
    if not asked:
        return None
    channel = request.workspace.channel(asked)
    if request.workspace.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def _completed(request: Call, upload: Any) -> File:
    file = _file(request, str(upload.get("id")) if isinstance(upload, dict) else "")
    if request.slack.contents.get(file.id) is None:
        raise SlackError("file_not_found")
    file.title = str(upload.get("title") or file.name)
    file.complete = True
    return file


def _share(request: Call, channel: Channel, files: list[File]) -> None:
    for file in files:
        file.channels.append(channel.id)
    blocks = request.data("blocks")
    parts: Json = {"files": [file.id for file in files], "thread_ts": request.text("thread_ts") or None}
    parts["blocks"] = message_blocks(blocks) if blocks else []
    request.workspace.post(channel.id, request.workspace.bot.id, request.text("initial_comment"), **parts)


def _file(request: Call, file_id: str) -> File:
    if file_id not in request.workspace.files:
        raise SlackError("file_not_found")
    return request.workspace.files[file_id]
