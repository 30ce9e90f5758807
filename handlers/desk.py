"""What the secretariat looks after: open drafts, silent parties, parties that nobody speaks for, digests."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot import digests, parties
from handlers.blocks.desk import Desk
from store import drafts, focal_points, subscriptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.plan import Tracked
    from handlers.visit import Visit


def desk(it: Visit, everything: Sequence[Tracked]) -> Desk:
    """Return what waits for the secretariat, `everything` being the active plan."""
    silent = Counter(party for _, waiting in digests.unreported(everything, it.today) for party in waiting)
    owing = dict.fromkeys(a.party for tracked in everything for a in tracked.assignments)
    spoken_for = {line.party for line in focal_points.roster(it.unit)}
    return Desk(
        drafts=tuple(draft.name for draft in drafts.listed(it.unit)),
        silent=tuple(silent.most_common()),
        unspoken=tuple(party for party in owing if spoken_for.isdisjoint({party, *parties.parts(party)})),
        unknown=tuple(party for party in owing if not all(map(parties.known, parties.parts(party)))),
        digests=tuple(subscriptions.standing(it.unit)),
    )
