"""Commitments are parted, joined, taken out, taken back and added, in the document's own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from bot.drafts import Draft, Refused, Why, add, correct, correct_head, drop, merge, opened, split, take
from bot.plan import Reason, SetAside
from bot.reading import read


def refusal(act: Callable[[], object]) -> Why:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value.why


def fixed(draft: Draft, day: date) -> Draft:
    one = draft.commitments[0]
    return correct(draft, 0, label="7", responsible=["MEX"], theme=one.theme, start=None, end=day)


def moved(draft: Draft, end: date) -> Draft:
    return correct_head(draft, code="MOVED", title="", place="", start=draft.start, end=end)


def test_a_commitment_is_parted_and_joined_again(draft: Draft) -> None:
    parted = split(draft, 0, "and  to SEND it")
    first, second = parted.commitments[:2]
    assert (first.label, second.label) == ("1.a", "1.a.bis")
    assert (first.text, second.text) == ("To publish a guide within 30 days", "and to send it to IOM.")
    assert (first.due, second.due) == (date(2015, 6, 4), None)
    joined = merge(parted, 0).commitments[0]
    assert (joined.label, joined.due) == ("1.a", date(2015, 6, 4))
    assert joined.text == "To publish a guide within 30 days and to send it to IOM."


def test_both_parts_keep_a_deadline_that_a_person_gave(draft: Draft) -> None:
    parted = moved(split(fixed(draft, date(2015, 9, 1)), 0, "and to send it"), date(2015, 5, 10))
    assert [one.due for one in parted.commitments[:2]] == [date(2015, 9, 1)] * 2


def test_a_commitment_is_parted_where_its_first_words_come_again(text: str) -> None:
    again = text.replace("and to send it to IOM", "the TS to print it, and to publish a guide to it")
    parted = split(opened(read(again)), 0, "to publish a guide")
    assert parted.commitments[1].text == "to publish a guide to it."


@pytest.mark.parametrize("words", ["", "To publish", "these words stand nowhere"])
def test_a_commitment_is_parted_only_inside(draft: Draft, words: str) -> None:
    assert refusal(lambda: split(draft, 0, words)) is Why.PLACE


def test_who_owes_a_joined_commitment_does_not_receive_it(draft: Draft) -> None:
    second = draft.commitments[1]
    owing = correct(draft, 1, label=second.label, responsible=["IOM"], theme="", start=None, end=second.due)
    joined = merge(owing, 0).commitments[0]
    assert (joined.responsible, joined.recipient) == (("MEMBERS", "IOM"), ())


def test_the_last_has_nothing_to_be_joined_with(draft: Draft) -> None:
    assert refusal(lambda: merge(draft, len(draft.commitments) - 1)) is Why.NO_NEXT


@pytest.mark.parametrize("place", [-1, 9])
def test_what_is_no_longer_there_is_refused(draft: Draft, place: int) -> None:
    acts: list[Callable[[], object]] = [
        lambda: drop(draft, place),
        lambda: merge(draft, place),
        lambda: split(draft, place, "x"),
        lambda: take(draft, place),
    ]
    assert {refusal(act) for act in acts} == {Why.NO_SUCH}


def test_what_was_dropped_comes_back_as_it_was(draft: Draft) -> None:
    corrected = fixed(draft, date(2015, 9, 1))
    dropped = drop(corrected, 0)
    assert dropped.set_aside[-1] == SetAside(draft.commitments[0].text, Reason.DROPPED)
    assert take(dropped, len(dropped.set_aside) - 1) == corrected


def test_what_was_dropped_comes_back_by_its_words_too(draft: Draft, text: str) -> None:
    corrected = fixed(draft, date(2015, 9, 1))
    assert add(drop(corrected, 0), f" {draft.commitments[0].text} ", text) == corrected
    joined = merge(draft, 0)
    assert add(drop(joined, 0), joined.commitments[0].text, text) == joined


def test_what_comes_back_follows_the_meeting_and_takes_another_label_where_its_own_is_given_away(draft: Draft) -> None:
    dropped = moved(drop(draft, 0), date(2015, 5, 10))
    other = dropped.commitments[0]
    renamed = correct(dropped, 0, label="1.a", responsible=other.responsible, theme="", start=other.due, end=other.due)
    back = take(renamed, len(renamed.set_aside) - 1).commitments[0]
    assert (back.label, back.due, back.code) == ("1.a.bis", date(2015, 6, 9), "MOVED")


def test_what_was_set_aside_becomes_a_commitment(draft: Draft, text: str) -> None:
    place = [one.text for one in draft.set_aside].index("To thank Costa Rica for its hospitality.")
    taken = take(draft, place)
    added = taken.commitments[-1]
    assert (added.label, added.responsible) == ("1.b.bis", ("MEMBERS",))
    assert added.text == "To thank Costa Rica for its hospitality."
    assert len(taken.set_aside) == len(draft.set_aside) - 1
    assert add(draft, "to thank costa rica for its hospitality.", text) == taken


def test_only_words_of_the_document_are_added_as_they_stand_there(draft: Draft, text: str) -> None:
    for words in ("To fly to the moon", " ", "To"):
        assert refusal(lambda w=words: add(draft, w, text)) is Why.QUOTE  # type: ignore[misc]
    added = add(draft, "to thank costa  rica for", text).commitments[-1]
    assert added.text == "To thank Costa Rica for"


def test_every_sentence_of_a_typeset_page_can_be_taken_out_and_back(text: str) -> None:
    draft = opened(read(text.replace(" within 30 days", "\n     within 30 days")))
    for place, one in enumerate(draft.commitments):
        assert add(drop(draft, place), one.text, text) == draft


def test_labels_of_plain_numbers_go_on(text: str) -> None:
    draft = opened(read("The Group met in San José on 4-5 May 2015. Mexico will send a list. Canada will print it."))
    assert [one.label for one in add(draft, "send a list", "send a list").commitments] == ["1", "2", "3"]
