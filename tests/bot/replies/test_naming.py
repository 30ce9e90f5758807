from __future__ import annotations

import pytest

from bot.replies import interpret
from bot.replies.naming import named


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("HND 30%", ["HND"]),
        ("GUA: listo", ["GTM"]),
        ("MEX", ["MEX"]),
        ("CAN WE SEND IT LATER", []),
        ("can we send it", []),
        ("Honduras sent it", ["HND"]),
    ],
)
def test_a_code_in_capitals_at_the_head_names_a_country(text: str, found: list[str]) -> None:
    assert [mention.party for mention in named(text, "en")] == found


@pytest.mark.parametrize(("text", "party"), [("Belize - 50%", "BLZ"), ("HND 30%", "HND"), ("MEX 3.c 40%", "MEX")])
def test_a_percentage_is_told_of_the_party_before_it(text: str, party: str) -> None:
    assert interpret(text).party == party


def test_a_code_that_is_a_word_of_another_language_still_heads_the_reply() -> None:
    assert interpret("CAN : envoyé 15/07").party == "CAN"
