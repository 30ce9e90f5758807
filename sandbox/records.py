"""What a workspace holds: people, conversations, messages, files and views, as records that JSON can carry."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Team:
    """The workspace itself; `tz` is the zone that its calendar moves in."""

    id: str
    name: str
    domain: str
    tz: str = "UTC"


@dataclass
class User:
    """A person or a bot. `team` is another workspace, from which somebody comes through Slack Connect.

    `is_stranger` is who shares no channel with the app either.
    """

    id: str
    name: str
    real_name: str
    tz: str = "UTC"
    locale: str = "en-US"
    is_bot: bool = False
    bot_id: str = ""
    deleted: bool = False
    is_admin: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    team: str = ""
    emoji: str = ""
    colour: str = "9f69e7"
    updated: int = 0


@dataclass
class Channel:
    """A conversation; `user` is the person with whom the bot has a direct one."""

    id: str
    name: str
    members: list[str]
    is_private: bool = False
    is_im: bool = False
    is_archived: bool = False
    user: str = ""
    creator: str = ""
    created: int = 0
    topic: str = ""
    purpose: str = ""

    @property
    def kind(self) -> str:
        """The family that scopes and events name: channels, groups or im."""
        if self.is_im:
            return "im"
        return "groups" if self.is_private else "channels"


@dataclass
class Message:
    """A post. `reader` is set where only that person sees it (an ephemeral message)."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    broadcast: bool = False
    metadata: Json | None = None
    edited: Json | None = None
    reactions: list[Json] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    reader: str | None = None
    client_msg_id: str | None = None
    subtype: str | None = None

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread below another message."""
        return self.thread_ts is not None and self.thread_ts != self.ts


@dataclass
class File:
    """An uploaded file; its bytes lie beside the state, not in it."""

    id: str
    name: str
    title: str
    mimetype: str
    size: int
    user: str
    created: int
    channels: list[str] = field(default_factory=list)
    complete: bool = True


@dataclass
class View:
    """A modal or a Home tab of one person; `values` is what has been filled in so far."""

    id: str
    user: str
    body: Json
    hash: str
    root: str
    previous: str | None = None
    values: Json = field(default_factory=dict)


@dataclass
class ResponseUrl:
    """An address for late answers: where they go, how often it was used, until when it works (sandbox time)."""

    channel: str
    user: str
    expires: float
    message_ts: str | None = None
    uses: int = 0


@dataclass
class Pane:
    """What the app shows around a conversation, or around a thread of it: prompts to press, and what it is doing."""

    channel: str
    thread_ts: str = ""
    title: str = ""
    prompts: list[Json] = field(default_factory=list)
    status: str = ""


def as_json(record: Any) -> Json:
    """A record as plain JSON data."""
    return asdict(record)
