"""Nobody may hold the bot up with one message, on purpose or by a signature in capitals."""

from __future__ import annotations

import pytest

from bot.plan import Status
from bot.replies import interpret
from tests.runaway import no_runaway

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
def test_no_long_text_runs_away(unit: str) -> None:
    with no_runaway():
        interpret((unit * _LENGTH)[:_LENGTH])


def test_a_dash_before_a_long_word_in_capitals_does_not_run_away() -> None:
    with no_runaway():
        assert interpret("We sent it\n-- " + "A" * 200 + "!").status is Status.COMPLETED


def test_a_signature_of_several_names_is_still_no_part_of_the_note() -> None:
    assert interpret("We sent the list\n-- Ana de la Cruz, SRE (México)").note == "We sent the list"


def test_links_far_down_a_long_reply_are_kept_as_evidence() -> None:
    reading = interpret("We sent it. " + "More words about it. " * 500 + "https://example.org/list")
    assert reading.status is Status.COMPLETED
    assert reading.evidence == ("https://example.org/list",)
