"""What channels receive, in lines, with what the secretariat may do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import get_day_names

from bot.languages.dates import day, listing
from bot.plan import Audience
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape
from handlers.blocks.pieces import Block, actions, button, context, divider, section
from handlers.blocks.scopes import naming
from store.states import Quiet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.languages import Speech
    from store.subscriptions import Subscription

SHOWN = 12
"""Digests that one message lists: each takes two blocks."""


def when(one: Subscription, speech: Speech) -> str:
    """Return when a digest comes, and in which language: "every Monday at 09:00 (America/Costa_Rica), in English"."""
    return speech.say(
        "digest.when",
        day=get_day_names(locale=speech.language)[one.weekday],
        time=f"{one.hour:02d}:{one.minute:02d}",
        zone=escape(one.timezone),
        languages=listing([speech.say(f"draft.in.{language}") for language in one.languages], speech.language),
    )


def described(one: Subscription, speech: Speech) -> str:
    """Return what a channel receives, in a line: when, what about, and what else was chosen for it."""
    chosen = [
        naming(one.scope, speech),
        speech.say("digest.members") if one.scope.audience is Audience.MEMBERS else "",
        speech.say("digest.reminds") if one.reminders else "",
        speech.say("digest.silent") if one.quiet is Quiet.SILENT else "",
        speech.say("digest.rests") if one.paused else "",
    ]
    return " · ".join([when(one, speech), *filter(None, chosen)])


def rows(received: Sequence[Subscription], speech: Speech, *, channels: bool) -> list[Block]:
    """Return the lines with their buttons; `channels`: each names its channel."""
    blocks: list[Block] = []
    for one in received[:SHOWN]:
        channel = f"<#{escape(one.channel)}> " if channels else ""
        rest = ("resume", "digest_resume") if one.paused else ("pause", "digest_pause")
        blocks += [
            section(f"📅 {channel}{described(one, speech)}"),
            actions(
                button(speech.say("digest.change"), "digest_change", str(one.id)),
                button(speech.say(f"digest.{rest[0]}"), rest[1], str(one.id)),
                button(speech.say("digest.end"), "digest_end", str(one.id)),
            ),
        ]
    if len(received) > SHOWN:
        blocks.append(context(speech.count("answers.more", len(received) - SHOWN)))
    return blocks


def listed(received: Sequence[Subscription], speech: Speech) -> Drawing:
    """Draw what all channels receive."""
    return drawing([section(f"*{speech.say('digest.all')}*"), *rows(received, speech, channels=True)], speech)


def settings(received: Sequence[Subscription], channel: str, speech: Speech) -> list[Block]:
    """Return what a channel receives, with what the secretariat may do about it."""
    return [
        divider(),
        *rows(received, speech, channels=False),
        actions(button(speech.say("digest.add"), "digest_add", channel)),
    ]


def previewed(shown: Sequence[Drawing], settings: Sequence[Block], speech: Speech) -> Drawing:
    """Draw what a channel would get now, and beneath it its settings."""
    blocks = [block for one in shown for block in (divider(), *one.blocks)][1:]
    return drawing(blocks, speech, tail=settings)


def confirmed(one: Subscription, due: datetime, speech: Speech) -> str:
    """Say what a channel will receive, and when for the first time; `due` is by the clock of its zone."""
    first = speech.say("digest.first", day=day(due.date(), speech.language), time=f"{due:%H:%M}")
    return f"{speech.say('digest.gets', what=described(one, speech))} {first} {speech.say('digest.invite')}"
