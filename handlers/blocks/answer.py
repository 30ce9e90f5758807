"""The answer to a question, whatever was asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers import Intent
from handlers.blocks.card import buttons, facts
from handlers.blocks.drawing import Drawing, drawing
from handlers.blocks.escape import escape, words
from handlers.blocks.figures import figures
from handlers.blocks.guide import guide, hint
from handlers.blocks.limits import VALUE
from handlers.blocks.lines import entry, one_document
from handlers.blocks.makeup import makeup
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import Block, button, divider, packed, section
from handlers.blocks.receipts import no_such_label
from handlers.blocks.roster import roster
from handlers.blocks.understood import understood

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers import Answer, Question
    from bot.languages import Speech
    from bot.plan import Tracked

LISTED = 20
CARDS = 3
NEAREST = 3
NAMED = 60
"""Characters of the words that nothing was found on."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who alone reads an answer, or asked for one that all read: the own `parties`; `office`: the secretariat alone."""

    parties: tuple[str, ...] = ()
    office: bool = False


def draw(answer: Answer, speech: Speech, *, reader_parties: tuple[str, ...] = (), office: bool = False) -> Drawing:
    """Draw the answer to a question; `reader_parties` are those that the reader is a focal point of.

    With `office`, which only the secretariat may see, a card has the buttons of the secretariat.
    """
    question = answer.question
    if question.unheard and not question.narrows:
        return drawing([section(_unheard(question, speech)), *hint(speech)], speech)
    if question.makeup:
        return makeup(answer, question.makeup, speech)
    return DRAWERS[answer.intent](answer, speech, Reader(reader_parties, office))


def _unheard(question: Question, speech: Speech) -> str:
    return speech.say("answers.unheard", words=words(question.unheard, VALUE))


def _list(answer: Answer, speech: Speech, reader: Reader) -> Drawing:
    found = answer.commitments
    past = (
        [section(speech.count("answers.past_too", answer.past, asked=_asked(answer.question)))] if answer.past else []
    )
    past += [section(_unheard(answer.question, speech))] if answer.question.unheard else []
    if not found:
        return drawing([section(_nothing(answer, speech)), *past], speech)
    scope = " · ".join(understood(answer.question, speech, answer.today, found))
    headline = speech.count("answers.found", answer.total)
    blocks = [section(" · ".join(filter(None, [f"*{headline}*", scope])))]
    blocks += packed(_entries(answer, found[:LISTED], speech), "\n\n")
    if answer.total > LISTED:
        narrow = speech.say("answers.narrow", example=_example(reader.parties, speech))
        blocks.append(section(f"{speech.count('answers.more', answer.total - LISTED)} {narrow}"))
    return drawing([*blocks, *past], speech)


def _asked(question: Question) -> str:
    """Return the words to repeat in a command that asks the same of other days; "" for none, or too many."""
    typed = words(question.text, NAMED)
    return f"{typed} " if typed and typed == escape(question.text) and "`" not in typed else ""


def _nothing(answer: Answer, speech: Speech) -> str:
    """Say kindly that nothing was found; that nothing is past its date is good news."""
    question = answer.question
    if question.past:
        said = speech.say("answers.none_past")
    elif question.told:
        said = speech.say("answers.none_told")
    else:
        said = speech.say("answers.none_due" if question.window else "answers.none")
    scope = " · ".join(understood(replace(question, past=False, open_only=False), speech, answer.today))
    return f"{said} ({scope})" if scope else said


def _example(own: tuple[str, ...], speech: Speech) -> str:
    return party_name(own[0], speech) if own else speech.say("answers.example")


def _entries(answer: Answer, found: tuple[Tracked, ...], speech: Speech) -> list[str]:
    alone = one_document(found)
    return [entry(t, speech, answer.today, alone=alone, asked=answer.question.parties) for t in found]


def _show(answer: Answer, speech: Speech, reader: Reader) -> Drawing:
    nearest = [item.commitment.reference for item in answer.suggestions[:NEAREST]]
    missing = [section(no_such_label(label, speech, nearest)) for label in answer.unknown]
    near = _suggested(answer, speech) if answer.suggestions else []
    if not answer.commitments and not missing:
        return drawing([section(speech.say("answers.none")), *hint(speech)], speech)
    return _cards(answer, speech, [*missing, *near], office=reader.office)


def _cards(answer: Answer, speech: Speech, after: list[Block], *, office: bool) -> Drawing:
    """Draw one card; of several, the first ones with a line between, and the rest in lines."""
    found = answer.commitments
    blocks: list[Block] = []
    for item in found[:CARDS]:
        blocks += [*([divider()] if blocks else []), *facts(item, speech, answer.today)]
        blocks += [buttons(item, speech, office=office)] if len(found) > 1 else []
    blocks += packed(_entries(answer, found[CARDS:LISTED], speech), "\n\n")
    if len(found) > LISTED:
        blocks.append(section(speech.count("answers.more", len(found) - LISTED)))
    tail = [buttons(found[0], speech, office=office)] if len(found) == 1 else []
    return drawing([*blocks, *after], speech, tail=tail)


def _find(answer: Answer, speech: Speech, reader: Reader) -> Drawing:
    if answer.commitments:
        return _cards(answer, speech, [], office=reader.office)
    if not answer.suggestions:
        return _none(answer, speech, reader)
    return drawing([section(speech.say("answers.unsure")), *_suggested(answer, speech)], speech)


def _suggested(answer: Answer, speech: Speech) -> list[Block]:
    """Return the nearest commitments, each with a button that shows it: a weak match never pretends."""
    near = answer.suggestions[:NEAREST]
    alone = one_document(near)
    return [
        section(
            entry(item, speech, answer.today, alone=alone),
            button(speech.say("buttons.show"), "show", item.commitment.reference[:VALUE]),
        )
        for item in near
    ]


def _progress(answer: Answer, speech: Speech, _reader: Reader) -> Drawing:
    scope = understood(answer.question, speech, answer.today, answer.commitments)
    if answer.question.unheard:
        scope.append(_unheard(answer.question, speech))
    return figures(answer.progress, scope, speech)


def _roster(answer: Answer, speech: Speech, _reader: Reader) -> Drawing:
    return roster(answer.roster, answer.question.parties, speech)


def _help(_answer: Answer, speech: Speech, _reader: Reader) -> Drawing:
    return guide(speech)


def _none(answer: Answer, speech: Speech, _reader: Reader) -> Drawing:
    said = _nothing_on(answer.question, speech)
    unclear = "answers.courteous" if answer.question.courteous else "answers.not_understood"
    blocks = [section(said or speech.say(unclear))]
    if answer.suggestions:
        blocks += [section(speech.say("answers.nearest")), *_suggested(answer, speech)]
    return drawing([*blocks, *hint(speech)], speech)


def _nothing_on(question: Question, speech: Speech) -> str:
    """Say what was looked for in vain, and where if a document was named; "" where nothing was looked for."""
    if question.intent is not Intent.FIND or not question.words:
        return ""
    looked_for = words(question.text, NAMED)
    if question.codes:
        where = ", ".join(map(escape, question.codes))
        return speech.say("answers.nothing_in", words=looked_for, document=where)
    return speech.say("answers.nothing_on", words=looked_for)


DRAWERS: dict[Intent, Callable[[Answer, Speech, Reader], Drawing]] = {
    Intent.LIST: _list,
    Intent.FIND: _find,
    Intent.SHOW: _show,
    Intent.PROGRESS: _progress,
    Intent.ROSTER: _roster,
    Intent.HELP: _help,
    Intent.NONE: _none,
}
