from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bot.parties import Kind, bodies, debtors, members, parties, party

JULY_2016 = date(2016, 7, 14)
MARCH_1997 = date(1997, 3, 14)


def test_the_members_are_eleven_since_the_dominican_republic_joined() -> None:
    assert len(members("MEMBERS", JULY_2016)) == 11
    assert "DOM" not in members("MEMBERS", MARCH_1997)
    assert len(members("MEMBERS", MARCH_1997)) == 10


def test_before_the_first_conference_there_are_no_members() -> None:
    assert members("MEMBERS", date(1995, 1, 1)) == ()


def test_the_troika_is_the_previous_the_current_and_the_next_presidency() -> None:
    assert members("TROIKA", JULY_2016) == ("MEX", "HND", "SLV")
    assert members("PPT", JULY_2016) == ("HND",)


def test_an_unknown_presidency_is_nobody() -> None:
    assert members("PPT", date(2005, 1, 1)) == ()
    assert members("TROIKA", date(2005, 1, 1)) == ()


def test_the_coordinating_committee_is_the_current_and_the_future_host() -> None:
    assert members("COORD", MARCH_1997) == ("PAN", "CAN")
    assert members("COORD", JULY_2016) == ()


def test_past_presidencies_are_those_before_the_date() -> None:
    assert set(members("PAST-PPT", date(2014, 6, 1))) == {"USA", "DOM", "PAN", "CRI"}


def test_a_country_or_organisation_has_no_members() -> None:
    assert members("MEX", JULY_2016) == members("IOM", JULY_2016) == members("XYZ", JULY_2016) == ()


def test_a_country_owes_through_its_groups_and_bodies() -> None:
    assert {"MEMBERS", "TWG", "RCGM", "TROIKA"} <= bodies("MEX", JULY_2016)
    assert "TROIKA" not in bodies("GTM", JULY_2016)
    assert bodies("BRA", JULY_2016) == frozenset()


def test_each_member_owes_what_is_asked_of_the_members_and_a_joint_body_owes_once() -> None:
    owing = debtors(("RCGM", "MEMBERS", "MEX", "IOM", "TROIKA"), JULY_2016)
    assert owing[0] == "RCGM"
    assert owing[1:12] == members("MEMBERS", JULY_2016)
    assert owing[12:] == ("IOM", "TROIKA")


def test_a_group_whose_members_are_not_known_owes_itself() -> None:
    assert debtors(("PAST-PPT",), date(2000, 1, 1)) == ("PAST-PPT",)


@given(st.lists(st.sampled_from([one.id for one in parties()])), st.dates())
def test_nobody_owes_twice(responsible: list[str], on: date) -> None:
    owing = debtors(tuple(responsible), on)
    assert len(owing) == len(set(owing))
    assert bool(owing) == bool(responsible)


@given(st.sampled_from([one.id for one in parties()]), st.dates())
def test_members_are_countries(id_: str, on: date) -> None:
    assert all(party(member).kind is Kind.COUNTRY for member in members(id_, on))
