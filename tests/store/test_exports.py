"""What is carried away beside the plan: the whole history, in its order, and names where they are known."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.plan import Status
from store import exports, focal_points, people, updates
from store.people import Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Update
    from store.engine import Unit


def test_everything_reported_is_there_oldest_first_and_what_was_withdrawn_too(
    plan: Unit, report: Callable[..., Update | None], now: datetime
) -> None:
    later = report(plan, "AHG2016 1.a", "MEX", Status.COMPLETED, said=now + timedelta(days=1))
    first = report(plan, "AHG2016 1.a", "MEX", Status.IN_PROGRESS)
    assert later is not None
    assert first is not None
    updates.retract(plan, first.id, at=now, by="U1")
    found = exports.updates(plan, ["ahg2016 1.a", "AHG2016 9.z"])
    assert [(one.id, one.retracted) for one in found] == [(first.id, True), (later.id, False)]
    assert exports.updates(plan, ["AHG2016 1.b"]) == []
    assert exports.updates(plan, []) == []


def test_focal_points_have_their_names_where_they_are_known(unit: Unit, now: datetime) -> None:
    maria = Person("U1", None, None, deleted=False, guest=False, stranger=False, robot=False, name="María")
    people.remember(unit, maria)
    for user, party, theme in (("U2", "HND", "Work"), ("U1", "HND", None), ("U3", "MEX", None)):
        focal_points.appoint(unit, user=user, party=party, theme=theme, now=now, by="U9")
    focal_points.end(unit, user="U3", party="MEX", now=now, by="U9")
    assert exports.standing(unit) == [("HND", "María", "", now), ("HND", "U2", "Work", now)]
