"""A table is understood whatever its language and the order of its columns, and each bad row is named."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.exports.coming_back import Entry, Fault, NoHeader, TwoColumns, day, entries
from bot.exports.tables import READ_BACK
from bot.languages import OFFERED, speech

HEADER = ["Reference", "Last day"]


@pytest.mark.parametrize("language", OFFERED)
def test_columns_are_known_in_each_language_and_in_any_order(language: str) -> None:
    headings = [speech(language).say(f"export.column.{key}") for key in reversed(READ_BACK)]
    row = [None, None, "phrase", "TS", "Mexico", "words", "Theme", "AHG2016 1"]
    (entry,) = entries([headings, row])
    assert isinstance(entry, Entry)
    assert entry.reference == "AHG2016 1"
    assert entry.words == {
        "theme": "Theme",
        "text": "words",
        "responsible": "Mexico",
        "recipient": "TS",
        "deadline": "phrase",
    }
    assert entry.days == {"first_day": None, "last_day": None}


def test_capitals_accents_and_a_title_above_do_not_matter() -> None:
    assert len(entries([["The plan"], [], ["REFERENCIA", "ultimo dia"], ["A 1", date(2016, 9, 30)]])) == 1


def test_rows_are_named_by_their_number_in_the_sheet() -> None:
    found = entries([["Title"], HEADER, ["A 1", date(2016, 9, 30)], ["", ""], [None, "2016-09-30"], ["A 1", None]])
    assert found[1:] == [Fault(5, "no_reference"), Fault(6, "twice", "A 1", "A 1")]


@pytest.mark.parametrize("written", ["9/10/2016", "soon", "2016-02-31", "31/2/2016", 42644, "=1+1", True])
def test_a_day_that_may_mean_another_is_not_guessed(written: str | int) -> None:
    assert entries([HEADER, ["A 1", written]]) == [Fault(2, "no_day", str(written), "A 1")]


def test_a_day_is_a_date_an_instant_or_iso() -> None:
    assert {
        day(date(2016, 9, 30)),
        day(datetime(2016, 9, 30, 12, tzinfo=UTC)),
        day("2016-09-30"),
        day("2016-09-30 00:00:00"),
    } == {date(2016, 9, 30)}
    assert day("30/9/2016") == day("09/30/2016") == day("30.09.2016") == date(2016, 9, 30)
    assert day("9/9/2016") == date(2016, 9, 9)
    assert day("") is None
    assert day(None) is None


def test_the_last_day_does_not_come_before_the_first() -> None:
    found = entries([["Reference", "First day", "Last day"], ["A 1", "2016-09-30", "2016-09-01"]])
    assert found == [Fault(2, "dates", reference="A 1")]


def test_a_sheet_without_headings_and_one_with_two_alike_are_refused() -> None:
    with pytest.raises(NoHeader):
        entries([["a", "b"]] * 50)
    with pytest.raises(NoHeader):
        entries([])
    with pytest.raises(TwoColumns):
        entries([["Reference", "Text", "Texto"]])
