"""Publishing a document: its assignments are opened, its header and one message for each commitment are posted."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot.amendments import agreed
from bot.editions import align, differences
from bot.languages import speech
from bot.plan import Audience
from handlers import asking
from handlers.blocks import posts
from store import commitments, documents, editions, outbox, threads
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from datetime import datetime

    from bot.editions import Difference, Pair
    from bot.plan import Document, ReadDocument, Tracked
    from store.engine import Unit


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing a read document did.

    `created`: it counts now. `edition`: it was kept as another language of `document`, with what it says otherwise.
    Neither: it was there before, and nothing was changed.
    """

    document: Document
    created: bool
    edition: str | None = None
    differences: tuple[Difference, ...] = ()


def publish(
    unit: Unit,
    read: ReadDocument,
    text: str,
    *,
    now: datetime,
    digest: str | None = None,
    archived: bool = False,
    audience: Audience = Audience.PUBLIC,
) -> Published:
    """Make a read document count, or keep it as another language of the document of its meeting.

    The same code, the same text or the same file (by the SHA-256 of its bytes, `digest`) again changes nothing.
    """
    fingerprint = fingerprint_of(text)
    known = editions.by_fingerprint(unit, fingerprint)
    if known is not None:
        return Published(known, created=False)
    original = editions.original(unit, read)
    if original is not None:
        return _edition(unit, original, read, fingerprint, now)
    publication = documents.publish(
        unit, read, now=now, fingerprint=fingerprint, digest=digest, archived=archived, audience=audience
    )
    return Published(publication.document, publication.created)


def aligned(unit: Unit, original: Document, read: ReadDocument) -> list[Pair]:
    """Return the commitments of a document, as it was agreed, with those of its edition."""
    own = [replace(one.commitment, deadline=agreed(one)) for one in commitments.of_document(unit, original.code)]
    return align(own, read.commitments)


def _edition(unit: Unit, original: Document, read: ReadDocument, fingerprint: str, now: datetime) -> Published:
    pairs = aligned(unit, original, read)
    if not editions.keep(unit, original, read, pairs, fingerprint, now):
        return Published(original, created=False)
    return Published(original, created=False, edition=read.language, differences=tuple(differences(pairs)))


def fingerprint_of(text: str) -> str:
    """Return what tells the same text again, however its white space is."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()


def post(unit: Unit, document: Document, *, channel: str, language: str, now: datetime) -> None:
    """Put the header of a document, and the threads of what is in force in it, into the outbox, once a channel."""
    talk = speech(language)
    tracked = editions.spoken(unit, commitments.of_document(unit, document.code), language)
    tracked = [one for one in tracked if one.ended is None]
    header = posts.header(document, tracked, talk)
    key = f"publish:{channel}:{document.code}"
    opened = {"kind": "document", "reference": None, "language": language}
    outbox.enqueue(unit, Message(kind=Kind.POST, channel=channel, payload=header.payload(), opens=opened, key=key), now)
    for item in tracked:
        reference = item.commitment.reference
        message = Message(
            kind=Kind.POST,
            channel=channel,
            payload=posts.commitment(item, talk).payload(),
            opens={"kind": "commitment", "reference": reference, "language": language},
            key=f"{key}:{reference}",
        )
        outbox.enqueue(unit, message, now)


def redraw(unit: Unit, reference: str, *, now: datetime) -> None:
    """Draw the commitment's own message afresh, wherever it stands or is to be posted, and the requests for it."""
    tracked = commitments.get(unit, reference)
    if tracked is None:
        return
    for thread in threads.of_commitment(unit, reference):
        payload = _root(unit, tracked, thread.language)
        message = Message(kind=Kind.UPDATE, channel=thread.channel, target_ts=thread.ts, payload=payload)
        outbox.enqueue(unit, message, now)
    for key, language in outbox.opening(unit, tracked.commitment.reference):
        outbox.amend(unit, key, _root(unit, tracked, language), now)
    asking.follow(unit, tracked.commitment.reference, now)


def _root(unit: Unit, tracked: Tracked, language: str) -> dict[str, Any]:
    (shown,) = editions.spoken(unit, [tracked], language)
    return posts.commitment(shown, speech(language)).payload()


def redraw_all(unit: Unit, code: str, now: datetime) -> None:
    """Draw every published card of a document afresh: its words may now stand in its channel's language."""
    for one in commitments.of_document(unit, code):
        redraw(unit, one.commitment.reference, now=now)
