"""What the database counts is what is counted one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answers import Count, Intent, Question
from bot.plan import Status, Window
from bot.progress import counts, owed_by
from store import commitments, documents, tallies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument, Update
    from store.engine import Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]
    Report = Callable[..., Update | None]

TODAY = date(2016, 8, 1)
ASKED = Question(intent=Intent.PROGRESS, language="en")
PARTIES = ("MEX", "HND", "CAN", "TS", "TROIKA", "MEMBERS", "IOM")


def alike(counted: Iterable[Count]) -> dict[Count, int]:
    """Add up what is alike; the words of a theme are those of any that stands under it."""
    found: Counter[Count] = Counter()
    for one in counted:
        found[replace(one, n=0, words="")] += one.n
    return dict(found)


@pytest.mark.parametrize(
    "question",
    [
        ASKED,
        *(replace(ASKED, parties=(party,)) for party in PARTIES),
        replace(ASKED, parties=("MEX", "TS")),
        replace(ASKED, theme="1"),
        replace(ASKED, codes=("RCM1997",)),
        replace(ASKED, window=Window(date(2016, 7, 1), date(2016, 8, 31))),
        replace(ASKED, parties=("MEX",), reported=False),
        replace(ASKED, recipients=("TS",)),
    ],
)
def test_each_question_counts_what_is_counted_one_by_one(plan: Unit, report: Report, question: Question) -> None:
    report(plan, "AHG2016 1.a.1", "MEX", Status.COMPLETED)
    report(plan, "AHG2016 1.a.1", "CAN", Status.IN_PROGRESS)
    report(plan, "AHG2016 2.a.1", "TROIKA", Status.ON_HOLD)
    report(plan, "AHG2016 1.a.2", "TS", Status.COMPLETED)
    found = commitments.matching(plan, question, TODAY)
    one_by_one = [count for one in found for count in counts(one, owed_by(one, question.parties), TODAY)]
    assert alike(tallies.counted(plan, question, TODAY)) == alike(one_by_one)


PROMISES = st.lists(
    st.tuples(
        st.lists(st.sampled_from(PARTIES), min_size=1, max_size=3, unique=True),
        st.sampled_from([None, date(2016, 7, 20), TODAY, date(2016, 9, 1)]),
        st.sampled_from(["1", "2", ""]),
        st.lists(st.sampled_from(Status), max_size=3),
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(promises=PROMISES, asked=st.sampled_from([(), *((party,) for party in PARTIES), ("MEX", "HND"), ("TS", "CAN")]))
def test_any_plan_counts_what_is_counted_one_by_one(
    store_for_examples: Callable[[], AbstractContextManager[Unit]],
    promise: Promise,
    paper: Paper,
    report: Report,
    now: datetime,
    promises: list[tuple[list[str], date | None, str, list[Status]]],
    asked: tuple[str, ...],
) -> None:
    written = [
        promise(str(n), "Act", *owing, due=due, theme=f"Theme {label}", theme_label=label)
        for n, (owing, due, label, _) in enumerate(promises, 1)
    ]
    with store_for_examples() as unit:
        documents.publish(unit, paper(*written), now=now, fingerprint="any")
        for n, (*_, statuses) in enumerate(promises, 1):
            (tracked,) = commitments.by_references(unit, [f"AHG2016 {n}"])
            for assignment, status in zip(tracked.assignments, statuses, strict=False):
                report(unit, f"AHG2016 {n}", assignment.party, status)
        question = replace(ASKED, parties=asked)
        found = commitments.matching(unit, question, TODAY)
        one_by_one = [count for one in found for count in counts(one, owed_by(one, asked), TODAY)]
        assert alike(tallies.counted(unit, question, TODAY)) == alike(one_by_one)


def test_the_first_of_a_list_come_with_how_many_follow(plan: Unit) -> None:
    every = commitments.matching(plan, ASKED, TODAY)
    found, more = commitments.first(plan, ASKED, TODAY, 2)
    assert (found, more) == (every[:2], len(every) - 2)
    assert commitments.first(plan, ASKED, TODAY, 0) == ([], len(every))
    assert commitments.first(plan, ASKED, TODAY, None) == (every, 0)
