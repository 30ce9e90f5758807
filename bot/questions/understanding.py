"""From a sentence to a question."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers import Intent, Outline, Question
from bot.languages import detect
from bot.plan import Status, Window
from bot.questions.cues import Cue
from bot.questions.deciding import STATES, decide, explained, filters
from bot.questions.folding import tidy
from bot.questions.language import answered_in
from bot.questions.makeup import makeup
from bot.questions.mending import heading_words, mended, opened
from bot.questions.sentence import Sentence, take_apart
from bot.questions.themes import by_words
from bot.words.typos import familiar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


NO_PLAN = Outline()
LONGEST = 300
"""Characters of a sentence that are looked at: a question is short, and every pattern walks the whole of it."""


def understand(
    text: str,
    *,
    today: date,
    own: tuple[str, ...] = (),
    outline: Outline = NO_PLAN,
    preset: Intent | None = None,
    default_language: str = "en",
    thread_label: str | None = None,
) -> Question:
    """What a sentence asks, in English, Spanish or French; never raises on any text.

    `own` are the parties that the asker speaks for ("we"); `preset` the intent of the command that the words stand
    behind; `thread_label` the commitment in whose thread it is asked ("this"). Times count from `today`.
    A sentence whose words are all explained by filters is a LIST, one with words left over a FIND, which the ranking
    may still find to mean nothing in the plan.
    """
    return _Reader(text[:LONGEST], today, own, outline, preset, default_language).question(thread_label)


class _Reader:
    def __init__(
        self, text: str, today: date, own: tuple[str, ...], outline: Outline, preset: Intent | None, default: str
    ) -> None:
        self._original, self._today, self._own, self._outline, self._preset = text, today, own, outline, preset
        plain = tidy(text)
        self._certain = detect(plain)
        self._language = answered_in(plain, self._certain, default)
        plain = opened(plain, self._certain or self._language)
        self._text = mended(plain, self._certain, heading_words(tuple(heading.words for heading in outline.named)))

    def question(self, thread_label: str | None) -> Question:
        sentence = self._take(self._text)
        if not self._text:
            intent = Intent.NONE if self._original.strip() and self._preset else self._preset or Intent.HELP
            return self._filled(sentence, Intent.LIST if intent is Intent.FIND else intent)
        of_conference = makeup(sentence, self._outline, self._today) if self._preset is None else None
        if of_conference:
            return Question(self._language, Intent.NONE, self._original, makeup=of_conference)
        intent = self._intent(sentence)
        if thread_label and _about_this(sentence, intent):
            return self._shown(thread_label)
        if self._preset is None and intent is Intent.FIND:
            sentence, intent = self._by_clause(sentence)
        return self._filled(sentence, intent)

    def _take(self, text: str) -> Sentence:
        sentence = take_apart(
            text,
            self._language,
            self._certain,
            today=self._today,
            outline=self._outline,
            command=self._preset is not None,
        )
        return self._themed(sentence)

    def _themed(self, sentence: Sentence) -> Sentence:
        """Take the words left over for a heading's, where they are."""
        if sentence.theme or sentence.labels or not sentence.left or sentence.has(Cue.WHO, Cue.WHEN):
            return sentence
        asked_of = sentence.parties and sentence.has(Cue.OWE)
        share = 0.4 if asked_of or sentence.has(Cue.LISTING, Cue.GENERIC) else 0.75
        left = " ".join(sentence.left)
        # The small words between them may belong to a phrase: "non accompagnés".
        heading = next(
            filter(
                None,
                (
                    by_words(words, self._outline, heading_share=share, query_share=1.0)
                    for words in (left, sentence.words)
                ),
            ),
            None,
        )
        if heading:
            return replace(sentence, theme=heading.label, left=())
        named = " ".join((left, *(sentence.text[one.start : one.end] for one in sentence.named)))
        heading = by_words(named, self._outline, heading_share=0.75, query_share=1.0)
        return replace(sentence, theme=heading.label, left=(), parties=(), named=()) if heading else sentence

    def _intent(self, sentence: Sentence) -> Intent:
        intent = decide(sentence)
        if self._preset is None or intent is Intent.SHOW:
            return intent
        return self._preset_intent(sentence, intent)

    def _preset_intent(self, sentence: Sentence, intent: Intent) -> Intent:
        """Behind a command its own intent holds, unless the words can only mean another."""
        if intent is Intent.HELP or self._preset in (Intent.PROGRESS, Intent.ROSTER, Intent.HELP):
            return intent if intent is Intent.HELP else self._preset or intent
        if self._preset is Intent.LIST:
            return Intent.LIST if explained(sentence) else Intent.FIND
        if intent in (Intent.LIST, Intent.PROGRESS) and filters(sentence):
            return intent
        return intent if intent is Intent.PROGRESS else Intent.FIND

    def _by_clause(self, sentence: Sentence) -> tuple[Sentence, Intent]:
        """A question may stand beside an introduction: what one clause asks clearly, the whole asks."""
        clauses = [self._take(clause) for clause in _clauses(self._text)]
        if len(clauses) < 2:
            return sentence, Intent.FIND
        for clause in clauses:
            intent = decide(clause)
            if intent in (Intent.PROGRESS, Intent.ROSTER, Intent.HELP):
                return clause, intent
            if intent is Intent.LIST and filters(clause) and not clause.has(Cue.THIS, Cue.WHEN):
                return clause, intent
        return sentence, Intent.FIND

    def _shown(self, thread_label: str) -> Question:
        *codes, label = thread_label.split(" ", 1)
        return Question(self._language, Intent.SHOW, self._original, labels=(label,), codes=tuple(codes))

    def _filled(self, sentence: Sentence, intent: Intent) -> Question:
        question = Question(self._language, intent, self._original)
        if intent in (Intent.HELP, Intent.NONE):
            kind = sentence.cues == {Cue.COURTESY} and not sentence.left
            return replace(question, courteous=intent is Intent.NONE and kind)
        if intent is Intent.SHOW:
            labels = tuple(dict.fromkeys(label.label for label in sentence.labels))
            return replace(question, labels=labels, codes=sentence.codes)
        if intent is Intent.FIND:
            return replace(question, codes=sentence.codes, words=sentence.words or self._text)
        question = replace(
            question, parties=self._parties(sentence, intent), codes=sentence.codes, theme=sentence.theme
        )
        if intent in (Intent.PROGRESS, Intent.ROSTER):
            question = replace(question, unheard=" ".join(sentence.left))
        if intent is Intent.ROSTER:
            return question
        if sentence.has(Cue.UNREPORTED) and not question.parties:
            # "¿Qué le falta por informar a Panamá?": the one to whom it is left is the one who reports.
            question = replace(question, parties=sentence.recipients)
        else:
            question = replace(question, recipients=sentence.recipients)
        return question if intent is Intent.PROGRESS else self._listed(question, sentence)

    def _parties(self, sentence: Sentence, intent: Intent) -> tuple[str, ...]:
        """Those named, or the asker's own; "we" beside a name is only who asks ("what do we have on Honduras")."""
        firm = sentence.has(Cue.OURS)
        if sentence.parties:
            return tuple(dict.fromkeys((*sentence.parties, *(self._own if firm and _and_us(sentence) else ()))))
        we = firm or (sentence.has(Cue.WE) and intent is Intent.LIST)
        return self._own if we else ()

    def _listed(self, question: Question, sentence: Sentence) -> Question:
        # An ordinary word is let pass; one that nobody knows may be a name, and whose it is has to be said.
        question = replace(question, unheard=" ".join(word for word in sentence.left if not familiar(word)))
        statuses = _statuses(sentence)
        reported = _reported(sentence)
        if reported and sentence.window and not sentence.has(Cue.DUE, Cue.PAST):
            told = Window(None, sentence.window.end) if sentence.ends_only else sentence.window
            return replace(question, reported=True, told=told, statuses=_statuses(sentence))
        past = sentence.has(Cue.PAST)
        done = Status.COMPLETED in statuses
        window = None if done and not sentence.has(Cue.DUE) else _window(sentence, self._today, past=past)
        dated = _dated(sentence, window, done=done)
        due = sentence.has(Cue.DUE, Cue.OWE, Cue.OPEN, Cue.PENDING, Cue.UPCOMING) or past or window is not None
        return replace(
            question,
            window=window,
            past=past,
            dated=dated,
            reported=reported,
            open_only=(due and not statuses and dated is not False) or Status.PENDING in statuses,
            statuses=statuses,
        )


def _and_us(sentence: Sentence) -> bool:
    return re.search(r"\b(?:and|y|et)\b", sentence.text.casefold()) is not None


_CLAUSE = re.compile(r"(?<=[.?!;:])\s+|\s+-+\s+|\n+|(?<=[.?!])(?=[¿¡A-ZÁÉÍÓÚ])")


def _clauses(text: str) -> Iterator[str]:
    return (clause for clause in (part.strip() for part in _CLAUSE.split(text)) if clause)


def _about_this(sentence: Sentence, intent: Intent) -> bool:
    """Whether a question in a commitment's thread is about that commitment: "when is it due?", "who owes this?"."""
    if sentence.left or sentence.labels or sentence.theme or sentence.codes or sentence.window:
        return False
    if intent in (Intent.HELP, Intent.ROSTER, Intent.NONE) and not sentence.has(Cue.WHO, Cue.WHEN):
        return False
    if sentence.has(Cue.LISTING, Cue.OVERALL):
        return False
    # "Who has not reported?"
    reports = sentence.has(Cue.REPORTED, Cue.UNREPORTED) and not sentence.parties
    return reports or sentence.has(Cue.THIS, Cue.WHO, Cue.WHEN)


_STATUS = {
    Cue.COMPLETED: Status.COMPLETED,
    Cue.IN_PROGRESS: Status.IN_PROGRESS,
    Cue.PENDING: Status.PENDING,
    Cue.ON_HOLD: Status.ON_HOLD,
}


def _statuses(sentence: Sentence) -> tuple[Status, ...]:
    """The statuses asked for; "open" and the like ask for what is not completed, whatever stands beside."""
    asked = tuple(status for cue, status in _STATUS.items() if sentence.has(cue))
    if sentence.has(Cue.OPEN) and not sentence.has(*STATES):
        return ()
    return asked


def _window(sentence: Sentence, today: date, *, past: bool) -> Window | None:
    window = sentence.window
    if window is None:
        return Window(today, None) if sentence.has(Cue.UPCOMING) and not past else None
    if past:
        as_of_today = window.end == today and window.start == today
        return None if as_of_today else Window(None, window.end) if sentence.ends_only else window
    ahead = sentence.has(Cue.UPCOMING, Cue.REST)
    if ahead and (window.end is None or window.end >= today) and (window.start is None or window.start < today):
        return Window(today, window.end)
    return window


def _dated(sentence: Sentence, window: Window | None, *, done: bool) -> bool | None:
    if sentence.has(Cue.UNDATED):
        return False
    if sentence.has(Cue.DATED):
        return True
    due = sentence.has(Cue.DUE) and not done
    return True if due and window is None and not sentence.has(Cue.PAST) else None


def _reported(sentence: Sentence) -> bool | None:
    if sentence.has(Cue.UNREPORTED):
        return False
    return True if sentence.has(Cue.REPORTED) else None
