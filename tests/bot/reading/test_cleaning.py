"""A text is the same however its lines were broken."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reading import read
from bot.reading.cleaning import clean

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTS = [*ROOT.glob("sandbox/documents/*.txt"), *ROOT.parent.glob("shared/documents/*.txt")]


def wrapped(cleaned: str, width: int, *, spaced: bool = False) -> str:
    """Break paragraphs into lines, blank lines between them; `spaced`: between all lines, as some PDFs are."""
    parts = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in cleaned.split("\n"))
    return "\n\n".join(("\n\n" if spaced else "\n").join(lines) for lines in parts)


@pytest.mark.parametrize("width", range(60, 125, 8))
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_a_document_reads_the_same_however_its_lines_are_broken(document: Path, width: int) -> None:
    text = document.read_text(encoding="utf-8")
    assert read(wrapped(clean(text), width), name=document.name) == read(text, name=document.name)


WORDS = st.sampled_from(
    ["the", "register", "of", "Panama", "for", "IOM", "migrants", "y", "la", "región", "2016", "TS"]
)
SENTENCES = st.lists(WORDS, min_size=4, max_size=30).map(lambda words: "To " + " ".join(words) + " work.")


@settings(max_examples=80, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=8), st.integers(60, 120))
def test_sentences_are_mended_at_any_width(sentences: list[str], width: int) -> None:
    text = "\n".join(f"{number}. {sentence}" for number, sentence in enumerate(sentences, 1))
    assert clean(wrapped(text, width)) == text


@given(st.text(max_size=300))
def test_what_is_clean_stays_clean(text: str) -> None:
    once = clean(text)
    assert "".join(clean(once).split()) == "".join(once.split())


def test_a_line_that_begins_with_or_is_no_bullet() -> None:
    assert clean("f) Enviar la lista de embajadas\n\no consulados acreditados.") == (
        "f) Enviar la lista de embajadas o consulados acreditados."
    )


def test_what_looks_like_a_number_in_a_sentence_is_none() -> None:
    assert clean("4. UNICEF is asked to advise those responsible for activity\nI.1 on the standards.") == (
        "4. UNICEF is asked to advise those responsible for activity I.1 on the standards."
    )


def test_a_quotation_goes_on_over_a_page() -> None:
    assert clean("b) Mener la campagne « Trafic :\n\n2/3\n\nun commerce mortel », lancée en 2015 ;") == (
        "b) Mener la campagne « Trafic : un commerce mortel », lancée en 2015 ;"
    )
