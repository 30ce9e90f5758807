"""No text that a person writes runs in a spreadsheet, breaks a file, or comes back as another one."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.exports.safe import LONGEST, clean, compared, defused, restored, runs

ANY = st.text(alphabet=st.characters(), max_size=60)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1+1", '=HYPERLINK("x")'])
def test_a_formula_is_defused_in_csv(text: str) -> None:
    assert defused(text).startswith("'")


@given(ANY)
def test_what_was_defused_is_restored(text: str) -> None:
    assert restored(defused(clean(text))) == clean(text)


@given(ANY)
def test_nothing_that_is_written_to_csv_runs(text: str) -> None:
    written = defused(clean(text))
    assert written.startswith("'") or not runs(written)


@given(ANY)
def test_what_is_clean_can_stand_in_xml(text: str) -> None:
    kept = clean(text).replace("&", "&amp;").replace("<", "&lt;")
    ElementTree.fromstring(f"<t>{kept}</t>")


def test_a_text_that_no_cell_holds_is_shortened_and_says_so() -> None:
    assert clean("a" * LONGEST) == "a" * LONGEST
    assert clean("a" * (LONGEST + 1)) == "a" * (LONGEST - 1) + "…"
    assert len(clean("😀" * LONGEST).encode("utf-16-le")) // 2 <= LONGEST


def test_spaces_make_no_difference_and_words_do() -> None:
    assert compared(" two\n words ") == compared("two words")
    assert compared("two words") != compared("two word")
