"""Slack's text as the page draws it, the modules called in the browser itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, expect

from sandbox.cast import read_cast
from sandbox.clock import SandboxClock
from sandbox.server import Sandbox

DRAW = """async ([module, name, text]) => {
  const node = (await import(`/page/${module}.js`))[name](text);
  const tags = [...node.querySelectorAll("*")].map((each) => each.tagName.toLowerCase());
  const addresses = [...node.querySelectorAll("[href]")].map((each) => each.getAttribute("href"));
  return {html: node.innerHTML, text: node.textContent, tags, addresses};
}"""
ALLOWED = {
    *("p", "br", "ul", "ol", "li", "span", "strong", "em", "s", "code", "pre", "blockquote", "a", "time", "hr", "div"),
    *("svg", "path", "text", "table", "thead", "tbody", "tr", "th", "td"),
}
MARKUP = st.text(alphabet=st.sampled_from("*_~`<>|&;:!@#^-•\n ab1🇲✅[]()"), max_size=60)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One window for all: drawing a text changes nothing in it."""
    clock = SandboxClock(datetime(2016, 9, 29, 14, 55, tzinfo=UTC))
    with Sandbox(read_cast(), {}, clock=clock) as sandbox:
        opened = browser.new_page()
        opened.goto(f"{sandbox.url}/?as=U0MEX0001#/general")
        expect(opened.locator("main h1")).to_be_visible()
        yield opened
        opened.close()


def draw(page: Page, text: str, module: str = "mrkdwn") -> dict[str, Any]:
    drawn: dict[str, Any] = page.evaluate(DRAW, [module, module, text])
    return drawn


@pytest.mark.parametrize(
    ("text", "tag", "words"),
    [
        ("*bold* word", "strong", "bold"),
        ("an _italic_ word", "em", "italic"),
        ("(~struck~)", "s", "struck"),
        ("`a *literal* one`", "code", "a *literal* one"),
        ("```\na &lt; b\n```", "pre", "a < b"),
        ("&gt; quoted", "blockquote", "quoted"),
        ("<https://example.org/?a=1&amp;b=2|the *text*>", "a", "the text"),
        ("see https://example.org/a_b_c.", "a", "https://example.org/a_b_c"),
        ("• one\n• two", "li", "• one"),
    ],
)
def test_draws_marks(page: Page, text: str, tag: str, words: str) -> None:
    found = page.evaluate(
        "async ([text, tag]) => (await import('/page/mrkdwn.js')).mrkdwn(text).querySelector(tag).textContent",
        [text, tag],
    )
    assert found == words


@pytest.mark.parametrize("text", ["2 * 3 * 4", "snake_case_name", "a*b*c", "* not bold *", "~ 5 ~ 6", "**", "_"])
def test_leaves_signs_alone_that_mark_nothing(page: Page, text: str) -> None:
    drawn = draw(page, text)
    assert drawn["text"] == text
    assert not {"strong", "em", "s"} & set(drawn["tags"])


def test_names_people_channels_and_everybody(page: Page) -> None:
    drawn = draw(page, "<@U0CRI0001> in <#C0DIGEST1|x> for <!here> &amp; &lt;@U0CRI0001&gt;")
    assert drawn["text"] == "@Focal point of Costa Rica in #digest for @here & <@U0CRI0001>"


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("<!date^1475154000^{date_num} {time}|x>", "2016-09-29 8:00 a.m."),
        ("<!date^1475154000^{date_short_pretty}|x>", "hoy"),
        ("<!date^1475067600^{date_pretty}|x>", "ayer"),
        ("<!date^1475499600^{date}|x>", "3 de octubre de 2016"),
        ("<!date^1475499600^{date_of_birth}|the fallback>", "the fallback"),
        ("<!date^never^{date}|the fallback>", "the fallback"),
    ],
)
def test_writes_dates_in_the_readers_language_and_zone(page: Page, token: str, words: str) -> None:
    assert draw(page, token)["text"].replace("\u202f", " ").replace("\xa0", " ") == words


@pytest.mark.parametrize(
    ("name", "char"), [("white_check_mark", "✅"), ("flag-mx", "🇲🇽"), ("us", "🇺🇸"), ("pause_button", "⏸️")]
)
def test_knows_emoji_by_name(page: Page, name: str, char: str) -> None:
    drawn = draw(page, f"a :{name}: b")
    assert drawn["text"].replace(f":{name}:", "") == f"a {char} b"
    assert f'aria-label=":{name}:"' in drawn["html"]


def test_knows_more_than_two_hundred_names_and_leaves_others(page: Page) -> None:
    assert page.evaluate("import('/page/emoji-names.js').then((module) => module.allEmoji().length)") > 200
    assert draw(page, "10:30:45 :no_such_thing:")["text"] == "10:30:45 :no_such_thing:"


def test_follows_no_link_that_runs_code(page: Page) -> None:
    for text in ("<javascript:alert(1)|click>", "<data:text/html,x|click>", "<JAVASCRIPT:alert(1)>"):
        assert draw(page, text)["addresses"] == []
    assert draw(page, "[click](javascript:alert(1))", "markdown")["addresses"] == []


@settings(max_examples=60, deadline=None)
@given(text=MARKUP)
def test_draws_any_text_without_failing_and_only_with_known_elements(page: Page, text: str) -> None:
    for module in ("mrkdwn", "markdown"):
        drawn = draw(page, text, module)
        assert set(drawn["tags"]) <= ALLOWED
        assert not any(each.lower().startswith(("javascript", "data")) for each in drawn["addresses"])
