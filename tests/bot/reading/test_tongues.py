"""Papers that mix languages: an annex or an item in another, and everything said twice."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan import Commitment
from bot.reading import NothingRead, read
from bot.reading.cleaning import clean
from bot.reading.tongues import tongues

ENGLISH = """The Working Group on Protection met in San José, Costa Rica, on 4-5 May 2015, with all delegations.

CONCLUSIONS

1. Training of consular officers

a) The Technical Secretariat will publish the handbook by 5 July 2015.

b) To ask UNHCR to train the consular officers of the region within two months.

2. Return of unaccompanied children

a) Panama and Costa Rica will hold a workshop on their border in August 2015.

b) To keep families together during their return."""
SPANISH = """El Grupo de Trabajo sobre Protección se reunió en San José, Costa Rica, los días 4 y 5 de mayo de 2015.

CONCLUSIONES

1. Capacitación de funcionarios consulares

a) La Secretaría Técnica publicará el manual antes del 5 de julio de 2015.

b) Pedir al ACNUR que capacite a los funcionarios consulares de la región en un plazo de dos meses.

2. Retorno de niñas y niños no acompañados

a) Panamá y Costa Rica celebrarán un taller en su frontera en agosto de 2015.

b) Mantener unidas a las familias durante su retorno."""
OWED = [
    ("1.a", ("TS",), date(2015, 7, 5)),
    ("1.b", ("UNHCR",), date(2015, 7, 5)),
    ("2.a", ("PAN", "CRI"), date(2015, 8, 31)),
    ("2.b", ("MEMBERS",), None),
]


def owed(commitments: tuple[Commitment, ...]) -> list[tuple[str, tuple[str, ...], date | None]]:
    return [(c.label, c.responsible, c.due) for c in commitments]


def by_turns(first: str, second: str) -> str:
    pairs = zip(first.split("\n\n"), second.split("\n\n"), strict=True)
    return "\n\n".join(paragraph for pair in pairs for paragraph in pair)


@pytest.mark.parametrize(
    "text",
    [
        f"{ENGLISH}\n\n{SPANISH}",
        f"{SPANISH}\n\n{ENGLISH}",
        by_turns(ENGLISH, SPANISH),
        by_turns(SPANISH, ENGLISH),
    ],
    ids=["English first", "Spanish first", "by turns, English first", "by turns, Spanish first"],
)
def test_what_is_said_in_two_languages_is_given_once(text: str) -> None:
    assert owed(read(text).commitments) == OWED


def test_what_only_one_language_says_is_kept() -> None:
    further = "c) La OIM imprimirá el manual antes del 6 de septiembre de 2015."
    found = read(f"{ENGLISH}\n\n{SPANISH}\n\n{further}")
    assert ("2.c", ("IOM",), date(2015, 9, 6)) in owed(found.commitments)
    assert len(found.commitments) == len(OWED) + 1


def test_an_annex_is_read_in_its_own_language_and_order_of_dates() -> None:
    annex = (
        "ANEXO\n\n3. La Secretaría Técnica publicará los anexos del manual antes del 05/06/2016.\n\n"
        "4. Encargar a la OIM que elabore un compendio de buenas prácticas a más tardar en tres meses."
    )
    found = read(f"{ENGLISH}\n\n{annex}")
    assert found.language == "en"
    assert owed(found.commitments)[4:] == [("3", ("TS",), date(2016, 6, 5)), ("4", ("IOM",), date(2015, 8, 5))]


def test_one_item_in_another_language() -> None:
    item = "c) Solicitar a la OIM que remita los datos a los países antes del 3 de junio de 2015."
    found = read(ENGLISH.replace("\n\n2.", f"\n\n{item}\n\n2."))
    assert ("1.c", ("IOM",), date(2015, 6, 3)) in owed(found.commitments)
    assert len(found.commitments) == len(OWED) + 1


def test_names_in_another_language_do_not_make_a_paragraph_foreign() -> None:
    named = "The Instituto Nacional de Migración and the Secretaría de Relaciones Exteriores de México will meet soon."
    assert tongues([*ENGLISH.split("\n\n"), named], "en") == ["en"] * 9


PARAGRAPHS = [
    *ENGLISH.split("\n\n"),
    *SPANISH.split("\n\n"),
    "Le Secrétariat technique publiera le manuel dans un mois.",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), max_size=14))
def test_paragraphs_in_any_order_are_read_or_refused(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    try:
        found = read(text)
    except NothingRead:
        return
    cleaned = clean(text)
    assert all(c.text in cleaned for c in found.commitments)
    assert len({c.label for c in found.commitments}) == len(found.commitments)
