"""A question put to the bot in a channel or a direct message is answered in a thread under it.

An edited question edits its answer. A deleted one leaves it: others may have read it and answered under it.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from bot.answers import Intent
from bot.languages import speech
from handlers import replies
from handlers.answering import ask
from handlers.assistant import think
from handlers.blocks.answer import LISTED
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.limits import BLOCKS
from handlers.rosters import with_buttons
from store import outbox
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from handlers.post import Post
    from handlers.visit import Visit
    from store.threads import Thread

SOUGHT = frozenset({Intent.FIND, Intent.SHOW, Intent.NONE})
"""What words are taken for that ask for no list; a report may be among them."""


def reply(it: Visit, post: Post, thread: Thread | None) -> None:
    """Answer a post in its thread; in a commitment's own thread "this" is that commitment."""
    think(it, post, thread)
    label = thread.reference if thread is not None and thread.kind == "commitment" else None
    answer = ask(
        it.unit,
        html.unescape(post.text),
        today=it.today,
        own=it.visitor.parties,
        language=it.visitor.language,
        thread_label=label,
        most=LISTED,
    )
    drawing = it.draw(answer)
    if (answer.intent in SOUGHT or not answer.commitments) and replies.unrecorded(it, post):
        said = speech(answer.question.language).say("questions.not_recorded")
        drawing = Drawing(f"{said}\n{drawing.text}", [*plain(said).blocks, *drawing.blocks[: BLOCKS - 1]])
    # A roster names people: posted for everybody, it would ring each of their bells.
    if answer.intent is Intent.ROSTER:
        drawing = with_buttons(it, drawing, answer.question.parties)
    if answer.intent is Intent.ROSTER and not post.direct:
        _whisper(it, post, drawing)
        withdraw(it, post, "questions.told_privately")
    else:
        _say(it, post, drawing)


def _say(it: Visit, post: Post, drawing: Drawing) -> None:
    payload = drawing.payload()
    place = post.thread_ts or (None if post.direct else post.ts)
    it.send(Message(Kind.POST, channel=post.channel, thread_ts=place, payload=payload, key=key_of(post)))
    if post.edited:
        outbox.amend(it.unit, key_of(post), payload, it.now)


def _whisper(it: Visit, post: Post, drawing: Drawing) -> None:
    """Answer for the asker's eyes alone; Slack lets nobody change such a message, so an edit is answered anew."""
    it.send(
        Message(
            Kind.PRIVATE,
            channel=post.channel,
            user=post.user,
            thread_ts=post.thread_ts or post.ts,
            payload=drawing.payload(),
            key=f"{key_of(post)}:private:{post.edited or ''}",
        )
    )


def withdraw(it: Visit, post: Post, why: str = "questions.withdrawn") -> None:
    """Let the answer to what a post asked before its edit, if there was one, say that it answers nothing any more."""
    if post.edited:
        outbox.amend(it.unit, key_of(post), plain(it.speech.say(why)).payload(), it.now)


def key_of(post: Post) -> str:
    """Return the outbox key of the answer to a post, by which it is found again when the post is edited."""
    return f"answer:{post.channel}:{post.ts}"
