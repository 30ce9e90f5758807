"""Text is cut at a paragraph, a line or a word, and never through an escaped character."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.languages import speech
from handlers.blocks.drawing import Drawing, drawing, fallback, plain
from handlers.blocks.escape import escape, unescape, words
from handlers.blocks.fitting import fit
from handlers.blocks.limits import cut, shorten, split
from handlers.blocks.pieces import Block, actions, button, context, header, packed, section

ANYTHING = st.text(st.characters(codec="utf-8"), max_size=400) | st.text("&<>ab \n*_", max_size=400)


def test_a_short_text_stays_as_it_is() -> None:
    assert shorten("one two", 7) == "one two"


def test_a_long_text_ends_at_a_word_with_three_dots() -> None:
    assert shorten("one two three four", 14) == "one two three…"
    assert shorten("one two three four", 12) == "one two…"


def test_a_paragraph_is_the_better_place_to_cut() -> None:
    assert cut("first paragraph\n\nsecond has words", 22) == "first paragraph"


@given(ANYTHING, st.integers(10, 200))
@example("<<<", 10)
def test_what_is_cut_fits_and_tears_no_entity(text: str, most: int) -> None:
    short = words(text, most)
    assert len(short) <= most
    assert escape(unescape(short)) == short


@given(ANYTHING, st.integers(10, 100))
def test_a_split_text_loses_no_word(text: str, most: int) -> None:
    parts = split(text, most)
    assert all(len(part) <= most for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())


@given(ANYTHING)
def test_escaping_is_undone_for_the_terminal(text: str) -> None:
    assert unescape(escape(text)) == text
    assert not {"<", ">"} & set(escape(text))


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=120), st.sampled_from(["section", "context", "header"]))
def test_blocks_always_fit_and_say_what_was_left_out(lengths: list[int], kind: str) -> None:
    makers: dict[str, Callable[[str], Block]] = {"section": section, "context": context, "header": header}
    make = makers[kind]
    tail = [actions(button("Report", "report", "AHG2016 1.a"))]
    drawn = fit([make("word " * (n // 5) + "x") for n in lengths], speech("en"), tail=tail)
    assert len(drawn) <= 50
    assert drawn[-1] == tail[0]
    assert sum(len(e["text"]) for b in drawn[:-1] for e in b.get("elements", [b.get("text")])) <= 12_000
    if len(lengths) > 60:
        assert "do not fit" in drawn[-2]["elements"][0]["text"]


def test_long_blocks_are_split_and_long_rows_too() -> None:
    drawn = fit(
        [section("a " * 3000), context(*["b"] * 23), actions(*[button(str(n), f"a{n}") for n in range(30)])],
        speech("en"),
    )
    assert [block["type"] for block in drawn] == ["section"] * 2 + ["context"] * 3 + ["actions"] * 2


def test_lines_are_packed_into_as_few_paragraphs_as_hold_them() -> None:
    assert len(packed(["x" * 100] * 29)) == 1
    assert len(packed(["x" * 100] * 100)) == 4
    assert packed([]) == []


def test_the_words_for_screen_readers_have_no_markup() -> None:
    said = fallback([section("*1.a* <https://x.org/a|message> <https://x.org/b>\n> quoted _words_")])
    assert said == "1.a message https://x.org/b\nquoted words"


@given(st.text(min_size=1, max_size=9000).filter(lambda text: text.strip(" \n*_>") == text))
def test_a_plain_sentence_always_fits(text: str) -> None:
    said = plain(escape(text))
    assert 1 <= len(said.text) <= 3900
    assert all(1 <= len(block["text"]["text"]) <= 3000 for block in said.blocks)


def test_a_payload_unfolds_no_links() -> None:
    drawn = drawing([section("a &amp; b")], speech("en"))
    assert drawn.payload() == {
        "text": "a &amp; b",
        "blocks": [section("a &amp; b")],
        "unfurl_links": False,
        "unfurl_media": False,
    }
    assert drawn.readable() == "a & b"
    assert drawn == Drawing("a &amp; b", [section("a &amp; b")])


@pytest.mark.parametrize("text", ["<!channel>", "<@U123>", "<!here|now>", "<#C1|general>", "<https://x|y>"])
def test_markup_that_people_write_is_only_words(text: str) -> None:
    assert "<" not in words(text, 100)
    assert plain(words(text, 100)).readable() == text
