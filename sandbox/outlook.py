"""The workspace as one person sees it: what the page draws."""

from __future__ import annotations

from collections import Counter
from urllib.parse import quote

from sandbox.manifest import Manifest
from sandbox.records import Channel, Json, Message, Pane, User, View, as_json
from sandbox.rendering import permalink, view_json, zone_offset
from sandbox.workspace import Workspace

CARRIED = ("ts", "user", "text", "blocks", "attachments", "thread_ts", "reactions", "broadcast", "subtype")


def lobby(workspace: Workspace, manifest: Manifest) -> Json:
    """What is seen before anybody has said who they are: team, clock, people, commands."""
    with workspace.lock:
        return {
            "team": {"id": workspace.team.id, "name": workspace.team.name, "tz": workspace.team.tz},
            "clock": {"now": workspace.clock.now().isoformat(), "epoch": workspace.seconds(), "running": True},
            "me": None,
            "bot": workspace.bot.id,
            "users": [_person(workspace, each) for each in workspace.users.values()],
            "commands": [_command(each) for each in manifest.commands.values()],
            "shortcuts": [{**each, "type": each.get("type", "global")} for each in manifest.shortcuts.values()],
            "channels": [],
            "messages": {},
            "views": [],
            "panes": [],
            "assistant": manifest.assistant,
            "home": None,
            "version": workspace.version,
        }


def outlook(workspace: Workspace, manifest: Manifest, user: User) -> Json:
    """The same with channels, messages, open modals and Home tab, as `user` sees them."""
    with workspace.lock:
        channels = [each for each in workspace.channels.values() if _sees(user, each)]
        home = workspace.homes.get(user.id)
        return {
            **lobby(workspace, manifest),
            "me": _person(workspace, user),
            "channels": [_channel(workspace, each, user) for each in channels],
            "messages": {each.id: _messages(workspace, each, user) for each in channels if user.id in each.members},
            "views": [_view(workspace, view) for view in workspace.views.get(user.id, [])],
            "panes": [as_json(each) for each in workspace.panes.values() if user.id in _members(workspace, each)],
            "home": view_json(workspace, home) if home else None,
        }


def _sees(user: User, channel: Channel) -> bool:
    return user.id in channel.members or channel.kind == "channels"


def _members(workspace: Workspace, pane: Pane) -> list[str]:
    return workspace.channel(pane.channel).members


def _person(workspace: Workspace, user: User) -> Json:
    return {
        "id": user.id,
        "name": user.name,
        "real_name": user.real_name,
        "tz": user.tz,
        "tz_offset": zone_offset(user.tz, workspace.clock.now()),
        "locale": user.locale,
        "is_bot": user.is_bot,
        "is_admin": user.is_admin,
        "deleted": user.deleted,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
        "is_stranger": user.is_stranger,
        "emoji": user.emoji,
        "colour": user.colour,
    }


def _channel(workspace: Workspace, channel: Channel, user: User) -> Json:
    seen = workspace.read_until.get(user.id, {}).get(channel.id, "")
    above = [each for each in workspace.public(channel.id) if not each.is_reply or each.broadcast]
    unread = [each for each in above if each.ts > seen and each.user != user.id]
    return {
        "id": channel.id,
        "name": channel.name,
        "is_im": channel.is_im,
        "is_private": channel.is_private,
        "is_archived": channel.is_archived,
        "user": channel.user,
        "members": channel.members,
        "purpose": channel.purpose,
        "unread": len(unread),
    }


def _command(command: Json) -> Json:
    return {name: command.get(name, "") for name in ("command", "description", "usage_hint")}


def _messages(workspace: Workspace, channel: Channel, user: User) -> list[Json]:
    found = workspace.messages.get(channel.id, [])
    replies = Counter(each.thread_ts for each in found if each.is_reply and each.reader is None)
    return [_message(workspace, each, replies[each.ts]) for each in found if each.reader in (None, user.id)]


def _message(workspace: Workspace, message: Message, replies: int) -> Json:
    author = workspace.users.get(message.user)
    return {
        **{name: getattr(message, name) for name in CARRIED},
        "bot": bool(author and author.is_bot),
        "reply_count": replies,
        "edited": message.edited is not None,
        "files": [_file(workspace, each) for each in message.files if each in workspace.files],
        "is_ephemeral": message.reader is not None,
        "permalink": permalink(workspace, message),
    }


def _file(workspace: Workspace, file_id: str) -> Json:
    file = workspace.files[file_id]
    address = f"/sandbox/files/{file.id}/{quote(file.name)}"
    return {
        "id": file.id,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "size": file.size,
        "url": address,
    }


def _view(workspace: Workspace, view: View) -> Json:
    return {"id": view.id, "view": view_json(workspace, view)}
