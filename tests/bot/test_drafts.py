"""Drafts: what may be corrected, what is refused, and that nothing is lost on the way to the store and back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.drafts import Refused, Why, add, correct, correct_head, drop, faults, from_json, merge, split, to_json
from bot.plan import Commitment, Deadline, DeadlineKind, ReadDocument, Reason, SetAside
from bot.reading import read

TEXT = (
    "The Working Group met in San José, Costa Rica, on 4-5 May 2015.\n\nCONCLUSIONS\n\n1. Work\n\n"
    "a) To publish a guide within 30 days, and to send it to IOM.\n\n"
    "b) To ask UNHCR to train officers by 1 July 2015.\n\n"
    "c) To thank Costa Rica.\n"
)
DRAFT = read(TEXT)


def corrected(draft: ReadDocument, place: int = 0, **given: object) -> ReadDocument:
    one = draft.commitments[place]
    values: dict[str, object] = {
        "label": one.label,
        "responsible": one.responsible,
        "theme": one.theme,
        "start": one.deadline.start if one.deadline else None,
        "end": one.deadline.end if one.deadline else None,
    }
    return correct(draft, place, **{**values, **given})  # type: ignore[arg-type]


def refusal(act: Callable[[], object]) -> Why:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.why


def test_a_correction_keeps_the_words() -> None:
    found = corrected(DRAFT, label="2.z", responsible=["MEX", "MEX", "TS"], theme=" Guides \n for all ")
    one = found.commitments[0]
    assert (one.label, one.responsible, one.theme, one.text) == (
        "2.z",
        ("MEX", "TS"),
        "Guides for all",
        DRAFT.commitments[0].text,
    )
    assert found.commitments[1:] == DRAFT.commitments[1:]


def test_nothing_corrected_changes_nothing() -> None:
    assert corrected(DRAFT) == DRAFT


def test_who_owes_it_no_longer_receives_it() -> None:
    assert "IOM" in DRAFT.commitments[0].recipient
    assert corrected(DRAFT, responsible=["IOM"]).commitments[0].recipient == ()


def test_days_that_are_given_date_a_deadline_and_days_taken_away_leave_its_phrase() -> None:
    dated = corrected(DRAFT, start=None, end=date(2015, 9, 1)).commitments[0].deadline
    assert dated == Deadline("within 30 days", date(2015, 9, 1), date(2015, 9, 1))
    undated = corrected(DRAFT, start=None, end=None).commitments[0].deadline
    assert undated == Deadline("within 30 days", None, None, DeadlineKind.VAGUE)


def test_a_recurring_deadline_may_be_given_its_next_date() -> None:
    text = TEXT.replace("within 30 days", "every six months")
    draft = read(text)
    assert draft.commitments[0].deadline is not None
    assert draft.commitments[0].deadline.kind is DeadlineKind.RECURRING
    found = corrected(draft, end=date(2015, 11, 5)).commitments[0]
    assert (found.due, found.deadline and found.deadline.phrase) == (date(2015, 11, 5), "every six months")


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"label": "1.B"}, Why.LABEL),
        ({"label": " "}, Why.LABEL),
        ({"label": "<!channel>"}, Why.LABEL),
        ({"responsible": []}, Why.PARTIES),
        ({"start": date(2015, 9, 2), "end": date(2015, 9, 1)}, Why.DATES),
    ],
)
def test_what_cannot_be_is_refused(given: dict[str, Any], why: Why) -> None:
    assert refusal(lambda: corrected(DRAFT, **given)) is why


def test_a_commitment_is_parted_and_joined_again() -> None:
    parted = split(DRAFT, 0, "and  to SEND it")
    first, second = parted.commitments[:2]
    assert (first.label, second.label) == ("1.a", "1.a.bis")
    assert (first.text, second.text) == ("To publish a guide within 30 days", "and to send it to IOM.")
    assert (first.due, second.due) == (date(2015, 6, 4), None)
    joined = merge(parted, 0).commitments[0]
    assert (joined.label, joined.due) == ("1.a", date(2015, 6, 4))
    assert joined.text == "To publish a guide within 30 days and to send it to IOM."


@pytest.mark.parametrize("words", ["", "To publish", "these words stand nowhere"])
def test_a_commitment_is_parted_only_inside(words: str) -> None:
    assert refusal(lambda: split(DRAFT, 0, words)) is Why.PLACE


def test_the_last_has_nothing_to_be_joined_with() -> None:
    assert refusal(lambda: merge(DRAFT, len(DRAFT.commitments) - 1)) is Why.NO_NEXT


@pytest.mark.parametrize("place", [-1, 9])
def test_what_is_no_longer_there_is_refused(place: int) -> None:
    for act in (lambda: drop(DRAFT, place), lambda: merge(DRAFT, place), lambda: split(DRAFT, place, "x")):
        assert refusal(act) is Why.NO_SUCH


def test_what_was_dropped_is_set_aside_and_can_be_added_again() -> None:
    dropped = drop(DRAFT, 0)
    words = DRAFT.commitments[0].text
    assert SetAside(words, Reason.DROPPED) in dropped.set_aside
    back = add(dropped, words, TEXT)
    assert back.commitments[-1].text == words
    assert all(aside.text != words for aside in back.set_aside)


def test_only_words_of_the_document_are_added() -> None:
    assert refusal(lambda: add(DRAFT, "To fly to the moon", TEXT)) is Why.QUOTE
    assert refusal(lambda: add(DRAFT, " ", TEXT)) is Why.QUOTE
    added = add(DRAFT, "to  thank\ncosta rica", TEXT).commitments[-1]
    assert (added.text, added.responsible, added.label) == ("To thank Costa Rica", ("MEMBERS",), "1.b.bis")


def test_deadlines_follow_the_meeting_unless_somebody_corrected_them() -> None:
    fixed = corrected(DRAFT, 1, end=date(2015, 8, 1), start=None)
    moved = correct_head(fixed, code="WG", title="A", place="B", start=date(2015, 5, 4), end=date(2015, 5, 10))
    assert [one.due for one in moved.commitments] == [date(2015, 6, 9), date(2015, 8, 1)]
    assert {one.code for one in moved.commitments} == {"WG"}


def test_a_head_that_cannot_be_is_refused() -> None:
    given: dict[str, object] = {"title": "", "place": "", "start": None, "end": None}
    assert refusal(lambda: correct_head(DRAFT, code="a b", **given)) is Why.CODE  # type: ignore[arg-type]
    given |= {"start": date(2015, 5, 2), "end": date(2015, 5, 1)}
    assert refusal(lambda: correct_head(DRAFT, code="WG", **given)) is Why.DATES  # type: ignore[arg-type]


def test_what_stands_in_the_way_of_publishing_is_told() -> None:
    assert faults(DRAFT) == []
    doubled = replace(DRAFT, commitments=(*DRAFT.commitments, DRAFT.commitments[0]))
    assert faults(doubled) == [Why.LABEL]
    assert faults(replace(DRAFT, end=None, commitments=())) == [Why.UNDATED, Why.NOTHING]


DAYS = st.none() | st.dates()
WORDS = st.text(max_size=30)
DEADLINES = st.none() | st.builds(Deadline, WORDS, DAYS, DAYS, st.sampled_from(DeadlineKind))
PARTIES = st.lists(st.sampled_from(["MEX", "TS", "A body that nobody knows"]), max_size=3).map(tuple)
DRAFTS = st.builds(
    ReadDocument,
    code=WORDS,
    title=WORDS,
    place=WORDS,
    start=DAYS,
    end=DAYS,
    language=st.sampled_from(["en", "es", "fr"]),
    participants=PARTIES,
    commitments=st.lists(
        st.builds(Commitment, WORDS, WORDS, WORDS, WORDS, WORDS, PARTIES, PARTIES, DEADLINES), max_size=4
    ).map(tuple),
    set_aside=st.lists(st.builds(SetAside, WORDS, st.sampled_from(Reason)), max_size=3).map(tuple),
)


@given(DRAFTS)
def test_every_draft_comes_back_from_json_as_it_was(draft: ReadDocument) -> None:
    assert from_json(json.loads(json.dumps(to_json(draft)))) == draft


def done_or_refused(act: Callable[[], ReadDocument]) -> ReadDocument | Why:
    try:
        return act()
    except Refused as refused:
        return refused.why


@given(DRAFTS, st.integers(-2, 5), WORDS)
def test_every_act_gives_a_draft_or_is_refused(draft: ReadDocument, place: int, words: str) -> None:
    assert done_or_refused(lambda: drop(draft, place))
    assert done_or_refused(lambda: merge(draft, place))
    assert done_or_refused(lambda: split(draft, place, words))
    assert done_or_refused(lambda: add(draft, words, TEXT))
