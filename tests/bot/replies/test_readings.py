"""A message that tells of several commitments or parties is parted into a reading for each."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.replies import interpret, readings
from bot.replies.anchors import anchors

TODAY = date(2016, 7, 18)
C, P, I, H = "completed", "pending", "in_progress", "on_hold"  # noqa: E741
Told = list[tuple[str | None, str | None, str]]


def told(text: str, on: str | None = "AHG2016 1.a.1") -> Told:
    return [(one.label, one.party, str(one.status)) for one in readings(text, on=on, today=TODAY)]


LABELS: dict[str, Told] = {
    "Our updates:\n1.a: done\n1.b: 40 %\nBest,\nAna": [("1.a", None, C), ("1.b", None, I)],
    "✅ 1.a\n🟡 1.b 50 %\n⏸ 2.f": [("1.a", None, C), ("1.b", None, I), ("2.f", None, H)],
    "1.a done, 1.b in progress; 2.f on hold": [("1.a", None, C), ("1.b", None, I), ("2.f", None, H)],
    "1.a done,1.b not started": [("1.a", None, C), ("1.b", None, P)],
    "we completed 1.a and are working on 1.b": [("1.a", None, C), ("1.b", None, I)],
    "on a fini 1.a, 1.b pas commencé": [("1.a", None, C), ("1.b", None, P)],
    "el 1.a ya está y el 1.b va en 30%": [("1.a", None, C), ("1.b", None, I)],
    "Completado:\n- 1.a\n- 1.b\nEn curso:\n- 2.c": [("1.a", None, C), ("1.b", None, C), ("2.c", None, I)],
    "1.a, 1.b: done": [("1.a", None, C), ("1.b", None, C)],
    "1.a to 1.c done": [("1.a", None, C), ("1.b", None, C), ("1.c", None, C)],
    "1.a\n1.b\nboth done": [("1.a", None, C), ("1.b", None, C)],
    "1. 1.a done\n2. 1.b not started": [("1.a", None, C), ("1.b", None, P)],
    "Terminé : 1.a et 2.f ; en cours : 1.b": [("1.a", None, C), ("2.f", None, C), ("1.b", None, I)],
}


@pytest.mark.parametrize(("text", "expected"), LABELS.items(), ids=LABELS)
def test_each_label_has_its_own_reading(text: str, expected: Told) -> None:
    assert told(text) == expected
    assert told(text, on=None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mexico and Honduras: done", [(None, "MEX", C), (None, "HND", C)]),
        ("MEX, HND: done", [(None, "MEX", C), (None, "HND", C)]),
        ("México: listo\nHonduras: 50 %", [(None, "MEX", C), (None, "HND", I)]),
        ("Mexico: done; Honduras: in progress", [(None, "MEX", C), (None, "HND", I)]),
        ("Mexico:\n1.a done\n1.b not started\nHonduras:\n1.a in progress",
         [("1.a", "MEX", C), ("1.b", "MEX", P), ("1.a", "HND", I)]),
    ],
)  # fmt: skip
def test_each_party_has_its_own_reading(text: str, expected: Told) -> None:
    assert told(text) == expected


def test_one_commitment_that_waits_for_another_is_one() -> None:
    assert len(told("1.a is done, waiting for 1.b")) == 1
    assert told("1.b: sent to Mexico, Honduras and Panama") == [("1.b", None, C)]
    assert told("Honduras and Guatemala received our list") == []


def test_questions_and_quotations_among_the_lines_are_none() -> None:
    assert told("1.a: done?\n1.b: done") == [("1.b", None, C)]
    assert told("> 1.a in progress\n1.b: done") == [("1.b", None, C)]
    assert told("any news on 1.a and 1.b?") == []


def test_of_two_words_on_the_same_the_last_stands() -> None:
    assert told("1.a in progress\n1.b done\n1.a completed") == [("1.a", None, C), ("1.b", None, C)]


def test_what_stands_before_the_labels_is_about_the_thread_s_own() -> None:
    text = "Done on our side.\n1.b: in progress"
    assert told(text) == [(None, None, C), ("1.b", None, I)]
    assert told(text, on=None) == [("1.b", None, I)]


def test_notes_days_and_links_go_to_their_own_line() -> None:
    text = "1.a: enviado el 14 de julio https://x.org/a\ncon copia a la ST\n1.b: aún no\nfalta la firma"
    first, second = readings(text, today=TODAY)
    assert (first.happened, first.evidence) == (date(2016, 7, 14), ("https://x.org/a",))
    assert "copia" in first.note
    assert (second.happened, second.evidence) == (None, ())
    assert "firma" in second.note
    assert "copia" not in second.note


@pytest.mark.parametrize("text", ["Done", "1.b: done", "Thanks!", "60 %", "Mexico: done", "Is 1.a done?", ""])
def test_a_message_about_one_thing_is_read_as_before(text: str) -> None:
    one = interpret(text, on="AHG2016 1.a.1", today=TODAY)
    assert readings(text, on="AHG2016 1.a.1", today=TODAY) == ((one,) if one.status else ())


WORDS = st.sampled_from(
    ["1.a", "1.b", "2 f", "done", "in progress", "40 %", ",", ";", "\n", "and", "Mexico", "Honduras", ":", "✅", "?",
     "<https://x.org|1.a>", "~1.b~", "&amp;", ">", "to", "-", "MEX", "no", "1.", "\u202e"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_gives_readings_each_of_its_own(text: str) -> None:
    found = readings(text, on="AHG2016 1.a.1", today=TODAY)
    assert all(one.status for one in found)
    assert len({(one.label, one.party) for one in found}) == len(found)


@given(st.lists(WORDS, max_size=20).map(" ".join))
def test_anchors_stand_apart_and_in_order(text: str) -> None:
    found = anchors(text, "en")
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))


def test_a_long_list_is_read_to_its_end() -> None:
    text = "\n".join(
        f"{number}.{letter}: done, the letter was sent on Friday" for number in range(1, 6) for letter in "abcdefgh"
    )
    assert len(readings(text, today=TODAY)) == 40
