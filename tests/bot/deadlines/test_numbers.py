from __future__ import annotations

import pytest

from bot.deadlines.grammar import grammar


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("en", "forty-five", 45),
        ("en", "ninety", 90),
        ("en", "twenty one", 21),
        ("es", "treinta y uno", 31),
        ("es", "veintitres", 23),
        ("es", "noventa", 90),
        ("fr", "quarante-cinq", 45),
        ("fr", "soixante-dix", 70),
        ("fr", "soixante et onze", 71),
        ("fr", "quatre-vingt-dix", 90),
        ("fr", "vingt et un", 21),
    ],
)
def test_number_words_have_their_value(language: str, word: str, value: int) -> None:
    found = grammar(language)
    assert found
    assert found.numbers[word] == value


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_every_number_up_to_ninety_has_a_word(language: str) -> None:
    found = grammar(language)
    assert found
    assert set(range(1, 91)) <= set(found.numbers.values())


def test_a_language_without_grammar_has_none() -> None:
    assert grammar("pt") is None
    assert grammar("../en") is None
