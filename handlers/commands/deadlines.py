"""`/deadlines`: what is due, nearest first; of a party, in a window, or past its date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers import Answer, Intent
from bot.plan import Window
from bot.questions import understand
from handlers.answering import answer as answer_question
from handlers.blocks.answer import LISTED
from store import documents

if TYPE_CHECKING:
    from datetime import date

    from bot.answers import Question
    from handlers.blocks.drawing import Drawing
    from handlers.commands.door import Command
    from handlers.visit import Visit
    from store.engine import Unit


def answer(it: Visit, command: Command) -> Drawing:
    """Answer with the commitments that have a date, nearest first."""
    question = understand(
        command.text,
        today=it.today,
        own=it.visitor.parties,
        outline=documents.outline(it.unit),
        preset=Intent.LIST,
        default_language=it.visitor.language,
    )
    found = deadlines(it.unit, question, it.today)
    return it.draw(found)


def deadlines(unit: Unit, question: Question, today: date) -> Answer:
    """Answer a question as `/deadlines` does: dated and open commitments, from today on unless the words say else."""
    if question.intent is not Intent.LIST:
        return answer_question(unit, question, today, LISTED)
    asked = question
    if asked.dated is None:
        asked = replace(asked, dated=True)
    if not asked.statuses:
        asked = replace(asked, open_only=True)
    if asked.window is not None or asked.past or not asked.dated:
        return answer_question(unit, asked, today, LISTED)
    behind = answer_question(unit, replace(asked, past=True), today, 0)
    ahead = answer_question(unit, replace(asked, window=Window(today, None)), today, LISTED)
    return replace(ahead, past=behind.total)
