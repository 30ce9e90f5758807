from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.parties import Acts, Kind, UnknownParty, known, name, parties, party

SHARED = Path(__file__).parents[4] / "shared"


def test_a_party_has_names_in_every_language() -> None:
    for one in parties():
        assert set(one.names) == set(one.short) == {"en", "es", "fr"}
        assert all(one.names.values())
        assert all(one.short.values())


def test_names_are_shown_in_the_language_asked_for() -> None:
    assert [name("MEX", language) for language in ("en", "es", "fr")] == ["Mexico", "México", "Mexique"]
    assert name("TS", "es") == "Secretaría Técnica"
    assert name("IOM", "fr") == "OIM"


def test_a_language_without_names_falls_back_to_english() -> None:
    assert name("DOM", "pt") == "Dominican Republic"


def test_an_unknown_id_is_shown_as_it_is() -> None:
    assert not known("XYZ")
    assert name("XYZ", "en") == "XYZ"
    with pytest.raises(UnknownParty) as raised:
        party("XYZ")
    assert raised.value.id == "XYZ"


def test_kind_and_way_of_acting() -> None:
    assert (party("MEMBERS").kind, party("MEMBERS").acts) == (Kind.GROUP, Acts.EACH)
    assert (party("TROIKA").kind, party("TROIKA").acts) == (Kind.GROUP, Acts.JOINT)
    assert (party("RCGM").kind, party("RCGM").acts) == (Kind.ORGAN, Acts.JOINT)
    assert (party("CAN").kind, party("CAN").acts) == (Kind.COUNTRY, Acts.ITSELF)
    assert party("ILO").kind is Kind.ORGANISATION


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference data is not beside this checkout")
def test_every_party_and_alias_of_the_reference_is_here() -> None:
    reference = json.loads((SHARED / "reference" / "parties.json").read_text(encoding="utf-8"))["parties"]
    assert [one.id for one in parties()] == [entry["id"] for entry in reference]
    for entry in reference:
        ours = party(entry["id"])
        assert ours.kind == entry["kind"]
        for language, aliases in entry["aliases"].items():
            every = {*ours.aliases[language], *ours.only.get(language, ())}
            assert set(aliases) <= every, (entry["id"], language)
