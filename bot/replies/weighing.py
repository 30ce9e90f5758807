"""Out of several facts, one status."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.plan import Status
from bot.replies.clauses import Joint
from bot.replies.lexicon import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.replies.facts import Fact


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, how sure it is (0 to 1), and the fact that it rests on (None where it rests on none)."""

    status: Status | None
    confidence: float
    fact: Fact | None = None


_ONGOING = frozenset({Kind.WORK, Kind.CONTINUED, Kind.RESUMED})
_MOVING = _ONGOING | {Kind.BEGUN, Kind.STEP}
_ENDED = frozenset({Kind.DONE, Kind.FINISHED})
_OPEN = frozenset({Kind.UNDONE, Kind.UNFINISHED, Kind.UNBEGUN, Kind.LEFT})
_TURNS = _ENDED | _MOVING | {Kind.HELD}
_MIXED = 0.8
_DOUBTFUL = 0.65
_ALONE = 0.4
"""Below it a fact only colours others: "the rest will follow"."""


def weigh(facts: Sequence[Fact]) -> Verdict:
    """The status that the facts amount to; none where there are none."""
    current = _current(_without_reasons(facts))
    if not current:
        return Verdict(None, 0.6)
    for rule in (_held, _ended, _waiting, _moving, _open):
        verdict = rule(current)
        if verdict:
            return verdict
    return Verdict(None, 0.5)


def _without_reasons(facts: Sequence[Fact]) -> list[Fact]:
    """Reasons count only where nothing else is said, or where what stops the work is the reason."""
    stated = [fact for fact in facts if not fact.cause]
    if not stated:
        return list(facts)
    denied = all(fact.kind in (Kind.UNDONE, Kind.UNFINISHED) for fact in stated)
    stops = [fact for fact in facts if fact.cause and fact.kind in (Kind.HELD, Kind.WAITING)]
    return stated + stops if denied else stated


def _current(facts: list[Fact]) -> list[Fact]:
    """Leave out what later words say is past: "it was blocked, now it is sent"."""
    return [fact for at, fact in enumerate(facts) if not _is_past(fact, facts[at + 1 :], facts)]


def _is_past(fact: Fact, later: list[Fact], facts: list[Fact]) -> bool:
    turns = [other for other in later if other.clause > fact.clause and other.kind in _TURNS]
    if fact.was and fact.kind not in _ENDED:
        apart = [other for other in facts if other.clause != fact.clause and other.kind in _TURNS]
        return any(not other.was or other.kind in _ENDED for other in apart)
    if fact.kind in (Kind.WORK, Kind.BEGUN, Kind.STEP, Kind.CONTINUED):
        return False
    return fact.kind in (Kind.HELD, Kind.WAITING, Kind.UNDONE, Kind.UNBEGUN) and any(
        other.now
        and not other.partial
        and other.joint in (Joint.CONTRAST, Joint.MAIN)
        and other.kind in _ENDED | {Kind.RESUMED}
        for other in turns
    )


def _of(facts: Iterable[Fact], kinds: Iterable[Kind]) -> list[Fact]:
    wanted = frozenset(kinds)
    return [fact for fact in facts if fact.kind in wanted]


def _surest(facts: Sequence[Fact]) -> Fact:
    return max(facts, key=lambda fact: fact.weight)


def _held(facts: list[Fact]) -> Verdict | None:
    held = _of(facts, {Kind.HELD})
    if not held:
        return None
    fact = _surest(held)
    freed = [other for other in _of(facts, {Kind.RESUMED}) if (other.clause, other.start) > (fact.clause, fact.start)]
    if freed:
        return Verdict(Status.IN_PROGRESS, freed[0].weight, freed[0])
    ended = [other for other in _of(facts, _ENDED) if not other.partial and other.clause > fact.clause]
    if ended:
        return Verdict(Status.COMPLETED, _DOUBTFUL * ended[-1].weight, ended[-1])
    alone = not _of(facts, _ENDED | _ONGOING)
    return Verdict(Status.ON_HOLD, fact.weight * (1 if alone else _MIXED), fact)


def _ended(facts: list[Fact]) -> Verdict | None:
    ended = _of(facts, _ENDED)
    if not ended:
        return None
    fact = _surest(ended)
    last = max(ended, key=lambda other: (other.clause, other.start))
    if any(other.counted for other in ended):
        return Verdict(Status.IN_PROGRESS, max(fact.weight, _MIXED), fact)
    if any(other.partial for other in ended) or _of(facts, _OPEN):
        return Verdict(Status.IN_PROGRESS, fact.weight * _MIXED, fact)
    after = [other for other in _of(facts, _ONGOING) if (other.clause, other.start) > (last.clause, last.start)]
    if after:
        return Verdict(Status.IN_PROGRESS, after[0].weight * _MIXED, after[0])
    waiting = _of(facts, {Kind.WAITING})
    if waiting and (not any(other.sending for other in ended) or any(other.approval for other in waiting)):
        return Verdict(Status.ON_HOLD, _DOUBTFUL * waiting[0].weight, waiting[0])
    return Verdict(Status.COMPLETED, fact.weight * (_MIXED if waiting else 1), fact)


def _waiting(facts: list[Fact]) -> Verdict | None:
    waiting = _of(facts, {Kind.WAITING})
    if not waiting:
        return None
    ongoing, unbegun = _of(facts, _ONGOING), _of(facts, {Kind.UNBEGUN})
    if ongoing:
        return Verdict(Status.IN_PROGRESS, _DOUBTFUL, ongoing[0])
    if unbegun:
        return Verdict(Status.PENDING, _DOUBTFUL, unbegun[0])
    fact = _surest(waiting)
    return Verdict(Status.ON_HOLD, fact.weight * (_MIXED if len(facts) > len(waiting) else 1), fact)


def _moving(facts: list[Fact]) -> Verdict | None:
    moving, unbegun = _of(facts, _MOVING), _of(facts, {Kind.UNBEGUN})
    if not moving or (unbegun and all(fact.kind is Kind.STEP for fact in moving)):
        return None
    fact = _surest(moving)
    return Verdict(Status.IN_PROGRESS, fact.weight * (_MIXED if unbegun else 1), fact)


def _open(facts: list[Fact]) -> Verdict | None:
    facts = [fact for fact in facts if fact.weight >= _ALONE]
    for kinds, status in (
        ({Kind.UNBEGUN}, Status.PENDING),
        ({Kind.UNFINISHED, Kind.LEFT}, Status.IN_PROGRESS),
        ({Kind.UNDONE}, Status.PENDING),
    ):
        found = _of(facts, kinds)
        if found:
            fact = _surest(found)
            return Verdict(status, fact.weight, fact)
    return None
