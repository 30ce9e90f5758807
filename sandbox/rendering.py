"""Records in the shapes that Slack's Web API and events give them."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote
from zoneinfo import ZoneInfo

from sandbox.composer import composer_blocks
from sandbox.records import Channel, File, Json, Message, User, View
from sandbox.workspace import Workspace


def zone_offset(zone: str, instant: datetime) -> int:
    """Seconds east of UTC in a zone at an instant."""
    offset = instant.astimezone(ZoneInfo(zone)).utcoffset()
    return int(offset.total_seconds()) if offset else 0


def user_json(workspace: Workspace, user: User, *, locale: bool = False) -> Json:
    """A user object (https://docs.slack.dev/reference/objects/user-object); `locale` only where it was asked for."""
    body: Json = {
        "id": user.id,
        "team_id": user.team or workspace.team.id,
        "name": user.name,
        "deleted": user.deleted,
        "color": user.colour,
        "real_name": user.real_name,
        "profile": _profile(workspace, user),
        "is_bot": user.is_bot,
        "is_app_user": False,
        "updated": user.updated,
    }
    if not user.deleted:
        body |= _standing(workspace, user)
    if user.is_stranger:
        body["is_stranger"] = True
    if locale:
        body["locale"] = user.locale
    return body


def _profile(workspace: Workspace, user: User) -> Json:
    profile: Json = {
        "real_name": user.real_name,
        "real_name_normalized": user.real_name,
        "display_name": "" if user.is_bot else user.real_name,
        "display_name_normalized": "" if user.is_bot else user.real_name,
        "status_text": "",
        "status_emoji": "",
        "team": user.team or workspace.team.id,
    }
    if user.is_bot:
        profile |= {"bot_id": user.bot_id, "api_app_id": workspace.app_id if user.id == workspace.bot.id else ""}
    return profile


def _standing(workspace: Workspace, user: User) -> Json:
    now = workspace.clock.now()
    return {
        "tz": user.tz,
        "tz_label": now.astimezone(ZoneInfo(user.tz)).tzname() or user.tz,
        "tz_offset": zone_offset(user.tz, now),
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_primary_owner": False,
        "is_restricted": user.is_restricted,
        "is_ultra_restricted": user.is_ultra_restricted,
    }


def channel_json(workspace: Workspace, channel: Channel) -> Json:
    """A conversation object (https://docs.slack.dev/reference/objects/conversation-object)."""
    common: Json = {
        "id": channel.id,
        "created": channel.created,
        "is_archived": channel.is_archived,
        "is_im": channel.is_im,
        "is_org_shared": False,
        "context_team_id": workspace.team.id,
    }
    if channel.is_im:
        return common | {"user": channel.user, "is_user_deleted": workspace.user(channel.user).deleted}
    return common | {
        "name": channel.name,
        "name_normalized": channel.name,
        "is_channel": not channel.is_private,
        "is_group": channel.is_private,
        "is_mpim": False,
        "is_private": channel.is_private,
        "is_general": channel.name == "general",
        "is_shared": False,
        "is_ext_shared": False,
        "is_member": workspace.bot.id in channel.members,
        "creator": channel.creator,
        "topic": {"value": channel.topic, "creator": "", "last_set": 0},
        "purpose": {"value": channel.purpose, "creator": "", "last_set": 0},
        "num_members": len(channel.members),
    }


def file_json(workspace: Workspace, file: File, url: str) -> Json:
    """A file object (https://docs.slack.dev/reference/objects/file-object)."""
    name = quote(file.name)
    kind = file.name.rpartition(".")[2].lower() if "." in file.name else "text"
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": kind,
        "pretty_type": kind.upper(),
        "user": file.user,
        "user_team": workspace.team.id,
        "mode": "hosted",
        "editable": False,
        "size": file.size,
        "is_external": False,
        "is_public": True,
        "file_access": "visible",
        "url_private": f"{url}/files-pri/{file.id}/{name}",
        "url_private_download": f"{url}/files-pri/{file.id}/download/{name}",
        "permalink": f"{url}/files/{file.user}/{file.id}/{name}",
        **_whereabouts(workspace, file),
    }


def _whereabouts(workspace: Workspace, file: File) -> Json:
    """Where a file is shared, by the sort of conversation."""
    places: Json = {"channels": [], "groups": [], "ims": []}
    for channel in map(workspace.channel, file.channels):
        places["ims" if channel.is_im else "groups" if channel.is_private else "channels"].append(channel.id)
    return places


def permalink(workspace: Workspace, message: Message) -> str:
    """The web address of a message, as chat.getPermalink gives it."""
    address = f"https://{workspace.team.domain}.slack.com/archives/{message.channel}/p{message.ts.replace('.', '')}"
    return f"{address}?thread_ts={message.thread_ts}&cid={message.channel}" if message.is_reply else address


def message_json(workspace: Workspace, message: Message, url: str, *, metadata: bool = False) -> Json:
    """A message as conversations.history gives it; `metadata` only where it was asked for."""
    body: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    body |= _author(workspace, message)
    body |= _content(workspace, message, url)
    if message.subtype or message.broadcast:
        body["subtype"] = message.subtype or "thread_broadcast"
    if metadata and message.metadata:
        body["metadata"] = message.metadata
    if message.edited:
        body["edited"] = message.edited
    if message.reactions:
        body["reactions"] = [{**each, "count": len(each["users"])} for each in message.reactions]
    return body | thread_fields(workspace, message)


def _author(workspace: Workspace, message: Message) -> Json:
    author = workspace.users.get(message.user)
    fields: Json = {"team": (author and author.team) or workspace.team.id}
    if message.client_msg_id:
        fields["client_msg_id"] = message.client_msg_id
    if author and author.is_bot and author.id == workspace.bot.id:
        profile = {"id": author.bot_id, "app_id": workspace.app_id, "name": author.real_name, "deleted": False}
        fields |= {"bot_id": author.bot_id, "app_id": workspace.app_id}
        fields["bot_profile"] = {**profile, "team_id": workspace.team.id, "updated": 0, "icons": {}}
    return fields


def _content(workspace: Workspace, message: Message, url: str) -> Json:
    fields: Json = {}
    if message.blocks:
        fields["blocks"] = message.blocks
    elif message.client_msg_id and message.text:
        fields["blocks"] = composer_blocks(message.text, message.ts)
    if message.attachments:
        fields["attachments"] = message.attachments
    if message.files:
        fields["files"] = [file_json(workspace, workspace.files[each], url) for each in message.files]
        fields |= {"upload": False, "display_as_bot": False}
    return fields


def thread_fields(workspace: Workspace, message: Message) -> Json:
    """What a message says about its thread: of a reply its parent, of a parent its replies."""
    if message.is_reply:
        parent = next((each for each in workspace.public(message.channel) if each.ts == message.thread_ts), None)
        return {"thread_ts": message.thread_ts} | ({"parent_user_id": parent.user} if parent else {})
    replies = workspace.replies(message.channel, message.ts) if message.reader is None else []
    if not replies:
        return {}
    writers = list(dict.fromkeys(reply.user for reply in replies))
    return {
        "thread_ts": message.ts,
        "reply_count": len(replies),
        "reply_users_count": len(writers),
        "reply_users": writers,
        "latest_reply": replies[-1].ts,
        "is_locked": False,
        "subscribed": workspace.bot.id in writers,
    }


def view_json(workspace: Workspace, view: View) -> Json:
    """A view object (https://docs.slack.dev/reference/views)."""
    defaults: Json = {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "title": None,
        "close": None,
        "submit": None,
        "clear_on_close": False,
        "notify_on_close": False,
    }
    return {
        "id": view.id,
        "team_id": workspace.team.id,
        **defaults,
        **view.body,
        "state": {"values": view.values},
        "hash": view.hash,
        "previous_view_id": view.previous,
        "root_view_id": view.root,
        "app_id": workspace.app_id,
        "app_installed_team_id": workspace.team.id,
        "bot_id": workspace.bot.bot_id,
    }
