"""Nothing of a draft is lost on the way to the store and back, and drafts of an earlier version are read."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.drafts import Draft, Dropped, Refused, Why, add, cut, drop, from_json, merge, opened, split, take, to_json
from bot.plan import Commitment, Deadline, DeadlineKind, Owed, Reason, SetAside

DAYS = st.none() | st.dates()
WORDS = st.text(max_size=30)
DEADLINES = st.none() | st.builds(Deadline, WORDS, DAYS, DAYS, st.sampled_from(DeadlineKind))
PARTIES = st.lists(st.sampled_from(["MEX", "TS", "A body that nobody knows"]), max_size=3).map(tuple)
OWED = st.none() | st.sampled_from(Owed)
COMMITMENTS = st.builds(Commitment, WORDS, WORDS, WORDS, WORDS, WORDS, PARTIES, PARTIES, DEADLINES, OWED)
DRAFTS = st.builds(
    Draft,
    code=WORDS,
    title=WORDS,
    place=WORDS,
    start=DAYS,
    end=DAYS,
    language=st.sampled_from(["en", "es", "fr"]),
    participants=PARTIES,
    commitments=st.lists(COMMITMENTS, max_size=4).map(tuple),
    set_aside=st.lists(st.builds(SetAside, WORDS, st.sampled_from(Reason)), max_size=3).map(tuple),
    settled=st.frozensets(WORDS, max_size=3),
    dropped=st.lists(st.builds(Dropped, COMMITMENTS, st.integers(0, 9), st.booleans()), max_size=2).map(tuple),
)


@given(DRAFTS)
def test_every_draft_comes_back_from_json_as_it_was(draft: Draft) -> None:
    assert from_json(json.loads(json.dumps(to_json(draft)))) == draft


def earlier(draft: Draft) -> dict[str, Any]:
    """Return a draft as version 1 kept it."""
    data = {**to_json(draft), "version": 1}
    for later in ("settled", "dropped"):
        del data[later]
    for one in data["commitments"]:
        del one["owed"]
    return data


def test_a_draft_of_the_first_version_is_read(draft: Draft) -> None:
    assert from_json(earlier(draft)) == draft


def test_a_deadline_that_a_person_gave_in_the_first_version_stays_theirs(draft: Draft) -> None:
    data = earlier(draft)
    data["commitments"][0]["deadline"]["end"] = "2015-09-01"
    found = from_json(data)
    assert found.settled == {"1.a"}
    assert found.commitments[0].due == date(2015, 9, 1)


def done_or_refused(act: Callable[[], Draft]) -> Draft | Why:
    try:
        return act()
    except Refused as refused:
        return refused.why


@settings(deadline=None)  # The first reads the grammars.
@given(DRAFTS, st.integers(-2, 5), WORDS)
def test_every_act_gives_a_draft_or_is_refused(draft: Draft, place: int, words: str) -> None:
    acts: list[Callable[[], Draft]] = [
        lambda: drop(draft, place),
        lambda: merge(draft, place),
        lambda: split(draft, place, words),
        lambda: cut(draft, place, words, words),
        lambda: take(draft, place),
        lambda: add(draft, words, words),
    ]
    assert all(isinstance(done_or_refused(act), (Draft, Why)) for act in acts)


@given(DRAFTS, st.integers(0, 3))
def test_what_is_taken_out_and_back_is_the_same_draft(draft: Draft, place: int) -> None:
    clean = opened(draft)
    if place < len(clean.commitments) and not clean.dropped:
        labels = [one.label.casefold() for one in clean.commitments]
        if len(set(labels)) == len(labels) and clean.settled <= set(labels):
            assert take(drop(clean, place), len(clean.set_aside)) == clean
