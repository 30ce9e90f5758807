"""The Web API's methods by name, and what every call goes through before one of them: token, scope, arguments."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message
from sandbox.slack import ApiCall, Slack
from sandbox.workspace import Workspace

TRUE = frozenset({"true", "1"})


@dataclass(frozen=True)
class Call:
    """One call: the arguments as they came, as form fields (all strings) or as JSON."""

    slack: Slack
    args: Json

    @property
    def workspace(self) -> Workspace:
        """The workspace that is called upon."""
        return self.slack.workspace

    def text(self, name: str, default: str = "") -> str:
        """A string argument."""
        value = self.args.get(name)
        return default if value is None else str(value)

    def required(self, name: str) -> str:
        """A string argument that must be there."""
        value = self.text(name)
        if not value:
            raise SlackError("invalid_arguments", f"[ERROR] missing required field: {name}")
        return value

    def flag(self, name: str, *, default: bool = False) -> bool:
        """A yes or no."""
        value = self.args.get(name)
        return default if value is None else str(value).lower() in TRUE

    def number(self, name: str, default: int, most: int) -> int:
        """A whole number from 1 to `most`; raises SlackError invalid_limit."""
        value = str(self.args.get(name) or default)
        if not value.isdecimal() or not 0 < int(value) <= most:
            raise SlackError("invalid_limit")
        return int(value)

    def data(self, name: str, error: str = "invalid_json") -> Any:
        """An argument that holds JSON, sent as such or as a string of it; None where it is absent."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except json.JSONDecodeError:
            raise SlackError(error) from None

    def channel(self, name: str = "channel") -> Channel:
        """The conversation of the call, as far as the bot can see it: a private one only from the inside."""
        channel = self.workspace.channel(self.text(name))
        if channel.is_private and self.workspace.bot.id not in channel.members:
            raise SlackError("channel_not_found")
        return channel

    def message(self, channel: Channel, name: str = "ts") -> Message:
        """The message that the call names."""
        return self.workspace.message(channel.id, self.required(name))


Method = Callable[[Call], Json]


@dataclass(frozen=True)
class Registered:
    """A method and the scopes of which one is needed; `{kind}` stands for channels, groups or im."""

    run: Method
    scopes: tuple[str, ...]
    app_token: bool = False
    free: bool = False


METHODS: dict[str, Registered] = {}


def method(name: str, *scopes: str, app_token: bool = False, free: bool = False) -> Callable[[Method], Method]:
    """Register a Web API method under its name; `free` ones need no token."""

    def register(function: Method) -> Method:
        METHODS[name] = Registered(function, scopes, app_token, free)
        return function

    return register


def call(slack: Slack, name: str, args: Json, token: str) -> Json:
    """Carry out one call and give Slack's answer, also where it is a refusal."""
    try:
        answer = {"ok": True, **_run(slack, name, args, token)}
    except SlackError as error:
        answer = error.answer()
    slack.calls.append(ApiCall(name, args, answer))
    return answer


def _run(slack: Slack, name: str, args: Json, token: str) -> Json:
    found = METHODS.get(name)
    if found is None:
        raise SlackError("unknown_method", req_method=name)
    if not found.free:
        _check_token(slack, found, token)
    request = Call(slack, args)
    _check_scope(request, found)
    return found.run(request)


def _check_token(slack: Slack, found: Registered, token: str) -> None:
    if not token:
        raise SlackError("not_authed")
    if token not in (slack.tokens.bot, slack.tokens.app):
        raise SlackError("invalid_auth")
    if token != (slack.tokens.app if found.app_token else slack.tokens.bot):
        raise SlackError("not_allowed_token_type")


def _check_scope(request: Call, found: Registered) -> None:
    granted = request.slack.manifest.scopes
    if granted is None or not found.scopes:
        return
    needed = [each for scope in found.scopes for each in _kinds(request, scope)]
    if granted.isdisjoint(needed):
        raise SlackError("missing_scope", needed=",".join(needed), provided=",".join(sorted(granted)))


def _kinds(request: Call, scope: str) -> list[str]:
    if "{kind}" not in scope:
        return [scope]
    channel = request.workspace.channels.get(request.text("channel"))
    kinds = [channel.kind] if channel else ["channels", "groups", "im"]
    return [scope.format(kind=kind) for kind in kinds]
