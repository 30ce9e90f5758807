"""A sentence becomes clauses: each with the verb that says what it does (thanks, notes, asks, agrees, will act)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.parties import mentions
from bot.reading.lexicon import Cue, Lexicon

ACTS = frozenset({Cue.ASKED, Cue.ASK, Cue.AGREE, Cue.WILL})
"""What makes a clause an act still to be done."""
NEAR = 90
"""Characters that may stand between what ties a clause and its verb: its subject."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence, and its verb's place in it; no cue where nothing tells what it does.

    `to_whom` is the party named right before a clause that is tied by "whom they asked to"; `same`: its subject is
    that of the clause before.
    """

    text: str
    cue: Cue | None = None
    start: int = 0
    end: int = 0
    to_whom: str | None = None
    same: bool = False

    @property
    def acts(self) -> bool:
        """Whether something is still to be done."""
        return self.cue in ACTS


@dataclass(frozen=True, slots=True)
class _Verb:
    cue: Cue
    start: int
    end: int


def clauses(sentence: str, words: Lexicon) -> list[Clause]:
    """Return the clauses of a sentence that each do something of their own; the whole where there is but one.

    Thanks and notes that follow each other stay together, and so do acts of one performer ("will name and will send").
    """
    verbs = _verbs(sentence, words)
    if not verbs:
        return [Clause(sentence)]
    found: list[Clause] = []
    begin, verb, whom = 0, verbs[0], None
    for following in verbs[1:]:
        joint = _joint(sentence, begin, verb, following, words)
        if joint is None:
            continue
        found.append(_clause(sentence[begin : joint[0]], begin, verb, whom))
        begin, verb, whom = joint[1], following, joint[2]
    found.append(_clause(sentence[begin:], begin, verb, whom))
    return [part for clause in found for part in _gapped(clause, words)]


def _gapped(clause: Clause, words: Lexicon) -> list[Clause]:
    """Return a request, and what another is asked in the same breath ("…, and IOM to update the matrix")."""
    text = clause.text
    if clause.cue not in {Cue.ASK, Cue.ASKED}:
        return [clause]
    said = words.target_end.search(text, clause.end) if clause.cue is Cue.ASK else None
    first = said.end() if said else clause.end
    for mention in mentions(text, words.language):
        also = words.also.search(text[: mention.start])
        if also and also.start() >= first and words.gapped.match(text, mention.end):
            begin = also.start() + re.match(r"[,\s]*\w+\s+", also[0]).end()  # type: ignore[union-attr]
            rest = Clause(text[begin:], Cue.ASKED, mention.end - begin, mention.end - begin)
            return [Clause(text[: also.start()], clause.cue, clause.start, clause.end, clause.to_whom), rest]
    return [clause]


def _clause(text: str, begin: int, verb: _Verb, whom: str | None) -> Clause:
    return Clause(text.rstrip(), verb.cue, verb.start - begin, verb.end - begin, whom)


def _verbs(sentence: str, words: Lexicon) -> list[_Verb]:
    """Return the verbs that say what the sentence does, left to right, without overlaps."""
    places = sorted(
        (match.start(), order, cue, match.end())
        for order, cue in enumerate(Cue)
        for match in words.cues[cue].finditer(sentence)
    )
    found: list[_Verb] = []
    for start, _, cue, end in places:
        if found and start < found[-1].end:
            continue
        found.append(_Verb(cue, start, end))
    main = [verb for verb in found if not _embedded(sentence, verb, found, words)]
    return _leading([verb for verb in main or found[:1] if not _told_before(verb, main, sentence, words)])


def _leading(verbs: list[_Verb]) -> list[_Verb]:
    """Return the verbs without what merely happened, where anything else is said, and who came before what they did."""
    said = [verb for verb in verbs if verb.cue not in {Cue.DONE, Cue.ATTENDED}]
    attended = [verb for verb in verbs if verb.cue is Cue.ATTENDED]
    return said or attended or verbs


def _told_before(verb: _Verb, main: list[_Verb], sentence: str, words: Lexicon) -> bool:
    """Whether "that" before a verb hangs on an earlier one: what was noted or agreed may hold any verb."""
    earlier = [one for one in main if one.end <= verb.start]
    if not earlier or verb.cue in {Cue.ASK, Cue.AGREE, Cue.THANK}:
        return False
    return _open_relative(sentence, earlier[-1].end, verb, words)


def _embedded(sentence: str, verb: _Verb, verbs: list[_Verb], words: Lexicon) -> bool:
    """Whether a verb stands in a relative clause: no other verb between it and "which"."""
    if verb.cue in {Cue.ASK, Cue.AGREE, Cue.THANK}:
        return False
    before = max((one.end for one in verbs if one.end <= verb.start), default=0)
    return _open_relative(sentence, before, verb, words)


def _open_relative(sentence: str, begin: int, verb: _Verb, words: Lexicon) -> bool:
    """Whether a relative clause that began behind `begin` still waits for its verb ("governments that have not done so
    will": it has it). The "that" with which a decision opens is none.
    """
    opening = words.that.match(sentence)
    relative = words.relative.search(sentence, max(begin, opening.end() if opening else 0), verb.start)
    return relative is not None and words.cues[Cue.DONE].search(sentence, relative.end(), verb.start) is None


_Joint = tuple[int, int, str | None]
"""Where the clause before ends, where the next begins, and the party that it asks."""


def _joint(sentence: str, begin: int, verb: _Verb, following: _Verb, words: Lexicon) -> _Joint | None:
    gap = sentence[verb.end : following.start]
    whom = words.to_whom.search(gap)
    if whom and following.cue in ACTS:
        named = mentions(sentence[begin : verb.end + whom.start()], words.language)
        at = verb.end + whom.start()
        return (at, at + 2, named[-1].party if named else None) if named else None
    semicolon = re.search(r";\s+(?=[^;]{0,90}$)", gap)
    ties = [*words.joint.finditer(gap), *filter(None, [semicolon])]
    if not ties:
        return None
    tie = max(ties, key=lambda one: one.start())
    between = gap[tie.end() :]
    if len(between) > NEAR or not _apart(verb, following, between, words):
        return None
    return verb.end + tie.start(), verb.end + tie.end(), None


def _apart(verb: _Verb, following: _Verb, between: str, words: Lexicon) -> bool:
    """Whether two verbs say two things: another kind of thing, another request, or another performer."""
    if verb.cue not in ACTS and following.cue not in ACTS:
        return False
    if following.cue is Cue.WILL:
        return names_somebody(between, words) if verb.cue in ACTS else bool(between.strip())
    if verb.cue in {Cue.WILL, Cue.ASKED} and following.cue is Cue.ASK:
        return bool(mentions(between, words.language))
    return verb.cue in ACTS or following.cue in ACTS


def names_somebody(subject: str, words: Lexicon) -> bool:
    """Whether a subject names a party, or people who act for the members ("countries will return it")."""
    lead = words.joins.match(subject)
    begins = words.agents.match(subject, lead.end() if lead else 0)
    return bool(mentions(subject, words.language)) or begins is not None
