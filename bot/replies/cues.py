"""Finding in a clause the words that say something of the work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

    from bot.replies.clauses import Clause
    from bot.replies.lexicon import Kind, Lexicon


@dataclass(frozen=True, slots=True)
class Found:
    """A cue in a clause, from `start` to `end` of its folded words."""

    kind: Kind
    weight: float
    start: int
    end: int
    sure: bool = False
    """Its accent leaves no doubt about its tense."""


def find(clause: Clause, lexicon: Lexicon) -> list[Found]:
    """The cues of a clause from left to right, longest first where several claim the same words."""
    folded = masked(clause.folded, lexicon)
    lowered = "".join(mark if mark == _MASK else c for mark, c in zip(folded, clause.lowered, strict=True))
    claims = [
        Found(cue.kind, cue.weight, claim.start(), claim.end(), cue.accented)
        for cue in lexicon.cues
        for claim in cue.pattern.finditer(lowered if cue.accented else folded)
        if claim.end() > claim.start()
    ]
    kept: list[Found] = []
    for claim in sorted(claims, key=lambda c: (c.start - c.end, -c.weight, c.start)):
        if not any(_overlap(claim, other) for other in kept):
            alike = [other for other in claims if other.kind is claim.kind and _overlap(claim, other)]
            surest = max(other.weight for other in alike)
            kept.append(replace(claim, weight=surest, sure=any(other.sure for other in alike)))
    return sorted(kept, key=lambda found: found.start)


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


_MASK = "·"


def masked(folded: str, lexicon: Lexicon) -> str:
    """Folded words with idle phrases blanked, character for character."""
    return lexicon.idle.sub(lambda idle: _MASK * (idle.end() - idle.start()), folded)


def before(pattern: re.Pattern[str], words: str, cue: Found) -> re.Match[str] | None:
    """The last match of `pattern` that ends before the cue begins."""
    return next((match for match in reversed(list(pattern.finditer(words))) if match.end() <= cue.start), None)


def touches(pattern: re.Pattern[str], words: str, cue: Found) -> bool:
    """Whether a match of `pattern` shares words with the cue."""
    return any(match.start() < cue.end and cue.start < match.end() for match in pattern.finditer(words))
