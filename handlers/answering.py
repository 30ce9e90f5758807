"""From a question to its answer: the same for every command, mention and the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import progress, words
from bot.answers import Answer, Intent
from bot.parties import members
from bot.questions import understand
from store import commitments, documents, focal_points, search, tallies

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from bot.answers import Question, RosterLine
    from bot.plan import Tracked
    from store.engine import Unit


def ask(
    unit: Unit,
    text: str,
    *,
    today: date,
    own: tuple[str, ...] = (),
    preset: Intent | None = None,
    language: str = "en",
    thread_label: str | None = None,
    most: int | None = None,
) -> Answer:
    """Answer a sentence asked on `today` by somebody who speaks for the parties `own`.

    `language` is the one to answer in where the sentence does not show its own; `thread_label` is the reference of the
    commitment in whose thread it is asked; of a list no more than `most` are loaded, where no more will be shown.
    """
    question = understand(
        text,
        today=today,
        own=own,
        outline=documents.outline(unit),
        preset=preset,
        default_language=language,
        thread_label=thread_label,
    )
    found = answer(unit, question, today, most)
    if thread_label and found.intent is Intent.NONE and "?" in text:
        # What is asked in a commitment's thread and means nothing else is about that commitment.
        code, label = thread_label.split(" ", 1)
        return answer(unit, replace(question, intent=Intent.SHOW, labels=(label,), codes=(code,)), today)
    return found


def answer(unit: Unit, question: Question, today: date, most: int | None = None) -> Answer:
    """Answer a question that is already understood; words that mean nothing are no reason to tell everything."""
    if question.unheard and not question.narrows:
        return Answer(question, question.intent, today)
    if question.makeup:
        asked = question.makeup
        return Answer(question, question.intent, today, members=() if asked.chair else members(asked.body, asked.on))
    if question.intent in COUNTED:
        return COUNTED[question.intent](unit, question, today, most)
    return ANSWERS[question.intent](unit, question, today)


def _list(unit: Unit, question: Question, today: date, most: int | None) -> Answer:
    found, more = commitments.first(unit, question, today, most)
    return Answer(question, Intent.LIST, today, commitments=tuple(found), more=more)


def _show(unit: Unit, question: Question, today: date) -> Answer:
    found: list[Tracked] = []
    unknown: list[str] = []
    nearest: list[str] = []
    for label in question.labels:
        named = commitments.labelled(unit, label, question.codes)
        found += named
        if not named:
            unknown.append(" ".join((*question.codes, label)))
            nearest += commitments.nearest_labels(unit, unknown[-1])
    suggestions = commitments.by_references(unit, list(dict.fromkeys(nearest))[:3])
    return Answer(
        question, Intent.SHOW, today, commitments=tuple(found), suggestions=tuple(suggestions), unknown=tuple(unknown)
    )


def _find(unit: Unit, question: Question, today: date) -> Answer:
    """Look for one commitment: a clear winner is the answer; rivals are only suggested; nothing good is said so."""
    vocabulary = search.vocabulary(unit)
    asked = " ".join(words.correct(words.words(question.words), vocabulary))
    candidates = search.candidates(unit, words.terms(asked), archived=True)
    if question.codes:
        codes = tuple(f"{code} " for code in question.codes)
        candidates = [one for one in candidates if one.reference.startswith(codes)]
    verdict = words.verdict(words.rank(question.words, candidates, vocabulary))
    if verdict.winner is not None:
        return Answer(question, Intent.FIND, today, tuple(commitments.by_references(unit, [verdict.winner])))
    # What is looked for in a named document is a question about the plan, though the document says nothing on it.
    intent = Intent.FIND if verdict.good or question.codes else Intent.NONE
    rivals = commitments.by_references(unit, verdict.rivals)
    return Answer(question, intent, today, suggestions=tuple(rivals))


def _progress(unit: Unit, question: Question, today: date, most: int | None) -> Answer:
    scope = replace(question, open_only=False)
    found, more = commitments.first(unit, scope, today, most)
    headings = documents.outline(unit).headings_in(question.language)
    figures = progress.figures(tallies.counted(unit, scope, today), headings)
    return Answer(question, Intent.PROGRESS, today, commitments=tuple(found), progress=figures, more=more)


def _roster(unit: Unit, question: Question, today: date) -> Answer:
    lines: list[RosterLine] = focal_points.roster(unit)
    if question.parties:
        lines = [line for line in lines if line.party in question.parties]
    return Answer(question, Intent.ROSTER, today, roster=tuple(lines))


def _plain(_unit: Unit, question: Question, today: date) -> Answer:
    return Answer(question, question.intent, today)


ANSWERS: dict[Intent, Callable[[Unit, Question, date], Answer]] = {
    Intent.SHOW: _show,
    Intent.FIND: _find,
    Intent.ROSTER: _roster,
    Intent.HELP: _plain,
    Intent.NONE: _plain,
}

COUNTED: dict[Intent, Callable[[Unit, Question, date, int | None], Answer]] = {
    Intent.LIST: _list,
    Intent.PROGRESS: _progress,
}
