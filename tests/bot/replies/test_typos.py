from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.lexicons import LANGUAGES
from bot.replies.typos import mended


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("complted", "completed", "en"),
        ("submited", "submitted", "en"),
        ("envaido", "enviado", "es"),
        ("pendeinte", "pendiente", "es"),
        ("terminne", "termine", "fr"),
    ],
)
def test_mends_slips_in_the_words_that_decide(typed: str, meant: str, language: str) -> None:
    assert mended(f"{typed} ayer", language) == f"{meant} ayer"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("send the stated list", "en"),
        ("we complied with the competed tender", "en"),
        ("Estados Unidos", "es"),
        ("los consulados y las medidas", "es"),
        ("le commerce et la forme", "fr"),
        ("Comisión de Pendiantes", "es"),
        ("a.submited@example.org", "en"),
    ],
)
def test_leaves_right_words_and_names_alone(text: str, language: str) -> None:
    assert mended(text, language) == text


@given(st.text(), st.sampled_from(LANGUAGES))
def test_takes_any_text(text: str, language: str) -> None:
    mended(text, language)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("rien pour linstant", "rien pour l'instant"), ("la limite de lundi", "la limite de lundi"),
     ("jamais demain", "jamais demain")],
)  # fmt: skip
def test_the_apostrophe_that_french_phones_leave_out_is_put_back(typed: str, meant: str) -> None:
    assert mended(typed, "fr") == meant
