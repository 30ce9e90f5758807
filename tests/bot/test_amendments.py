"""What may amend a commitment, and what was in force on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.amendments import InForce, Newer, Refused, Why, Wish, agree, in_force
from bot.plan import (
    Amendment,
    AmendmentKind,
    Audience,
    Commitment,
    Deadline,
    DeadlineKind,
    Document,
    DocumentState,
    Tracked,
)

MOVED, RENEWED = AmendmentKind.MOVED, AmendmentKind.RENEWED
SUPERSEDED, CLOSED = AmendmentKind.SUPERSEDED, AmendmentKind.CLOSED
TODAY = date(2017, 9, 1)
JULY = Deadline("by 28 July 2016", date(2016, 7, 28), date(2016, 7, 28))
TWICE = Deadline("twice a year", None, None, DeadlineKind.RECURRING)


def document(code: str, end: date) -> Document:
    return Document(code, "", "", end, end, "en", DocumentState.ACTIVE, Audience.PUBLIC)


OLD, NEW = document("AHG2016", date(2016, 7, 14)), document("AHG2017", date(2017, 8, 3))


def commitment(label: str, code: str = "AHG2016", deadline: Deadline | None = JULY) -> Commitment:
    return Commitment(code, label, "Send the list", "", "", ("MEX",), (), deadline)


def tracked(*amendments: Amendment, deadline: Deadline | None = JULY) -> Tracked:
    return Tracked(commitment("1.a", deadline=deadline), OLD, (), amendments=amendments)


def amendment(kind: AmendmentKind, effective: date, **more: Any) -> Amendment:
    fields: dict[str, Any] = {"by": None, "before": None, "after": None, "note": ""}
    return Amendment(
        id=1, kind=kind, reference="AHG2016 1.a", effective=effective, recorded=datetime(2017, 8, 4, tzinfo=UTC),
        recorded_by="U1", **(fields | more),
    )  # fmt: skip


NEWER = Newer(NEW, commitment("2.a", "AHG2017"))
AUGUST = date(2016, 8, 15)


@pytest.mark.parametrize(
    ("one", "wish", "why"),
    [
        (tracked(), Wish(SUPERSEDED), Why.NOTHING),
        (tracked(), Wish(SUPERSEDED, Newer(OLD, commitment("1.a"))), Why.ITSELF),
        (tracked(), Wish(CLOSED, Newer(OLD)), Why.ITSELF),
        (tracked(), Wish(SUPERSEDED, Newer(document("RCM1997", date(1997, 3, 14)))), Why.OLDER),
        (tracked(), Wish(SUPERSEDED, replace(NEWER, leads_to=("AHG2018 1", "AHG2016 1.a"))), Why.CIRCLE),
        (tracked(), Wish(MOVED, NEWER), Why.NO_DAY),
        (tracked(), Wish(MOVED, start=AUGUST, end=date(2016, 8, 1)), Why.DATES),
        (tracked(), Wish(MOVED, end=date(2016, 7, 28)), Why.SAME),
        (tracked(deadline=None), Wish(RENEWED, end=AUGUST), Why.NO_PHRASE),
        (tracked(), Wish(RENEWED, end=date(2016, 7, 1)), Why.NOT_LATER),
        (tracked(), Wish(CLOSED, effective=date(2016, 7, 13)), Why.EARLY),
        (tracked(amendment(MOVED, date(2017, 1, 1))), Wish(CLOSED, effective=date(2016, 12, 31)), Why.EARLY),
        (tracked(), Wish(CLOSED, effective=date(2017, 9, 2)), Why.AHEAD),
        (tracked(amendment(CLOSED, date(2017, 1, 1))), Wish(MOVED, end=AUGUST), Why.ENDED),
    ],
)
def test_what_cannot_be_is_refused(one: Tracked, wish: Wish, why: Why) -> None:
    with pytest.raises(Refused) as refused:
        agree(one, wish, TODAY)
    assert refused.value.why is why


def test_it_holds_from_the_last_day_of_the_newer_document_s_meeting() -> None:
    assert agree(tracked(), Wish(SUPERSEDED, NEWER), TODAY).effective == NEW.end


@pytest.mark.parametrize(
    ("one", "wish", "today", "day"),
    [
        (tracked(), Wish(CLOSED), TODAY, TODAY),
        (tracked(), Wish(CLOSED, NEWER), date(2017, 8, 1), date(2017, 8, 1)),
        (tracked(amendment(MOVED, date(2017, 8, 20))), Wish(CLOSED, NEWER), TODAY, date(2017, 8, 20)),
        (tracked(), Wish(CLOSED, effective=date(2017, 2, 3)), TODAY, date(2017, 2, 3)),
    ],
)
def test_else_from_the_day_given_or_today_and_never_before_the_last_amendment(
    one: Tracked, wish: Wish, today: date, day: date
) -> None:
    assert agree(one, wish, today).effective == day


def test_one_day_alone_is_the_first_and_the_last_and_the_old_phrase_is_true_no_more() -> None:
    assert agree(tracked(), Wish(MOVED, end=AUGUST), TODAY).after == Deadline("", AUGUST, AUGUST)


def test_what_recurs_keeps_its_phrase() -> None:
    terms = agree(tracked(deadline=TWICE), Wish(RENEWED, start=date(2016, 8, 1), end=AUGUST), TODAY)
    assert terms.after == Deadline("twice a year", date(2016, 8, 1), AUGUST, DeadlineKind.DATED)


def test_also_after_its_date_was_moved() -> None:
    moved = amendment(MOVED, date(2016, 7, 20), before=TWICE, after=Deadline("", AUGUST, AUGUST))
    one = tracked(moved, deadline=moved.after)
    terms = agree(one, Wish(RENEWED, end=date(2017, 2, 1)), TODAY)
    assert terms.after == Deadline("twice a year", date(2017, 2, 1), date(2017, 2, 1))


def test_what_was_moved_by_a_commitment_that_it_supersedes_is_no_circle() -> None:
    wish = Wish(MOVED, replace(NEWER, leads_to=("AHG2016 1.a",)), end=AUGUST)
    assert agree(tracked(), wish, TODAY).newer == wish.newer


def test_what_was_in_force_on_a_day() -> None:
    moved = amendment(MOVED, date(2016, 7, 20), before=JULY, after=Deadline("", AUGUST, AUGUST))
    closed = amendment(CLOSED, NEW.end)
    one = replace(tracked(moved, closed), commitment=commitment("1.a", deadline=moved.after))
    assert in_force(one, date(2016, 7, 13)) is None
    assert in_force(one, date(2016, 7, 14)) == InForce(JULY, None)
    assert in_force(one, date(2016, 7, 20)) == InForce(moved.after, None)
    assert in_force(one, NEW.end) == InForce(moved.after, closed)
