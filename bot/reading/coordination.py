"""Acts of one performer in one breath: "will circulate the report and will convene a meeting" are two.

Two predicates say two things where each stands by itself: the second names nothing of the first ("and will send it"),
or each has a time of its own. Predicates that share their verb's mark ("will draft and publish") are steps of one act,
unless each has a date of its own.
"""

from __future__ import annotations

import re
from datetime import date

from bot.deadlines import FoundDeadline, deadline_of
from bot.parties.tokens import fold
from bot.plan import DeadlineKind
from bot.reading.clauses import ACTS, Clause
from bot.reading.lexicon import Cue, Lexicon

FINITE = frozenset({Cue.WILL, Cue.AGREE})
"""Clauses whose verb is conjugated: a further one stands by itself."""
LONG = 5
"""Letters of a noun by which it is known again."""


def conjuncts(clause: Clause, words: Lexicon, end: date | None) -> list[Clause]:
    """Return the independent acts that a clause ties together; the clause itself where it is one."""
    for tie in words.tie.finditer(clause.text, clause.end):
        left, right = clause.text[: tie.start()].rstrip(), clause.text[tie.end() :]
        further = _finite(clause, left, right, words, end) or _dated(clause, left, right, words, end)
        if further:
            first = Clause(left, clause.cue, clause.start, clause.end, clause.to_whom, same=clause.same)
            return [first, *conjuncts(further, words, end)]
    return [clause]


def _finite(clause: Clause, left: str, right: str, words: Lexicon, end: date | None) -> Clause | None:
    """Return a further conjugated verb of the same subject, where it says something of its own."""
    if clause.cue not in FINITE or words.passive.match(left, clause.start):
        return None
    lead = words.further.match(right)
    begin = lead.end() if lead else 0
    verb = words.cues[Cue.WILL].match(right, begin)
    if verb is None or words.passive.match(right, begin) or _within_another(clause, left, words):
        return None
    if _depends(left[clause.end :], right, words) and not (_time(left, words, end) and _time(right, words, end)):
        return None
    return Clause(right, Cue.WILL, begin, verb.end(), same=True)


def _within_another(clause: Clause, left: str, words: Lexicon) -> bool:
    """Whether the verb may as well go on with a relative clause ("a team which will draft it and will …")."""
    begin = clause.end
    if clause.cue is Cue.AGREE:
        that = words.that.search(left)
        own = words.cues[Cue.WILL].search(left, begin) if that else None
        if own is None:
            return True
        begin = own.end()
    relative = words.relative.search(left, begin)
    return relative is not None and words.cues[Cue.WILL].search(left, relative.end()) is not None


def _depends(before: str, right: str, words: Lexicon) -> bool:
    """Whether a predicate names something of the one before: a pronoun, its result, or the same noun again."""
    purpose = words.target_end.search(right)
    said = right[: purpose.start()] if purpose else right
    if words.depends.search(said):
        return True
    known = set(re.findall(r"\w+", fold(before)))
    return any(noun in known for noun in words.definite.findall(fold(said)) if len(noun) >= LONG)


def _dated(clause: Clause, left: str, right: str, words: Lexicon, end: date | None) -> Clause | None:
    """Return a further act that shares the verb's mark, where each has its own date."""
    verb = words.step.match(right)
    if verb is None:
        return None
    first, second = _time(left, words, end), _time(right, words, end)
    days = [time.deadline.end for time in (first, second) if time and time.deadline.kind is DeadlineKind.DATED]
    if len(set(days)) < len((first, second)):
        return None
    cue = clause.cue if clause.cue in ACTS else None
    return Clause(right, cue, 0, verb.end("verb"), same=True)


def _time(text: str, words: Lexicon, end: date | None) -> FoundDeadline | None:
    return deadline_of(text, words.language, end)
