"""Files that the secretariat hands in: each is fetched and read into a draft, which counts only when it is published.

Reading is work for the outbox's hands: it survives a restart, and whoever is killed in the middle is taken over.
"""

from __future__ import annotations

import gc
import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import structlog

from bot.editions import differences
from bot.languages import speech
from bot.reading import NothingRead, UnreadableFile, read, text_of
from handlers import handed_back, returning
from handlers.blocks import draft as draft_blocks
from handlers.blocks.drawing import plain
from handlers.blocks.escape import words
from handlers.fetching import NotFetched, fetch
from handlers.publishing import aligned, fingerprint_of
from store import documents, drafts, editions, files, outbox
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from datetime import datetime

    from slack_sdk import WebClient

    from bot.plan import ReadDocument
    from handlers.blocks.drawing import Drawing
    from handlers.post import Post
    from handlers.visit import Visit
    from store.drafts import Draft
    from store.engine import Store, Unit
    from store.outbox import Row

log = structlog.get_logger(__name__)

MOST_FILES = 5
"""Files of one message that are read."""
NAME = 120
_UNPACKING = ThreadPoolExecutor(1, "unpacking")
"""One thread unpacks every file: of one the memory is bounded, and what one thread has freed only it takes again."""


def take(it: Visit, post: Post) -> None:
    """Begin to read the files of a post that is addressed to the bot; only the secretariat's count."""
    if not it.visitor.secretariat:
        said = plain(it.speech.say("draft.secretariat_only"))
        it.send(Message(kind=Kind.PRIVATE, channel=post.channel, user=post.user, payload=said.payload()))
        return
    thread = post.thread_ts or post.ts
    for upload in post.uploads[:MOST_FILES]:
        begin(it, upload.id, upload.name, channel=post.channel, thread_ts=thread)


def begin(it: Visit, file: str, name: str, *, channel: str, thread_ts: str | None) -> None:
    """Note a file down, say that it is being read, and have it read."""
    draft = drafts.begin(
        it.unit, file=file, name=name, channel=channel, language=it.visitor.language, by=it.visitor.user, now=it.now
    )
    said = plain(it.speech.say("draft.reading", name=words(name, NAME)))
    it.send(Message(kind=Kind.POST, channel=channel, thread_ts=thread_ts, payload=said.payload(), key=draft.key))
    it.send(Message(kind=Kind.READING, channel=channel, payload={"draft": draft.id}, key=f"read:{draft.id}"))


def work(store: Store, slack: WebClient, row: Row, now: datetime) -> None:
    """Fetch and read the file of a draft; its message then shows the draft, or says why there is none.

    Doing it again changes nothing. What trying again may mend (Slack or the network is away) goes on to the caller.
    """
    with store.unit() as unit:
        draft = drafts.get(unit, row.payload["draft"])
    if draft is None or draft.body is not None:
        return
    try:
        data = fetch(slack, draft.file)
        if returning.is_table(draft.name, data):
            _compare(store, draft, data, now)
            return
        text = unpacked(data)
        body = read(text, name=draft.name)
    except (NotFetched, UnreadableFile, NothingRead) as error:
        _settle(store, draft, error.reason, now)
        return
    with store.unit() as unit:
        _filled(unit, draft, text, body, hashlib.sha256(data).hexdigest(), now)
        unit.commit()


def _compare(store: Store, draft: Draft, data: bytes, now: datetime) -> None:
    with store.unit() as unit:
        handed_back.show(unit, draft, data, now)
        unit.commit()


def unpacked(data: bytes) -> str:
    """Return the text of a file, one file at a time. Raises UnreadableFile."""
    return _UNPACKING.submit(_unpack, data).result()


def _unpack(data: bytes) -> str:
    gc.collect()  # Parsed pages refer to each other in circles: those of the last file may still be there.
    return text_of(data)


def _filled(unit: Unit, draft: Draft, text: str, body: ReadDocument, fingerprint: str, now: datetime) -> None:
    known = (
        files.document_of(unit, fingerprint)
        or documents.by_fingerprint(unit, fingerprint_of(text))
        or editions.by_fingerprint(unit, fingerprint_of(text))
    )
    if known is not None:
        _close(unit, draft, speech(draft.language).say("draft.loaded_before", code=words(known.code, NAME)), now)
        return
    if drafts.filled(unit, draft.id, fingerprint=fingerprint, text=text, body=body) is not None:
        _close(unit, draft, speech(draft.language).say("draft.open_before", name=words(draft.name, NAME)), now)
        return
    show(unit, draft.id, now)


def _settle(store: Store, draft: Draft, reason: str, now: datetime) -> None:
    talk = speech(draft.language)
    said = talk.say("draft.not_read", name=words(draft.name, NAME), reason=talk.say(f"read.reason.{reason}"))
    log.info("draft.not_read", reason=reason)
    with store.unit() as unit:
        _close(unit, draft, said, now)
        unit.commit()


def _close(unit: Unit, draft: Draft, said: str, now: datetime) -> None:
    drafts.remove(unit, draft.id)
    outbox.amend(unit, draft.key, plain(said).payload(), now)


def give_up(unit: Unit, now: datetime) -> int:
    """Say of files whose reading failed for good that they could not be read; return how many there were."""
    given_up = drafts.unread(unit)
    for draft in given_up:
        talk = speech(draft.language)
        reason = talk.say("read.reason.given_up")
        _close(unit, draft, talk.say("draft.not_read", name=words(draft.name, NAME), reason=reason), now)
    return len(given_up)


def show(unit: Unit, number: str, now: datetime) -> None:
    """Draw a draft afresh in its message."""
    draft = drafts.get(unit, number)
    if draft is None or draft.body is None:
        return
    outbox.amend(unit, draft.key, _drawn(unit, draft, draft.body).payload(), now)


def _drawn(unit: Unit, draft: Draft, body: ReadDocument) -> Drawing:
    original = editions.original(unit, body)
    found = differences(aligned(unit, original, body)) if original else []
    return draft_blocks.draft(draft, body, speech(draft.language), original, found)


def move(it: Visit, draft: Draft) -> None:
    """Send the message that shows a draft to the one who asks; the earlier one says who goes on with it."""
    if draft.body is None:
        return
    said = it.speech.say("draft.moved", name=words(draft.name, NAME), user=f"<@{it.visitor.user}>")
    outbox.amend(it.unit, draft.key, plain(said).payload(), it.now)
    outbox.release(it.unit, draft.key)
    drawn = _drawn(it.unit, drafts.hand_over(it.unit, draft, it.visitor.language), draft.body)
    it.send(Message(kind=Kind.DIRECT, user=it.visitor.user, payload=drawn.payload(), key=draft.key))
