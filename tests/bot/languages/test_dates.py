"""Days, spans, distances, lists and percentages as a reader of the language writes them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages import LANGUAGES
from bot.languages.dates import day, due, listing, percent, relative, span
from bot.plan import Deadline, DeadlineKind

TODAY = date(2016, 7, 18)


@pytest.mark.parametrize(
    ("language", "written"), [("en", "28 July 2016"), ("es", "28 de julio de 2016"), ("fr", "28 juillet 2016")]
)
def test_a_day_is_written_with_its_month_in_letters(language: str, written: str) -> None:
    assert day(date(2016, 7, 28), language) == written


@pytest.mark.parametrize(
    ("days", "english", "spanish"),
    [
        (0, "today", "hoy"),
        (1, "tomorrow", "mañana"),
        (-1, "yesterday", "ayer"),
        (10, "in 10 days", "en 10 días"),
        (-3, "3 days ago", "hace 3 días"),
        (99, "in 99 days", "en 99 días"),
        (150, "in 5 months", "en 5 meses"),
        (-6935, "19 years ago", "hace 19 años"),
    ],
)
def test_a_distance_is_told_in_whole_days_then_in_months_and_years(days: int, english: str, spanish: str) -> None:
    there = TODAY + timedelta(days=days)
    assert relative(there, TODAY, "en") == english
    assert relative(there, TODAY, "es") == spanish


@pytest.mark.parametrize(
    ("start", "end", "english", "spanish"),
    [
        (date(2016, 7, 28), date(2016, 7, 28), "28 July 2016", "28 de julio de 2016"),
        (date(2016, 9, 1), date(2016, 9, 30), "September 2016", "septiembre de 2016"),
        (date(2016, 2, 1), date(2016, 2, 29), "February 2016", "febrero de 2016"),
        (date(2004, 2, 1), date(2004, 2, 10), "1–10 February 2004", "1–10 de febrero de 2004"),
        (date(2004, 2, 1), date(2004, 3, 10), "1 February – 10 March 2004", "1 de febrero – 10 de marzo de 2004"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016", "2016"),
        (date(2016, 12, 20), date(2017, 1, 5), "20 December 2016 – 5 January 2017", None),
        (date(2016, 7, 1), date(2016, 12, 31), "July – December 2016", "julio–diciembre de 2016"),
    ],
)
def test_a_deadline_reads_as_the_span_that_it_is(start: date, end: date, english: str, spanish: str | None) -> None:
    deadline = Deadline("x", start, end)
    assert due(deadline, "en").replace("\u2009", " ") == english
    if spanish:
        assert due(deadline, "es").replace("\u2009", " ") == spanish


def test_an_undated_deadline_is_quoted_as_written() -> None:
    vague = Deadline("in the near future", None, None, DeadlineKind.VAGUE)
    assert due(vague, "en") == "“in the near future”"
    assert due(vague, "es") == "«in the near future»"


def test_a_deadline_without_a_first_day_is_its_last_day() -> None:
    assert due(Deadline("by 28 July", None, date(2016, 7, 28)), "en") == "28 July 2016"


def test_lists_end_with_the_languages_own_and() -> None:
    assert listing(["A", "B", "C"], "en") == "A, B and C"
    assert listing(["A", "B", "C"], "es") == "A, B y C"
    assert listing(["A"], "fr") == "A"
    assert listing([], "en") == ""


def test_percentages() -> None:
    assert percent(40, "en") == "40%"
    assert percent(100, "es").replace("\xa0", " ") in {"100 %", "100%"}


def test_the_first_of_a_month_is_the_premier_in_french() -> None:
    assert day(date(2017, 2, 1), "fr") == "1er février 2017"
    assert day(date(2017, 2, 11), "fr") == "11 février 2017"
    assert day(date(2017, 2, 1), "es") == "1 de febrero de 2017"
    assert span(date(2017, 2, 1), date(2017, 2, 9), "fr") == "1er–9 février 2017"
    assert span(date(2017, 2, 1), date(2017, 3, 2), "fr") == "1er février – 2 mars 2017"


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 4000), st.sampled_from(LANGUAGES))
def test_every_span_says_its_last_year(start: date, length: int, language: str) -> None:
    end = start + timedelta(days=length)
    assert str(end.year) in span(start, end, language)


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_distance_can_be_told(when: date, today: date) -> None:
    assert relative(when, today, "en")
    assert relative(when, today, "es")
