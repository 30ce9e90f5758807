"""What was heard: each thing that arrives from Slack is dealt with once, however often it is delivered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from store.tables import HeardRow
from store.writing import insert_once

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Unit


def first(unit: Unit, *, team: str, channel: str, ts: str, what: str, now: datetime) -> bool:
    """Return True the first time that this is heard; whoever hears it at the same moment waits, and is told False."""
    values = {"team": team, "channel": channel, "ts": ts, "what": what, "heard": now}
    return insert_once(unit, HeardRow, values, returning=HeardRow.ts) is not None


def of_message(unit: Unit, *, team: str, channel: str, ts: str) -> frozenset[str]:
    """Return all that was heard about a message of Slack."""
    about = (HeardRow.team == team, HeardRow.channel == channel, HeardRow.ts == ts)
    return frozenset(unit.connection.execute(select(HeardRow.what).where(*about)).scalars())
