"""A published card follows what is reported, also while it is still waiting to be posted."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.plan import Commitment, ReadDocument, Status
from handlers import publishing
from store import documents, outbox, updates
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from store.engine import Store, Unit
    from store.outbox import Row

NOW = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
FIRST, SECOND = "AHG2016 1.a", "AHG2016 1.b"
LEASE = timedelta(seconds=60)


def published(unit: Unit) -> None:
    said = tuple(Commitment("AHG2016", label, "Send the list", "", "", ("MEX",), (), None) for label in ("1.a", "1.b"))
    days = (date(2016, 7, 13), date(2016, 7, 14))
    read = ReadDocument("AHG2016", "Plan", "Panama", *days, "en", (), said, ())
    document = documents.publish(unit, read, now=NOW, fingerprint="f").document
    for channel, language in (("C1", "en"), ("C2", "es")):
        publishing.post(unit, document, channel=channel, language=language, now=NOW)


def report(unit: Unit) -> None:
    updates.record(
        unit, reference=FIRST, party="MEX", status=Status.COMPLETED, percent=None, note="", evidence=(), happened=None,
        said=NOW, author="U1", recorded_by="U1", channel=None, ts=None, permalink=None,
    )  # fmt: skip
    publishing.redraw(unit, FIRST, now=NOW)


def posted(unit: Unit, channel: str, reference: str) -> Row:
    """Return the message of a commitment as it stands in the outbox: its key is known there."""
    key = f"publish:{channel}:AHG2016:{reference}"
    row = outbox.get(unit, outbox.enqueue(unit, Message(Kind.POST, key=key), NOW))
    assert row is not None
    return row


def test_a_card_that_waits_to_be_posted_is_posted_as_things_stand_then(store: Store) -> None:
    with store.unit() as unit:
        published(unit)
        report(unit)
        assert "✅ Completed" in str(posted(unit, "C1", FIRST).payload)
        assert "✅ Completado" in str(posted(unit, "C2", FIRST).payload)
        assert "✅" not in str(posted(unit, "C1", SECOND).payload)


def send(unit: Unit, row: Row, ts: str) -> None:
    outbox.sent(unit, row.id, channel="C1", ts=ts, now=NOW)


def take(unit: Unit) -> Row:
    """Take the next message of the first channel."""
    return next(r for r in outbox.claim(unit, now=NOW, worker="w", lease=LEASE, limit=9) if r.channel == "C1")


def test_a_card_that_is_just_being_posted_is_redrawn_after_it(store: Store) -> None:
    with store.unit() as unit:
        published(unit)
        send(unit, take(unit), "1.0")
        card = take(unit)
        report(unit)
        send(unit, card, "1.1")
        send(unit, take(unit), "1.2")
        redrawn = take(unit)
        assert (card.id, redrawn.kind, redrawn.target_ts) == (posted(unit, "C1", FIRST).id, Kind.UPDATE, "1.1")
        assert "✅ Completed" in str(redrawn.payload)
