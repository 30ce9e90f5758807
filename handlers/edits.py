"""An edited reply changes its update, with the history kept; a deleted one is retracted."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from handlers import replies, reporting
from handlers.messages import respond
from handlers.post import Post, post_of
from handlers.visit import visit
from store import heard, threads, updates

if TYPE_CHECKING:
    from slack_bolt import App

    from bot.plan import Update
    from handlers.house import House
    from handlers.visit import Visit


def register(app: App, house: House) -> None:
    """Listen to edits and deletions."""

    @app.event({"type": "message", "subtype": "message_changed"})
    def on_edit(body: dict[str, Any], context: dict[str, Any]) -> None:
        event = body["event"]
        message, previous = event.get("message") or {}, event.get("previous_message") or {}
        # Slack also sends this event when it unfolds a link or adds a reply count: only a changed text is an edit.
        if message.get("bot_id") or not message.get("user") or message.get("text") == previous.get("text"):
            return
        post = post_of(message, body.get("team_id", ""), context["bot_user_id"], event["channel"])
        edited = (message.get("edited") or {}).get("ts") or event.get("event_ts") or message["ts"]
        visit(house, post.user, lambda it: follow_edit(it, post, edited))

    @app.event({"type": "message", "subtype": "message_deleted"})
    def on_deletion(body: dict[str, Any]) -> None:
        event = body["event"]
        previous = event.get("previous_message") or {}
        ts = event.get("deleted_ts") or previous.get("ts")
        if ts and previous.get("user") and not previous.get("bot_id"):
            visit(house, previous["user"], lambda it: follow_deletion(it, event["channel"], ts))


def follow_edit(it: Visit, post: Post, edited: str) -> None:
    """Follow one edit, once: revise, retract or record, as the new text says."""
    if not heard.first(it.unit, team=post.team, channel=post.channel, ts=post.ts, what=f"edit:{edited}", now=it.now):
        return
    standing = [u for u in updates.by_message(it.unit, post.channel, post.ts) if not u.retracted]
    if not standing:
        # The first text was no update, or has not arrived yet: the edited one is heard as if it had just been posted.
        heard.first(it.unit, team=post.team, channel=post.channel, ts=post.ts, what="post", now=it.now)
        respond(it, post)
        return
    for update in standing:
        _revise(it, post, update, edited)


def _revise(it: Visit, post: Post, update: Update, edited: str) -> None:
    thread = threads.find(it.unit, post.channel, post.thread_ts) if post.thread_ts else None
    reference = thread.reference if thread and thread.reference else update.reference
    reading = replies.read(it, post, reference)
    tracked = replies.about(it, reading, reference)
    moved = tracked is not None and tracked.commitment.reference != update.reference
    renamed = reading.party is not None and reading.party != update.party
    if reading.status is not None and (moved or renamed):
        reporting.withdraw(it, update)
        respond(it, post)
        return
    reporting.revise(it, update, reading, datetime.fromtimestamp(float(edited), UTC))


def follow_deletion(it: Visit, channel: str, ts: str) -> None:
    """Retract what a deleted message had reported; doing it twice changes nothing."""
    for update in updates.by_message(it.unit, channel, ts):
        if not update.retracted:
            reporting.withdraw(it, update)
