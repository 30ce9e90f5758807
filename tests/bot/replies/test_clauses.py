from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.clauses import Joint, clauses, sentences
from bot.replies.folding import fold, lower
from bot.replies.lexicons import LANGUAGES, lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sent. Thanks!", ["Sent", "Thanks"]),
        ("J. Peña sent it. Lic. Flores too.", ["J. Peña sent it", "Lic. Flores too"]),
        ("1.a.1 done; 2.f next", ["1.a.1 done", "2.f next"]),
        ("vamos por el 40.5 %, bien", ["vamos por el 40.5 %, bien"]),
        ("Hola ¿ya está? Sí", ["Hola", "¿ya está", "Sí"]),
    ],
)
def test_cuts_sentences(text: str, found: list[str]) -> None:
    assert [sentence.strip() for sentence, _ in sentences(text)] == found


def _joints(text: str, language: str) -> list[tuple[str, Joint]]:
    return [(clause.raw, clause.joint) for clause in clauses(text, lexicon(language).grammar)]


def test_cuts_clauses_and_says_how_they_hang() -> None:
    assert _joints("Once it is done, we will tell you", "en") == [
        ("Once it is done", Joint.CONDITION),
        ("we will tell you", Joint.MAIN),
    ]
    assert _joints("enviamos la primera pero falta la otra", "es") == [
        ("enviamos la primera", Joint.MAIN),
        ("pero falta la otra", Joint.CONTRAST),
    ]
    assert _joints("gelé parce que le budget manque", "fr")[1][1] is Joint.CAUSE


def test_names_joined_by_and_stay_together() -> None:
    assert [raw for raw, _ in _joints("names and addresses sent", "en")] == ["names and addresses sent"]
    assert len(_joints("the names are sent and we are compiling the rest", "en")) == 2


def test_only_the_question_of_a_sentence_is_asked() -> None:
    cut = clauses("We sent it, did you get it?", lexicon("en").grammar)
    assert [clause.asked for clause in cut] == [False, True]
    assert all(clause.asked for clause in clauses("It is done, right?", lexicon("en").grammar))


def test_a_long_quotation_says_nothing_and_a_word_in_quotes_counts() -> None:
    assert clauses('"The names will be submitted to the TS"', lexicon("en").grammar) == []
    assert clauses('status: "done"', lexicon("en").grammar)[1].raw == "done"


@given(st.text(), st.sampled_from(LANGUAGES))
def test_takes_any_text_and_folds_it_in_place(text: str, language: str) -> None:
    assert len(fold(text)) == len(lower(text)) == len(text)
    for clause in clauses(text, lexicon(language).grammar):
        assert len(clause.raw) == len(clause.folded) == len(clause.lowered)
