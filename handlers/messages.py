"""A message that somebody posted: a reply in a known thread, a mention of the bot, a direct message, or no matter.

A post that mentions the bot arrives twice, as `message` and as `app_mention`; any post may be delivered again, with
another event id. Its identity is (team, channel, ts), and only the first delivery is heard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers import imports, questions, replies
from handlers.post import Post, post_of
from handlers.visit import visit
from store import heard, threads

if TYPE_CHECKING:
    from slack_bolt import App

    from handlers.house import House
    from handlers.visit import Visit

PLAIN_SUBTYPES = frozenset({None, "file_share", "thread_broadcast"})


def register(app: App, house: House) -> None:
    """Listen to new messages and mentions."""

    @app.event("app_mention")
    def on_mention(body: dict[str, Any], context: dict[str, Any]) -> None:
        hear(house, body, context["bot_user_id"])

    @app.event({"type": "message", "subtype": None})
    def on_message(body: dict[str, Any], context: dict[str, Any]) -> None:
        hear(house, body, context["bot_user_id"])

    for subtype in sorted(filter(None, PLAIN_SUBTYPES)):

        @app.event({"type": "message", "subtype": subtype})
        def on_subtype(body: dict[str, Any], context: dict[str, Any]) -> None:
            hear(house, body, context["bot_user_id"])


def hear(house: House, body: dict[str, Any], bot_user: str) -> None:
    """Take one delivery of a post; whatever is no person's post is left alone."""
    event = body["event"]
    if event.get("bot_id") or not event.get("user") or "edited" in event:
        return
    post = post_of(event, body.get("team_id", ""), bot_user)
    visit(house, post.user, lambda it: listen(it, post))


def listen(it: Visit, post: Post) -> None:
    """Hear a post once: an update where it reports one, an answer where it asks for one, silence otherwise."""
    if not heard.first(it.unit, team=post.team, channel=post.channel, ts=post.ts, what="post", now=it.now):
        return
    respond(it, post)


def respond(it: Visit, post: Post, *, new: bool = True) -> None:
    """Record what a reply reports; else read the files or answer the words that are addressed to the bot.

    The files of a post that is not `new` but edited were taken when it was.
    """
    thread = threads.find(it.unit, post.channel, post.thread_ts) if post.is_reply and post.thread_ts else None
    if thread is not None and replies.take(it, post, thread):
        questions.withdraw(it, post)
        return
    if not (post.mentioned or post.direct):
        questions.withdraw(it, post)
        return
    if (thread is None or thread.kind not in replies.KINDS) and replies.addressed(it, post):
        questions.withdraw(it, post)
        return
    if post.uploads:
        if new:
            imports.take(it, post)
    else:
        questions.reply(it, post, thread)
