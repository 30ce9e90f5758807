"""Publishing a document: its assignments are opened, its header and one message for each commitment are posted."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bot.languages import speech
from bot.plan import Audience
from handlers.blocks import posts
from store import commitments, documents, outbox
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from datetime import datetime

    from bot.plan import Document, ReadDocument
    from store.documents import Publication
    from store.engine import Unit


def publish(
    unit: Unit,
    read: ReadDocument,
    text: str,
    *,
    now: datetime,
    archived: bool = False,
    audience: Audience = Audience.PUBLIC,
) -> Publication:
    """Make a read document count; the same code or the same text again changes nothing."""
    return documents.publish(
        unit, read, now=now, fingerprint=fingerprint_of(text), archived=archived, audience=audience
    )


def fingerprint_of(text: str) -> str:
    """Return what tells the same text again, however its white space is."""
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()


def post(unit: Unit, document: Document, *, channel: str, language: str, now: datetime) -> None:
    """Put the header and the threads of a document into the outbox, once for each channel."""
    talk = speech(language)
    tracked = commitments.of_document(unit, document.code)
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
