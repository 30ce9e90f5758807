"""Editions of one document are told by their meeting, and aligned by label, else by order, parties and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.editions import Differs, align, differences, same_meeting
from bot.plan import Commitment, Deadline

DAYS = (date(2016, 7, 13), date(2016, 7, 14))
DUE = [None, date(2016, 7, 28), date(2016, 9, 30), None, date(2016, 8, 26)]
OWING = [("MEMBERS",), ("TS",), ("TROIKA",), ("IOM",), ("MEX", "HND")]


def commitment(label: str, parties: tuple[str, ...], due: date | None) -> Commitment:
    deadline = Deadline("by then", due, due) if due else None
    return Commitment("AHG2016", label, f"Act {label}", "", "", parties, (), deadline)


ENGLISH = [commitment(f"1.{n}", owing, due) for n, (owing, due) in enumerate(zip(OWING, DUE, strict=True), 1)]


def labels(known: list[Commitment], other: list[Commitment]) -> list[tuple[str | None, str | None]]:
    return [(p.known.label if p.known else None, p.other.label if p.other else None) for p in align(known, other)]


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ((*DAYS, "es", "AHG2016"), True),
        ((*DAYS, "es", "DOC2016"), True),
        ((*DAYS, "en", "AHG2016"), False),
        ((*DAYS, "es", "RCM2016"), False),
        ((DAYS[1], DAYS[1], "es", "AHG2016"), False),
        ((None, None, "es", "AHG2016"), False),
    ],
)
def test_an_edition_is_another_language_of_the_same_meeting(
    other: tuple[date | None, date | None, str, str], *, same: bool
) -> None:
    assert same_meeting((*DAYS, "en", "AHG2016"), other) is same


def test_labels_align() -> None:
    assert labels(ENGLISH, ENGLISH) == [(one.label, one.label) for one in ENGLISH]


def test_without_labels_order_parties_and_dates_align() -> None:
    spanish = [replace(one, label=str(n)) for n, one in enumerate(ENGLISH, 1) if n != 3]
    assert labels(ENGLISH, spanish) == [("1.1", "1"), ("1.2", "2"), ("1.3", None), ("1.4", "4"), ("1.5", "5")]


def test_what_the_other_says_otherwise_is_told() -> None:
    day = date(2016, 7, 30)
    spanish = [*ENGLISH[:4], commitment("1.5", ("MEX",), day), commitment("1.6", ("UNHCR",), None)]
    spanish[1] = replace(spanish[1], deadline=Deadline("el 30 de julio", day, day))
    found = differences(align(ENGLISH, spanish))
    assert [(one.label, one.what) for one in found] == [
        ("1.2", Differs.DEADLINE),
        ("1.5", Differs.DEADLINE),
        ("1.5", Differs.RESPONSIBLE),
        ("1.6", Differs.MORE),
    ]
    assert [(one.label, one.what) for one in differences(align(ENGLISH, ENGLISH[1:]))] == [("1.1", Differs.MISSING)]


@given(st.lists(st.integers(0, 4), max_size=7), st.lists(st.integers(0, 4), max_size=7))
def test_every_commitment_stands_in_one_pair_in_its_order(known: list[int], other: list[int]) -> None:
    ours = [commitment(f"1.{n}", OWING[kind], DUE[kind]) for n, kind in enumerate(known)]
    theirs = [commitment(f"{n}", OWING[kind], DUE[kind]) for n, kind in enumerate(other)]
    pairs = align(ours, theirs)
    assert [pair.known for pair in pairs if pair.known] == ours
    assert [pair.other for pair in pairs if pair.other] == theirs
