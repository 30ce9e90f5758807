"""Free text meets a commitment in another language, by synonym and with typos; what has nothing in common does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.words import Candidate, correct, normal, rank, terms, verdict, words

TEXTS = {
    "P 1": "To send the TS a directory of the embassies and consulates that are accredited in the region.",
    "P 2": "To ask PAHO to share what it knows about viral and infectious diseases.",
    "P 3": "The TS will open a shared online folder for statistics.",
    "P 4": "To back joint action against migrant smuggling gangs.",
    "P 6": "The TS will seek financial support for the workshop.",
    "P 7": "To establish, in each country, a group to which civil society may be brought.",
    "P 8": "To consider involving civil society in the mechanisms.",
    "P 5": "To provide the data on national legislation under which carriers are punished.",
}
CANDIDATES = [Candidate(reference, text, "") for reference, text in TEXTS.items()]
VOCABULARY = frozenset(word for text in TEXTS.values() for word in words(text))


@pytest.mark.parametrize(
    ("query", "reference"),
    [
        ("lista de embajadas y consulados", "P 1"),
        ("maladies infectieuses", "P 2"),
        ("carpeta en linea para las estadisticas", "P 3"),
        ("bandas de traficantes", "P 4"),
        ("chasing donors", "P 6"),
        ("is civil society to be brought in", "P 8"),
        ("meter a la sociedad civil en los mecanismos", "P 8"),
        ("lejislation on cariers", "P 5"),
        ("sanctions against transport companies", "P 5"),
    ],
)
def test_the_commitment_that_is_meant_comes_first(query: str, reference: str) -> None:
    matches = rank(query, CANDIDATES, VOCABULARY)
    assert matches[0].reference == reference
    assert verdict(matches).good


@pytest.mark.parametrize("query", ["will it rain on Thursday?", "qué partidazo anoche", "pizza"])
def test_what_has_nothing_in_common_is_not_good(query: str) -> None:
    judged = verdict(rank(query, CANDIDATES, VOCABULARY))
    assert judged.winner is None
    assert not judged.good


def test_scores_run_from_nothing_to_one_best_first() -> None:
    scores = [match.score for match in rank("consulates", CANDIDATES, VOCABULARY)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_typos_are_mended_by_the_plan_s_words_and_known_words_stay() -> None:
    assert correct(["lejislation", "consulates"], VOCABULARY) == ["legislation", "consulates"]


def test_accents_and_case_do_not_count() -> None:
    assert normal("ÉPIDÉMIE") == "epidemie"
    assert set(terms("Enfermedades")) & set(terms("enfermedades"))


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=120))
def test_any_text_has_terms_and_a_verdict(text: str) -> None:
    assert all(" " not in term for term in terms(text))
    verdict(rank(text, CANDIDATES, VOCABULARY))


def test_a_french_name_of_a_body_lends_no_english_meaning_to_a_text_that_names_it() -> None:
    assert "#funding" in terms("who pays for the workshop")
    assert "#funding" not in terms("focal points from each country")
