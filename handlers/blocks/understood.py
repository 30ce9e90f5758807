"""What was understood of a question, in a few words, so that the reader sees what the answer is an answer to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import day, listing, span
from handlers.blocks.escape import escape, words
from handlers.blocks.marks import status_name
from handlers.blocks.owing import party_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answers import Question
    from bot.languages import Speech
    from bot.plan import Tracked, Window

THEME = 60
WORDS = 60


def understood(question: Question, speech: Speech, today: date, found: Sequence[Tracked] = ()) -> list[str]:
    """Return the filters of a question as short phrases, escaped; `found` lends the theme its words."""
    said = [_who(question, speech), _theme(question, speech, found)]
    said += [escape(code) for code in question.codes]
    said += [escape(label) for label in question.labels]
    said += [_window(question.window, speech, today), _statuses(question, speech), *_yes_or_no(question, speech, today)]
    if question.words:
        said.append(speech.say("dates.quoted", text=words(question.words, WORDS)))
    return [phrase for phrase in said if phrase]


def _who(question: Question, speech: Speech) -> str:
    owing = party_names(question.parties, speech)
    if not question.recipients:
        return owing
    receiving = speech.say("asked.to", parties=party_names(question.recipients, speech))
    return f"{owing} · {receiving}" if owing else receiving


def _theme(question: Question, speech: Speech, found: Sequence[Tracked]) -> str:
    if question.theme is None:
        return ""
    theme = next((t.commitment.theme for t in found if t.commitment.theme_label == question.theme), "")
    name = f"{question.theme}. {theme}" if theme else question.theme
    return speech.say("asked.theme", theme=words(name, THEME))


def _window(window: Window | None, speech: Speech, today: date) -> str:
    if window is None or (window.start is None and window.end is None):
        return ""
    if window.end is None:
        return "" if window.start in (None, today) else speech.say("asked.from", day=day(window.start, speech.language))
    if window.start is None or (window.start == today and window.end > today):
        return speech.say("asked.by", day=day(window.end, speech.language))
    return speech.say("asked.within", days=span(window.start, window.end, speech.language))


def _statuses(question: Question, speech: Speech) -> str:
    return listing([status_name(status, speech) for status in question.statuses], speech.language)


def _yes_or_no(question: Question, speech: Speech, today: date) -> list[str]:
    said = []
    if question.past:
        said.append(speech.say("asked.past"))
    if question.dated is False:
        said.append(speech.say("asked.undated"))
    if question.told:
        said.append(speech.say("asked.told", days=_days(question.told, speech, today)))
    elif question.reported is not None:
        said.append(speech.say("asked.reported" if question.reported else "asked.silent"))
    # What is past its date or at a status is open or not by itself, and so are the deadlines that one asks for.
    if question.open_only and not (question.past or question.statuses or question.dated):
        said.append(speech.say("asked.open"))
    return said


def _days(told: Window, speech: Speech, today: date) -> str:
    if told.start is None:
        return f"… {day(told.end or today, speech.language)}"
    return span(told.start, told.end or max(today, told.start), speech.language)
