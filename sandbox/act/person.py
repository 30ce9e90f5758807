"""One act of one person, with what it names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sandbox.errors import Refused
from sandbox.records import Channel, Json, Message, User
from sandbox.slack import Slack
from sandbox.workspace import SLACKBOT, Workspace


@dataclass(frozen=True)
class Act:
    """Who acts, and the particulars as they came."""

    slack: Slack
    user: User
    body: Json

    @property
    def workspace(self) -> Workspace:
        """The workspace in which it happens."""
        return self.slack.workspace

    def text(self, name: str) -> str:
        """A particular as a string, empty where it is absent."""
        value: Any = self.body.get(name)
        return "" if value is None else str(value)

    def channel(self) -> Channel:
        """The conversation named, in which the person must be."""
        channel = self.workspace.channel(self.text("channel"))
        if self.user.id not in channel.members:
            raise Refused(f"You are not in #{channel.name}.")
        return channel

    def message(self, name: str = "ts") -> Message:
        """The message named, as far as the person sees it: everybody's, or one for their eyes only."""
        channel = self.channel()
        ts = self.text(name)
        for message in self.workspace.messages.get(channel.id, []):
            if message.ts == ts and message.reader in (None, self.user.id):
                return message
        raise Refused("This message is not there any more.")

    def whisper(self, channel: Channel, sentence: str) -> None:
        """Let Slackbot say something that only this person sees."""
        self.workspace.post(channel.id, SLACKBOT, sentence, reader=self.user.id)
