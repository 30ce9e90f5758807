"""Out of several facts, one status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.plan import Status
from bot.replies.clauses import Joint
from bot.replies.lexicon import Kind
from bot.replies.standing import standing
from bot.replies.verdict import DOUBTFUL, MIXED, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.replies.facts import Fact


_ONGOING = frozenset({Kind.WORK, Kind.CONTINUED, Kind.RESUMED})
_MOVING = _ONGOING | {Kind.BEGUN, Kind.STEP}
_ENDED = frozenset({Kind.DONE, Kind.FINISHED})
_OPEN = frozenset({Kind.UNDONE, Kind.UNFINISHED, Kind.UNBEGUN, Kind.LEFT})
_TURNS = _ENDED | _MOVING | {Kind.HELD}
_AGREED = 0.9
_ALONE = 0.4
"""Below it a fact only colours others: "the rest will follow"."""


def weigh(facts: Sequence[Fact]) -> Verdict:
    """The status that the facts amount to; none where there are none."""
    reported = _without_reasons(facts)
    stands, current = standing(reported), _current(reported)
    if stands or not current:
        return stands or Verdict(None, 0.6)
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
        apart += [other for other in facts if other.kind is Kind.RESUMED]
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
        return Verdict(Status.COMPLETED, DOUBTFUL * ended[-1].weight, ended[-1])
    alone = not _of(facts, _ENDED | _ONGOING)
    return Verdict(Status.ON_HOLD, fact.weight * (1 if alone else MIXED), fact)


def _ended(facts: list[Fact]) -> Verdict | None:
    ended = _of(facts, _ENDED)
    if not ended:
        return None
    fact = _surest(ended)
    if any(other.counted for other in ended):
        return Verdict(Status.IN_PROGRESS, max(fact.weight, MIXED), fact)
    before = _before_going_on(facts)
    if before and not any(other.sending for other in ended):
        sure = DOUBTFUL if any(other.declared for other in ended) else _AGREED
        return Verdict(Status.ON_HOLD, sure * before.weight, before)
    if any(other.partial for other in ended) or _of(facts, _OPEN):
        return Verdict(Status.IN_PROGRESS, fact.weight * MIXED, fact)
    going_on = _going_on(facts, ended)
    if going_on:
        return Verdict(Status.IN_PROGRESS, going_on.weight * MIXED, going_on)
    return _awaited(facts, ended) or Verdict(Status.COMPLETED, fact.weight, fact)


def _going_on(facts: list[Fact], ended: list[Fact]) -> Fact | None:
    """Work that goes on beside what is done: told after it, or before it where nothing has come to an end at last."""
    last = max(ended, key=lambda fact: (fact.clause, fact.start))
    after = [fact for fact in _of(facts, _ONGOING) if (fact.clause, fact.start) > (last.clause, last.start)]
    beside = [] if any(fact.turn or fact.bare for fact in ended) else [f for f in _of(facts, _ONGOING) if not f.was]
    return next(iter(after + beside), None)


def _before_going_on(facts: list[Fact]) -> Fact | None:
    """What is waited for before anything else can be done: somebody's leave."""
    return next((fact for fact in _of(facts, {Kind.WAITING}) if fact.approval), None)


def _awaited(facts: list[Fact], ended: list[Fact]) -> Verdict | None:
    """An act is done and something is waited for: an answer means that more is to come, a receipt does not."""
    waiting = _of(facts, {Kind.WAITING})
    if not waiting:
        return None
    fact, leave = _surest(ended), _before_going_on(facts)
    if leave or not any(other.sending for other in ended):
        stop = leave or waiting[0]
        return Verdict(Status.ON_HOLD, DOUBTFUL * stop.weight, stop)
    if all(other.receipt for other in waiting):
        return Verdict(Status.COMPLETED, fact.weight * MIXED, fact)
    return Verdict(Status.IN_PROGRESS, fact.weight * MIXED, fact)


def _waiting(facts: list[Fact]) -> Verdict | None:
    waiting = [fact for fact in _of(facts, {Kind.WAITING}) if fact.weight >= _ALONE]
    if not waiting:
        return None
    fact = _surest(waiting)
    ongoing, unbegun, steps = _of(facts, _ONGOING), _of(facts, {Kind.UNBEGUN}), _of(facts, {Kind.STEP, Kind.BEGUN})
    if ongoing:
        return Verdict(Status.IN_PROGRESS, DOUBTFUL, ongoing[0])
    if any(not other.mute for other in unbegun):
        return Verdict(Status.PENDING, DOUBTFUL, unbegun[0])
    unfinished = _of(facts, {Kind.UNFINISHED})
    if unfinished and not _before_going_on(facts):
        return Verdict(Status.IN_PROGRESS, unfinished[0].weight, unfinished[0])
    if steps and not _before_going_on(facts):
        return Verdict(Status.IN_PROGRESS, fact.weight * _AGREED, steps[0])
    sure = 1 if all(other.mute for other in facts if other.kind is not Kind.WAITING) else MIXED
    return Verdict(Status.ON_HOLD, fact.weight * sure, fact)


def _moving(facts: list[Fact]) -> Verdict | None:
    moving, unbegun = _of(facts, _MOVING), _of(facts, {Kind.UNBEGUN})
    if not moving or (unbegun and all(fact.kind is Kind.STEP for fact in moving)):
        return None
    fact = _surest(moving)
    return Verdict(Status.IN_PROGRESS, fact.weight * (MIXED if unbegun else 1), fact)


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
