"""What becomes of the words that a person types."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.cast import read_cast
from sandbox.clock import SandboxClock
from sandbox.composer import compose, composer_blocks, escape, unescape
from sandbox.workspace import Workspace

WORKSPACE = Workspace.from_cast(read_cast(), SandboxClock(datetime(2016, 7, 18, tzinfo=UTC)))


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("@rapporteur hello", "<@U0RAPP001> hello"),
        ("@Rapporteur, hello", "<@U0RAPP001>, hello"),
        ("thanks @Focal point of Mexico!", "thanks <@U0MEX0001>!"),
        ("@focal-point-costa-rica and @here", "<@U0CRI0001> and <!here>"),
        ("see #plan-of-action", "see <#C0PLAN001|plan-of-action>"),
        ("mail me@rapporteur.org", "mail me@rapporteur.org"),
        ("@nobody in #nowhere", "@nobody in #nowhere"),
        ("1 < 2 & 3 > 2", "1 &lt; 2 &amp; 3 &gt; 2"),
        ("<!channel> <@U0MEX0001>", "&lt;!channel&gt; &lt;@U0MEX0001&gt;"),
        ("see https://example.org/a?b=1&c=2.", "see <https://example.org/a?b=1&amp;c=2>."),
        ("(http://example.org)", "(<http://example.org>)"),
    ],
)
def test_the_composer_sends(typed: str, sent: str) -> None:
    assert compose(WORKSPACE, typed) == sent


def test_a_command_names_those_who_are_mentioned() -> None:
    assert compose(WORKSPACE, "@observer", named=True) == "<@U0OBS0001|observer>"


@given(st.text())
def test_nothing_that_is_typed_rings_a_bell(typed: str) -> None:
    sent = compose(WORKSPACE, typed.replace("@", "").replace("#", "").replace("http", ""))

    assert "<" not in sent
    assert ">" not in sent


@given(st.text())
def test_escaping_loses_nothing(text: str) -> None:
    assert unescape(escape(text)) == text


@given(st.text(alphabet=st.sampled_from("ab @#<>&:/._|-\n")))
def test_the_rich_text_says_the_same(typed: str) -> None:
    elements = composer_blocks(compose(WORKSPACE, typed), "1.0")[0]["elements"][0]["elements"]

    def said(element: dict[str, Any]) -> str:
        return f":{element['name']}:" if element["type"] == "emoji" else str(element.get("text") or element.get("url"))

    assert "".join(map(said, elements)) == typed


def test_mentions_and_addresses_are_elements_of_their_own() -> None:
    text = "<@U0RAPP001> see <https://example.org|this> in <#C0PLAN001|plan> :tada: <!here>"

    kinds = [element["type"] for element in composer_blocks(text, "1.0")[0]["elements"][0]["elements"]]

    assert [kind for kind in kinds if kind != "text"] == ["user", "link", "channel", "emoji", "broadcast"]
