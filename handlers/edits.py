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
from handlers.whispers import whisper
from store import commitments, heard, threads, updates
from store.threads import Thread

if TYPE_CHECKING:
    from slack_bolt import App

    from bot.plan import Tracked, Update
    from bot.replies.reading import Reading
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
    _follow(it, post, standing)


def _follow(it: Visit, post: Post, standing: list[Update]) -> None:
    """Let an edit change, add and take back exactly what it says otherwise: each line by itself."""
    known = threads.find(it.unit, post.channel, post.thread_ts) if post.thread_ts else None
    thread = known or Thread(post.channel, post.ts, "digest", None, it.visitor.language)
    told = replies.read(it, post, thread)
    left = list(told)
    listened = known is not None or post.direct or post.mentioned
    for update in standing:
        reading = next((one for one in left if _same(it, thread, update, one)), None)
        if reading is not None:
            left.remove(reading)
        _change(it, post, update, reading, chosen=not listened or update.recorded_by != post.user)
    if listened:
        replies.take_each(it, post, thread, left)
    if not told:
        respond(it, post, new=False)


def _same(it: Visit, thread: Thread, update: Update, reading: Reading) -> bool:
    """Whether a reading is about what was reported before: the same commitment, owed by the same party.

    Where neither the thread nor the words name a commitment, its author chose it.
    """
    found = replies.about(it, thread, reading)
    if reading.label is None and thread.reference is None:
        found = commitments.by_references(it.unit, [update.reference])
    if [one.commitment.reference for one in found] != [update.reference]:
        return False
    return reading.party is None or debtor_of(found[0], reading.party) == update.party


def _change(it: Visit, post: Post, update: Update, reading: Reading | None, *, chosen: bool) -> None:
    """Let an update say what its line says now, if its author still speaks for the party; None: it says nothing more.

    What somebody chose in a form for the message is not taken back by other words: they knew what it meant.
    """
    reason = reporting.refused(it, update)
    tracked = commitments.get(it.unit, update.reference)
    if tracked is None or (chosen and (reason is not None or reading is None or reading.confidence < SURE)):
        return
    if reason is not None:
        whisper(it, post, refusal(it, tracked, reason, it.speech))
    elif reading is None:
        reporting.withdraw(it, update)
    elif not _differs(update, reading):
        return
    else:
        _revise(it, post, update, replace(reading, party=update.party), tracked)


def _differs(update: Update, reading: Reading) -> bool:
    said = (update.status, update.percent, update.note, update.evidence, update.happened)
    return said != (reading.status, reading.percent, reading.note, reading.evidence, reading.happened)


def _revise(it: Visit, post: Post, update: Update, reading: Reading, tracked: Tracked) -> None:
    """Revise an update; an unsure new word is asked about. What ended meanwhile is told of."""
    try:
        reporting.judge(it, tracked, update.party)
    except Untaken as reason:
        whisper(it, post, refusal(it, tracked, reason, speech(reading.language)))
        return
    if reading.confidence < SURE and reading.status is not update.status:
        replies.ask(it, post, tracked, reading)
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
