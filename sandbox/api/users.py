"""users.*: the people of the team (https://docs.slack.dev/reference/methods#users)."""

from __future__ import annotations

from sandbox.api.conversations import asked_kinds
from sandbox.api.pages import page
from sandbox.api.registry import Call, method
from sandbox.records import Json
from sandbox.rendering import channel_json, user_json


@method("users.info", "users:read")
def info(request: Call) -> Json:
    """One person; with `include_locale` also the language of their client."""
    user = request.workspace.user(request.text("user"))
    return {"user": user_json(request.workspace, user, locale=request.flag("include_locale"))}


@method("users.list", "users:read")
def list_users(request: Call) -> Json:
    """Everybody, bots and those who left too."""
    part, following = page(request, list(request.workspace.users.values()))
    locale = request.flag("include_locale")
    members = [user_json(request.workspace, user, locale=locale) for user in part]
    return {"members": members, "cache_ts": int(request.workspace.seconds()), **following}


@method("users.conversations", "{kind}:read")
def conversations(request: Call) -> Json:
    """The conversations that the bot (or the `user` named) is in."""
    user = request.workspace.user(request.text("user") or request.workspace.bot.id)
    kinds = asked_kinds(request)
    found = [each for each in request.workspace.channels.values() if user.id in each.members and each.kind in kinds]
    part, following = page(request, found)
    return {"channels": [channel_json(request.workspace, channel) for channel in part], **following}
