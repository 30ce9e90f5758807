"""Days that differ are taken over as amendments; words and parties stay; what is not in the table is not taken away."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from bot.amendments import Why
from bot.exports.coming_back import Entry, Fault
from bot.exports.comparing import Compared, What, compare
from bot.plan import (
    Amendment,
    AmendmentKind,
    Assignment,
    Audience,
    Commitment,
    Deadline,
    Document,
    DocumentState,
    Tracked,
)

DOCUMENT = Document("A", "Plan", "", date(2016, 6, 1), date(2016, 6, 3), "en", DocumentState.ACTIVE, Audience.PUBLIC)
SEPTEMBER = Deadline("in September", date(2016, 9, 1), date(2016, 9, 30))
TODAY, NOW = date(2016, 7, 18), datetime(2016, 7, 18, tzinfo=UTC)


def tracked(label: str = "1", **fields: Any) -> Tracked:
    given: dict[str, Any] = {
        "text": "Send it.",
        "theme": "Work",
        "theme_label": "1",
        "responsible": ("MEX",),
        "recipient": ("TS",),
    }
    commitment = Commitment("A", label, **{**given, "deadline": SEPTEMBER, **fields})
    return Tracked(commitment, DOCUMENT, (Assignment("MEX"),))


def compared(*rows: Entry, known: Tracked | None = None, expected: tuple[str, ...] = ()) -> Compared:
    one = known or tracked()
    return compare(rows, {"a 1": [one]}, expected, TODAY)


def entry(reference: str = "A 1", days: dict[str, date | None] | None = None, **words: str) -> Entry:
    return Entry(5, reference, words, days or {})


def test_the_same_differs_in_nothing_in_any_language() -> None:
    for responsible in ("Mexico", "México", "Mexique"):
        row = entry(
            text="Send  it.", responsible=responsible, days={"first_day": date(2016, 9, 1), "last_day": SEPTEMBER.end}
        )
        assert compared(row).same


def test_another_last_day_is_moved_and_its_first_day_kept_where_the_table_keeps_it() -> None:
    (move,) = compared(entry(days={"first_day": date(2016, 9, 1), "last_day": date(2016, 10, 31)})).moves
    assert (move.row, move.reference, move.after) == (5, "A 1", (date(2016, 9, 1), date(2016, 10, 31)))
    (alone,) = compared(entry(days={"last_day": date(2016, 10, 31)})).moves
    assert alone.after == (date(2016, 10, 31), date(2016, 10, 31))


def test_an_empty_cell_takes_no_deadline_away() -> None:
    found = compared(entry(days={"first_day": None, "last_day": None}))
    assert not found.moves
    assert [one.why for one in found.refused] == [Why.NO_DAY]


def test_a_table_without_the_column_says_nothing_of_days() -> None:
    assert compared(entry(text="Send it.")).same


def test_one_that_ended_is_not_moved() -> None:
    ended = Amendment(1, AmendmentKind.CLOSED, "A 1", None, TODAY, None, None, "", NOW, "U1")
    one = tracked()
    closed = Tracked(one.commitment, one.document, one.assignments, amendments=(ended,))
    found = compared(entry(days={"last_day": date(2016, 10, 31)}), known=closed)
    assert [one.why for one in found.refused] == [Why.ENDED]


def test_words_and_parties_that_differ_are_told_and_left() -> None:
    found = compared(entry(text="Send them.", theme="Play", responsible="Canada", recipient="", deadline="soon"))
    assert {one.what for one in found.others} == set(What)
    assert not found.moves


def test_what_is_new_and_what_is_missing_is_told() -> None:
    found = compared(entry("A 9"), expected=("A 1", "A 2"))
    assert [one.reference for one in found.new] == ["A 9"]
    assert found.missing == ("A 1", "A 2")


def test_a_row_that_cannot_be_used_is_not_missing() -> None:
    found = compare([Fault(5, "no_day", "soon", "a 1")], {}, ["A 1"], TODAY)
    assert found.missing == ()
    assert len(found.faults) == 1


def test_words_are_told_beside_the_nearest_that_the_plan_has() -> None:
    (other,) = compared(entry(responsible="Méxic")).others
    assert other.before == "México"
