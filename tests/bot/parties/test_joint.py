"""Parties that owe together are one debtor, and parties that are not known keep their name."""

from __future__ import annotations

from datetime import date

import pytest

from bot import parties
from bot.parties.joint import together
from bot.plan import Owed
from bot.reporting import speaks_for

ON = date(2016, 7, 14)


def test_joined_parties_are_shown_by_their_names() -> None:
    assert parties.name(together(("MEX", "CAN", "MEX")), "es") == "México + Canadá"
    assert together(("MEX",)) == "MEX"
    assert parties.parts("MEX + CAN") == ("MEX", "CAN")


def test_who_is_part_of_joined_parties_speaks_for_them() -> None:
    joint = together(("CAN", "TROIKA"))
    assert parties.members(joint, ON) == ("CAN", "MEX", "HND", "SLV")
    assert speaks_for(("HND",), joint, ON)
    assert not speaks_for(("PAN",), joint, ON)


@pytest.mark.parametrize(
    ("responsible", "owed", "debtors"),
    [
        (("MEX", "CAN"), None, ("MEX", "CAN")),
        (("MEX", "CAN"), Owed.EACH, ("MEX", "CAN")),
        (("MEX", "CAN"), Owed.JOINT, ("MEX + CAN",)),
        (("TROIKA",), None, ("TROIKA",)),
        (("TROIKA",), Owed.EACH, ("MEX", "HND", "SLV")),
        (("MEMBERS",), Owed.JOINT, ("MEMBERS",)),
        (("TS", "Caritas"), Owed.EACH, ("TS", "Caritas")),
        ((), Owed.JOINT, ()),
    ],
)
def test_it_may_be_said_how_several_owe(
    responsible: tuple[str, ...], owed: Owed | None, debtors: tuple[str, ...]
) -> None:
    assert parties.debtors(responsible, ON, owed) == debtors


@pytest.mark.parametrize(
    ("written", "id_"),
    [("MEX", "MEX"), ("  méxico ", "MEX"), ("ACNUR", "UNHCR"), ("Cruz  Roja\nLocal", "Cruz Roja Local"), (" ", "")],
)
def test_whoever_is_named_has_an_id(written: str, id_: str) -> None:
    assert parties.id_of(written) == id_


def test_an_id_is_no_longer_than_a_form_can_carry_and_stays_itself() -> None:
    found = parties.id_of("Asociación " * 40)
    assert len(found) <= 150
    assert parties.id_of(found) == found
