"""Recording what was reported, whatever the door: a reply, a command, a modal or a button.

Everything here happens inside the visit's one transaction: the update, the ✅, the receipt, the redrawn cards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.languages import detect, speech
from bot.reporting import NotAllowed, Untaken, reporting_party, speaks_for
from handlers import home
from handlers.blocks import receipts
from handlers.publishing import redraw
from store import commitments, outbox, updates
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from datetime import datetime

    from bot.languages import Speech
    from bot.plan import Tracked, Update
    from bot.replies.reading import Reading
    from handlers.visit import Visit
    from store.engine import Unit

DONE_MARK = "white_check_mark"
OFFICE = "secretariat"
"""The author of what the secretariat records without Slack."""


@dataclass(frozen=True, slots=True)
class Source:
    """The Slack message that a report came from, and the thread that it stands in."""

    channel: str
    ts: str
    thread_ts: str


@dataclass(frozen=True, slots=True)
class Report:
    """What somebody reported: `said` when (UTC), `author` the Slack user, `source` the message if there is one.

    `anew`: when the author said of a message that may have been recorded before what it means now.
    """

    reading: Reading
    said: datetime
    author: str
    source: Source | None = None
    anew: datetime | None = None


def record(visit: Visit, tracked: Tracked, report: Report) -> Update | None:
    """Record a report for the party that it is about; return None where it is recorded already.

    Raises Untaken (bot.reporting) before anything is written.
    """
    reading = report.reading
    party = judge(visit, tracked, reading.party)
    source = report.source
    update = record_for(
        visit.unit,
        tracked,
        reading,
        party,
        author=report.author,
        recorded_by=visit.visitor.user,
        said=report.said,
        now=visit.now,
        source=source,
        permalink=visit.house.permalink(source.channel, source.ts, source.thread_ts) if source else None,
    )
    if update is None:
        return _anew(visit, report, party, tracked.commitment.reference)
    if source is not None:
        _acknowledge(visit, source, update, speech(reading.language))
    redraw(visit.unit, update.reference, now=visit.now)
    home.follow(visit, update)
    return update


def judge(visit: Visit, tracked: Tracked, named: str | None) -> str:
    """Return the party whose status this visitor's report changes, where it names `named`. Raises bot.reporting's."""
    visitor = visit.visitor
    return reporting_party(tracked, named, visitor.own(tracked.commitment), secretariat=visitor.secretariat)


def speakable(visit: Visit, tracked: Tracked) -> tuple[str, ...]:
    """Return the parties that owe a commitment and for which this visitor may report on it."""
    own = visit.visitor.own(tracked.commitment)
    return tuple(
        one.party
        for one in tracked.assignments
        if visit.visitor.secretariat or speaks_for(own, one.party, tracked.document.end)
    )


def refused(visit: Visit, update: Update) -> NotAllowed | None:
    """Return why this visitor may not change or take back an update, which they may have made when they could."""
    tracked = commitments.get(visit.unit, update.reference)
    try:
        if tracked is not None:
            judge(visit, tracked, update.party)
    except NotAllowed as reason:
        return reason
    except Untaken:
        # That nothing is reported any more on what was superseded or closed is another matter.
        return None
    return None


def _anew(visit: Visit, report: Report, party: str, reference: str) -> Update | None:
    """Let the author's newest word on a message take the place of the one that was recorded, or was taken back."""
    if report.source is None or report.anew is None:
        return None
    told = updates.by_message(visit.unit, report.source.channel, report.source.ts)
    for update in told:
        said = report.reading.status is update.status and not update.retracted
        if (update.reference, update.party) == (reference, party) and not said:
            return revise(visit, update, report.reading, report.anew)
    return None


def _acknowledge(visit: Visit, source: Source, update: Update, talk: Speech) -> None:
    """Put the ✅ on the reply and a one-line receipt under it, in the reply's own language."""
    visit.send(
        Message(
            kind=Kind.REACTION,
            channel=source.channel,
            target_ts=source.ts,
            payload={"name": DONE_MARK},
            key=f"mark:{source.channel}:{source.ts}:{update.id}",
        )
    )
    drawing = receipts.receipt(update, _tracked(visit.unit, update.reference), talk, visit.today)
    visit.send(
        Message(
            kind=Kind.POST,
            channel=source.channel,
            thread_ts=source.thread_ts,
            payload=drawing.payload(),
            key=receipt_key(update.id),
        )
    )


def receipt_key(update_id: int) -> str:
    """Return the outbox key of an update's receipt, by which it is found again when the update changes."""
    return f"receipt:{update_id}"


def withdraw(visit: Visit, update: Update) -> Update:
    """Retract an update (its reply was deleted, or somebody pressed *Undo*): mark, receipt and cards follow."""
    retracted = updates.retract(visit.unit, update.id, at=visit.now, by=visit.visitor.user)
    tracked = _tracked(visit.unit, update.reference)
    talk = speech(detect(update.note, visit.visitor.language) or visit.visitor.language)
    outbox.amend(visit.unit, receipt_key(update.id), receipts.undone(retracted, tracked, talk).payload(), visit.now)
    if update.channel and update.ts and not _stands(visit, update.channel, update.ts):
        visit.send(
            Message(kind=Kind.UNREACTION, channel=update.channel, target_ts=update.ts, payload={"name": DONE_MARK})
        )
    redraw(visit.unit, update.reference, now=visit.now)
    home.follow(visit, update)
    return retracted


def revise(visit: Visit, update: Update, reading: Reading, edited: datetime) -> Update:
    """Follow an edited reply: the update takes the new contents, the old ones stay in its history.

    One that was taken back stands and is marked again.
    """
    if reading.status is None:
        return withdraw(visit, update)
    revised = updates.revise(
        visit.unit,
        update.id,
        status=reading.status,
        percent=reading.percent,
        note=reading.note,
        evidence=reading.evidence,
        happened=reading.happened,
        edited=edited,
        edited_by=visit.visitor.user,
    )
    talk = speech(reading.language)
    drawing = receipts.receipt(revised, _tracked(visit.unit, update.reference), talk, visit.today)
    outbox.amend(visit.unit, receipt_key(update.id), drawing.payload(), visit.now)
    if update.retracted and update.channel and update.ts:
        mark = {"name": DONE_MARK}
        visit.send(Message(kind=Kind.REACTION, channel=update.channel, target_ts=update.ts, payload=mark))
    redraw(visit.unit, update.reference, now=visit.now)
    home.follow(visit, update)
    return revised


def record_for(
    unit: Unit,
    tracked: Tracked,
    reading: Reading,
    party: str,
    *,
    author: str,
    recorded_by: str,
    said: datetime,
    now: datetime,
    source: Source | None = None,
    permalink: str | None = None,
) -> Update | None:
    """Write one update for a party; None where it is recorded already or the reading reports nothing."""
    if reading.status is None:
        return None
    return updates.record(
        unit,
        reference=tracked.commitment.reference,
        party=party,
        status=reading.status,
        percent=reading.percent,
        note=reading.note,
        evidence=reading.evidence,
        happened=reading.happened,
        said=said,
        author=author,
        recorded_by=recorded_by,
        channel=source.channel if source else None,
        ts=source.ts if source else None,
        permalink=permalink,
        now=now,
    )


def _tracked(unit: Unit, reference: str) -> Tracked:
    tracked = commitments.get(unit, reference)
    if tracked is None:
        raise LookupError(reference)
    return tracked


def _stands(visit: Visit, channel: str, ts: str) -> bool:
    return any(not update.retracted for update in updates.by_message(visit.unit, channel, ts))
