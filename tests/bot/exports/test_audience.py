"""What is for members only is carried away by nobody else."""

from __future__ import annotations

from datetime import date

from bot.exports.audience import visible
from bot.plan import Audience, Commitment, Document, DocumentState, Tracked


def tracked(code: str, audience: Audience) -> Tracked:
    document = Document(code, "", "", date(2016, 6, 1), date(2016, 6, 3), "en", DocumentState.ACTIVE, audience)
    return Tracked(Commitment(code, "1", "", "", "", (), (), None), document, ())


def test_observers_get_what_is_public_and_members_get_all() -> None:
    both = [tracked("A", Audience.PUBLIC), tracked("B", Audience.MEMBERS)]
    assert visible(both, Audience.PUBLIC) == both[:1]
    assert visible(both, Audience.MEMBERS) == both
