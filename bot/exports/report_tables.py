"""The sheets of what was reported, and of who reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import parties
from bot.exports.plan_tables import headings
from bot.exports.tables import ROSTER, UPDATES, Cell, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from zoneinfo import ZoneInfo

    from bot.languages import Speech
    from bot.plan import Update

OFFICE = "secretariat"
"""The author of what was recorded without Slack."""


def updates(reported: Sequence[Update], people: Mapping[str, str], speech: Speech, zone: ZoneInfo) -> Table:
    """Return the history of what was reported, a row each; `people` are names by Slack user id."""
    rows = [_update(one, people, speech, zone) for one in reported]
    return Table("updates", speech.say("export.sheet.updates"), UPDATES, headings(UPDATES, speech), rows)


def _update(one: Update, people: Mapping[str, str], speech: Speech, zone: ZoneInfo) -> tuple[Cell, ...]:
    return (
        one.reference,
        parties.name(one.party, speech.language),
        speech.say(f"status.{one.status.value}"),
        one.percent,
        one.note,
        one.happened,
        one.said.astimezone(zone).replace(tzinfo=None),
        _person(one.author, people, speech),
        _person(one.recorded_by, people, speech),
        "\n".join(one.evidence),
        one.permalink,
        _mark(one, speech),
    )


def _person(user: str, people: Mapping[str, str], speech: Speech) -> str:
    return speech.say("export.office") if user == OFFICE else people.get(user) or user


def _mark(one: Update, speech: Speech) -> str:
    """Return what became of an update: nothing is erased, so the sheet says what no longer stands."""
    marks = [speech.count("export.corrected", one.revisions)] if one.revisions else []
    return ", ".join([speech.say("export.retracted"), *marks] if one.retracted else marks)


def roster(standing: Sequence[tuple[str, str, str, datetime]], speech: Speech, zone: ZoneInfo) -> Table:
    """Return who speaks for whom: (party, name, theme or "", since when), a row each."""
    rows: list[tuple[Cell, ...]] = [
        (
            parties.name(party, speech.language),
            person,
            theme or speech.say("export.all_themes"),
            since.astimezone(zone).date(),
        )
        for party, person, theme, since in standing
    ]
    return Table("roster", speech.say("export.sheet.roster"), ROSTER, headings(ROSTER, speech), rows)
