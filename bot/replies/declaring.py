"""The status that a reply tells outright ("In progress, we sent one name"), and what may still overturn it.

Who names the status and then tells what was done so far has not reported a second status: the name stands. It falls
only to what is set against it ("on hold until now, finally sent").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.replies.clauses import Joint
from bot.replies.lexicon import Kind
from bot.replies.naming import named
from bot.replies.shares import percentages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.replies.clauses import Clause
    from bot.replies.facts import Fact
    from bot.replies.lexicon import Lexicon

_NAMED_BY_COPULA = frozenset({Kind.WORK, Kind.CONTINUED, Kind.HELD, Kind.WAITING, Kind.UNBEGUN, Kind.UNDONE})
_ENDED = frozenset({Kind.DONE, Kind.FINISHED})
_HEADING_MARKS = (":", "–", "-", "--", "")
_WHOLE = 100
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?\s*%?")
_LETTER = re.compile(r"[^\W\d_]")


def with_declared(facts: Sequence[Fact], clauses: Sequence[Clause], lexicon: Lexicon) -> list[Fact]:
    """The facts, marked where a clause tells no more than a status, and where that status is the reply's own.

    It is the first thing told, or stands behind a heading ("Status: …") wherever that is.
    """
    bare = [replace(fact, bare=_is_bare(fact, facts, clauses[fact.clause], lexicon)) for fact in facts]
    headed = [at for at, fact in enumerate(bare) if _is_headed(fact, clauses, lexicon)]
    chosen = (headed[-1:] or [0])[0]
    return [
        _surest(replace(fact, declared=True), bare) if at == chosen and _names(fact, clauses, lexicon) else fact
        for at, fact in enumerate(bare)
    ]


def _surest(fact: Fact, facts: Sequence[Fact]) -> Fact:
    """The fact, as sure as the surest of its clause that says the same."""
    alike = [other.weight for other in facts if other.clause == fact.clause and other.bare]
    return replace(fact, weight=max([fact.weight, *alike]))


def _names(fact: Fact, clauses: Sequence[Clause], lexicon: Lexicon) -> bool:
    clause = clauses[fact.clause]
    if fact.was or fact.partial or clause.joint not in (Joint.MAIN, Joint.CONTRAST):
        return False
    if any(share < _WHOLE for share in percentages(clause.folded, lexicon.language)) and fact.kind in _ENDED:
        return False
    if _is_of_an_item(fact.clause, clauses, lexicon):
        return False
    if _is_over(fact.clause, clauses, lexicon):
        return False
    return fact.bare or (fact.kind in _NAMED_BY_COPULA and _is_now(fact, clause, lexicon))


def _is_over(at: int, clauses: Sequence[Clause], lexicon: Lexicon) -> bool:
    """Whether the state is told with its length or its end: "stuck for weeks", "on hold until last week"."""
    lasted = lexicon.grammar.declaring.lasted
    until = [clause.folded for clause in clauses[at + 1 : at + 2] if clause.joint is Joint.CONDITION]
    return any(lasted.search(words) for words in (clauses[at].folded, *until))


def _is_of_an_item(at: int, clauses: Sequence[Clause], lexicon: Lexicon) -> bool:
    """Whether a heading says that it is told of one thing among others: "Names: sent"."""
    above = clauses[at - 1] if at else None
    if above is None or above.sentence != clauses[at].sentence or above.mark not in _HEADING_MARKS[:-1]:
        return False
    unnamed = _unnamed(above, lexicon)
    return bool(_LETTER.search(_less_said(unnamed, lexicon))) and not is_heading(above, lexicon)


def is_heading(clause: Clause, lexicon: Lexicon) -> bool:
    """Whether a clause only announces a status: "Status:", "Mise à jour :"."""
    if clause.mark not in _HEADING_MARKS:
        return False
    return lexicon.grammar.declaring.heading.fullmatch(clause.folded.strip(" -–*")) is not None


def _is_headed(fact: Fact, clauses: Sequence[Clause], lexicon: Lexicon) -> bool:
    above = clauses[fact.clause - 1] if fact.clause else None
    if above is None or above.mark not in _HEADING_MARKS or not is_heading(above, lexicon):
        return False
    return _names(fact, clauses, lexicon)


def _is_now(fact: Fact, clause: Clause, lexicon: Lexicon) -> bool:
    """Whether it opens the clause ("on hold pending the law"), or a copula of the present stands right before it."""
    left = clause.folded[: fact.start].rstrip()
    if not _LETTER.search(_less_said(_unnamed(clause, lexicon)[: fact.start], lexicon)):
        return True
    return any(match.end() == len(left) for match in lexicon.grammar.declaring.copula.finditer(left))


def _is_bare(fact: Fact, facts: Sequence[Fact], clause: Clause, lexicon: Lexicon) -> bool:
    """Whether the clause says nothing beside its one status, save whose it is and how much."""
    here = [other for other in facts if other.clause == fact.clause]
    if any(
        (other.kind in _ENDED) != (fact.kind in _ENDED) or (other.kind is Kind.HELD)
        for other in here
        if other is not fact
    ):
        return False
    words = _unnamed(clause, lexicon)
    for other in here:
        words = words[: other.start] + "." * (other.end - other.start) + words[other.end :]
    return not _LETTER.search(_less_said(words, lexicon))


def _unnamed(clause: Clause, lexicon: Lexicon) -> str:
    words = list(clause.folded)
    for mention in named(clause.raw, lexicon.language):
        words[mention.start : mention.end] = " " * (mention.end - mention.start)
    return "".join(words)


def _less_said(words: str, lexicon: Lexicon) -> str:
    grammar = lexicon.grammar
    small = (grammar.denial.not_yet, grammar.denial.negators, grammar.declaring.beside, grammar.declaring.turn)
    for pattern in (*small, grammar.reality.hedges, grammar.joints.contrast, grammar.shares.percent, _NUMBER):
        words = pattern.sub(" ", words)
    return words
