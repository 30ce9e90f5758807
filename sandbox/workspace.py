"""The state of the workspace, and every change that can happen to it.

A change is told to those who `watch`, as (kind, details), once it has been made: `posted`, `edited`, `deleted`,
`reacted`, `unreacted`, `joined`, `left`, `user_changed`, `user_joined`. Whatever may look different on the page
raises `version`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from copy import deepcopy
from typing import Any
from uuid import uuid4

from sandbox.clock import SandboxClock
from sandbox.errors import SlackError
from sandbox.ids import new_id
from sandbox.records import Channel, File, Json, Message, Pane, ResponseUrl, Team, User, View

Watcher = Callable[[str, Json], None]
SLACKBOT = "USLACKBOT"
TOMBSTONE = "This message was deleted."


class Workspace:
    """One team: its people, conversations, messages, files and open views."""

    def __init__(self, team: Team, bot: User, app_id: str, clock: SandboxClock) -> None:
        self.lock = threading.RLock()
        self.team, self.bot, self.app_id, self.clock = team, bot, app_id, clock
        slackbot = User(SLACKBOT, "slackbot", "Slackbot", is_bot=True, bot_id="B01")
        self.users: dict[str, User] = {bot.id: bot, SLACKBOT: slackbot}
        self.channels: dict[str, Channel] = {}
        self.messages: dict[str, list[Message]] = {}
        self.files: dict[str, File] = {}
        self.views: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.panes: dict[tuple[str, str], Pane] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.read_until: dict[str, dict[str, str]] = {}
        self.undelivered: dict[str, Json] = {}
        self.last_ts = 0
        self.version = 0
        self._watchers: list[Watcher] = []
        self._observers: list[Callable[[], object]] = []

    @classmethod
    def from_cast(cls, cast: Json, clock: SandboxClock) -> Workspace:
        """A fresh workspace from `{"team": {}, "bot": {}, "users": [], "channels": []}`."""
        bot = dict(cast["bot"])
        app_id = bot.pop("app_id", "A0SANDBOX")
        bot.setdefault("bot_id", "B0SANDBOX")
        workspace = cls(Team(**cast["team"]), User(**bot, is_bot=True), app_id, clock)
        for user in cast["users"]:
            workspace.users[user["id"]] = User(**user)
        everybody = [user for user in workspace.users if user != SLACKBOT]
        for channel in cast["channels"]:
            record = Channel(**{"members": list(everybody), "creator": everybody[-1], **channel})
            record.created = record.created or int(clock.now().timestamp())
            workspace.channels[record.id] = record
        return workspace

    # Those who want to know

    def watch(self, watcher: Watcher) -> None:
        """Have `watcher(kind, details)` called after each change that Slack sends events about."""
        self._watchers.append(watcher)

    def observe(self, observer: Callable[[], object]) -> Callable[[], None]:
        """Have `observer()` called whenever the page may look different; what comes back ends that."""
        self._observers.append(observer)
        return lambda: self._observers.remove(observer)

    def touch(self) -> None:
        """Say that something changed."""
        with self.lock:
            self.version += 1
        for observer in tuple(self._observers):
            observer()

    def _tell(self, kind: str, **details: Any) -> None:
        self.touch()
        for watcher in tuple(self._watchers):
            watcher(kind, details)

    # Looking up

    def user(self, user_id: str) -> User:
        """A person; raises SlackError user_not_found."""
        if user_id not in self.users:
            raise SlackError("user_not_found")
        return self.users[user_id]

    def channel(self, channel_id: str) -> Channel:
        """A conversation; raises SlackError channel_not_found."""
        if channel_id not in self.channels:
            raise SlackError("channel_not_found")
        return self.channels[channel_id]

    def message(self, channel_id: str, ts: str, reader: str | None = None) -> Message:
        """A message, or one that only `reader` sees; raises SlackError message_not_found."""
        for message in self.messages.get(channel_id, []):
            if message.ts == ts and message.reader == reader:
                return message
        raise SlackError("message_not_found")

    def public(self, channel_id: str) -> list[Message]:
        """The messages that everyone in a conversation sees, oldest first."""
        return [message for message in self.messages.get(channel_id, []) if message.reader is None]

    def replies(self, channel_id: str, thread_ts: str) -> list[Message]:
        """The replies below a message, oldest first."""
        return [message for message in self.public(channel_id) if message.is_reply and message.thread_ts == thread_ts]

    def member(self, user_id: str, channel_id: str) -> bool:
        """Whether somebody is in a conversation."""
        return user_id in self.channel(channel_id).members

    def direct(self, user_id: str) -> Channel:
        """The direct conversation of the bot with a person, opened where there was none."""
        with self.lock:
            for channel in self.channels.values():
                if channel.is_im and channel.user == user_id:
                    return channel
            members = [self.user(user_id).id, self.bot.id]
            channel = Channel(new_id("D"), "", members, is_im=True, user=user_id, created=int(self.seconds()))
            self.channels[channel.id] = channel
        self.touch()
        return channel

    def seconds(self) -> float:
        """The sandbox's time, in seconds since 1970."""
        return self.clock.now().timestamp()

    def next_ts(self) -> str:
        """A message's name: the time, in seconds and microseconds, later than any before it."""
        with self.lock:
            self.last_ts = max(self.last_ts + 1, int(self.seconds() * 1_000_000))
            return f"{self.last_ts // 1_000_000}.{self.last_ts % 1_000_000:06d}"

    # Messages

    def post(self, channel_id: str, user_id: str, text: str, **parts: Any) -> Message:
        """Write a message; `parts` are fields of Message. One with a `reader` raises no event, as in Slack."""
        with self.lock:
            message = Message(channel_id, self.next_ts(), user_id, text, **parts)
            if not self.user(user_id).is_bot:
                message.client_msg_id = str(uuid4())
            self.messages.setdefault(channel_id, []).append(message)
            self._heed(message)
        if message.reader is None:
            self._tell("posted", message=message)
        else:
            self.touch()
        return message

    def pane(self, channel_id: str, thread_ts: str) -> Pane:
        """What the app shows around a conversation ("" for `thread_ts`) or a thread of it."""
        return self.panes.setdefault((channel_id, thread_ts), Pane(channel_id, thread_ts))

    def _heed(self, message: Message) -> None:
        """The app's word ends what it was doing, a person's takes its prompts away, as in Slack."""
        pane = self.panes.get((message.channel, message.thread_ts or ""))
        if pane is not None and message.user == self.bot.id:
            pane.status = ""
        elif pane is not None:
            pane.prompts = []

    def edit(self, message: Message, editor: str, *, marked: bool = True, **parts: Any) -> None:
        """Replace parts of a message, and mark it as edited (a bot's change of blocks carries no mark in Slack)."""
        with self.lock:
            previous = deepcopy(message)
            for part, value in parts.items():
                setattr(message, part, value)
            if marked:
                message.edited = {"user": editor, "ts": f"{int(self.seconds())}.000000"}
        if message.reader is None:
            self._tell("edited", message=message, previous=previous)
        else:
            self.touch()

    def delete(self, message: Message) -> None:
        """Take a message away; one that has replies leaves a tombstone, as in Slack."""
        with self.lock:
            previous = deepcopy(message)
            tombstone = bool(self.replies(message.channel, message.ts)) and message.reader is None
            if tombstone:
                message.user, message.text, message.subtype = SLACKBOT, TOMBSTONE, "tombstone"
                message.blocks, message.files, message.reactions, message.metadata = [], [], [], None
            else:
                self.messages[message.channel].remove(message)
        if message.reader is not None:
            self.touch()
        elif tombstone:
            self._tell("edited", message=message, previous=previous)
        else:
            self._tell("deleted", message=message, previous=previous)

    def react(self, message: Message, user_id: str, name: str) -> None:
        """Add a reaction; raises SlackError already_reacted."""
        with self.lock:
            reaction = next((each for each in message.reactions if each["name"] == name), None)
            if reaction and user_id in reaction["users"]:
                raise SlackError("already_reacted")
            if reaction:
                reaction["users"].append(user_id)
            else:
                message.reactions.append({"name": name, "users": [user_id]})
        self._tell("reacted", message=message, user=user_id, name=name)

    def unreact(self, message: Message, user_id: str, name: str) -> None:
        """Take a reaction back; raises SlackError no_reaction."""
        with self.lock:
            reaction = next((each for each in message.reactions if each["name"] == name), None)
            if reaction is None or user_id not in reaction["users"]:
                raise SlackError("no_reaction")
            reaction["users"].remove(user_id)
            message.reactions = [each for each in message.reactions if each["users"]]
        self._tell("unreacted", message=message, user=user_id, name=name)

    # People

    def join(self, user_id: str, channel_id: str, inviter: str | None = None) -> None:
        """Put somebody into a channel; nothing happens to who is there already."""
        channel = self.channel(channel_id)
        with self.lock:
            if user_id in channel.members:
                return
            channel.members.append(self.user(user_id).id)
        self._tell("joined", channel=channel, user=user_id, inviter=inviter)

    def leave(self, user_id: str, channel_id: str) -> None:
        """Take somebody out of a channel."""
        channel = self.channel(channel_id)
        with self.lock:
            if user_id not in channel.members:
                return
            channel.members.remove(user_id)
        self._tell("left", channel=channel, user=user_id)

    def change_user(self, user_id: str, **fields: Any) -> User:
        """Change what is known of a person, such as `locale`, `tz` or `deleted`."""
        user = self.user(user_id)
        with self.lock:
            for name, value in fields.items():
                setattr(user, name, value)
            user.updated = int(self.seconds())
        self._tell("user_changed", user=user)
        return user

    def add_user(self, user: User) -> None:
        """Let a new person into the team."""
        with self.lock:
            self.users[user.id] = user
        self._tell("user_joined", user=user)
