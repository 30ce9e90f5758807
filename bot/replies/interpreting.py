"""Interpreting a reply: strip, cut into clauses, state facts, weigh them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.deadlines import find_days
from bot.languages.detect import detect
from bot.plan import Status
from bot.questions.labels import Label, find_labels
from bot.replies.clauses import Clause, Joint, clauses
from bot.replies.emoji import signs
from bot.replies.facts import Fact, facts
from bot.replies.folding import tidy
from bot.replies.letters import body
from bot.replies.lexicon import Kind
from bot.replies.lexicons import LANGUAGES, lexicon
from bot.replies.markup import links, plain, without_links
from bot.replies.naming import named
from bot.replies.notes import note
from bot.replies.reading import SURE, Reading
from bot.replies.shares import percentages
from bot.replies.shorthand import written_out
from bot.replies.subjects import attributed
from bot.replies.typos import mended
from bot.replies.verdict import Verdict
from bot.replies.weighing import weigh

if TYPE_CHECKING:
    from bot.replies.lexicon import Lexicon

_LONGEST = 3000
"""Characters in which the status is looked for: a page. Nobody hides it behind one."""
_LONGEST_WORD = 60
_INVERTED = re.compile(
    r"(?:^|[\n.;!,])\s*(?:(?:so|and|but|ok|then|hi|hello)\W+)*(?:is|are|was|were|has|have|had|do|does|did|can|could|will)\s+"
    r"(?:the\s+)?(?:(?:point|item|action|number)\s+)?$",
    re.IGNORECASE,
)
_FORWARDED = 0.6
_HEDGED = 0.65
_SHARE = 0.8
_ASIDE = 4
"""Words of a clause that only says how sure the author is: "I think"."""
_WHOLE = 100
_RECENT = timedelta(days=31)
"""A weekday or a day of the month is never further back."""


@dataclass(frozen=True, slots=True)
class _Understood:
    verdict: Verdict
    percent: int | None
    clauses: tuple[Clause, ...]


def interpret(
    text: str,
    *,
    on: str | None = None,
    authors: tuple[str, ...] = (),
    today: date | None = None,
    default_language: str = "en",
) -> Reading:
    """What a reply in a commitment's thread reports.

    `on` is the thread's commitment ("AHG2016 1.a.1"), `authors` the parties that the author speaks for, `today` the
    conference's date (without it no day is read). The language is that of the text, else `default_language`. Any text
    gives a reading; what is no update (a question, thanks, a promise, a quotation) has the status None.
    """
    letters = [lexicon(language).grammar.letters for language in LANGUAGES]
    written = body(tidy(plain(_beginning(text))), letters)
    language = detect(written.own or written.forwarded) or default_language
    telling, label = _without_labels(_readable(written.own))
    understood = _understand(telling, language, authors)
    if understood.verdict.status is None and written.forwarded:
        telling, label = _without_labels(_readable(written.forwarded))
        understood = _weakened(_understand(telling, language, authors), _FORWARDED)
    party = understood.verdict.fact.party if understood.verdict.fact else None
    return Reading(
        language=language,
        status=understood.verdict.status,
        percent=understood.percent,
        party=party,
        label=shortened(label, on) if label and understood.verdict.status else None,
        confidence=round(min(understood.verdict.confidence, 1.0), 2),
        happened=_happened(understood, today, language),
        note=note(written.own, language, party),
        evidence=links(body(tidy(text), letters).own),
    )


def _beginning(text: str) -> str:
    """As much of a text as is read, to the end of a line or a word."""
    if len(text) <= _LONGEST:
        return text
    cut = max(text.rfind(end, _LONGEST // 2, _LONGEST) for end in "\n ")
    return text[: cut if cut > 0 else _LONGEST]


def _readable(written: str) -> str:
    """The words of a text: no links, and of what is longer than any word (a key, a row of signs) only the beginning."""
    return re.sub(rf"(\S{{{_LONGEST_WORD}}})\S+", r"\1", without_links(written))


def _understand(words: str, language: str, authors: tuple[str, ...]) -> _Understood:
    """Try the language of the text first; people also mix in a word of another ("done, gracias")."""
    first = _in_language(words, language, authors)
    if first.verdict.status:
        return first
    known = detect(words)
    mixed = (_in_language(words, other, authors, mixed_into=known or "") for other in LANGUAGES if other != language)
    return next((understood for understood in mixed if understood.verdict.status), first)


def _in_language(words: str, language: str, authors: tuple[str, ...], mixed_into: str | None = None) -> _Understood:
    """What the words say in a language; where it is `mixed_into` another, only clauses that are of the first count."""
    known = lexicon(language)
    cut = tuple(clauses(mended(written_out(words, language), language), known.grammar))
    if mixed_into is not None:
        cut = tuple(clause for clause in cut if _is_in(clause.raw, language, mixed_into))
    percent = _percent(cut, known)
    stated = facts(cut, known) or _of_share(cut, known, percent)
    told = attributed(stated, cut, known, authors)
    verdict = _with_percent(weigh(_of_one_voice(told)), percent)
    verdict = verdict if verdict.status else _of_signs(cut, known, authors)
    return _weakened(_Understood(verdict, percent if verdict.status else None, cut), _certainty(cut, verdict, known))


def _is_in(words: str, language: str, mixed_into: str) -> bool:
    """Whether a clause of a mixed text is in a language; a party's name or code alone ("CAN:") is in any."""
    mentions = named(words, language)
    alone = len(mentions) == 1 and mentions[0].text == words.strip(" :–-")
    return alone or (detect(words) or mixed_into or language) == language


def _without_labels(words: str) -> tuple[str, Label | None]:
    """The words with the labels in them blanked, so that "2.f: done" reads as "done", and the first label.

    One behind an English verb that opens the sentence stays as a pronoun: "is 2.f done" asks without a question mark.
    """
    labels = find_labels(words)
    for label in labels:
        left = ("it" if _INVERTED.search(words[: label.start]) else "").ljust(label.end - label.start)
        words = words[: label.start] + left + words[label.end :]
    return words, labels[0] if labels else None


def shortened(label: Label, on: str | None) -> str:
    """The label as the thread would say it: without the code of the thread's own document."""
    return label.label if on and label.code == on.split(" ", 1)[0] else str(label)


def _happened(understood: _Understood, today: date | None, language: str) -> date | None:
    """The day that the telling clause names, else another clause of its sentence; never one to come."""
    fact = understood.verdict.fact
    if today is None or fact is None or not understood.clauses:
        return None
    telling = understood.clauses[fact.clause]
    beside = [clause for clause in understood.clauses if clause.sentence == telling.sentence and clause is not telling]
    for clause in (telling, *beside):
        days = _past_days(clause.raw, language, today)
        if days and clause.joint is not Joint.CONDITION and not clause.asked:
            return days[0]
    return None


def _past_days(words: str, language: str, today: date) -> list[date]:
    """The days up to today that words name. A date without its year that is soon to come tells of no year before."""
    nearest = {found.start: found.day for found in find_days(words, language, today)}
    past = find_days(words, language, today, past=True)
    recent = today - min(_RECENT, today - date.min)
    return [
        found.day
        for found in past
        if found.day <= today and (found.day >= recent or nearest.get(found.start, found.day) <= today)
    ]


def _of_one_voice(told: list[Fact]) -> list[Fact]:
    """Where the author speaks of the own side and of another party, the own side counts."""
    own = any(fact.own and not fact.party for fact in told)
    return [fact for fact in told if not (own and fact.party)]


def _percent(cut: tuple[Clause, ...], known: Lexicon) -> int | None:
    found = [
        value
        for clause in cut
        if not clause.asked and clause.joint is not Joint.CONDITION
        if not known.grammar.reality.unreal.search(clause.folded)
        for value in percentages(clause.folded, known.language)
    ]
    return found[-1] if found else None


def _of_share(cut: tuple[Clause, ...], known: Lexicon, percent: int | None) -> list[Fact]:
    """The fact that a percentage is, where words tell nothing: whose it is may stand before it ("HND 30 %")."""
    kind = Kind.UNBEGUN if percent == 0 else Kind.DONE if percent == _WHOLE else Kind.WORK
    return [
        Fact(kind, _SHARE, number, len(clause.raw), len(clause.raw))
        for number, clause in enumerate(cut)
        if percent is not None and percent in percentages(clause.folded, known.language)
    ]


def _with_percent(verdict: Verdict, percent: int | None) -> Verdict:
    held = verdict.status is Status.ON_HOLD and verdict.confidence >= SURE
    if percent is None or held:
        return verdict
    if percent == _WHOLE:
        return verdict if verdict.status else Verdict(Status.COMPLETED, _SHARE, verdict.fact)
    if percent == 0:
        return Verdict(Status.PENDING, max(verdict.confidence, _SHARE), verdict.fact)
    return Verdict(Status.IN_PROGRESS, max(verdict.confidence, _SHARE), verdict.fact)


def _of_signs(cut: tuple[Clause, ...], known: Lexicon, authors: tuple[str, ...]) -> Verdict:
    """Where words tell nothing, the first emoji that means a status does."""
    seen = [
        Fact(kind, weight, number, len(clause.raw), len(clause.raw))
        for number, clause in enumerate(cut)
        if not clause.asked and clause.joint is not Joint.CONDITION
        for kind, weight in signs(clause.raw)
    ]
    return weigh(attributed(seen[:1], cut, known, authors))


def _certainty(cut: tuple[Clause, ...], verdict: Verdict, known: Lexicon) -> float:
    """Less than 1 where the author guesses."""
    if verdict.status is None:
        return 1.0
    telling = cut[verdict.fact.clause] if verdict.fact else None
    hedged = any(
        known.grammar.reality.hedges.search(clause.folded)
        for clause in cut
        if clause is telling or _beside(clause, telling)
    )
    return _HEDGED if hedged else 1.0


def _beside(clause: Clause, telling: Clause | None) -> bool:
    """Whether a clause is no more than an aside to the telling one."""
    return len(clause.raw.split()) <= _ASIDE and (telling is None or clause.sentence == telling.sentence)


def _weakened(understood: _Understood, factor: float) -> _Understood:
    verdict = understood.verdict
    return replace(understood, verdict=replace(verdict, confidence=verdict.confidence * factor))
