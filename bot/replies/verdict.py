"""What a reply amounts to, and the fact that it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.plan import Status
    from bot.replies.facts import Fact

MIXED = 0.8
"""How much surer one side is where facts pull both ways, and one is the stronger."""
DOUBTFUL = 0.65
"""The same where neither is: below SURE whatever the words."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, how sure it is (0 to 1), and the fact that it rests on (None where it rests on none)."""

    status: Status | None
    confidence: float
    fact: Fact | None = None
