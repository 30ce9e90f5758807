"""Editions: the same document in another language, its commitments aligned with those already known.

Labels align first; where they are missing or differ, order, parties and dates do (a global alignment of two
sequences, after Needleman and Wunsch, 1970).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.plan import Commitment

SAME_LABEL, SAME_PARTIES, SAME_DATE = 3.0, 2.0, 3.0
OTHER_DATE = -1.0
ALONE = -0.5
"""What it costs to leave a commitment without its pair."""


class Differs(StrEnum):
    """In what another edition says something else."""

    DEADLINE = "deadline"
    RESPONSIBLE = "responsible"
    MISSING = "missing"
    """It does not have the commitment."""
    MORE = "more"
    """It has one that is not known."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A known commitment and the same in another edition; None where one of them has it not."""

    known: Commitment | None
    other: Commitment | None


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that another edition says otherwise of the commitment with this label (of the known document)."""

    label: str
    what: Differs
    known: Commitment | None
    other: Commitment | None


def same_meeting(
    known: tuple[date | None, date | None, str, str], other: tuple[date | None, date | None, str, str]
) -> bool:
    """Tell whether two documents come from one meeting in two languages.

    Each is (first day, last day, language, code): the days are the same, the languages are not, and the codes name
    the same body, where both say one.
    """
    if known[1] is None or known[:2] != other[:2] or known[2] == other[2]:
        return False
    return _body(known[3]) == _body(other[3]) or "DOC" in {_body(known[3]), _body(other[3])}


def _body(code: str) -> str:
    return "".join(letter for letter in code if letter.isalpha())


def align(known: Sequence[Commitment], other: Sequence[Commitment]) -> list[Pair]:
    """Return the commitments of two editions in pairs, in the order of the known one."""
    best = _table(known, other)
    pairs: list[Pair] = []
    i, j = 0, 0
    while i < len(known) and j < len(other):
        if best[i][j] == best[i + 1][j + 1] + likeness(known[i], other[j]):
            pairs.append(Pair(known[i], other[j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j] + ALONE:
            pairs.append(Pair(known[i], None))
            i += 1
        else:
            pairs.append(Pair(None, other[j]))
            j += 1
    pairs += [Pair(one, None) for one in known[i:]]
    return pairs + [Pair(None, one) for one in other[j:]]


def _table(known: Sequence[Commitment], other: Sequence[Commitment]) -> list[list[float]]:
    """Return the best likeness of what is left from each place on."""
    best = [[0.0] * (len(other) + 1) for _ in range(len(known) + 1)]
    for i in range(len(known), -1, -1):
        for j in range(len(other), -1, -1):
            if i == len(known) or j == len(other):
                best[i][j] = ALONE * (len(known) - i + len(other) - j)
                continue
            best[i][j] = max(
                best[i + 1][j + 1] + likeness(known[i], other[j]), best[i + 1][j] + ALONE, best[i][j + 1] + ALONE
            )
    return best


def likeness(known: Commitment, other: Commitment) -> float:
    """Return how well two commitments fit: their labels, who owes them, and when; negative where they do not."""
    label = SAME_LABEL if known.label == other.label else 0.0
    shared = set(known.responsible) & set(other.responsible)
    parties = SAME_PARTIES * len(shared) / max(1, len(set(known.responsible) | set(other.responsible)))
    if known.due and other.due:
        when = SAME_DATE if known.due == other.due else OTHER_DATE
    else:
        when = 0.0 if known.due == other.due else OTHER_DATE
    return label + parties + when - 1.5


def differences(pairs: Sequence[Pair]) -> list[Difference]:
    """Return what another edition says otherwise, in the order of the known one."""
    return [difference for pair in pairs for difference in _differences(pair)]


def _differences(pair: Pair) -> list[Difference]:
    known, other = pair.known, pair.other
    if known is None or other is None:
        present = known or other
        label = present.label if present else ""
        return [Difference(label, Differs.MORE if known is None else Differs.MISSING, known, other)]
    found = []
    if known.due != other.due:
        found.append(Difference(known.label, Differs.DEADLINE, known, other))
    if set(known.responsible) != set(other.responsible):
        found.append(Difference(known.label, Differs.RESPONSIBLE, known, other))
    return found
