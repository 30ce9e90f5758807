"""`/progress`: the figures, in all or of a party, a theme or a document; "ask honduras" asks for reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Intent
from handlers import asking
from handlers.answering import ask
from handlers.blocks.answer import LISTED

if TYPE_CHECKING:
    from handlers.blocks.drawing import Drawing
    from handlers.commands.door import Command
    from handlers.visit import Visit


def answer(it: Visit, command: Command) -> Drawing:
    """Answer with the figures of what the words name, or ask for what is missing in them."""
    verb, _, rest = command.text.partition(" ")
    if verb.casefold() in asking.VERBS:
        return asking.answer(it, rest, command.channel)
    found = ask(
        it.unit,
        command.text,
        today=it.today,
        own=it.visitor.parties,
        preset=Intent.PROGRESS,
        language=it.visitor.language,
        most=LISTED,
    )
    return it.draw(found)
