from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies import readings
from bot.replies.codes import codes_in_full

_CODES = ("AHG2016", "VMH2019", "RCM1997", "RCM2017")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("VMH 3: done", "VMH2019 3: done"),
        ("vmh 3 done", "VMH2019 3 done"),
        ("vmh 3 listo", "VMH2019 3 listo"),
        ("Vmh 3 ✅", "VMH2019 3 ✅"),
        ("vmh 3, c'est fait", "VMH2019 3, c'est fait"),
        ("ahg 1.a.1 done", "AHG2016 1.a.1 done"),
        ("ahg16 1.a.1 done", "AHG2016 1.a.1 done"),
        ("ahg 1.a.1 and vmh 3 are done", "AHG2016 1.a.1 and VMH2019 3 are done"),
        ("done: vmh 3", "done: VMH2019 3"),
    ],
)
def test_a_code_without_its_year_is_known_before_a_label(typed: str, meant: str) -> None:
    assert codes_in_full(typed, _CODES) == meant


@pytest.mark.parametrize(
    "text", ["VMH 3 members agreed", "the vmh was done", "RCM 11 is sent", "vmh2019 3 done", "AHG2016 1.a.1 done"]
)
def test_what_names_no_label_or_no_single_document_stays(text: str) -> None:
    assert codes_in_full(text, _CODES) == text


def test_each_of_two_shortened_codes_has_its_own_report() -> None:
    told = readings(codes_in_full("ahg 1.a.1 done\nvmh 3 in progress", _CODES), on=None)
    assert [one.label for one in told] == ["AHG2016 1.a.1", "VMH2019 3"]


@given(st.text(), st.lists(st.sampled_from(_CODES), unique=True))
def test_takes_any_text(text: str, codes: list[str]) -> None:
    codes_in_full(text, codes)
