"""Nobody may hold the bot up with one message, on purpose or by a signature in capitals."""

from __future__ import annotations

from time import perf_counter

import pytest

from bot.plan import Status
from bot.replies import interpret

_AT_MOST = 1.0
"""Seconds; what is measured here takes a quarter of it on a slow machine."""
_LENGTH = 20_000


@pytest.mark.parametrize(
    "unit",
    [
        "word ",
        "We sent it. ",
        "x",
        "¿",
        "🙂",
        "✅ ",
        "«",
        "*_",
        "Dr. ",
        "no. ",
        "40 % ",
        "1.a ",
        "Honduras ",
        "l'",
        "a\n",
    ],
)
def test_any_long_text_is_read_in_time(unit: str) -> None:
    interpret("done")
    begun = perf_counter()
    interpret((unit * _LENGTH)[:_LENGTH])
    assert perf_counter() - begun < _AT_MOST


def test_a_dash_before_a_long_word_in_capitals_is_read_in_time() -> None:
    begun = perf_counter()
    assert interpret("We sent it\n-- " + "A" * 200 + "!").status is Status.COMPLETED
    assert perf_counter() - begun < _AT_MOST


def test_a_signature_of_several_names_is_still_no_part_of_the_note() -> None:
    assert interpret("We sent the list\n-- Ana de la Cruz, SRE (México)").note == "We sent the list"


def test_links_far_down_a_long_reply_are_kept_as_evidence() -> None:
    reading = interpret("We sent it. " + "More words about it. " * 500 + "https://example.org/list")
    assert reading.status is Status.COMPLETED
    assert reading.evidence == ("https://example.org/list",)
