"""A key and its values become a sentence, in the reader's language."""

from __future__ import annotations

import pytest

from bot.languages import LANGUAGES, OFFERED, speech
from bot.languages.speech import MissingSentence


def test_speaks_the_language_that_is_asked_for() -> None:
    assert speech("en").say("status.completed") == "completed"
    assert speech("es").say("status.completed") == "completado"


def test_a_language_that_is_not_offered_is_spoken_in_english() -> None:
    assert speech("de").language == "en"
    assert all(speech(language).language == language for language in OFFERED)
    assert set(OFFERED) <= set(LANGUAGES)


@pytest.mark.parametrize(
    ("language", "n", "said"),
    [
        ("en", 1, "in 1 day"),
        ("en", 0, "in 0 days"),
        ("en", 2, "in 2 days"),
        ("es", 1, "en 1 día"),
        ("es", 21, "en 21 días"),
        ("es", 12500, "en 12,500 días"),
    ],
)
def test_a_number_takes_the_plural_form_of_the_language(language: str, n: int, said: str) -> None:
    assert speech(language).count("dates.in_days", n) == said


def test_values_are_put_in_as_they_are() -> None:
    assert speech("en").say("dates.quoted", text="{n} <b> %s") == "“{n} <b> %s”"


def test_an_unknown_key_is_an_error_that_names_language_and_key() -> None:
    with pytest.raises(MissingSentence, match=r"es: no\.such\.key") as missing:
        speech("es").say("no.such.key")
    assert (missing.value.language, missing.value.key) == ("es", "no.such.key")
    with pytest.raises(MissingSentence):
        speech("en").count("no.such.key", 2)


def test_a_colon_is_set_as_each_language_does() -> None:
    assert speech("fr").pair("*Mexique*", "achevé") == "*Mexique* : achevé"
    assert speech("es").pair("*México*", "completado") == "*México*: completado"
