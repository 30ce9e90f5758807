"""A reply in a commitment's thread: recorded where it surely reports, asked about where it may, else left alone."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.languages import speech
from bot.replies import interpret
from bot.replies.reading import SURE
from bot.reporting import Untaken
from handlers import reporting
from handlers.blocks import receipts
from handlers.clock import instant_of
from handlers.reporting import Report, Source
from handlers.sentences import refusal
from store import commitments
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from bot.plan import Tracked
    from bot.replies.reading import Reading
    from handlers.blocks.drawing import Drawing
    from handlers.post import Post
    from handlers.visit import Visit
    from store.threads import Thread


def take(it: Visit, post: Post, thread: Thread) -> bool:
    """Take a reply in a known thread; return False where it is no update (the caller may still answer it).

    Nothing is recorded for an unsure reading: its author is asked, privately, with buttons.
    """
    if thread.kind != "commitment" or thread.reference is None:
        return False
    reading = read(it, post, thread.reference)
    if reading.status is None:
        return False
    tracked = about(it, reading, thread.reference)
    if tracked is None:
        whisper(it, post, receipts.unknown_label(reading.label or "", speech(reading.language)))
        return True
    try:
        _settle(it, post, tracked, reading)
    except Untaken as reason:
        whisper(it, post, refusal(it, tracked, reason, speech(reading.language)))
    return True


def read(it: Visit, post: Post, reference: str) -> Reading:
    """Interpret a post in the thread of a commitment; attached files count as evidence."""
    reading = interpret(
        post.text,
        on=reference,
        authors=it.visitor.parties,
        today=it.house.today(instant_of(post.ts)),
        default_language=it.visitor.language,
    )
    return replace(reading, evidence=(*reading.evidence, *post.files)) if post.files else reading


def about(it: Visit, reading: Reading, reference: str) -> Tracked | None:
    """Return the commitment that a reading is about: the thread's own, or another of its document that it names."""
    code = reference.split(" ", 1)[0]
    named = reading.label
    if named is None:
        return commitments.get(it.unit, reference)
    return commitments.get(it.unit, named if re.search(r"\s", named) else f"{code} {named}")


def _settle(it: Visit, post: Post, tracked: Tracked, reading: Reading) -> None:
    if reading.confidence >= SURE:
        source = Source(post.channel, post.ts, post.thread_ts or post.ts)
        anew = instant_of(post.edited) if post.edited else None
        reporting.record(it, tracked, Report(reading, instant_of(post.ts), post.user, source, anew))
        return
    ask(it, post, tracked, reading)


def ask(it: Visit, post: Post, tracked: Tracked, reading: Reading) -> None:
    """Ask the author of an unsure post, privately, what it means. Raises Untaken."""
    party = reporting.judge(it, tracked, reading.party)
    drawing = receipts.ask_status(
        reading,
        tracked.commitment.reference,
        party,
        (post.channel, post.ts, post.thread_ts or post.ts),
        speech(reading.language),
    )
    whisper(it, post, drawing)


def whisper(it: Visit, post: Post, drawing: Drawing) -> None:
    """Say something to the author of a post alone, in the thread that it stands in."""
    it.send(
        Message(
            kind=Kind.PRIVATE,
            channel=post.channel,
            user=post.user,
            thread_ts=post.thread_ts,
            payload=drawing.payload(),
            key=f"whisper:{post.channel}:{post.ts}:{hash_of(post.text)}",
        )
    )


def hash_of(text: str) -> str:
    """Return a short stable name for a text, so that an edited reply may be asked about anew."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
