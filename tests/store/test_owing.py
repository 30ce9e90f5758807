"""How several owe one commitment: each for itself, or all of them once, where the secretariat says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.answers import Intent, Question
from bot.plan import Owed, Status
from bot.progress import owed_by
from store import commitments, documents

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument, Tracked, Update
    from store.engine import Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]
    Report = Callable[..., Update | None]


def published(unit: Unit, read: ReadDocument, now: datetime) -> Tracked:
    documents.publish(unit, read, now=now, fingerprint="f")
    (tracked,) = commitments.of_document(unit, read.code)
    assert tracked.commitment == read.commitments[0]
    return tracked


def owed_by_party(unit: Unit, party: str, now: datetime, *statuses: Status) -> list[Tracked]:
    asked = Question(intent=Intent.LIST, language="en", parties=(party,), statuses=statuses)
    return commitments.matching(unit, asked, now.date())


def test_what_several_owe_together_is_one_assignment_that_each_is_asked_for(
    unit: Unit, promise: Promise, paper: Paper, report: Report, now: datetime
) -> None:
    tracked = published(unit, paper(promise("1", "Act", "MEX", "TROIKA", owed=Owed.JOINT)), now)
    assert [one.party for one in tracked.assignments] == ["MEX + TROIKA"]
    for party in ("MEX", "TROIKA", "HND", "SLV"):
        assert [one.commitment.label for one in owed_by_party(unit, party, now)] == ["1"]
        assert owed_by(tracked, (party,)) == tracked.assignments
    assert owed_by_party(unit, "CAN", now) == []
    report(unit, "AHG2016 1", "MEX + TROIKA", Status.COMPLETED)
    assert len(owed_by_party(unit, "TROIKA", now, Status.COMPLETED)) == 1


def test_a_group_may_owe_once_what_its_members_would_owe_each(
    unit: Unit, promise: Promise, paper: Paper, now: datetime
) -> None:
    tracked = published(unit, paper(promise("1", "Act", "MEMBERS", owed=Owed.JOINT)), now)
    assert [one.party for one in tracked.assignments] == ["MEMBERS"]
    assert len(owed_by_party(unit, "MEX", now)) == 1
    assert owed_by(tracked, ("MEX",)) == tracked.assignments


@pytest.mark.parametrize("party", ["TROIKA", "MEX"])
def test_each_member_of_a_joint_body_may_owe_for_itself(
    unit: Unit, promise: Promise, paper: Paper, now: datetime, party: str
) -> None:
    tracked = published(unit, paper(promise("1", "Act", "TROIKA", owed=Owed.EACH)), now)
    assert [one.party for one in tracked.assignments] == ["MEX", "HND", "SLV"]
    assert len(owed_by_party(unit, party, now)) == 1
    assert [one.party for one in owed_by(tracked, (party,))] == (["MEX"] if party == "MEX" else ["MEX", "HND", "SLV"])


def test_an_organisation_that_nobody_knows_owes_by_its_name(
    unit: Unit, promise: Promise, paper: Paper, now: datetime
) -> None:
    tracked = published(unit, paper(promise("1", "Act", "MEX", "Cruz Roja Mesoamericana")), now)
    assert [one.party for one in tracked.assignments] == ["MEX", "Cruz Roja Mesoamericana"]
    assert len(owed_by_party(unit, "Cruz Roja Mesoamericana", now)) == 1
