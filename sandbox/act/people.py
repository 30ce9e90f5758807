"""Who is in a channel, and what is known of a person."""

from __future__ import annotations

from sandbox.act.person import Act
from sandbox.errors import Refused
from sandbox.ids import new_id
from sandbox.records import Json, User

KNOWN = frozenset(User.__dataclass_fields__) - {"is_bot", "bot_id", "updated"}


async def invite(act: Act) -> Json:
    """Bring somebody into a channel."""
    act.workspace.join(act.text("user"), act.channel().id, inviter=act.user.id)
    return {}


async def join(act: Act) -> Json:
    """Go into a public channel."""
    channel = act.workspace.channel(act.text("channel"))
    if channel.is_private or channel.is_im:
        raise Refused("This channel is private: somebody in it has to invite you.")
    act.workspace.join(act.user.id, channel.id)
    return {}


async def leave(act: Act) -> Json:
    """Leave a channel, or take `user` out of it."""
    act.workspace.leave(act.text("user") or act.user.id, act.channel().id)
    return {}


async def change_user(act: Act) -> Json:
    """Change what is known of a person (oneself, or `user`): `set` holds fields such as locale, tz or deleted."""
    act.workspace.change_user(act.text("user") or act.user.id, **_fields(act, KNOWN - {"id"}))
    return {}


async def add_user(act: Act) -> Json:
    """Let a new person into the team: `set` holds name, real_name and whatever else is known."""
    fields = {"id": new_id("U"), **_fields(act, KNOWN)}
    if not {"name", "real_name"} <= set(fields) or fields["id"] in act.workspace.users:
        raise Refused("A new person needs a name, a real_name and an id of their own.")
    act.workspace.add_user(User(**fields))
    return {"user": fields["id"]}


def _fields(act: Act, known: frozenset[str]) -> Json:
    fields: Json = act.body.get("set") or {}
    unknown = set(fields) - known
    if unknown:
        raise Refused(f"A person has no {', '.join(sorted(unknown))}.")
    return fields
