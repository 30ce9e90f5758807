"""The shortcuts: "Report progress" anywhere, and "Record as update" on any message of a channel.

Who wrote the message is kept apart from who records it; whether it may be recorded is judged for the latter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.mandates import parties_for
from bot.replies import interpret
from bot.replies.markup import plain as plain_words
from bot.reporting import debtor_of
from handlers import replies
from handlers.blocks import report_modal
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.limits import METADATA
from handlers.blocks.report_modal import Filled
from handlers.buttons import tell
from handlers.clock import instant_of
from handlers.forms import any_form
from handlers.post import post_of
from handlers.reporting import speakable
from handlers.visit import visit
from store import focal_points, threads
from store.threads import Thread

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import Ack, App

    from bot.plan import Tracked
    from bot.replies.reading import Reading
    from handlers.house import House
    from handlers.opening import Opening
    from handlers.post import Post
    from handlers.visit import Visit

REPORT, RECORD = "report_progress", "record_update"
ROOM = 1_000
"""Characters that are left in the metadata of a form for where the message stands."""


def register(app: App, house: House) -> None:
    """Listen to both shortcuts."""

    def listener(act: Callable[[Visit, dict[str, Any]], Drawing | Opening]) -> Callable[..., None]:
        def on_shortcut(ack: Ack, body: dict[str, Any], context: dict[str, Any]) -> None:
            said = visit(house, body["user"]["id"], lambda it: _said(it, body, act(it, {**body, "bot": context})))
            if said is not None:
                house.slack.views_open(trigger_id=body["trigger_id"], view=said.view)
            ack()

        return on_shortcut

    app.shortcut(REPORT)(listener(lambda it, _body: any_form(it, {})))
    app.shortcut(RECORD)(listener(record_form))


def _said(it: Visit, body: dict[str, Any], said: Drawing | Opening) -> Opening | None:
    if isinstance(said, Drawing):
        tell(it, body, said, replace_original=False)
        return None
    return said


def record_form(it: Visit, body: dict[str, Any]) -> Opening | Drawing:
    """Return the form for a message, with what was read from it filled in."""
    message, channel = body["message"], body["channel"]["id"]
    if channel.startswith("D"):
        return plain(it.speech.say("shortcut.direct"))
    if message.get("bot_id") or not message.get("user"):
        return plain(it.speech.say("shortcut.app"))
    team = (body.get("team") or {}).get("id", "")
    return _form(it, post_of(message, team, body["bot"].get("bot_user_id") or "", channel))


def _form(it: Visit, post: Post) -> Opening | Drawing:
    thread = threads.find(it.unit, post.channel, post.thread_ts or post.ts)
    thread = thread or Thread(post.channel, post.ts, "digest", None, it.visitor.language)
    reading = _read(it, post, thread)
    found = replies.about(it, thread, reading)
    tracked = found[0] if len(found) == 1 and found[0].ended is None else None
    metadata: dict[str, Any] = {
        "origin": (post.channel, post.ts, post.thread_ts or post.ts, post.user),
        "more": _fitting(reading.evidence[1:]),
    }
    theirs = _theirs(it, post, reading)
    if theirs is not None:
        metadata["party"] = theirs
    written = report_modal.message(post.user, plain_words(post.text), it.speech)
    return any_form(it, metadata, written, Filled(tracked, _party(it, post, reading, tracked), reading))


def _read(it: Visit, post: Post, thread: Thread) -> Reading:
    """What a message says; where it reports nothing, its words, day and links are kept all the same."""
    told = replies.read(it, post, thread)
    if told:
        return told[0]
    return interpret(post.text, on=thread.reference, today=it.house.today(instant_of(post.ts)))


def _party(it: Visit, post: Post, reading: Reading, tracked: Tracked | None) -> str | None:
    """The party that is named, else that of whoever wrote the message, among those that the recorder may report for."""
    if tracked is None:
        return reading.party
    mandates = focal_points.mandates_of(it.unit, post.user)
    named = (reading.party,) if reading.party else parties_for(mandates, tracked.commitment)
    owing = [debtor_of(tracked, party) for party in named]
    return next((party for party in owing if party in speakable(it, tracked)), None)


def _theirs(it: Visit, post: Post, reading: Reading) -> str | None:
    """For whom a message counts where the form leaves it open: never for the recorder's party, if another wrote it."""
    if reading.party is not None or post.user == it.visitor.user:
        return reading.party
    parties = {mandate.party for mandate in focal_points.mandates_of(it.unit, post.user)}
    return parties.pop() if len(parties) == 1 else None


def _fitting(links: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    for link in links:
        if sum(map(len, kept)) + len(link) < METADATA - ROOM:
            kept.append(link)
    return kept
