"""Changes of the workspace as the events that Slack would send for them (https://docs.slack.dev/reference/events)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sandbox.ids import new_id
from sandbox.manifest import Manifest
from sandbox.records import Channel, Json, Message, User
from sandbox.rendering import file_json, message_json, user_json
from sandbox.workspace import Workspace

Send = Callable[[Json], None]
CHANNEL_TYPES = {"channels": "channel", "groups": "group", "im": "im"}
THREAD_SUMMARY = ("reply_count", "reply_users", "reply_users_count", "latest_reply", "is_locked", "subscribed")


class Events:
    """Watches a workspace and sends what the app has subscribed to and may see."""

    def __init__(self, workspace: Workspace, manifest: Manifest, send: Send, url: Callable[[], str]) -> None:
        self._workspace, self._manifest, self._send, self._url = workspace, manifest, send, url
        workspace.watch(self._changed)

    def _changed(self, kind: str, details: Json) -> None:
        translate: Callable[..., None] | None = getattr(self, f"_{kind}", None)
        if translate:
            translate(**details)

    def emit(self, subscription: str, event: Json) -> None:
        """Send one event, if the app has subscribed to it."""
        if not self._manifest.subscribed(subscription):
            return
        workspace = self._workspace
        authorization = {"enterprise_id": None, "team_id": workspace.team.id, "user_id": workspace.bot.id}
        self._send(
            {
                "token": "sandbox",
                "team_id": workspace.team.id,
                "context_team_id": workspace.team.id,
                "context_enterprise_id": None,
                "api_app_id": workspace.app_id,
                "event": event,
                "type": "event_callback",
                "event_id": new_id("Ev"),
                "event_time": int(workspace.seconds()),
                "authorizations": [{**authorization, "is_bot": True, "is_enterprise_install": False}],
                "is_ext_shared_channel": False,
                "event_context": f"4-{new_id('E')}",
            }
        )

    def home_opened(self, user: str, view: Json | None, tab: str = "home") -> None:
        """A person opened the app's Home tab, or the tab of their messages with it."""
        event = {"type": "app_home_opened", "user": user, "channel": self._workspace.direct(user).id, "tab": tab}
        self.emit("app_home_opened", {**event, "event_ts": self._now()} | ({"view": view} if view else {}))

    def assistant(self, kind: str, user: str, thread: Message, context: str | None = None) -> None:
        """A person opened a thread of the Assistant pane, or looks at another channel beside it."""
        seen = {"channel_id": context, "team_id": self._workspace.team.id} if context else {}
        about = {"user_id": user, "context": {**seen, "enterprise_id": None}}
        about |= {"channel_id": thread.channel, "thread_ts": thread.ts}
        self.emit(kind, {"type": kind, "assistant_thread": about, "event_ts": self._now()})

    def _posted(self, message: Message) -> None:
        channel = self._seen(message.channel)
        if channel is None:
            return
        event = self._message(message)
        if message.files and not message.subtype:
            event["subtype"] = "file_share"
        if message.broadcast:
            event["root"] = self._root(message)
        self._emit_message(channel, event, message.ts)
        self._emit_mention(channel, message)
        for file in message.files:
            self._file_shared(channel, message, file)

    def _edited(self, message: Message, previous: Message) -> None:
        channel = self._seen(message.channel)
        if channel is None:
            return
        versions = {"message": self._message(message), "previous_message": self._message(previous)}
        event: Json = {"type": "message", "subtype": "message_changed", **versions, "hidden": True, "ts": self._now()}
        self._emit_message(channel, event, event["ts"])
        if message.text != previous.text:
            self._emit_mention(channel, message)

    def _deleted(self, message: Message, previous: Message) -> None:
        channel = self._seen(message.channel)
        if channel is None:
            return
        event: Json = {"type": "message", "subtype": "message_deleted", "hidden": True, "ts": self._now()}
        event |= {"deleted_ts": message.ts, "previous_message": self._message(previous)}
        self._emit_message(channel, event, event["ts"])

    def _reacted(self, message: Message, user: str, name: str) -> None:
        self._reaction("reaction_added", message, user, name)

    def _unreacted(self, message: Message, user: str, name: str) -> None:
        self._reaction("reaction_removed", message, user, name)

    def _reaction(self, kind: str, message: Message, user: str, name: str) -> None:
        if self._seen(message.channel) is None:
            return
        item = {"type": "message", "channel": message.channel, "ts": message.ts}
        event = {"type": kind, "user": user, "reaction": name, "item": item, "item_user": message.user}
        self.emit(kind, {**event, "event_ts": self._now()})

    def _joined(self, channel: Channel, user: str, inviter: str | None) -> None:
        self._membership("member_joined_channel", channel, user, {"inviter": inviter} if inviter else {})

    def _left(self, channel: Channel, user: str) -> None:
        self._membership("member_left_channel", channel, user, {})

    def _membership(self, kind: str, channel: Channel, user: str, more: Json) -> None:
        if self._seen(channel.id) is None and user != self._workspace.bot.id:
            return
        letter = "G" if channel.is_private else "C"
        event = {"type": kind, "user": user, "channel": channel.id, "channel_type": letter}
        self.emit(kind, {**event, "team": self._workspace.team.id, **more, "event_ts": self._now()})

    def _user_changed(self, user: User) -> None:
        body = user_json(self._workspace, user, locale=True)
        self.emit(
            "user_change", {"type": "user_change", "user": body, "cache_ts": user.updated, "event_ts": self._now()}
        )

    def _user_joined(self, user: User) -> None:
        body = user_json(self._workspace, user, locale=True)
        self.emit("team_join", {"type": "team_join", "user": body, "event_ts": self._now()})

    def _emit_message(self, channel: Channel, event: Json, event_ts: str) -> None:
        place = {"channel": channel.id, "event_ts": event_ts, "channel_type": CHANNEL_TYPES[channel.kind]}
        self.emit(f"message.{channel.kind}", {**event, **place})

    def _emit_mention(self, channel: Channel, message: Message) -> None:
        # A direct message to the bot is never also a mention; what the bot writes mentions nobody.
        bot = self._workspace.bot.id
        if channel.is_im or message.user == bot or f"<@{bot}>" not in message.text:
            return
        event = {**self._message(message), "type": "app_mention", "channel": channel.id, "event_ts": message.ts}
        event.pop("subtype", None)
        self.emit("app_mention", event)

    def _file_shared(self, channel: Channel, message: Message, file: str) -> None:
        event: dict[str, Any] = {"type": "file_shared", "channel_id": channel.id, "file_id": file}
        about = file_json(self._workspace, self._workspace.files[file], self._url())
        event |= {"user_id": message.user, "file": {"id": about["id"]}, "event_ts": message.ts}
        self.emit("file_shared", event)

    def _message(self, message: Message) -> Json:
        body = message_json(self._workspace, message, self._url())
        return {name: value for name, value in body.items() if name not in THREAD_SUMMARY}

    def _root(self, message: Message) -> Json:
        root = self._workspace.message(message.channel, str(message.thread_ts))
        return message_json(self._workspace, root, self._url())

    def _seen(self, channel_id: str) -> Channel | None:
        channel = self._workspace.channel(channel_id)
        return channel if self._workspace.bot.id in channel.members else None

    def _now(self) -> str:
        return self._workspace.next_ts()
