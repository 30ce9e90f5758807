"""One place makes the sentence when a report cannot be taken: polite, private, and naming who can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.languages.dates import listing
from bot.reporting import Archived, Ended, NotAllowed, NotOwed, Untaken, WhichParty, speaks_for
from handlers.blocks import amendments, receipts
from handlers.blocks.drawing import Drawing, drawing, plain
from handlers.blocks.escape import escape
from handlers.blocks.owing import party_name
from handlers.blocks.pieces import button, section
from store import amendments as amended
from store import commitments, focal_points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.languages import Speech
    from bot.plan import Amendment, Tracked
    from handlers.visit import Visit


def refusal(it: Visit, tracked: Tracked, reason: Untaken, speech: Speech) -> Drawing:
    """Return the sentence for a report that was not recorded, with what to do."""
    reference = tracked.commitment.reference
    match reason:
        case Ended(amendment):
            return ended(it, tracked, amendment, speech)
        case Archived(code):
            return plain(speech.say("report.archived", reference=escape(reference), code=escape(code)))
        case NotAllowed(owing):
            return receipts.refusal(owing, able(it, tracked, owing), speech)
        case NotOwed(party, _):
            return plain(speech.say("report.not_owed", party=party_name(party, speech), reference=escape(reference)))
        case WhichParty(candidates):
            names = listing([party_name(p, speech) for p in candidates], speech.language)
            return plain(speech.say("report.which_party", parties=names, reference=escape(reference)))
    raise TypeError(reason)


def able(it: Visit, tracked: Tracked, owing: Sequence[str]) -> tuple[str, ...]:
    """Return the users who may report for one of these parties, or for a joint body of which theirs is part."""
    commitment, day = tracked.commitment, tracked.document.end
    found = [(user, mandate.party) for user, mandate in focal_points.able(it.unit) if mandate.covers(commitment)]
    direct = [user for user, party in found if party in owing]
    joint = [user for user, party in found if any(speaks_for((party,), debtor, day) for debtor in owing)]
    return tuple(dict.fromkeys([*direct, *joint]))


def ended(it: Visit, tracked: Tracked, amendment: Amendment, speech: Speech) -> Drawing:
    """Say by what a commitment was superseded or closed, with the way to what takes its place."""
    what = amendments.said(amendment, speech)
    said = speech.say("amend.nothing_recorded", reference=escape(tracked.commitment.reference), what=what)
    newer = _in_its_place(it, amendment)
    if newer is None:
        return plain(said)
    shown = button(speech.say("buttons.show"), "show", newer.commitment.reference)
    thread = it.linked(newer).thread_url
    way = speech.say("amend.way", reference=escape(newer.commitment.reference))
    way = f"{way} <{escape(thread)}|{speech.say('buttons.thread')}>" if thread else way
    return drawing([section(f"{said}\n{way}", shown)], speech)


def _in_its_place(it: Visit, amendment: Amendment) -> Tracked | None:
    """Return the newer commitment; where that was superseded too, the last that is named after it."""
    newer = amended.newer(it.unit, amendment.by) if amendment.by else None
    names = [newer.name, *newer.leads_to] if newer else []
    found = (commitments.get(it.unit, name) for name in reversed(names))
    return next((one for one in found if one is not None), None)
