"""What a reply only passes on or promises to find out, and so does not state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.replies.clauses import Joint
from bot.replies.cues import touches
from bot.replies.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.replies.clauses import Clause
    from bot.replies.cues import Found
    from bot.replies.lexicon import Lexicon

_EFFORTS = frozenset({Kind.WORK, Kind.STEP, Kind.BEGUN})


def unvouched(clauses: Sequence[Clause], lexicon: Lexicon) -> frozenset[int]:
    """The numbers of the clauses that tell what the press or a rumour says, up to a "but" or the sentence's end."""
    found: set[int] = set()
    for number, clause in enumerate(clauses):
        goes_on = number - 1 in found and clauses[number - 1].sentence == clause.sentence
        told = lexicon.grammar.talk.hearsay.search(clause.folded) is not None
        if told or (goes_on and clause.joint is not Joint.CONTRAST):
            found.add(number)
    return frozenset(found)


def vouched(clause: Clause, cues: list[Found], clauses: Sequence[Clause], lexicon: Lexicon) -> list[Found]:
    """The cues of a clause without the inquiries that are made only to answer: "I check and get back to you"."""
    talk = lexicon.grammar.talk
    cues = [cue for cue in cues if not _introduces(clause, cue)]
    beside = [other for other in clauses if other.sentence == clause.sentence]
    if not any(talk.returning.search(other.folded) for other in beside):
        return cues
    return [cue for cue in cues if cue.kind not in _EFFORTS or not touches(talk.inquiry, clause.folded, cue)]


def _introduces(clause: Clause, cue: Found) -> bool:
    """Whether a cue only leads to somebody's words: "The minister asked: …"."""
    return cue.kind is Kind.STEP and clause.mark == ":" and cue.end == len(clause.folded.rstrip())
