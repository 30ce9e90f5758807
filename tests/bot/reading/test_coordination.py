"""What one performer will do in one breath: independent acts are commitments of their own, steps of one act are not."""

from __future__ import annotations

from datetime import date

import pytest

from bot.plan import ReadDocument
from bot.reading import read

HEADS = {
    "en": "The Working Group on Protection met in San José, Costa Rica, on 4-5 May 2015.\n\nCONCLUSIONS\n\n1. Work\n\n",
    "es": "El Grupo de Trabajo sobre Protección se reunió en San José, Costa Rica, los días 4 y 5 de mayo de 2015.\n\n"
    "CONCLUSIONES\n\n1. Trabajos por venir\n\n",
    "fr": "Le Groupe de travail sur la protection s'est réuni à San José (Costa Rica) les 4 et 5 mai 2015.\n\n"
    "CONCLUSIONS\n\n1. Travaux à venir\n\n",
}
LAST = {"en": "b) To meet.\n", "es": "b) Reunirse.\n", "fr": "b) Se réunir.\n"}


def item(sentence: str, language: str) -> ReadDocument:
    return read(f"{HEADS[language]}a) {sentence}\n\n{LAST[language]}")


TWO = [
    ("en", "The TS will circulate the report and will convene a meeting by 3 June 2015.", "will convene a meeting"),
    ("en", "The TS will circulate the report, and will also convene a meeting by 3 June 2015.", "will also convene"),
    (
        "en",
        "The TS will circulate the report by 1 June 2015 and convene a meeting by 3 June 2015.",
        "convene a meeting",
    ),
    ("en", "The TS will circulate the report. It will also convene a meeting by 3 June 2015.", "It will also convene"),
    (
        "es",
        "La ST distribuirá el informe y convocará una reunión antes del 3 de junio de 2015.",
        "convocará una reunión",
    ),
    (
        "es",
        "La ST distribuirá el informe el 1 de junio de 2015 y dará a conocer los resultados el 3 de junio de 2015.",
        "dará",
    ),
    ("fr", "Le ST diffusera le rapport et convoquera une réunion avant le 3 juin 2015.", "convoquera une réunion"),
]
ONE = [
    ("en", "The TS will draft a manual and will send it to the members by 3 June 2015."),
    ("en", "The TS will draft a manual and will publish the manual by 3 June 2015."),
    ("en", "The TS will survey the posts and will report the results by 3 June 2015."),
    ("en", "The TS will create a team which will draft a manual and will train officers by 3 June 2015."),
    ("en", "The TS will draft and publish a manual by 3 June 2015."),
    ("en", "The TS will hold workshops on 2 June 2015 and 3 June 2015."),
    ("en", "To ask the TS to update the list and provide details by 3 June 2015."),
    ("es", "La ST consultará a los consulados y comunicará el resultado a más tardar el 3 de junio de 2015."),
    ("es", "La ST redactará un manual y lo publicará antes del 3 de junio de 2015."),
    ("es", "Solicitar a la ST que procese los datos y entregue un análisis antes del 3 de junio de 2015."),
    ("fr", "Le ST désignera un point focal et en communiquera le nom avant le 3 juin 2015."),
    ("fr", "Le ST sera saisi du rapport et soumettra un avis avant le 3 juin 2015."),
]


@pytest.mark.parametrize(("language", "sentence", "second"), TWO)
def test_independent_acts_of_one_performer_are_two(language: str, sentence: str, second: str) -> None:
    first, further, _ = item(sentence, language).commitments
    assert (first.label, further.label) == ("1.a", "1.a.bis")
    assert further.text.startswith(second)
    assert first.responsible == further.responsible == ("TS",)
    assert further.due == date(2015, 6, 3)
    assert first.due != further.due


@pytest.mark.parametrize(("language", "sentence"), ONE)
def test_the_steps_of_one_act_are_one(language: str, sentence: str) -> None:
    labels = [c.label for c in item(sentence, language).commitments]
    assert labels == ["1.a", "1.b"]


def test_a_date_that_opens_the_sentence_is_the_date_of_both() -> None:
    first, further, _ = item(
        "By 3 June 2015, the TS will circulate the report and will convene a meeting.", "en"
    ).commitments
    assert first.due == further.due == date(2015, 6, 3)


def test_acts_of_one_performer_in_plain_paragraphs() -> None:
    found = read(
        "JOINT DECLARATION\n\nThe Ministers met in Managua, Nicaragua, on 2 June 2009. Canada will fund ten "
        "grants in 2010 and will publish the call on 8 March 2010."
    )
    assert [(c.label, c.responsible, c.due) for c in found.commitments] == [
        ("1", ("CAN",), date(2010, 12, 31)),
        ("2", ("CAN",), date(2010, 3, 8)),
    ]
