"""Deadlines of a paper whose own day is not known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.deadlines import deadline_of, find_deadlines
from bot.plan import DeadlineKind

LANGUAGES = st.sampled_from(["en", "es", "fr", "pt"])
WORDS = (
    "by before the end of early mid within 3 60 31 days June 2015 1000 1011 next year antes del julio fin mars Q3 / ,"
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join))


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Publish it by 3 June 2015.", "2015-06-03"),
        ("en", "Publish it in the first half of 2015.", "2015-06-30"),
        ("es", "Publicarlo a más tardar el 3 de junio de 2015.", "2015-06-03"),
        ("fr", "Le publier avant fin juin 2015.", "2015-06-30"),
        ("fr", "31/08/2023", "2023-08-31"),
    ],
)
def test_a_date_complete_in_itself_is_a_date(language: str, text: str, day: str) -> None:
    found = deadline_of(text, language, None)
    assert found is not None
    assert found.deadline.end is not None
    assert found.deadline.end.isoformat() == day


@pytest.mark.parametrize(
    ("language", "text", "phrase"),
    [
        ("en", "Publish it within 60 days.", "within 60 days"),
        ("en", "Publish it by 3 June.", "by 3 June"),
        ("en", "Publish it next month.", "next month"),
        ("es", "Publicarlo en el plazo de dos meses.", "en el plazo de dos meses"),
        ("fr", "Le publier d'ici fin juin.", "d'ici fin juin"),
    ],
)
def test_what_counts_from_the_paper_keeps_its_phrase(language: str, text: str, phrase: str) -> None:
    found = deadline_of(text, language, None)
    assert found is not None
    assert found.deadline.phrase == phrase
    assert found.deadline.end is None
    assert found.deadline.kind is not DeadlineKind.DATED


def test_what_is_over_is_none_even_where_the_day_is_not_known() -> None:
    assert deadline_of("The handbook was published on 3 June 2015.", "en", None) is None


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_any_text_is_read_without_a_day(text: str, language: str) -> None:
    for one in find_deadlines(text, language, None):
        assert text[one.start : one.end] == one.deadline.phrase
        assert (one.deadline.kind is DeadlineKind.DATED) == (one.deadline.end is not None)
