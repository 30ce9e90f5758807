from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.markup import links, plain, without_links


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("<@U123> done", "done"),
        ("<!here> sent", "sent"),
        ("<#C1|general> sent", "sent"),
        ("*Done* and _sent_", "Done and sent"),
        ("~not started~ sent", "sent"),
        ("the `2.f` list", "the 2.f list"),
        ("```\nsent\n``` ok", "ok"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("<mailto:a@example.org|a@example.org> has it", "a@example.org has it"),
        ("<https://example.org/x|the list> is online", "the list is online"),
        ("see <https://example.org/x>", "see https://example.org/x"),
        (":white_check_mark: sent", "✅ sent"),
        (":smile: sent", "sent"),
        ("at 10:30:45", "at 10:30:45"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
    ],
)
def test_shows_what_slack_shows(sent: str, shown: str) -> None:
    assert " ".join(plain(sent).split()) == shown


def test_gathers_each_link_once_without_the_punctuation_after_it() -> None:
    text = "See <https://example.org/a?x=1&amp;y=2|here>, https://example.org/b. And (https://example.org/b)"
    assert links(text) == ("https://example.org/a?x=1&y=2", "https://example.org/b")
    assert "example" not in without_links("see https://example.org/b now")


@given(st.text())
def test_takes_any_text(text: str) -> None:
    plain(text)
    links(text)
