from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.plan import Status
from bot.replies import interpret
from bot.replies.folding import fold
from bot.replies.lexicons import LANGUAGES
from bot.replies.shares import Part, parts, percentages


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("60%", "en", [60]),
        ("about 40 % there", "en", [40]),
        ("sixty per cent", "en", [60]),
        ("sixty-five percent", "en", [65]),
        ("62.5 %", "en", [62]),
        ("from 20% to 40%", "en", [20, 40]),
        ("I am 100% sure", "en", []),
        ("10% of the budget was cut", "en", []),
        ("250 %", "en", []),
        ("half", "en", []),
        ("el setenta y cinco por ciento", "es", [75]),
        ("40 por ciento", "es", [40]),
        ("al 100 % de acuerdo", "es", []),
        ("quatre-vingts pour cent", "fr", [80]),
        ("fait à 80 %", "fr", [80]),
    ],
)
def test_reads_percentages(text: str, language: str, found: list[int]) -> None:
    assert percentages(fold(text), language) == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("two of three annexes", "en", [Part(2, 3)]),
        ("3 out of 5", "en", [Part(3, 5)]),
        ("three of the five ministries", "en", [Part(3, 5)]),
        ("3/5 done", "en", [Part(3, 5)]),
        ("15/07/2016", "en", []),
        ("28 of July", "en", []),
        ("dos de tres", "es", [Part(2, 3)]),
        ("2 de los 3 listados", "es", [Part(2, 3)]),
        ("una prórroga de dos semanas", "es", []),
        ("deux annexes sur trois", "fr", [Part(2, 3)]),
    ],
)
def test_reads_parts_of_a_whole(text: str, language: str, found: list[Part]) -> None:
    assert parts(fold(text), language) == found


@given(st.text(alphabet="0123456789 %/.,-ofdesur", max_size=60), st.sampled_from(LANGUAGES))
def test_takes_any_numbers(text: str, language: str) -> None:
    assert all(0 <= value <= 100 for value in percentages(text, language))
    assert all(part.have <= part.whole for part in parts(text, language))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Names submitted 7/11", Status.COMPLETED),
        ("nombres enviados el 3/8", Status.COMPLETED),
        ("3/5 names submitted", Status.IN_PROGRESS),
        ("submitted 3/5 names", Status.IN_PROGRESS),
    ],
)
def test_a_day_after_the_act_is_no_share(text: str, status: Status) -> None:
    assert interpret(text).status is status


def test_what_others_sent_the_author_counts_where_it_is_counted() -> None:
    assert interpret("3 out of 9 consulates have sent us their data").status is Status.IN_PROGRESS
    assert interpret("The consulates have sent us the form").status is None
