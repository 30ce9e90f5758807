"""What the database tells of a scope is what a digest should be, whatever the plan and the scope."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot import digests
from bot.plan import Audience, Status
from bot.scopes import WHOLE, Scope
from store import commitments, digesting, documents

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from bot.plan import Commitment, ReadDocument, Update
    from store.engine import Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]
    Report = Callable[..., Update | None]

TODAY = date(2016, 8, 1)
SINCE, NOW = datetime(2016, 7, 25, 15, tzinfo=UTC), datetime(2016, 8, 1, 15, tzinfo=UTC)
PARTIES = ("MEX", "HND", "CAN", "TS", "TROIKA", "MEMBERS", "IOM")
DUE = [None, *(TODAY + timedelta(days=days) for days in (-40, -1, 0, 1, 14, 15))]
REPORTS = st.lists(st.tuples(st.sampled_from(Status), st.sampled_from([0, 5, 20, 21, 22, 30])), max_size=4)
PROMISES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(PARTIES), min_size=1, max_size=3, unique=True),
        st.sampled_from(DUE),
        st.sampled_from(["Flows", "Documents", ""]),
        REPORTS,
    ),
    min_size=1,
    max_size=6,
)
SCOPES = st.builds(
    Scope,
    codes=st.sampled_from([(), ("AHG2016",), ("SECRET",), ("AHG2016", "SECRET")]),
    theme=st.sampled_from(["", "flows", "Documents", "Nothing"]),
    parties=st.sampled_from([(), ("MEX",), ("HND", "TS"), ("CAN", "IOM"), ("TROIKA",)]),
    audience=st.sampled_from(Audience),
)


def written(
    promise: Promise,
    paper: Paper,
    unit: Unit,
    promises: list[tuple[list[str], date | None, str, list[tuple[Status, int]]]],
    report: Report,
) -> None:
    """Write every second promise into a document that is for members only, and what was reported on all of them."""
    for code, audience, days in (("AHG2016", Audience.PUBLIC, 18), ("SECRET", Audience.MEMBERS, 40)):
        acts = [
            promise(str(n), "Act", *owing, due=due, theme=theme, theme_label=theme[:1], code=code)
            for n, (owing, due, theme, _) in enumerate(promises)
            if (n % 2 == 0) is (code == "AHG2016")
        ]
        day = TODAY - timedelta(days=days)
        documents.publish(
            unit, paper(*acts, code=code, start=day, end=day), now=NOW, fingerprint=uuid4().hex, audience=audience
        )
        for act in acts:
            (tracked,) = commitments.by_references(unit, [act.reference])
            told = promises[int(act.label)][-1]
            for assignment, (status, ago) in zip(tracked.assignments, told, strict=False):
                report(unit, act.reference, assignment.party, status, said=NOW - timedelta(days=ago))


@settings(
    max_examples=30,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(promises=PROMISES, scope=SCOPES)
def test_any_scope_is_told_as_it_would_be_one_by_one(
    store_for_examples: Callable[[], AbstractContextManager[Unit]],
    promise: Promise,
    paper: Paper,
    report: Report,
    promises: list[tuple[list[str], date | None, str, list[tuple[Status, int]]]],
    scope: Scope,
) -> None:
    with store_for_examples() as unit:
        written(promise, paper, unit, promises, report)
        plan = list(scope.of(commitments.listed(unit)))
        told = digests.compose(plan, (), today=TODAY, week="", language="en")
        assert digesting.due(unit, scope, TODAY, 99) == (list(told.due), 0)
        assert digesting.past(unit, scope, TODAY, 99) == (list(told.past), 0)
        assert digesting.silent(unit, scope, TODAY, 99) == (list(told.silent), 0)
        assert digesting.tally(unit, scope, TODAY) == told.tally
        for day in filter(None, DUE):
            on_it = [one for one in (*told.due, *told.past) if one.commitment.due == day]
            assert [one for one in digesting.due_on(unit, scope, day, 99) if day <= TODAY + digests.AHEAD] == on_it
        own = {(one.commitment.reference, a.party) for one in plan for a in one.assignments}
        changed = digesting.changes(unit, scope, SINCE, NOW + timedelta(seconds=1))
        assert {(one.reference, one.party) for one in changed} <= own


def test_what_is_beyond_the_most_is_counted(plan: Unit) -> None:
    (first, *_), more = digesting.due(plan, WHOLE, date(2016, 7, 20), 1)
    assert (first.commitment.label, more) == ("1.a.1", 1)
    (late, *_), more = digesting.past(plan, WHOLE, date(2016, 12, 1), 1)
    assert (late.commitment.label, more) == ("2.a.1", 2)
    ((silent, parties), *_), more = digesting.silent(plan, WHOLE, date(2016, 12, 1), 1)
    assert (silent.commitment.label, parties, more) == ("2.a.1", ("TROIKA",), 2)


@pytest.mark.parametrize("scope", [WHOLE, Scope(codes=("AHG2016",)), Scope(parties=("MEX",))])
def test_a_change_is_told_once_in_the_week_in_which_it_was_written_down(
    plan: Unit, report: Report, scope: Scope
) -> None:
    report(plan, "AHG2016 1.a.1", "MEX", Status.COMPLETED, said=SINCE)
    told = digesting.changes(plan, scope, SINCE, NOW)
    assert [(one.reference, one.party, one.status) for one in told] == [("AHG2016 1.a.1", "MEX", Status.COMPLETED)]
    assert digesting.changes(plan, scope, NOW, NOW + timedelta(days=7)) == []
    assert digesting.changes(plan, replace(scope, parties=("HND",)), SINCE, NOW) == []
