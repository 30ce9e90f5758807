"""What a focal point speaks for."""

import pytest

from bot.answers import Heading
from bot.mandates import Mandate, parties_for, theme_named, themes
from bot.plan import Commitment

HEALTH = Commitment("AHG2016", "3.a", "To act.", "Salud pública", "3", ("MEX",), (), None)
TRADE = Commitment("AHG2016", "1.a", "To act.", "Trade", "1", ("MEX",), (), None)
BARE = Commitment("AHG2016", "2.a", "To act.", "", "2", ("MEX",), (), None)
NEXT = Commitment("RCM2017", "9.a", "To act.", "SALUD  PUBLICA", "9", ("MEX",), (), None)
HEADINGS = (
    Heading("AHG2016", "1", "Trade"),
    Heading("AHG2016", "2", ""),
    Heading("AHG2016", "3", "Salud pública"),
    Heading("RCM2017", "1", "Borders"),
    Heading("RCM2017", "9", "SALUD PUBLICA"),
)


def test_a_mandate_without_a_theme_covers_everything() -> None:
    assert all(Mandate("MEX").covers(each) for each in (HEALTH, TRADE, BARE, NEXT))


def test_a_theme_by_its_words_covers_the_same_heading_of_every_plan() -> None:
    assert [Mandate("MEX", "Salud pública").covers(each) for each in (HEALTH, NEXT, TRADE, BARE)] == [
        True,
        True,
        False,
        False,
    ]


def test_a_theme_by_its_label_covers_that_heading_alone() -> None:
    assert [Mandate("MEX", "AHG2016 2").covers(each) for each in (BARE, HEALTH)] == [True, False]
    assert not Mandate("MEX", "RCM2017 3").covers(HEALTH)


def test_parts_of_the_words_are_not_the_theme() -> None:
    assert not Mandate("MEX", "Salud").covers(HEALTH)


def test_somebody_speaks_for_each_party_whose_mandate_covers_it() -> None:
    mandates = (Mandate("MEX", "Trade"), Mandate("BLZ"), Mandate("MEX", "Salud pública"), Mandate("PAN", "Trade"))
    assert parties_for(mandates, HEALTH) == ("BLZ", "MEX")
    assert parties_for(mandates, TRADE) == ("MEX", "BLZ", "PAN")


@pytest.mark.parametrize(
    ("typed", "theme"),
    [
        ("salud publica", "Salud pública"),
        ("AHG2016 3", "Salud pública"),
        ("9", "SALUD PUBLICA"),
        ("ahg2016 2", "AHG2016 2"),
        ("1", None),
        ("fishing", None),
        ("", None),
    ],
)
def test_a_theme_is_typed_by_words_or_by_label(typed: str, theme: str | None) -> None:
    assert theme_named(typed, HEADINGS) == theme


def test_the_same_heading_of_two_plans_is_one_theme() -> None:
    assert themes(HEADINGS) == ["Trade", "AHG2016 2", "Salud pública", "Borders"]
