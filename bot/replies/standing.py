"""Whether a status told outright stands against what else the reply tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.plan import Status
from bot.replies.clauses import Joint
from bot.replies.lexicon import Kind
from bot.replies.verdict import DOUBTFUL, MIXED, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.replies.facts import Fact

_ONGOING = frozenset({Kind.WORK, Kind.CONTINUED, Kind.RESUMED})
_ENDED = frozenset({Kind.DONE, Kind.FINISHED})
_UNMOVED = frozenset({Kind.WAITING, Kind.UNBEGUN})
_OPEN = frozenset({Kind.LEFT, Kind.UNDONE, Kind.UNFINISHED, Kind.UNBEGUN})


def standing(facts: Sequence[Fact]) -> Verdict | None:
    """The verdict of the declared status; None where there is none, or what else is told must be weighed with it."""
    said = next((fact for fact in facts if fact.declared), None)
    if said is None or said.kind not in _RULES:
        return None
    others = [fact for fact in facts if fact.clause != said.clause]
    if any(fact.party != said.party for fact in others):
        return None
    return _RULES[said.kind](said, others)


def _going_on(said: Fact, others: Sequence[Fact]) -> Verdict | None:
    ended = [fact for fact in others if fact.kind in _ENDED]
    held = [fact for fact in others if fact.kind is Kind.HELD]
    if any(_overturns(fact, said) for fact in ended) or any(fact.bare or _opposed(fact) for fact in held):
        return None
    if held or any(fact.bare and not fact.partial for fact in ended):
        return Verdict(Status.IN_PROGRESS, said.weight * DOUBTFUL, said)
    mixed = ended or any(fact.kind in _UNMOVED for fact in others)
    return Verdict(Status.IN_PROGRESS, said.weight * (MIXED if mixed else 1.0), said)


def _held(said: Fact, others: Sequence[Fact]) -> Verdict | None:
    ended = [fact for fact in others if fact.kind in _ENDED]
    if any(fact.kind is Kind.RESUMED for fact in others) or any(_overturns(fact, said) for fact in ended):
        return None
    sure = DOUBTFUL if any(fact.bare and not fact.partial for fact in ended) else MIXED
    moved = ended or any(fact.kind in _ONGOING for fact in others)
    return Verdict(Status.ON_HOLD, said.weight * (sure if moved else 1.0), said)


def _not_begun(said: Fact, others: Sequence[Fact]) -> Verdict | None:
    """ "Pending" by itself only says that it is open: with an act done it may as well be under way."""
    if said.mute or any(fact.kind in _ONGOING | {Kind.BEGUN} or _overturns(fact, said) for fact in others):
        return None
    if said.kind is Kind.UNDONE and any(fact.kind in _ENDED for fact in others):
        return Verdict(Status.PENDING, DOUBTFUL, said)
    if said.kind is Kind.UNDONE or not others:
        return None
    return Verdict(Status.PENDING, said.weight * MIXED, said)


def _over(said: Fact, others: Sequence[Fact]) -> Verdict | None:
    if any(fact.kind in _OPEN or fact.partial or _opposed(fact) for fact in others):
        return None
    if any(fact.kind in {Kind.HELD, Kind.WORK, Kind.RESUMED, Kind.BEGUN} for fact in others):
        return Verdict(Status.COMPLETED, DOUBTFUL * said.weight, said)
    if any(fact.kind is Kind.CONTINUED for fact in others):
        return Verdict(Status.COMPLETED, MIXED * said.weight, said)
    return None


def _overturns(fact: Fact, said: Fact) -> bool:
    """Whether an act done replaces the status told before it: "finally sent", "but now it is done"."""
    replaces = (fact.turn, fact.bare, _opposed(fact))
    return fact.kind in _ENDED and not fact.partial and fact.clause > said.clause and sum(replaces) > 1


def _opposed(fact: Fact) -> bool:
    return fact.joint is Joint.CONTRAST


_RULES: Mapping[Kind, Callable[[Fact, Sequence[Fact]], Verdict | None]] = {
    **dict.fromkeys((Kind.WORK, Kind.CONTINUED, Kind.RESUMED, Kind.BEGUN), _going_on),
    Kind.HELD: _held,
    **dict.fromkeys((Kind.UNBEGUN, Kind.UNDONE), _not_begun),
    **dict.fromkeys((Kind.DONE, Kind.FINISHED), _over),
}
