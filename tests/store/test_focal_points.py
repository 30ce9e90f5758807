"""Who speaks for a party, now and before."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.answers import RosterLine
from bot.mandates import Mandate
from store import focal_points, people
from store.people import Person
from store.tables import FocalPointRow

if TYPE_CHECKING:
    from datetime import datetime

    from store.engine import Store, Unit


def appoint(unit: Unit, user: str, party: str, now: datetime, theme: str | None = None) -> bool:
    return focal_points.appoint(unit, user=user, party=party, theme=theme, now=now, by="U9")


def test_a_focal_point_is_appointed_once(unit: Unit, now: datetime) -> None:
    assert appoint(unit, "U1", "MEX", now)
    assert not appoint(unit, "U1", "MEX", now)
    assert appoint(unit, "U1", "MEX", now, theme="1")
    assert focal_points.mandates_of(unit, "U1") == (Mandate("MEX"), Mandate("MEX", "1"))


def test_a_party_has_several_and_a_user_may_speak_for_several(unit: Unit, now: datetime) -> None:
    appoint(unit, "U2", "MEX", now)
    appoint(unit, "U1", "MEX", now)
    appoint(unit, "U1", "BLZ", now)
    assert focal_points.users_of(unit, "MEX") == ("U2", "U1")
    assert focal_points.mandates_of(unit, "U1") == (Mandate("MEX"), Mandate("BLZ"))
    assert focal_points.users_of(unit, "PAN") == ()


def test_an_ended_appointment_stays_as_history_and_may_begin_anew(unit: Unit, now: datetime) -> None:
    appoint(unit, "U1", "MEX", now)
    appoint(unit, "U1", "MEX", now, theme="1")
    assert focal_points.end(unit, user="U1", party="MEX", now=now, by="U9")
    assert not focal_points.end(unit, user="U1", party="MEX", now=now, by="U9")
    assert focal_points.mandates_of(unit, "U1") == ()
    assert appoint(unit, "U1", "MEX", now)
    rows = unit.connection.execute(select(FocalPointRow.ended, FocalPointRow.ended_by)).all()
    assert sorted(row.ended_by or "" for row in rows) == ["", "U9", "U9"]


def test_who_has_left_cannot_be_asked(unit: Unit, now: datetime) -> None:
    appoint(unit, "U1", "MEX", now)
    appoint(unit, "U2", "MEX", now, theme="1")
    appoint(unit, "U3", "MEX", now)
    for user in ("U1", "U3"):
        people.remember(unit, Person(user, None, None, user == "U1", False, False, False, user))
    assert focal_points.able(unit) == [("U2", Mandate("MEX", "1")), ("U3", Mandate("MEX"))]


def test_the_roster_runs_by_party_with_themes_after_the_whole(unit: Unit, now: datetime) -> None:
    appoint(unit, "U3", "PAN", now, theme="1")
    appoint(unit, "U2", "PAN", now)
    appoint(unit, "U1", "PAN", now)
    appoint(unit, "U1", "BLZ", now)
    assert focal_points.roster(unit) == [
        RosterLine("BLZ", ("U1",)),
        RosterLine("PAN", ("U2", "U1")),
        RosterLine("PAN", ("U3",), "1"),
    ]


def test_replicas_that_appoint_at_once_appoint_once(store: Store, now: datetime) -> None:
    def both(_: int) -> bool:
        with store.unit() as unit:
            done = appoint(unit, "U1", "MEX", now)
            unit.commit()
        return done

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(both, range(4))) == 1
