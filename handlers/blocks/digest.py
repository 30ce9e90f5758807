"""The weekly digest: one phone screen in the channel, everything else in the thread under it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from bot.languages.dates import day
from bot.scopes import WHOLE, Scope
from handlers.blocks.digest_lines import changed, due_line, past_line, silent_line
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.figures import completed
from handlers.blocks.fitting import size
from handlers.blocks.limits import shorten
from handlers.blocks.lines import one_document
from handlers.blocks.marks import bar
from handlers.blocks.pieces import Block, actions, button, context, packed, section
from handlers.blocks.scopes import naming, value_of

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
_ADDRESS = re.compile(r"<https?://[^|>]+\|")


@dataclass(frozen=True, slots=True)
class Part:
    """One list of a digest: its heading, its lines, and how many more there are than it holds."""

    heading: str
    lines: list[str]
    more: int


def digest(
    digest: Digest, speech: Speech, scope: Scope = WHOLE, *, as_of: datetime | None = None, late: bool = True
) -> Drawing:
    """Draw the digest of a scope as it stands in the channel, at most about 1,500 characters long.

    `as_of` is the local instant of a digest that comes late, or (not `late`) of one that is shown anew.
    """
    when = _as_of(as_of, speech, late=late) if as_of else []
    if digest.quiet:
        said = [_title(digest, speech, scope), speech.say("week.quiet"), _total(digest, speech)]
        return drawing([section(f"*{said[0]}*\n{said[1]}\n{said[2]}"), *when], speech)
    for lines in range(MOST_LINES, 0, -1):
        drawn = drawing([*_screen(digest, speech, scope, lines), *when], speech, tail=[weekly_buttons(speech, scope)])
        if sum(map(_seen, drawn.blocks)) <= SCREEN and len(drawn.text) <= SCREEN:
            break
    return drawn


def _seen(block: Block) -> int:
    """Return how many characters of a block are seen: of a link, its name."""
    return size(block) - sum(map(len, _ADDRESS.findall(str(block))))


def _as_of(at: datetime, speech: Speech, *, late: bool) -> list[Block]:
    key = "week.as_of" if late else "week.as_it_was"
    return [context(speech.say(key, day=day(at.date(), speech.language), time=f"{at:%H:%M}"))]


def _screen(digest: Digest, speech: Speech, scope: Scope, lines: int) -> list[Block]:
    blocks = [section(f"*{_title(digest, speech, scope)}*\n{_headline(digest, speech)}")]
    for part in _parts(digest, speech, short=True):
        shown = part.lines[:lines]
        more = len(part.lines) - len(shown) + part.more
        if more:
            shown.append(speech.count("week.more", more))
        blocks += packed([f"*{part.heading}*", *shown])
    return [*blocks, section(_total(digest, speech))]


def details(digest: Digest, speech: Speech) -> list[Drawing]:
    """Draw the full lists for the thread, with every party's name, in as many messages as they need.

    None for a week in which there is nothing to tell.
    """
    lines: list[str] = []
    for part in _parts(digest, speech, short=False):
        lines += (f"*{part.heading}*", *part.lines)
        if part.more:
            lines.append(speech.count("week.beyond", part.more))
    messages = list(_messages(lines))
    drawn = [drawing(packed(message), speech) for message in messages[:MESSAGES]]
    left = sum(map(len, messages[MESSAGES:]))
    if left:
        last = [*packed(messages[MESSAGES - 1]), context(speech.count("week.beyond", left))]
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


def _title(digest: Digest, speech: Speech, scope: Scope) -> str:
    year, week = digest.week.split("-W")
    monday = date.fromisocalendar(int(year), int(week), 1)
    title = speech.say("week.title", day=day(monday, speech.language))
    return f"{title} · {shorten(naming(scope, speech), SCOPE)}" if scope.narrows else title


def _headline(digest: Digest, speech: Speech) -> str:
    """Say in one sentence what this week is about."""
    left = digest.left
    told = (
        ("week.changed", len(digest.changes) + left.changes),
        ("week.due", len(digest.due) + left.due),
        ("week.past", len(digest.past) + left.past),
    )
    return " · ".join(speech.count(key, n) for key, n in told if n)


def _parts(digest: Digest, speech: Speech, *, short: bool) -> Iterator[Part]:
    """Yield each list with its lines, the empty ones left out."""
    alone = one_document([*digest.due, *digest.past]) and len({c.reference.split()[0] for c in digest.changes}) <= 1
    grouped = [list(same) for _, same in groupby(digest.changes, key=lambda c: (c.reference, c.status))]
    today, left = digest.today, digest.left
    parts = (
        ("week.changes", [changed(same, speech, alone=alone, short=short) for same in grouped], left.changes),
        ("week.due_soon", [due_line(t, speech, today, alone=alone, short=short) for t in digest.due], left.due),
        ("week.past_date", [past_line(t, speech, today, alone=alone, short=short) for t in digest.past], left.past),
        (
            "week.silent",
            [silent_line(t, who, speech, alone=alone, short=short) for t, who in digest.silent],
            left.silent,
        ),
    )
    for heading, lines, more in parts:
        if lines:
            yield Part(speech.say(heading), lines, more)


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


def weekly_buttons(speech: Speech, scope: Scope = WHOLE) -> Block:
    """Return the buttons under the digest of a scope."""
    of = value_of(scope)
    return actions(
        button(speech.say("buttons.report"), "report_any", style="primary"),
        button(speech.say("buttons.deadlines"), "deadlines", of),
        button(speech.say("buttons.week"), "week", of),
    )
