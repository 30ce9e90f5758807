"""For which party a person reports."""

from dataclasses import replace
from datetime import date

import pytest

from bot.plan import Assignment, Audience, Commitment, Document, DocumentState, Tracked
from bot.reporting import Archived, NotAllowed, NotOwed, WhichParty, reporting_party

MEETING = Document(
    "AHG2016",
    "Ad Hoc Group",
    "Panama City",
    date(2016, 7, 13),
    date(2016, 7, 14),
    "en",
    DocumentState.ACTIVE,
    Audience.PUBLIC,
)


def owed_by(*parties: str) -> Tracked:
    commitment = Commitment("AHG2016", "1.a", "To act.", "", "", parties, (), None)
    return Tracked(commitment, MEETING, tuple(Assignment(party) for party in parties))


def test_a_focal_point_reports_for_the_own_party() -> None:
    assert reporting_party(owed_by("MEX", "HND"), None, ("MEX",), secretariat=False) == "MEX"


def test_a_member_speaks_for_the_joint_body_that_owes_it_once() -> None:
    assert reporting_party(owed_by("TROIKA"), None, ("SLV",), secretariat=False) == "TROIKA"
    assert reporting_party(owed_by("TROIKA"), "HND", ("SLV",), secretariat=False) == "TROIKA"


def test_a_member_outside_the_troika_does_not_speak_for_it() -> None:
    with pytest.raises(NotAllowed) as refused:
        reporting_party(owed_by("TROIKA"), None, ("CAN",), secretariat=False)
    assert refused.value.owing == ("TROIKA",)


def test_nobody_reports_for_another_party_but_the_secretariat() -> None:
    with pytest.raises(NotAllowed) as refused:
        reporting_party(owed_by("MEX", "HND"), "HND", ("MEX",), secretariat=False)
    assert refused.value.owing == ("HND",)
    assert reporting_party(owed_by("MEX", "HND"), "HND", ("TS",), secretariat=True) == "HND"


def test_the_secretariat_names_the_party_where_several_owe_it() -> None:
    with pytest.raises(WhichParty) as asked:
        reporting_party(owed_by("MEX", "HND"), None, (), secretariat=True)
    assert asked.value.candidates == ("MEX", "HND")
    assert reporting_party(owed_by("IOM"), None, ("TS",), secretariat=True) == "IOM"


def test_a_party_that_does_not_owe_it_is_said_so() -> None:
    with pytest.raises(NotOwed) as refused:
        reporting_party(owed_by("IOM"), "MEX", ("MEX",), secretariat=False)
    assert refused.value.party == "MEX"


def test_an_observer_is_told_who_owes_it() -> None:
    with pytest.raises(NotAllowed) as refused:
        reporting_party(owed_by("MEX", "HND"), None, (), secretariat=False)
    assert refused.value.owing == ("MEX", "HND")


def test_nothing_is_reported_on_what_is_archived_not_even_by_the_secretariat() -> None:
    archived = replace(owed_by("MEX"), document=replace(MEETING, state=DocumentState.ARCHIVED))
    with pytest.raises(Archived) as refused:
        reporting_party(archived, "MEX", ("MEX",), secretariat=True)
    assert refused.value.code == "AHG2016"
