"""Commitments are found by their words, and whatever is asked is only looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot import words
from bot.plan import Commitment, ReadDocument
from store import documents, search
from store.indexing import LONGEST_TERM, exact

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import datetime

    from store.engine import Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]

TYPED = st.text(alphabet=st.characters(exclude_categories=()), max_size=40)


def found(unit: Unit, asked: str, *, archived: bool = True, limit: int = 200) -> list[str]:
    return [t.reference for t in search.candidates(unit, words.terms(asked), limit, archived)]


def test_what_holds_the_words_is_found_best_first(plan: Unit) -> None:
    assert found(plan, "online folder documents")[0] == "AHG2016 1.a.2"
    assert found(plan, "names of the focal points")[0] == "AHG2016 1.a.1"


def test_themes_are_searched_too(plan: Unit) -> None:
    assert "AHG2016 R.1" in found(plan, "recommendations")


def test_what_holds_no_such_word_is_not_found(plan: Unit) -> None:
    assert found(plan, "volcano") == []
    assert search.candidates(plan, []) == []
    assert search.candidates(plan, ["", "\0", " "]) == []


def test_archived_documents_are_searched_unless_they_are_left_out(plan: Unit) -> None:
    assert found(plan, "seminar") == ["RCM1997 1.a"]
    assert found(plan, "seminar", archived=False) == []


def test_no_more_than_the_limit_is_found(plan: Unit) -> None:
    assert len(found(plan, "focal points documents support names", limit=2)) == 2


def test_where_hits_abound_only_the_rarest_words_are_looked_for(plan: Unit, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = "focal points documents"
    assert set(found(plan, asked)) == {"AHG2016 1.a", "AHG2016 1.a.1", "AHG2016 1.a.2"}
    monkeypatch.setattr(search, "MOST_HITS", 1)
    assert found(plan, asked) == ["AHG2016 1.a.2"]


def test_a_rare_word_tells_more_than_a_common_one(unit: Unit, promise: Promise, paper: Paper, now: datetime) -> None:
    common = [promise(str(n), "migrants", "MEX") for n in range(9)]
    documents.publish(unit, paper(*common, promise("9", "volcano", "MEX")), now=now, fingerprint="f")
    assert found(unit, "migrants volcano")[0] == "AHG2016 9"


def test_the_vocabulary_is_the_words_of_texts_and_themes(plan: Unit) -> None:
    vocabulary = search.vocabulary(plan)
    assert {"folder", "names", "recommendations", "seminar"} <= vocabulary
    assert "volcano" not in vocabulary


def test_an_empty_plan_has_no_words(unit: Unit) -> None:
    assert search.vocabulary(unit) == frozenset()
    assert found(unit, "anything") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.lists(TYPED, max_size=4))
def test_whatever_is_asked_is_only_looked_for(plan: Unit, terms: list[str]) -> None:
    assert len(search.candidates(plan, terms)) <= 9


def test_signs_of_query_languages_are_only_signs(plan: Unit) -> None:
    signs = ['"', "'", "\\", "*", "a* OR b", "NEAR(a b)", "terms:", "!x", "& |", "<->", "')) --", "%", ":*", "^a", "-"]
    assert search.candidates(plan, signs) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(text=TYPED)
def test_whatever_a_document_says_can_be_indexed_and_found_again(
    store_for_examples: Callable[[], AbstractContextManager[Unit]],
    promise: Promise,
    paper: Paper,
    now: datetime,
    text: str,
) -> None:
    with store_for_examples() as unit:
        documents.publish(unit, paper(promise("1", text, "MEX")), now=now, fingerprint="f")
        for term in exact(words.terms(text)):
            assert len(search.candidates(unit, [term])) == 1


def test_terms_are_kept_short_and_once() -> None:
    assert exact(["a b", "A", "x" * 5000]) == ["a", "b", "x" * LONGEST_TERM]


def test_an_endless_query_is_cut(plan: Unit) -> None:
    assert search.candidates(plan, [f"w{n}" for n in range(10_000)]) == []
