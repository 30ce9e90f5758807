"""What stands in the way of publishing a draft; whether its code is in use only the store knows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.drafts.correcting import CODE
from bot.drafts.draft import key
from bot.drafts.refusals import Why

if TYPE_CHECKING:
    from bot.plan import ReadDocument


def faults(draft: ReadDocument) -> list[Why]:
    """Return what stands in the way of publishing a draft."""
    found = {
        Why.CODE: not CODE.fullmatch(draft.code),
        Why.UNDATED: draft.start is None or draft.end is None,
        Why.NOTHING: not draft.commitments,
        Why.LABEL: bool(doubled(draft)),
        Why.PARTIES: bool(unowed(draft)),
    }
    return [why for why, stands in found.items() if stands]


def doubled(draft: ReadDocument) -> tuple[str, ...]:
    """Return the labels that more than one commitment bears, in the draft's order."""
    times = Counter(key(one.label) for one in draft.commitments)
    first = {key(one.label): one.label for one in reversed(draft.commitments)}
    return tuple(first[label] for label, n in times.items() if n > 1)


def unowed(draft: ReadDocument) -> tuple[str, ...]:
    """Return the labels of the commitments that no party owes."""
    return tuple(one.label for one in draft.commitments if not one.responsible)
