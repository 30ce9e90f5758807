"""The plan by theme, one line for each commitment; a large plan by its themes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import due as deadline_in_words
from bot.progress import is_past, tally
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.figures import completed
from handlers.blocks.marks import MARKS, PAST, bar, status_name
from handlers.blocks.owing import mark_of
from handlers.blocks.pieces import Block, context, packed, section

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from bot.languages import Speech
    from bot.plan import Document, Tracked

IN_FULL = 60
"""Up to so many commitments, each has its own line."""
SHORT = 72
THEME = 80
TITLE = 120


def plan(tracked: Sequence[Tracked], documents: Sequence[Document], speech: Speech, today: date) -> Drawing:
    """Draw the plan of these documents."""
    if not tracked:
        return drawing([section(speech.say("plan.empty"))], speech)
    blocks: list[Block] = []
    for document in documents:
        own = [item for item in tracked if item.commitment.code == document.code]
        blocks += _document(document, own, speech, today, in_full=len(tracked) <= IN_FULL)
    return drawing(blocks, speech, tail=[context(legend(speech)), context(speech.say("plan.how"))])


def _document(
    document: Document, tracked: Sequence[Tracked], speech: Speech, today: date, *, in_full: bool
) -> list[Block]:
    count = tally(tracked, today)
    title = f"*{escape(document.code)}* · {words(document.title, TITLE)}\n{bar(count)} {completed(count, speech)}"
    themes = _themes(tracked)
    if not in_full:
        return packed([title, *(_summary(name, items, speech, today) for name, items in themes.items())])
    lines = [title]
    for name, items in themes.items():
        lines += [f"\n*{words(name, THEME)}*"] if name else []
        lines += [_line(item, speech, today) for item in items]
    return packed(lines)


def _themes(tracked: Sequence[Tracked]) -> dict[str, list[Tracked]]:
    themes: dict[str, list[Tracked]] = {}
    for item in tracked:
        commitment = item.commitment
        themes.setdefault(f"{commitment.theme_label}. {commitment.theme}".strip(". "), []).append(item)
    return themes


def _line(tracked: Tracked, speech: Speech, today: date) -> str:
    commitment = tracked.commitment
    mark = f"{mark_of(tracked)}{PAST}" if is_past(tracked, today) else mark_of(tracked)
    due = ""
    if commitment.deadline is not None and commitment.due is not None:
        due = f" · {words(deadline_in_words(commitment.deadline, speech.language), SHORT)}"
    return f"{mark} *{escape(commitment.label)}* {words(commitment.text, SHORT)}{due}"


def _summary(name: str, tracked: Sequence[Tracked], speech: Speech, today: date) -> str:
    count = tally(tracked, today)
    there = speech.count("answers.found", len(tracked))
    return speech.pair(f"{bar(count)} {words(name, THEME) or '–'}", f"{there}, {completed(count, speech)}")


def legend(speech: Speech) -> str:
    """Return what the marks mean."""
    return " · ".join(_meanings(speech))


def _meanings(speech: Speech) -> Iterator[str]:
    for status, mark in MARKS.items():
        yield f"{mark} {status_name(status, speech)}"
    yield f"{PAST} {speech.say('when.past')}"
