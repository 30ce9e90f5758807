"""An edited reply changes its update, with the history kept; a deleted one is retracted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.languages import speech
from bot.replies.reading import SURE
from bot.reporting import Untaken, debtor_of
from handlers import replies, reporting
from handlers.clock import instant_of
from handlers.messages import PLAIN_SUBTYPES, respond
from handlers.post import Post, post_of
from handlers.sentences import refusal
from handlers.visit import visit
from store import commitments, heard, threads, updates

if TYPE_CHECKING:
    from slack_bolt import App

    from bot.plan import Tracked, Update
    from bot.replies.reading import Reading
    from bot.reporting import NotAllowed
    from handlers.house import House
    from handlers.visit import Visit

DELETED = "deleted"
TOMBSTONE = "tombstone"


def register(app: App, house: House) -> None:
    """Listen to edits and deletions."""

    @app.event({"type": "message", "subtype": "message_changed"})
    def on_edit(body: dict[str, Any], context: dict[str, Any]) -> None:
        event = body["event"]
        message, previous = event.get("message") or {}, event.get("previous_message") or {}
        if message.get("subtype") == TOMBSTONE:
            # What stands in the place of a deleted message that has replies.
            delete(body)
            return
        # Slack also sends this event when it unfolds a link or adds a reply count: only a changed text is an edit.
        if message.get("bot_id") or not message.get("user") or message.get("text") == previous.get("text"):
            return
        if message.get("subtype") not in PLAIN_SUBTYPES:
            return
        post = post_of(message, body.get("team_id", ""), context["bot_user_id"], event["channel"])
        edited = (message.get("edited") or {}).get("ts") or event.get("event_ts") or message["ts"]
        visit(house, post.user, lambda it: follow_edit(it, replace(post, edited=edited)))

    def delete(body: dict[str, Any]) -> None:
        event = body["event"]
        previous = event.get("previous_message") or {}
        ts = event.get("deleted_ts") or previous.get("ts")
        if ts and previous.get("user") and not previous.get("bot_id"):
            team = previous.get("team") or body.get("team_id", "")
            visit(house, previous["user"], lambda it: follow_deletion(it, team, event["channel"], ts))

    @app.event({"type": "message", "subtype": "message_deleted"})
    def on_deletion(body: dict[str, Any]) -> None:
        delete(body)


def follow_edit(it: Visit, post: Post) -> None:
    """Follow one edit, once: revise, retract or record, as the new text says; an older edit that comes late is none."""
    edit = f"edit:{post.edited}"
    known = heard.of_message(it.unit, team=post.team, channel=post.channel, ts=post.ts)
    first = heard.first(it.unit, team=post.team, channel=post.channel, ts=post.ts, what=edit, now=it.now)
    if not first or DELETED in known or any(what > edit for what in known if what.startswith("edit:")):
        return
    standing = [u for u in updates.by_message(it.unit, post.channel, post.ts) if not u.retracted]
    if not standing:
        # The first text was no update, or has not arrived yet: the edited one is heard as if it had just been posted.
        new = heard.first(it.unit, team=post.team, channel=post.channel, ts=post.ts, what="post", now=it.now)
        respond(it, post, new=new)
        return
    for update in standing:
        reason = reporting.refused(it, update)
        if reason is None:
            _revise(it, post, update)
        else:
            _refuse(it, post, update, reason)


def _refuse(it: Visit, post: Post, update: Update, reason: NotAllowed) -> None:
    tracked = commitments.get(it.unit, update.reference)
    if tracked is not None:
        replies.whisper(it, post, refusal(it, tracked, reason, it.speech))


def _revise(it: Visit, post: Post, update: Update) -> None:
    thread = threads.find(it.unit, post.channel, post.thread_ts) if post.thread_ts else None
    reference = thread.reference if thread and thread.reference else update.reference
    reading = replies.read(it, post, reference)
    if reading.status is None:
        reporting.withdraw(it, update)
        respond(it, post, new=False)
        return
    tracked = replies.about(it, reading, reference)
    if tracked is not None and not _same(update, tracked, reading):
        reporting.withdraw(it, update)
        respond(it, post, new=False)
        return
    _change(it, post, update, reading)


def _same(update: Update, tracked: Tracked, reading: Reading) -> bool:
    """Whether a reading is about what was reported before: the same commitment, owed by the same party."""
    if tracked.commitment.reference != update.reference:
        return False
    return reading.party is None or debtor_of(tracked, reading.party) == update.party


def _change(it: Visit, post: Post, update: Update, reading: Reading) -> None:
    """Let an edit change an update, if its author still speaks for the party; an unsure one is asked about."""
    tracked = commitments.get(it.unit, update.reference)
    if tracked is None:
        return
    told = replace(reading, party=update.party)
    try:
        reporting.judge(it, tracked, update.party)
    except Untaken as reason:
        replies.whisper(it, post, refusal(it, tracked, reason, speech(reading.language)))
        return
    if reading.confidence < SURE and reading.status is not update.status:
        replies.ask(it, post, tracked, told)
    else:
        reporting.revise(it, update, reading, instant_of(post.edited or post.ts))


def follow_deletion(it: Visit, team: str, channel: str, ts: str) -> None:
    """Retract what a deleted message had reported, or will have where it arrives late; twice changes nothing.

    What somebody reported who may not report any more stands, whoever deletes the message.
    """
    for what in (DELETED, "post"):
        heard.first(it.unit, team=team, channel=channel, ts=ts, what=what, now=it.now)
    for update in updates.by_message(it.unit, channel, ts):
        if not update.retracted and reporting.refused(it, update) is None:
            reporting.withdraw(it, update)
