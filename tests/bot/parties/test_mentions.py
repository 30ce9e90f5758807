from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parties import host, known, mentions, parties, places

NAMED = [
    ("Canada and the United States will host it.", "en", ["CAN", "USA"]),
    ("El Salvador y la República Dominicana enviarán sus datos.", "es", ["SLV", "DOM"]),
    ("le Mexique, l’Équateur et le Pérou", "fr", ["MEX", "ECU", "PER"]),
    ("mexico y panama ya mandaron", "es", ["MEX", "PAN"]),
    ("Columbia was invited", "en", ["COL"]),
    ("the International Organization for Migration (IOM) will help", "en", ["IOM"]),
    ("la Organización Internacional del Trabajo (OIT) y la OIM", "es", ["ILO", "IOM"]),
    ("ACNUR y ACNUDH", "es", ["UNHCR", "OHCHR"]),
    ("HCR/ACNUR et ICRC", "fr", ["UNHCR", "ICRC"]),
    ("the Technical\n\n  Secretariat (TS) of the RCM", "en", ["TS"]),
    ("RCM Technical Secretariat", "en", ["TS"]),
    ("the TS of the RCM will write to the TS of the CSM", "en", ["TS", "CSM"]),
    ("la Secretaría Técnica (ST) de la Conferencia Suramericana sobre Migraciones (CSM)", "es", ["CSM"]),
    ("le Secrétariat technique de la Conférence sud-américaine sur les migrations", "fr", ["CSM"]),
    ("la Secretaría General del SICA y la Secretaría General Iberoamericana", "es", ["SG-SICA", "SEGIB"]),
    ("Secretaría Pro-\nTémpore", "es", ["PPT"]),
    ("the Member Countries of the RCM", "en", ["MEMBERS"]),
    ("the Government of the Republic of Panama", "en", ["PAN"]),
    ("los Gobiernos de Guatemala y Honduras", "es", ["GTM", "HND"]),
    ("las delegaciones agradecieron a Canadá", "es", ["MEMBERS", "CAN"]),
    ("El Instituto Nacional de Migración de México compartirá", "es", ["MEX"]),
    ("Mexico's National Institute of Migration", "en", ["MEX"]),
    ("the Regional Conference on Migration (RCM)", "en", ["RCM"]),
    ("el compromiso de México de publicarlo", "es", ["MEX"]),
    ("el Compromiso de México y la CSM", "es", ["CSM"]),
    ("la CRM y la CSM", "es", ["RCM", "CSM"]),
    ("The U.S. and the US", "en", ["USA", "USA"]),
    ("what does the ts owe", "en", ["TS"]),
    ("qué debe la st", "es", ["TS"]),
    ("l'EU et le Canada", "fr", ["USA", "CAN"]),
    ("la Presidencia Pro-Témpore (PPT)", "es", ["PPT"]),
    ("the Liaison Officers Network for Consular Protection", "en", ["NET-CONSULAR"]),
]

NOBODY = [
    ("San Salvador, Mexico City, Panama City and Guatemala City", "en"),
    ("la Ciudad de México, la Ciudad de Panamá y la Ciudad de Guatemala", "es"),
    ("la ville de Panama", "fr"),
    ("the Declaration of Panama and the Cartagena Declaration", "en"),
    ("la Declaración de Panamá", "es"),
    ("Nuevo México, Mesoamérica y el Golfo de México", "es"),
    ("un taller en San José, Costa Rica", "es"),
    ("San José (Costa Rica)", "fr"),
    ("send us your list and let us know", "en"),
    ("se usa para que se envíe", "es"),
    ("Que se lleve a cabo", "es"),
    ("SE LLEVARÁ A CABO EN JULIO", "es"),
    ("a bid of US$ 500", "en"),
    ("les pays ont eu ça", "fr"),
    ("https://example.org/mexico/iom <@U0MEX01> <#C1|honduras>", "en"),
    ("it is in slides.ppt", "en"),
    ("Mexican and Honduran officers", "en"),
    ("each country of origin", "en"),
    ("los gobiernos de los países de origen", "es"),
    ("chaque pays d'origine ou de transit", "fr"),
    ("la antigua red", "es"),
    ("el paso de migrantes", "es"),
    ("the European Union (EU)", "en"),
]


@pytest.mark.parametrize(("text", "language", "expected"), NAMED)
def test_names_the_parties_in_order(text: str, language: str, expected: list[str]) -> None:
    assert [one.party for one in mentions(text, language)] == expected


@pytest.mark.parametrize(("text", "language"), NOBODY)
def test_names_nobody(text: str, language: str) -> None:
    assert mentions(text, language) == []


def test_a_mention_takes_in_title_and_acronym() -> None:
    text = "The Government of Canada asks the International Organization for Migration (IOM)."
    assert [one.text for one in mentions(text, "en")] == [
        "Government of Canada",
        "International Organization for Migration (IOM)",
    ]


def test_a_name_in_decomposed_letters_is_the_same_name() -> None:
    text = "Me\u0301xico y Panama\u0301"
    assert [(one.party, one.text) for one in mentions(text, "es")] == [("MEX", "Me\u0301xico"), ("PAN", "Panama\u0301")]


def test_every_name_is_found_by_itself_in_its_language() -> None:
    for one in parties():
        for language, aliases in one.aliases.items():
            for alias in aliases:
                assert [found.party for found in mentions(alias, language)] == [one.id], (one.id, alias)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("in the city of Ottawa, Canada", "CAN"),
        ("un taller en Managua", "NIC"),
        ("San Salvador, El Salvador", "SLV"),
        ("à San José (Costa Rica)", "CRI"),
        ("in Costa Rica", "CRI"),
        ("by video conference", None),
    ],
)
def test_the_host_is_the_country_of_the_place(text: str, country: str | None) -> None:
    assert host(text) == country


def test_a_place_is_named_with_its_country() -> None:
    assert [(one.party, one.text) for one in places("En Cancún, México, y en Antigua Guatemala.", "es")] == [
        ("MEX", "Cancún, México"),
        ("GTM", "Antigua Guatemala"),
    ]


WORDS = """
the of la de del RCM CRM CSM TS ST (TS) (ST) Secretaría Técnica México Mexico City Ciudad , . - San José Costa Rica US
US$ Government Gobierno Declaration Panama Panamá délégations los gobiernos SE l'Argentine El Salvador Columbia
’s 's /
"""
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=20).map(" ".join))


@given(TEXTS, st.sampled_from([None, "en", "es", "fr", "pt"]))
def test_mentions_are_pieces_of_the_text_without_overlap(text: str, language: str | None) -> None:
    found = mentions(text, language)
    for one in found:
        assert text[one.start : one.end] == one.text != ""
        assert known(one.party)
    assert all(one.end <= other.start for one, other in pairwise(found))
