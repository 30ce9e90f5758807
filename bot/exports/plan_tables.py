"""The two sheets of the plan itself: its commitments, and the matrix of who is how far with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import parties
from bot.exports.tables import COMMITMENTS, Cell, Column, Kind, State, Table
from bot.languages.dates import percent as percentage
from bot.plan import Assignment, Status
from bot.progress import is_past, overall

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    from bot.languages import Speech
    from bot.plan import Tracked

SIGNS: Mapping[Status, str] = {
    Status.COMPLETED: "✓",
    Status.IN_PROGRESS: "◐",
    Status.ON_HOLD: "‖",
    Status.PENDING: "○",
}
"""What tells the states apart where there is no colour."""
PAST = "!"
BETWEEN = "; "
PARTY_WIDTH = 14


def headings(columns: Iterable[Column], speech: Speech) -> tuple[str, ...]:
    """Return what the columns are called in a language."""
    return tuple(speech.say(f"export.column.{column.key}") for column in columns)


def commitments(tracked: Sequence[Tracked], speech: Speech, zone: ZoneInfo) -> Table:
    """Return the sheet of the commitments, a row each."""
    rows = [_row(one, speech, zone) for one in tracked]
    name = speech.say("export.sheet.commitments")
    return Table("commitments", name, COMMITMENTS, headings(COMMITMENTS, speech), rows)


def _row(tracked: Tracked, speech: Speech, zone: ZoneInfo) -> tuple[Cell, ...]:
    commitment, told = tracked.commitment, [one.changed for one in tracked.assignments if one.changed]
    deadline = commitment.deadline
    return (
        commitment.reference,
        commitment.code,
        commitment.theme,
        commitment.text,
        names(commitment.responsible, speech.language),
        names(commitment.recipient, speech.language),
        deadline.phrase if deadline else None,
        deadline.start if deadline else None,
        deadline.end if deadline else None,
        speech.say(f"status.{overall(tracked.assignments).value}"),
        max(told).astimezone(zone).date() if told else None,
        tracked.thread_url,
    )


def names(ids: Iterable[str], language: str) -> str:
    """Return parties as a cell lists them."""
    return BETWEEN.join(parties.name(one, language) for one in ids)


def matrix(tracked: Sequence[Tracked], speech: Speech, today: date) -> Table:
    """Return who is how far with what: a row for each commitment, a column for each party that owes anything."""
    owing = list(dict.fromkeys(a.party for one in tracked for a in one.assignments))
    columns = (
        Column("reference", 13),
        Column("text", 44),
        Column("last_day", 11, Kind.DAY),
        *(Column(party, PARTY_WIDTH, Kind.STATE) for party in owing),
    )
    called = (*headings(columns[:3], speech), *(parties.name(party, speech.language) for party in owing))
    rows = [_states(one, owing, speech, today) for one in tracked]
    name = speech.say("export.sheet.matrix")
    return Table("matrix", name, columns, called, rows, held=1, legend=legend(speech))


def _states(tracked: Tracked, owing: Sequence[str], speech: Speech, today: date) -> tuple[Cell, ...]:
    past = is_past(tracked, today)
    stands = {one.party: state(one, speech, past=past) for one in tracked.assignments}
    commitment = tracked.commitment
    return (commitment.reference, commitment.text, commitment.due, *(stands.get(party) for party in owing))


def state(assignment: Assignment, speech: Speech, *, past: bool) -> State:
    """Return where a party is with a commitment: a sign and the word, so that it can be read without colours."""
    late = past and assignment.status is not Status.COMPLETED
    status = assignment.status
    said = f"{SIGNS[status]} {speech.say(f'status.{status.value}')}"
    if assignment.percent is not None and status is not Status.COMPLETED:
        said = f"{said}, {percentage(assignment.percent, speech.language)}"
    return State(f"{said} {PAST}" if late else said, status, late)


def legend(speech: Speech) -> tuple[State, ...]:
    """Return what the signs and the colours of the matrix mean."""
    known = [State(f"{SIGNS[status]} {speech.say(f'status.{status.value}')}", status) for status in SIGNS]
    late = State(f"{PAST} {speech.say('export.past')}", Status.PENDING, past=True)
    return (*known, late, State(speech.say("export.not_owed")))
