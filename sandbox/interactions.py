"""What every interaction carries: who, where, a trigger that opens a modal, an address for late answers."""

from __future__ import annotations

import time
from dataclasses import dataclass

from sandbox.errors import SlackError
from sandbox.ids import secret
from sandbox.records import Channel, Json, Message, ResponseUrl, User
from sandbox.workspace import Workspace

TRIGGER_SECONDS = 3.0
RESPONSE_SECONDS = 30 * 60
RESPONSE_USES = 5


@dataclass
class Trigger:
    """A right to open one modal for a person, which ends three seconds (of real time) after it was given."""

    user: str
    until: float
    used: bool = False


class Triggers:
    """The triggers given out lately."""

    def __init__(self) -> None:
        self._given: dict[str, Trigger] = {}

    def give(self, user: str) -> str:
        """A new trigger id for a person."""
        now = time.monotonic()
        # Old triggers stay for a minute, so that a late one is told apart from one that never was.
        self._given = {each: trigger for each, trigger in self._given.items() if trigger.until > now - 60}
        trigger_id = f"{secret()[:12]}.{secret()[:12]}.{secret()}"
        self._given[trigger_id] = Trigger(user, now + TRIGGER_SECONDS)
        return trigger_id

    def use(self, trigger_id: str) -> str:
        """The person behind a trigger; raises SlackError where it is unknown, too old or used before."""
        trigger = self._given.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if time.monotonic() > trigger.until:
            raise SlackError("expired_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        trigger.used = True
        return trigger.user


def give_response_url(workspace: Workspace, url: str, channel: str, user: str, message_ts: str | None = None) -> str:
    """A new address for late answers in a conversation; `message_ts` is the message that they may replace."""
    token = secret()
    until = workspace.seconds() + RESPONSE_SECONDS
    with workspace.lock:
        workspace.response_urls[token] = ResponseUrl(channel, user, until, message_ts)
    workspace.touch()
    return f"{url}/response/{token}"


def use_response_url(workspace: Workspace, token: str) -> ResponseUrl:
    """Count one use of an address; raises SlackError used_url or expired_url."""
    target = workspace.response_urls.get(token)
    if target is None or workspace.seconds() > target.expires:
        raise SlackError("expired_url")
    if target.uses >= RESPONSE_USES:
        raise SlackError("used_url")
    target.uses += 1
    return target


def person(workspace: Workspace, user: User) -> Json:
    """The person of an interaction."""
    return {"id": user.id, "username": user.name, "name": user.name, "team_id": workspace.team.id}


def interaction(workspace: Workspace, kind: str, user: User) -> Json:
    """The fields that every interaction has."""
    return {
        "type": kind,
        "user": person(workspace, user),
        "api_app_id": workspace.app_id,
        "token": "sandbox",
        "team": {"id": workspace.team.id, "domain": workspace.team.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }


def place(channel: Channel) -> Json:
    """The conversation of an interaction, as far as Slack names it."""
    if channel.is_im:
        return {"id": channel.id, "name": "directmessage"}
    return {"id": channel.id, "name": "privategroup" if channel.is_private else channel.name}


def container(message: Message) -> Json:
    """Where a button stood."""
    body: Json = {"type": "message", "message_ts": message.ts, "channel_id": message.channel}
    if message.thread_ts:
        body["thread_ts"] = message.thread_ts
    return {**body, "is_ephemeral": message.reader is not None}
