"""What is shown around a conversation with the bot: a greeting, questions to press, the word that it is thinking.

Slack has two ways to speak with such an app. A new app is an agent (`agent_view` in the manifest): people open its
messages, and prompts belong to the conversation as a whole. An app from before may have the Assistant pane
(`assistant_view`): each conversation is a thread of its own. Where a workspace has neither, Slack refuses what is
shown around, and everything that is said arrives all the same.
(https://docs.slack.dev/ai/migrating-to-agent-messaging)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handlers.blocks.drawing import plain
from handlers.blocks.limits import shorten
from handlers.visit import visit
from store import threads
from store.outbox import Kind, Message
from store.threads import Thread

if TYPE_CHECKING:
    from slack_bolt import App

    from handlers.house import House
    from handlers.identity import Visitor
    from handlers.post import Post
    from handlers.visit import Visit

TITLE = 100
SECRETARIAT = ("prompts.silent", "prompts.past", "prompts.progress", "prompts.next_month")
FOCAL_POINT = ("prompts.own_month", "prompts.own_past", "prompts.own_silent", "prompts.progress")
OBSERVER = ("prompts.month", "prompts.past", "prompts.progress", "prompts.help")
"""Four at most (https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts)."""


def register(app: App, house: House) -> None:
    """Listen to people who open the bot's messages, or a thread of the Assistant pane."""

    @app.event("assistant_thread_started")
    @app.event("assistant_thread_context_changed")
    def on_thread(event: dict[str, Any]) -> None:
        pane = event["assistant_thread"]
        visit(house, pane["user_id"], lambda it: begin(it, pane["channel_id"], pane["thread_ts"]))

    @app.event("app_home_opened", matchers=[lambda event: event.get("tab") == "messages"])
    def on_messages(event: dict[str, Any]) -> None:
        visit(house, event["user"], lambda it: welcome(it, event["channel"]))


def begin(it: Visit, channel: str, thread_ts: str) -> None:
    """Greet in a new thread of the pane; somebody who only looks at another channel beside it is not greeted again."""
    if threads.find(it.unit, channel, thread_ts) is None:
        threads.open(it.unit, Thread(channel, thread_ts, "assistant", None, it.visitor.language))
        welcome(it, channel, thread_ts)


def welcome(it: Visit, channel: str, thread_ts: str | None = None) -> None:
    """Greet once in a conversation, and offer questions whenever it is opened."""
    greeting = plain(it.speech.say("prompts.greeting")).payload()
    key = f"greeting:{channel}:{thread_ts or ''}"
    it.send(Message(Kind.POST, channel=channel, thread_ts=thread_ts, payload=greeting, key=key))
    asked = [it.speech.say(each) for each in prompts_for(it.visitor)]
    offered = [{"title": question, "message": question} for question in asked]
    _show(it, channel, thread_ts, "setSuggestedPrompts", title=it.speech.say("prompts.title"), prompts=offered)


def prompts_for(visitor: Visitor) -> tuple[str, ...]:
    """Return the questions that fit a person, as keys of the catalogue."""
    if visitor.secretariat:
        return SECRETARIAT
    return FOCAL_POINT if visitor.parties else OBSERVER


def think(it: Visit, post: Post, thread: Thread | None) -> None:
    """Say in a thread with the bot that it is thinking, which its answer ends; name the pane's thread by the question.

    What stands in the conversation itself is answered there, where Slack shows no such word.
    """
    if not (post.direct and post.is_reply) or post.edited:
        return
    _show(it, post.channel, post.thread_ts, "setStatus", status=it.speech.say("prompts.thinking"))
    if thread is not None and thread.kind == "assistant":
        key = f"title:{post.channel}:{post.thread_ts}"
        _show(it, post.channel, post.thread_ts, "setTitle", key=key, title=shorten(post.text.strip(), TITLE))


def _show(it: Visit, channel: str, thread_ts: str | None, method: str, key: str | None = None, **said: object) -> None:
    payload = {"method": method, "said": said}
    it.send(Message(Kind.ASSISTANT, channel=channel, thread_ts=thread_ts, payload=payload, key=key))
