"""Progress in figures: in all, by theme and by party, with bars in text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.marks import PAST, bar, share
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import Block, context, packed, section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers import Heading, ProgressFigures, Tally
    from bot.languages import Speech

THEME = 60
SHOWN = 25
"""Themes, and parties, that are shown one by one."""


def figures(progress: ProgressFigures | None, scope: Sequence[str], speech: Speech) -> Drawing:
    """Draw the progress of a scope, which is given in short phrases."""
    title = " · ".join([f"*{speech.say('figures.title')}*", *scope])
    if progress is None or not progress.total.total:
        return drawing([section(f"{title}\n{speech.say('figures.nothing')}")], speech)
    blocks: list[Block] = [section(f"{title}\n{total(progress.total, speech)}")]
    if len(progress.by_theme) > 1:
        blocks += _table(
            speech.say("figures.by_theme"), [(_heading(h, progress), t) for h, t in progress.by_theme], speech
        )
    if len(progress.by_party) > 1:
        blocks += _table(
            speech.say("figures.by_party"), [(party_name(p, speech), t) for p, t in progress.by_party], speech
        )
    return drawing(blocks, speech, tail=[context(speech.say("figures.unit"))])


def total(tally: Tally, speech: Speech) -> str:
    """Return the figures of a whole scope in two lines."""
    return f"{bar(tally)} {completed(tally, speech)}\n{standing(tally, speech)}"


def completed(tally: Tally, speech: Speech) -> str:
    """Return "*12 of 40 completed* (30%)"."""
    numbers = {"n": speech.number(tally.completed), "total": speech.number(tally.total)}
    done = speech.count("figures.completed", tally.total, **numbers)
    return f"*{done}* ({share(tally, speech)})"


def standing(tally: Tally, speech: Speech) -> str:
    """Return what is not completed: "🟡 2 in progress · ⚪ 26 pending · 🕒 3 past their date"."""
    said = [
        f"{mark} {speech.count(key, n)}"
        for mark, key, n in (
            ("🟡", "figures.in_progress", tally.in_progress),
            ("⏸️", "figures.on_hold", tally.on_hold),
            ("⚪", "figures.pending", tally.pending),
            (PAST, "figures.past", tally.past),
        )
        if n
    ]
    return " · ".join(said)


def _heading(heading: Heading, progress: ProgressFigures) -> str:
    """Return a theme's name, with the document's code where there are several documents."""
    name = f"{heading.label}. {heading.words}".strip(". ") or heading.code
    several = len({h.code for h, _ in progress.by_theme}) > 1
    return words(f"{heading.code} {name}" if several and name != heading.code else name, THEME)


def _table(title: str, rows: Sequence[tuple[str, Tally]], speech: Speech) -> list[Block]:
    lines = [f"*{escape(title)}*", *(_row(name, tally, speech) for name, tally in rows[:SHOWN])]
    if len(rows) > SHOWN:
        lines.append(speech.count("figures.more", len(rows) - SHOWN))
    return packed(lines)


def _row(name: str, tally: Tally, speech: Speech) -> str:
    done = speech.say("figures.of", n=speech.number(tally.completed), total=speech.number(tally.total))
    past = f" · {PAST} {speech.number(tally.past)}" if tally.past else ""
    return speech.pair(f"{bar(tally)} {name}", f"{done}{past}")
