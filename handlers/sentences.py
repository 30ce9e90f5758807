"""One place makes the sentence when a report cannot be taken: polite, private, and naming who can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import listing
from bot.reporting import NotAllowed, NotOwed, WhichParty
from handlers.blocks import receipts
from handlers.blocks.drawing import Drawing, plain
from handlers.blocks.escape import escape
from handlers.blocks.owing import party_name
from store import focal_points

if TYPE_CHECKING:
    from bot.languages import Speech
    from bot.plan import Tracked
    from handlers.visit import Visit


def refusal(it: Visit, tracked: Tracked, reason: NotAllowed | NotOwed | WhichParty, speech: Speech) -> Drawing:
    """Return the sentence for a report that was not recorded, with what to do."""
    reference = tracked.commitment.reference
    match reason:
        case NotAllowed(owing):
            users = [user for party in owing for user in focal_points.users_of(it.unit, party)]
            return receipts.refusal(owing, tuple(dict.fromkeys(users)), speech)
        case NotOwed(party, _):
            return plain(speech.say("report.not_owed", party=party_name(party, speech), reference=escape(reference)))
        case WhichParty(candidates):
            names = listing([party_name(p, speech) for p in candidates], speech.language)
            return plain(speech.say("report.which_party", parties=names, reference=escape(reference)))
