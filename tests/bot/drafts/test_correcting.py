"""What the secretariat may correct, what is refused, and that a deadline that a person gave stays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from bot.drafts import Draft, Refused, Why, correct, correct_head, cut, doubled, faults, merge, opened, share, unowed
from bot.plan import Deadline, DeadlineKind, Owed
from bot.reading import read


def corrected(draft: Draft, place: int = 0, **given: Any) -> Draft:
    one = draft.commitments[place]
    values: dict[str, Any] = {
        "label": one.label,
        "responsible": one.responsible,
        "theme": one.theme,
        "start": one.deadline.start if one.deadline else None,
        "end": one.deadline.end if one.deadline else None,
    }
    return correct(draft, place, **{**values, **given})


def moved(draft: Draft, end: date | None) -> Draft:
    return correct_head(draft, code=draft.code, title=draft.title, place=draft.place, start=draft.start, end=end)


def refusal(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as refused:
        act()
    return refused.value


def test_a_correction_keeps_the_words(draft: Draft) -> None:
    found = corrected(draft, label="2.z", responsible=["MEX", "MEX", "TS"], theme=" Guides \n for all ")
    one = found.commitments[0]
    assert (one.label, one.responsible, one.theme) == ("2.z", ("MEX", "TS"), "Guides for all")
    assert one.text == draft.commitments[0].text
    assert found.commitments[1:] == draft.commitments[1:]


def test_nothing_corrected_changes_nothing(draft: Draft) -> None:
    assert corrected(draft) == draft
    assert moved(draft, draft.end) == draft


def test_who_owes_it_no_longer_receives_it(draft: Draft) -> None:
    assert draft.commitments[0].recipient == ("IOM",)
    assert corrected(draft, responsible=["IOM"]).commitments[0].recipient == ()


def test_who_receives_it_is_corrected(draft: Draft) -> None:
    assert corrected(draft, recipient=["TS", "MEMBERS"]).commitments[0].recipient == ("TS",)
    assert corrected(draft, recipient=[]).commitments[0].recipient == ()


def test_an_unknown_organisation_is_kept_by_its_name_and_a_known_one_is_recognised(draft: Draft) -> None:
    found = corrected(draft, responsible=[" Cruz Roja  Mesoamericana ", "ACNUR", " "])
    assert found.commitments[0].responsible == ("Cruz Roja Mesoamericana", "UNHCR")


@pytest.mark.parametrize(
    ("given", "why", "label"),
    [
        ({"label": "1.B"}, Why.LABEL, "1.B"),
        ({"label": " "}, Why.LABEL, ""),
        ({"label": "<!channel>"}, Why.LABEL, ""),
        ({"responsible": []}, Why.PARTIES, ""),
        ({"responsible": [" "]}, Why.PARTIES, ""),
        ({"start": date(2015, 9, 2), "end": date(2015, 9, 1)}, Why.DATES, ""),
        ({"phrase": "by the end of the world"}, Why.QUOTE, ""),
    ],
)
def test_what_cannot_be_is_refused(draft: Draft, given: dict[str, Any], why: Why, label: str) -> None:
    refused = refusal(lambda: corrected(draft, **given))
    assert (refused.why, refused.label) == (why, label)


def test_days_that_are_given_date_a_deadline_and_days_taken_away_leave_its_phrase(draft: Draft) -> None:
    dated = corrected(draft, start=None, end=date(2015, 9, 1)).commitments[0].deadline
    assert dated == Deadline("within 30 days", date(2015, 9, 1), date(2015, 9, 1))
    undated = corrected(draft, start=None, end=None).commitments[0].deadline
    assert undated == Deadline("within 30 days", None, None, DeadlineKind.VAGUE)


def test_days_of_a_deadline_without_words_are_taken_away_with_it(draft: Draft) -> None:
    bare = cut(draft, 0, "To publish a guide")
    given = corrected(bare, end=date(2015, 9, 1))
    assert given.commitments[0].deadline == Deadline("", date(2015, 9, 1), date(2015, 9, 1))
    assert corrected(given, start=None, end=None).commitments[0].deadline is None


def test_a_deadline_gets_another_kind_or_other_words_of_the_document(draft: Draft, text: str) -> None:
    given: dict[str, Any] = {"start": None, "end": None, "kind": DeadlineKind.RECURRING}
    assert corrected(draft, **given).commitments[0].deadline == Deadline(
        "within 30 days", None, None, DeadlineKind.RECURRING
    )
    elsewhere = corrected(draft, phrase="By 1 July  2015", text=text).commitments[0].deadline
    assert elsewhere is not None
    assert elsewhere.phrase == "by 1 July 2015"
    assert corrected(draft, start=None, end=None, phrase="").commitments[0].deadline is None


def test_a_recurring_deadline_may_be_given_its_next_date(text: str) -> None:
    draft = opened(read(text.replace("within 30 days", "every six months")))
    assert draft.commitments[0].deadline is not None
    assert draft.commitments[0].deadline.kind is DeadlineKind.RECURRING
    found = corrected(draft, end=date(2015, 11, 5)).commitments[0]
    assert found.deadline == Deadline("every six months", date(2015, 11, 5), date(2015, 11, 5))


def test_deadlines_follow_the_meeting_unless_somebody_gave_them(draft: Draft) -> None:
    fixed = corrected(draft, 1, end=date(2015, 8, 1), start=None)
    found = correct_head(fixed, code="WG", title="A", place="B", start=date(2015, 5, 4), end=date(2015, 5, 10))
    assert [one.due for one in found.commitments] == [date(2015, 6, 9), date(2015, 8, 1)]
    assert {one.code for one in found.commitments} == {"WG"}


def test_a_given_deadline_stays_though_the_label_changes_and_the_words_are_merged(draft: Draft) -> None:
    fixed = corrected(draft, 0, label="7", end=date(2015, 8, 1), start=None)
    merged = merge(share(corrected(fixed, label="8"), 0, Owed.JOINT), 0)
    assert moved(merged, date(2015, 5, 10)).commitments[0].due == date(2015, 8, 1)


def test_a_deadline_from_a_column_is_counted_by_its_own_phrase(draft: Draft) -> None:
    column = replace(
        draft.commitments[0],
        text="Publish a guide",
        deadline=Deadline("within 60 days", date(2015, 7, 4), date(2015, 7, 4)),
    )
    table = replace(draft, commitments=(column,))
    assert moved(table, date(2015, 5, 10)).commitments[0].due == date(2015, 7, 9)
    undone = moved(table, date(2016, 1, 1))
    assert undone.commitments[0].deadline is not None
    assert undone.commitments[0].deadline.phrase == "within 60 days"


def test_days_of_a_meeting_that_were_not_found_date_its_deadlines_once_they_are_given(draft: Draft) -> None:
    undated = tuple(replace(one, deadline=None) for one in draft.commitments)
    found = moved(replace(draft, start=None, end=None, commitments=undated), date(2015, 5, 5))
    assert [one.due for one in found.commitments] == [date(2015, 6, 4), date(2015, 7, 1)]


def test_days_of_a_meeting_that_are_taken_away_and_given_again_change_no_deadline(draft: Draft) -> None:
    away = correct_head(draft, code="WG", title="", place="", start=None, end=None)
    assert [one.deadline for one in away.commitments] == [one.deadline for one in draft.commitments]
    assert [one.due for one in moved(away, draft.end).commitments] == [one.due for one in draft.commitments]


def test_who_took_part_is_corrected(draft: Draft) -> None:
    head: dict[str, Any] = {"code": "WG", "title": "", "place": "", "start": draft.start, "end": draft.end}
    assert correct_head(draft, **head).participants == draft.participants
    assert correct_head(draft, **head, participants=["MEX", "Caritas"]).participants == ("MEX", "Caritas")


def test_a_head_that_cannot_be_is_refused(draft: Draft) -> None:
    given: dict[str, Any] = {"title": "", "place": "", "start": None, "end": None}
    assert refusal(lambda: correct_head(draft, code="a b", **given)).why is Why.CODE
    given |= {"start": date(2015, 5, 2), "end": date(2015, 5, 1)}
    assert refusal(lambda: correct_head(draft, code="WG", **given)).why is Why.DATES


def test_it_is_said_how_several_owe_it(draft: Draft) -> None:
    joint = share(draft, 0, Owed.JOINT)
    assert joint.commitments[0].owed is Owed.JOINT
    assert corrected(joint, label="9").commitments[0].owed is Owed.JOINT
    assert share(joint, 0, None) == draft


def test_words_are_cut_but_never_rewritten(draft: Draft, text: str) -> None:
    first = cut(draft, 0, "to  PUBLISH a guide").commitments[0]
    assert (first.text, first.deadline) == ("To publish a guide", None)
    kept = cut(draft, 0, "publish a guide within 30 days").commitments[0]
    assert kept.deadline == draft.commitments[0].deadline
    assert cut(draft, 0, "To ask UNHCR", text).commitments[0].text == "To ask UNHCR"
    for words, document in (("To publish a book", text), ("To ask UNHCR", ""), ("", text)):
        assert refusal(lambda w=words, d=document: cut(draft, 0, w, d)).why is Why.QUOTE  # type: ignore[misc]


def test_a_given_deadline_stays_whatever_is_cut(draft: Draft) -> None:
    fixed = corrected(draft, end=date(2015, 8, 1), start=None)
    short = cut(fixed, 0, "To publish a guide")
    assert moved(short, date(2015, 5, 10)).commitments[0].due == date(2015, 8, 1)


def test_what_stands_in_the_way_of_publishing_is_told(draft: Draft) -> None:
    assert faults(draft) == []
    again = replace(draft.commitments[0], label="1.A", responsible=())
    double = replace(draft, commitments=(*draft.commitments, again))
    assert faults(double) == [Why.LABEL, Why.PARTIES]
    assert (doubled(double), unowed(double)) == (("1.a",), ("1.A",))
    assert faults(replace(draft, end=None, commitments=())) == [Why.UNDATED, Why.NOTHING]
    assert faults(replace(draft, code="")) == [Why.CODE]
