"""The history of a commitment, opened from its card; what was corrected or taken back is the secretariat's to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.blocks import history as drawn
from handlers.blocks import receipts
from handlers.opening import Opening
from store import amendments, commitments, editions, updates

if TYPE_CHECKING:
    from handlers.blocks.drawing import Drawing
    from handlers.visit import Visit


def open_history(it: Visit, reference: str) -> Drawing | Opening:
    """Return the window with what was reported, newest first; the sentence for a commitment that does not exist."""
    tracked = commitments.get(it.unit, reference)
    if tracked is None:
        return receipts.unknown_label(reference, it.speech)
    (shown,) = editions.spoken(it.unit, [tracked], it.visitor.language)
    office = it.visitor.secretariat
    told = [one for one in updates.history(it.unit, reference) if office or not one.retracted]
    corrected = [one.id for one in told if one.revisions] if office else []
    corrections = {number: updates.revisions(it.unit, number) for number in corrected}
    amended = [one for one in amendments.of_commitment(it.unit, reference) if office or one.stands]
    return Opening(drawn.history(shown, told, corrections, it.speech, amended=amended))
