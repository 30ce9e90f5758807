"""What is said to the author of a post alone, beside it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from store.outbox import Kind, Message

if TYPE_CHECKING:
    from handlers.blocks.drawing import Drawing
    from handlers.post import Post
    from handlers.visit import Visit


def whisper(it: Visit, post: Post, drawing: Drawing) -> None:
    """Say something to the author of a post alone, in the thread that it stands in.

    In a conversation with the bot nobody else listens, and what is said there stays.
    """
    it.send(
        Message(
            kind=Kind.POST if post.direct else Kind.PRIVATE,
            channel=post.channel,
            user=post.user,
            thread_ts=post.thread_ts,
            payload=drawing.payload(),
            key=f"whisper:{post.channel}:{post.ts}:{hash_of(post.text)}:{hash_of(drawing.text)}",
        )
    )


def hash_of(text: str) -> str:
    """Return a short stable name for a text, so that of an edited reply it may be asked anew."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
