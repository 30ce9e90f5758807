"""What a reply was understood to report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.plan import Status


@dataclass(frozen=True, slots=True)
class Reading:
    """A reply, understood. `status` None: it is not an update.

    `percent`, `party` and `label` only where the text itself names them; `party` is whose progress is told, not who
    receives. `confidence` runs from 0 to 1; at or above `SURE` an update is recorded, below it the author is asked.
    `happened` is the day on which the act took place, where the text gives one; `note` is the author's own words
    without quotation, greeting and signature, and without the label, party and bare status before them; `evidence`
    are links.
    """

    language: str
    status: Status | None
    percent: int | None = None
    party: str | None = None
    label: str | None = None
    confidence: float = 0.0
    happened: date | None = None
    note: str = ""
    evidence: tuple[str, ...] = ()


SURE = 0.7
