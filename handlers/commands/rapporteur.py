"""`/rapporteur`: the help, with examples that can be tried as they stand; reminders on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Answer, Intent, Question
from bot.languages import LANGUAGES, detect
from handlers import remembering

if TYPE_CHECKING:
    from handlers.blocks.drawing import Drawing
    from handlers.commands.door import Command
    from handlers.visit import Visit


def answer(it: Visit, command: Command) -> Drawing:
    """Answer with the help, in the language that is named or spoken ("/rapporteur es", "/rapporteur ayuda")."""
    words = command.text.casefold()
    about, _, wish = words.partition(" ")
    if about in remembering.WORDS:
        return remembering.set_reminders(it, wish)
    language = words if words in LANGUAGES else detect(command.text, it.visitor.language) or it.visitor.language
    question = Question(language=language, intent=Intent.HELP, text=command.text)
    return it.draw(Answer(question, Intent.HELP, it.today))
