"""A reply in a known thread: recorded where it surely reports, asked about where it may, else left alone."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.languages import speech
from bot.plan import Status
from bot.replies import readings
from bot.replies.reading import SURE
from bot.reporting import Untaken
from handlers import reporting
from handlers.blocks import receipts
from handlers.clock import instant_of
from handlers.naming import in_full
from handlers.reporting import Report, Source, speakable
from handlers.sentences import refusal
from handlers.unclear import unclear
from handlers.whispers import whisper
from store import commitments
from store.threads import Thread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.plan import Tracked
    from bot.replies.reading import Reading
    from handlers.blocks.drawing import Drawing
    from handlers.post import Post
    from handlers.visit import Visit

KINDS = frozenset({"commitment", "digest", "document", "report_request"})
"""Threads in which people report. In those about no one commitment the label must be named."""

DOUBT = SURE - 0.1


def take(it: Visit, post: Post, thread: Thread) -> bool:
    """Take a reply in a known thread; return False where it is no update (the caller may still answer it)."""
    return thread.kind in KINDS and take_each(it, post, thread, read(it, post, thread))


def read(it: Visit, post: Post, thread: Thread) -> tuple[Reading, ...]:
    """Read a post in a thread: what it tells of each commitment and party; attached files count as evidence."""
    told = readings(
        in_full(it.unit, post.text),
        on=thread.reference,
        authors=it.visitor.parties,
        today=it.house.today(instant_of(post.ts)),
        default_language=it.visitor.language,
    )
    return tuple(replace(reading, evidence=(*reading.evidence, *post.files)) for reading in told)


def addressed(it: Visit, post: Post) -> bool:
    """Take a report that is addressed to the bot itself, outside the threads that it knows.

    It must name its commitments, and its author must be one who may report on each: all else is a question. "Pending"
    may ask what is, so it is asked about.
    """
    nowhere = Thread(post.channel, post.thread_ts or post.ts, "digest", None, it.visitor.language)
    told = [reading for reading in read(it, post, nowhere) if reading.label]
    if not told or not all(any(speakable(it, one) for one in about(it, nowhere, each)) for each in told):
        return False
    return take_each(it, post, nowhere, [_cautious(reading) for reading in told])


def _cautious(reading: Reading) -> Reading:
    unsure = reading.status is Status.PENDING
    return replace(reading, confidence=min(reading.confidence, DOUBT)) if unsure else reading


def unrecorded(it: Visit, post: Post) -> bool:
    """Tell whether words that were taken for a question surely report something, but not of what."""
    nowhere = Thread(post.channel, post.thread_ts or post.ts, "digest", None, it.visitor.language)
    return bool(it.visitor.parties) and any(one.confidence >= SURE for one in read(it, post, nowhere))


def take_each(it: Visit, post: Post, thread: Thread, told: Sequence[Reading]) -> bool:
    """Take each of the readings of a post by itself; return whether any was dealt with.

    Nothing is recorded for an unsure one: its author is asked, privately, with buttons. That somebody may not report
    for another party is left unsaid where the same message reported for the own.
    """
    refused: list[tuple[Reading, Drawing]] = []
    dealt = []
    for reading in told:
        found = about(it, thread, reading)
        try:
            dealt.append(_settle(it, post, found[0], reading) if len(found) == 1 else unclear(it, post, reading, found))
        except Untaken as reason:
            refused.append((reading, refusal(it, found[0], reason, speech(reading.language))))
    for reading, drawing in refused:
        if reading.party is None or not any(dealt):
            whisper(it, post, drawing)
    return any(dealt) or bool(refused)


def about(it: Visit, thread: Thread, reading: Reading) -> list[Tracked]:
    """Return the commitments that a reading may be about: the thread's own, or those with the label that it names.

    A label without its document is one of the thread's document. In a thread about none, where several documents have
    it, it is that of the one on which this person reports.
    """
    named = reading.label
    if thread.reference is not None:
        code = thread.reference.split(" ", 1)[0]
        full = thread.reference if named is None else named if re.search(r"\s", named) else f"{code} {named}"
        return commitments.by_references(it.unit, [full])
    if named is None:
        return []
    *codes, label = named.split(" ")
    found = commitments.labelled(it.unit, label, codes)
    own = [tracked for tracked in found if speakable(it, tracked)]
    return own if len(own) == 1 else found


def _settle(it: Visit, post: Post, tracked: Tracked, reading: Reading) -> bool:
    if reading.confidence >= SURE:
        source = Source(post.channel, post.ts, post.thread_ts or post.ts)
        anew = instant_of(post.edited) if post.edited else None
        reporting.record(it, tracked, Report(reading, instant_of(post.ts), post.user, source, anew))
    else:
        ask(it, post, tracked, reading)
    return True


def ask(it: Visit, post: Post, tracked: Tracked, reading: Reading) -> None:
    """Ask the author of an unsure post, privately, what it means. Raises Untaken."""
    party = reporting.judge(it, tracked, reading.party)
    source = (post.channel, post.ts, post.thread_ts or post.ts)
    talk = speech(reading.language)
    whisper(it, post, receipts.ask_status(reading, tracked.commitment.reference, party, source, talk))
