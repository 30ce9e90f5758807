"""One commitment among many, found as somebody types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.choosing import among
from bot.plan import Commitment

TEXTS = {
    "1.a": "Send the list of focal points to the Technical Secretariat",
    "1.b": "Invite the countries to the workshop on consular protection",
    "2.f": "Share the addresses of all embassies",
    "12.a": "Prepare a report on migrant children",
}
CHOICES = [Commitment("AHG2016", label, text, "Protection", "", ("MEX",), (), None) for label, text in TEXTS.items()]


def found(typed: str) -> list[str]:
    return [one.label for one in among(typed, CHOICES)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [("1b", "1.b"), ("2 f", "2.f"), ("12", "12.a"), ("AHG2016 2.f", "2.f"), ("workshop", "1.b"), ("EMBASS", "2.f"),
     ("migrant report", "12.a"), ("secretariat focal", "1.a"), ("adresses embasies", "2.f")],
)  # fmt: skip
def test_a_label_or_words_find_it(typed: str, first: str) -> None:
    assert found(typed)[0] == first


def test_nothing_typed_leaves_all_in_their_order() -> None:
    assert found("  ") == list(TEXTS)


def test_what_is_in_none_finds_none() -> None:
    assert found("xylophone") == []


@given(st.text(max_size=60))
def test_any_text_finds_some_of_the_choices_each_once(typed: str) -> None:
    assert len(found(typed)) == len(set(found(typed))) <= len(TEXTS)
