"""A message that a person posted, as it stands in Slack."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

LEADING_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was attached to a message: its id in Slack, and the name that it was given."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Post:
    """A message as it stands in Slack; `files` are permalinks of what was attached to it, `uploads` the same by id.

    `edited` is the ts of the edit that it is told of by.
    """

    team: str
    channel: str
    ts: str
    thread_ts: str | None
    user: str
    text: str
    mentioned: bool
    direct: bool
    files: tuple[str, ...] = ()
    uploads: tuple[Upload, ...] = ()
    edited: str | None = None

    @property
    def is_reply(self) -> bool:
        """A reply stands in a thread that another message began."""
        return self.thread_ts is not None and self.thread_ts != self.ts


def post_of(message: dict[str, Any], team: str, bot_user: str, channel: str | None = None) -> Post:
    """Return the post in a message or app_mention event (or in the `message` of an edit, whose channel is outside)."""
    text = message.get("text") or ""
    where = channel or message["channel"]
    return Post(
        team=message.get("team") or team,
        channel=where,
        ts=message["ts"],
        thread_ts=message.get("thread_ts"),
        user=message["user"],
        text=LEADING_MENTION.sub(" ", text).strip() if f"<@{bot_user}" in text else text,
        mentioned=f"<@{bot_user}" in text,
        direct=message.get("channel_type") == "im" or where.startswith("D"),
        files=tuple(f["permalink"] for f in message.get("files") or () if f.get("permalink")),
        uploads=tuple(Upload(f["id"], str(f.get("name") or "")) for f in message.get("files") or () if f.get("id")),
    )
