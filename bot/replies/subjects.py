"""Whose progress a reply tells: the party that acts, not the one that receives or is waited for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.parties import Kind as PartyKind
from bot.parties import Mention, party
from bot.replies.lexicon import Kind
from bot.replies.naming import named as parties_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.replies.clauses import Clause
    from bot.replies.facts import Fact
    from bot.replies.lexicon import Lexicon, Subjects

_ACTS = frozenset({Kind.DONE, Kind.FINISHED, Kind.STEP, Kind.WORK, Kind.UNDONE, Kind.UNFINISHED})
_NO_WORD = re.compile(r"[\W\d]*")
_SECRETARIAT = "TS"
_HEADING_MARKS = (":", "–", "-", "--", "->", "→", "=>", "|", "/", ")")


@dataclass(frozen=True, slots=True)
class _Heading:
    """A party that is set before what is told of it. `firm` (a colon, a dash, "on behalf of") also before "we"."""

    party: str
    firm: bool
    sentence: int


def attributed(
    facts: Sequence[Fact], clauses: Sequence[Clause], lexicon: Lexicon, authors: Sequence[str] = ()
) -> list[Fact]:
    """The facts with the party that each is told of, and whether the author speaks of the own side.

    What somebody did for the author ("sent us") stays only where a country did it: then it is that country's news;
    or where it is counted: then it is how far the author's own collecting is.
    """
    subjects = lexicon.grammar.subjects
    found: list[Fact] = []
    after: _Heading | None = None
    heading: _Heading | None = None
    for number, clause in enumerate(clauses):
        here = [fact for fact in facts if fact.clause == number]
        named = _named(clause, lexicon)
        heading = _heading(clause, named, subjects) or _still(heading, clause)
        after = _trailing(heading, clause, found) or after
        listed = _goes_on_listing(number, clauses, lexicon)
        acting = None if listed else _acting(clause, named, here, subjects)
        own = subjects.first_person.search(clause.folded) is not None
        told = acting or _carried(heading, authors, own=own)
        heard = [fact for fact in here if not fact.for_us or fact.counted or _is_country(told)]
        found += [replace(fact, party=told, own=own) for fact in heard]
        if acting and here:
            heading = _Heading(acting, firm=False, sentence=clause.sentence)
    return [
        replace(fact, party=after.party) if after and after.sentence == clauses[fact.clause].sentence else fact
        for fact in found
    ]


def _goes_on_listing(number: int, clauses: Sequence[Clause], lexicon: Lexicon) -> bool:
    """Whether a clause begins with the rest of a list of receivers: "letters to Peru, | Chile and Brazil went out"."""
    before = clauses[number - 1] if number else None
    if before is None or before.sentence != clauses[number].sentence or before.mark not in ("", ","):
        return False
    last = next(iter(sorted(parties_named(before.raw, lexicon.language), key=lambda one: -one.end)), None)
    if last is None or _NO_WORD.fullmatch(before.folded[last.end :]) is None:
        return False
    return not _opens(before.folded[: last.start], lexicon.grammar.subjects)


def _trailing(heading: _Heading | None, clause: Clause, found: Sequence[Fact]) -> _Heading | None:
    """A country named alone after what is told of nobody else: "Done (Honduras)"."""
    if heading is None or not found or any(fact.party or fact.own for fact in found) or not _is_country(heading.party):
        return None
    return heading if heading.sentence == clause.sentence else None


def _named(clause: Clause, lexicon: Lexicon) -> list[Mention]:
    named = parties_named(clause.raw, lexicon.language)
    bare = [] if named else lexicon.grammar.subjects.bare_secretariat.finditer(clause.folded)
    return named or [Mention(_SECRETARIAT, found.start(), found.end(), found[0]) for found in bare]


def _is_country(named: str | None) -> bool:
    return named is not None and party(named).kind is PartyKind.COUNTRY


def _still(heading: _Heading | None, clause: Clause) -> _Heading | None:
    """A heading with a colon stands over the whole message, a name before a comma over its sentence."""
    return heading if heading and (heading.firm or heading.sentence == clause.sentence) else None


def _carried(heading: _Heading | None, authors: Sequence[str], *, own: bool) -> str | None:
    """ "Honduras, we have sent it" calls Honduras, unless the author speaks for it ("We, Honduras, have sent it")."""
    return heading.party if heading and (heading.firm or not own or heading.party in authors) else None


def _heading(clause: Clause, named: Sequence[Mention], subjects: Subjects) -> _Heading | None:
    if len(named) != 1 or not _NO_WORD.fullmatch(clause.folded[named[0].end :]):
        return None
    left = clause.folded[: named[0].start]
    spoken = _ending(subjects.speaker, left)
    if not _opens(left if spoken is None else left[:spoken], subjects):
        return None
    firm = clause.mark in _HEADING_MARKS or _ending(subjects.envoy, left) is not None
    return _Heading(named[0].party, firm=firm, sentence=clause.sentence)


def _acting(clause: Clause, named: Sequence[Mention], here: Sequence[Fact], subjects: Subjects) -> str | None:
    for mention in named:
        if any(_acts(clause.folded, mention, fact, subjects) for fact in here):
            return mention.party
    return None


def _acts(words: str, mention: Mention, fact: Fact, subjects: Subjects) -> bool:
    left = words[: mention.start]
    if fact.kind is Kind.HELD and subjects.first_person.search(words, fact.start, fact.end):
        return False  # "The Secretariat asked us to wait": who stops us is not held itself.
    if fact.start == mention.start and mention.end < fact.end:
        return False  # "The TS has our names" tells of who sent them.
    if fact.kind is Kind.UNBEGUN and fact.start < mention.start < fact.end:
        return True  # "Nothing from Honduras yet."
    if fact.start < mention.start:
        giving = subjects.giver if fact.for_us else subjects.agent
        return fact.kind in _ACTS and _ending(giving, left) is not None
    for pattern in (subjects.speaker, subjects.part_of):
        at = _ending(pattern, left)
        if at is not None and _opens(left[:at], subjects):
            return True
    return _opens(left, subjects)


def _opens(left: str, subjects: Subjects) -> bool:
    """Whether nothing but articles and adverbs stands between the beginning of the clause and the party."""
    while not _NO_WORD.fullmatch(left):
        if _ending(subjects.that, left) is not None:
            return True
        cut = _ending(subjects.filler, left)
        if cut is None:
            return False
        left = left[:cut]
    return True


def _ending(pattern: re.Pattern[str], words: str) -> int | None:
    """Where a match begins after which nothing but blanks and signs follow; None where there is none."""
    trimmed = re.sub(r"[\s\W]+$", "", words)
    return next((match.start() for match in pattern.finditer(words) if match.end() >= len(trimmed) > 0), None)
