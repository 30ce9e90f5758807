"""The weekly digest: one phone screen in the channel, everything else in the thread under it."""

from __future__ import annotations

from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from bot.languages.dates import day
from handlers.blocks.digest_lines import changed, due_line, past_line, silent_line
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.figures import completed
from handlers.blocks.fitting import size
from handlers.blocks.limits import shorten
from handlers.blocks.lines import one_document
from handlers.blocks.marks import bar
from handlers.blocks.pieces import Block, actions, button, context, packed, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from bot.answers import Digest, Tally
    from bot.languages import Speech

SCREEN = 1_450
"""Characters that a phone shows about without scrolling much, with room for what the fallback adds."""
MOST_LINES = 5
SCOPE = 80
MESSAGES = 5
"""Messages with details in a thread; more would only be noise."""
MESSAGE = 10_000
LINES = 60


def digest(digest: Digest, speech: Speech, scope: str = "", *, as_of: datetime | None = None) -> Drawing:
    """Draw the digest that stands in the channel, at most about 1,500 characters long.

    `scope` names what it is about where that is not the whole plan (escaped); `as_of` is the local instant of a
    digest that comes late.
    """
    for lines in range(MOST_LINES, 0, -1):
        drawn = _screen(digest, speech, scope, as_of, lines)
        if sum(map(size, drawn.blocks)) <= SCREEN and len(drawn.text) <= SCREEN:
            break
    return drawn


def _screen(digest: Digest, speech: Speech, scope: str, as_of: datetime | None, lines: int) -> Drawing:
    blocks = [section(f"*{_title(digest, speech, scope)}*\n{_headline(digest, speech)}")]
    for heading, entries in _sections(digest, speech, short=True):
        shown = entries[:lines]
        if len(entries) > lines:
            shown.append(speech.count("week.more", len(entries) - lines))
        blocks += packed([f"*{heading}*", *shown])
    blocks.append(section(_total(digest, speech)))
    if as_of is not None:
        blocks.append(context(speech.say("week.as_of", day=day(as_of.date(), speech.language), time=f"{as_of:%H:%M}")))
    return drawing(blocks, speech, tail=[weekly_buttons(speech)])


def details(digest: Digest, speech: Speech) -> list[Drawing]:
    """Draw the full lists for the thread, with every party's name, in as many messages as they need.

    None for a week in which there is nothing to tell.
    """
    sections = list(_sections(digest, speech, short=False))
    lines = [line for heading, entries in sections for line in (f"*{heading}*", *entries)]
    messages = list(_messages(lines))
    drawn = [drawing(packed(message), speech) for message in messages[:MESSAGES]]
    left = sum(map(len, messages[MESSAGES:]))
    if left:
        last = [*packed(messages[MESSAGES - 1]), context(speech.count("limits.left_out", left))]
        drawn[-1] = drawing(last, speech)
    return drawn


def _messages(lines: Sequence[str]) -> Iterator[list[str]]:
    held: list[str] = []
    used = 0
    for line in lines:
        if held and (used + len(line) > MESSAGE or len(held) >= LINES):
            yield held
            held, used = [], 0
        held.append(line)
        used += len(line) + 1
    if held:
        yield held


def _title(digest: Digest, speech: Speech, scope: str) -> str:
    year, week = digest.week.split("-W")
    monday = date.fromisocalendar(int(year), int(week), 1)
    title = speech.say("week.title", day=day(monday, speech.language))
    return f"{title} · {shorten(scope, SCOPE)}" if scope else title


def _headline(digest: Digest, speech: Speech) -> str:
    """Say in one sentence what this week is about."""
    said = [
        speech.count(key, n)
        for key, n in (
            ("week.changed", len(digest.changes)),
            ("week.due", len(digest.due)),
            ("week.past", len(digest.past)),
        )
        if n
    ]
    return " · ".join(said) if said else speech.say("week.quiet")


def _sections(digest: Digest, speech: Speech, *, short: bool) -> Iterator[tuple[str, list[str]]]:
    """Yield each heading with its lines, the empty ones left out."""
    alone = one_document([*digest.due, *digest.past]) and len({c.reference.split()[0] for c in digest.changes}) <= 1
    grouped = [list(same) for _, same in groupby(digest.changes, key=lambda c: (c.reference, c.status))]
    sections = (
        ("week.changes", [changed(same, speech, alone=alone, short=short) for same in grouped]),
        ("week.due_soon", [due_line(t, speech, digest.today, alone=alone, short=short) for t in digest.due]),
        ("week.past_date", [past_line(t, speech, digest.today, alone=alone, short=short) for t in digest.past]),
        ("week.silent", [silent_line(t, who, speech, alone=alone, short=short) for t, who in digest.silent]),
    )
    for heading, lines in sections:
        if lines:
            yield speech.say(heading), lines


def _total(digest: Digest, speech: Speech) -> str:
    total = f"{bar(digest.tally)} {completed(digest.tally, speech)}"
    difference = _difference(digest.tally, digest.before, speech)
    return f"{total} · {difference}" if difference else total


def _difference(now: Tally, before: Tally | None, speech: Speech) -> str:
    """Say what the week has brought; nothing where there is no earlier digest, or where the plan itself has changed."""
    if before is None or before.total != now.total:
        return ""
    more = now.completed - before.completed
    return speech.say("week.difference", n=f"{more:+d}") if more else speech.say("week.no_difference")


def weekly_buttons(speech: Speech) -> Block:
    """Return the buttons under a digest."""
    return actions(
        button(speech.say("buttons.report"), "report_any", style="primary"),
        button(speech.say("buttons.deadlines"), "deadlines"),
        button(speech.say("buttons.week"), "week"),
    )
