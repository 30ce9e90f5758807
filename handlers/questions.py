"""A question put to the bot in a channel or a direct message is answered in a thread under it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from bot.answers import Intent
from handlers.answering import ask
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from handlers.post import Post
    from handlers.visit import Visit
    from store.threads import Thread


def reply(it: Visit, post: Post, thread: Thread | None) -> None:
    """Answer a post in its thread; in a commitment's own thread "this" is that commitment."""
    label = thread.reference if thread is not None and thread.kind == "commitment" else None
    answer = ask(
        it.unit,
        html.unescape(post.text),
        today=it.today,
        own=it.visitor.parties,
        language=it.visitor.language,
        thread_label=label,
    )
    drawing = it.draw(answer)
    # A roster names people: posted for everybody, it would ring each of their bells.
    alone = answer.intent is Intent.ROSTER and not post.direct
    it.send(
        Message(
            kind=Kind.PRIVATE if alone else Kind.POST,
            channel=post.channel,
            user=post.user if alone else None,
            thread_ts=post.thread_ts or (None if post.direct else post.ts),
            payload=drawing.payload(),
            key=f"answer:{post.channel}:{post.ts}",
        )
    )
