from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.parties import known, parties, resolve

TYPED = {
    "mexico": "MEX",
    "MX": "MEX",
    "hnd": "HND",
    "el salvador": "SLV",
    "salvador": "SLV",
    "usa": "USA",
    "eeuu": "USA",
    "estados unidos": "USA",
    "etats-unis": "USA",
    "canada's": "CAN",
    "Panamá": "PAN",
    "republica dominicana": "DOM",
    "ts": "TS",
    "la ST": "TS",
    "secretaria tecnica": "TS",
    "the secretariat": "TS",
    "la troika": "TROIKA",
    "oim": "IOM",
    "OIT": "ILO",
    "ilo": "ILO",
    "crm": "RCM",
    "csm": "CSM",
    "acnur": "UNHCR",
    "acnudh": "OHCHR",
    "members": "MEMBERS",
    "los paises miembros": "MEMBERS",
    "del Gobierno de Panama": "PAN",
    "ppt": "PPT",
    "hondruas": "HND",
    "guatamala": "GTM",
    "nicaraqua": "NIC",
    "secretaria tecnca": "TS",
    "costarica": "CRI",
    "MEX:": "MEX",
    ":flag-gt:": "GTM",
    "US": "USA",
    "wg-labor": "WG-LABOR",
}


@pytest.mark.parametrize(("typed", "expected"), TYPED.items())
def test_knows_what_was_typed(typed: str, expected: str) -> None:
    assert resolve(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "se",
        "us",
        "the",
        "panorama",
        "child",
        "pero",
        "reunión",
        "focal point",
        "oin",
        "iot",
        "csn",
        "¿?",
        "MEX HND",
    ],
)
def test_knows_nobody_by(typed: str) -> None:
    assert resolve(typed) is None


def test_every_id_resolves_to_itself_however_it_is_typed() -> None:
    for one in parties():
        assert resolve(one.id) == one.id
        if len(one.id) > 2:
            assert resolve(one.id.lower()) == one.id


@given(st.text(max_size=40))
def test_any_text_gives_a_party_or_nobody(text: str) -> None:
    found = resolve(text)
    assert found is None or known(found)
