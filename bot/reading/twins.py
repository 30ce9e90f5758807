"""A paper that says everything in two languages: what both say is given once, in the paper's own language."""

from __future__ import annotations

from collections.abc import Sequence

from bot.editions import Pair, align
from bot.plan import Commitment
from bot.reading.gathering import Gathering

MOST = 0.6
"""The share of the shorter language whose commitments have their twin in the longer, where a paper says all twice."""
LEAST = 0.5
"""The share of the longer language that the shorter has, at least."""


def is_parallel(known: Sequence[Commitment], other: Sequence[Commitment]) -> bool:
    """Tell whether two languages of a paper say the same: by who owes what and when, in order."""
    fewer, more = sorted((len(known), len(other)))
    if not fewer or fewer < LEAST * more:
        return False
    return sum(map(_are_twins, align(known, other))) >= MOST * fewer


def _are_twins(pair: Pair) -> bool:
    one, other = pair.known, pair.other
    if one is None or other is None:
        return False
    return set(one.responsible) == set(other.responsible) and one.due == other.due


def together(known: Gathering, other: Gathering) -> Gathering:
    """Return what one language says, and what the other says more: what is no translation of it, in its place."""
    pairs = align(known.commitments, other.commitments)
    labels = {one.label for one in known.commitments}
    found: list[Commitment] = []
    for before, pair, behind in zip([None, *pairs], pairs, [*pairs[1:], None], strict=False):
        if pair.known:
            found.append(pair.known)
        elif pair.other and pair.other.label not in labels and not (_lonely(before) or _lonely(behind)):
            found.append(pair.other)
    known.commitments = found
    return known


def _lonely(pair: Pair | None) -> bool:
    """Whether a commitment stands without its twin: then the one beside it may be that, read otherwise."""
    return pair is not None and pair.other is None
