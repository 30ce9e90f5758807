"""The Assistant pane: a thread with the app at the side of whatever one reads.

Only apps whose manifest has `assistant_view` have it. Those with `agent_view`, as every new app, are spoken with in
their messages (https://docs.slack.dev/ai/migrating-to-agent-messaging).
"""

from __future__ import annotations

from sandbox.act.person import Act
from sandbox.errors import Refused
from sandbox.records import Json, Message

NEW = "New chat"
ROOT = "assistant_app_thread"


async def open_assistant(act: Act) -> Json:
    """Begin a thread in the pane, while one looks at `context` (a channel), if at any."""
    if act.slack.manifest.assistant != "assistant":
        raise Refused("This app has no Assistant pane.")
    channel = act.workspace.direct(act.user.id)
    root = act.workspace.post(channel.id, act.user.id, NEW, subtype=ROOT)
    act.slack.events.assistant("assistant_thread_started", act.user.id, root, act.text("context") or None)
    return {"channel": channel.id, "ts": root.ts}


async def look_at(act: Act) -> Json:
    """Look at another channel (`context`) while the pane's thread `ts` stays open."""
    root = _root(act)
    act.slack.events.assistant("assistant_thread_context_changed", act.user.id, root, act.text("context"))
    return {}


def _root(act: Act) -> Message:
    channel = act.workspace.direct(act.user.id)
    root = act.workspace.message(channel.id, act.text("ts"))
    if root.subtype != ROOT:
        raise Refused("This is no thread of the Assistant pane.")
    return root
