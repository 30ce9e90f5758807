from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions.labels import find_labels, with_years


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1.a.1", ["1.a.1"]),
        ("1a1", ["1.a.1"]),
        ("1 a) 1", ["1.a.1"]),
        ("(1)(a)", ["1.a"]),
        ("WGB2024 2f", ["WGB2024 2.f"]),
        ("wgb 2024 2.F please", ["WGB2024 2.f"]),
        ("punto 3 b", ["3.b"]),
        ("el inciso 3 b, porfa", ["3.b"]),
        ("c'est quoi le 2.e ?", ["2.e"]),
        ("what does 2(e) say", ["2.e"]),
        ("R1?", ["R.1"]),
        ("section II.4", ["II.4"]),
        ("FOR2019 6", ["FOR2019 6"]),
        ("2.f, 3.a and 3.c", ["2.f", "3.a", "3.c"]),
        ("2.f: sent today", ["2.f"]),
        ("our 2f is done", ["2.f"]),
        ("1.a.1 listo", ["1.a.1"]),
        ("show me 2 a 1", ["2.a.1"]),
        ("cuál es la fecha límite de 2 a 1?", ["2.a.1"]),
        ("muéstrame 3 a", ["3.a"]),
        ("3.bis", ["3.bis"]),
        ("WGB2024 3 bis", ["WGB2024 3.bis"]),
        ("le point 1.a ter, s'il vous plaît", ["1.a.ter"]),
        ("3.bis: done", ["3.bis"]),
        ("1.a.quater is done", ["1.a.quater"]),
    ],
)
def test_labels_as_people_type_them(text: str, labels: list[str]) -> None:
    assert [str(label) for label in find_labels(text)] == labels


def test_a_code_without_a_year_is_one_where_it_is_known() -> None:
    codes = ("VMH", "FORUM-sample")
    assert [str(label) for label in find_labels("what is vmh 3.bis, and FORUM-sample 2?", codes)] == [
        "VMH 3.bis",
        "FORUM-sample 2",
    ]
    assert [str(label) for label in find_labels("punto VMH 5", codes)] == ["VMH 5"]
    assert find_labels("we asked IOM 2 times", codes) == ()


@pytest.mark.parametrize(
    "text",
    [
        "at 3 p.m.",
        "3 a.m.",
        "28 July",
        "10:30",
        "40 %",
        "3/5",
        "2 a la espera",
        "1.9.2016",
        "1.5 million",
        "de 1 a 3",
        "2 o 3",
        "14h30",
        "3 de agosto",
        "1st",
        "covid-19",
        "10k",
        "tema 3",
        "show me 2 weeks",
        "open 3 a day later",
    ],
)
def test_times_dates_and_quantities_are_no_labels(text: str) -> None:
    assert find_labels(text) == ()


@given(st.text(max_size=60))
def test_a_found_label_is_found_again_as_it_is_written(text: str) -> None:
    for label in find_labels(text):
        assert [(again.label, again.code) for again in find_labels(str(label))] == [(label.label, label.code)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("VMH 3: done", "VMH2019 3: done"),
        ("ahg 1.a.1 done", "AHG2016 1.a.1 done"),
        ("AHG 2f ok\nVMH: 1.a ok", "AHG2016 2f ok\nVMH2019: 1.a ok"),
        ("the RCM 2 days ago", "the RCM 2 days ago"),
        ("RCM 3 August", "RCM 3 August"),
        ("AHG2016 1.b", "AHG2016 1.b"),
    ],
)
def test_a_code_without_its_year_is_that_of_the_one_document_so_called(typed: str, read: str) -> None:
    assert with_years(typed, ["AHG2016", "RCM1997", "VMH2019"]) == read


def test_a_code_that_two_documents_share_stays_as_it_was_typed() -> None:
    assert with_years("AHG 1.b done", ["AHG2016", "AHG2018"]) == "AHG 1.b done"
