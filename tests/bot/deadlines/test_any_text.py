"""What holds for every text, whatever people write."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.deadlines import deadline_of, find_days, find_deadlines
from bot.plan import DeadlineKind

LANGUAGES = st.sampled_from(["en", "es", "fr", "pt", ""])
WORDS = """
by on before within no later than the end of early mid - , ( ) . : week day days months year quarter first last 31 30 2
0 2016 1999 February May July 29 this next each every twice antes del a más tardar el los días 12 y de enero febrero año
presente próximo semana primer segundo semestre cada en un plazo treinta d'ici fin avant le 1er mars juin 2018 sous
jours trimestre chaque au plus tard meeting reunión réunion Monday lunes ago hace il y a 31/02/2016 2016-13-40 ó ½ º 99
Agenda 2030 RCGM siguiente prochaine XVII
"""
PIECES = st.sampled_from([*WORDS.split(), "\n"])
TEXTS = st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join))
DAYS = st.one_of(st.dates(), st.just(date.max), st.just(date.min), st.dates(date(1996, 1, 1), date(2030, 1, 1)))


@settings(max_examples=300, deadline=None)
@given(TEXTS, LANGUAGES, DAYS)
def test_every_phrase_is_a_piece_of_the_text_and_its_days_are_in_order(text: str, language: str, anchor: date) -> None:
    found = find_deadlines(text, language, anchor)
    for one in found:
        assert text[one.start : one.end] == one.deadline.phrase != ""
        assert one.deadline.phrase == one.deadline.phrase.strip()
        assert (one.deadline.kind is DeadlineKind.DATED) == (one.deadline.end is not None)
        if one.deadline.start and one.deadline.end:
            assert one.deadline.start <= one.deadline.end
            assert one.deadline.end >= anchor
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert (deadline_of(text, language, anchor) is None) == (not found)


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES, DAYS, st.booleans())
def test_every_day_is_named_by_a_piece_of_the_text(text: str, language: str, today: date, past: bool) -> None:
    found = find_days(text, language, today, past=past)
    for one in found:
        assert text[one.start : one.end].strip() != ""
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(max_examples=100, deadline=None)
@given(st.dates(date(2010, 1, 1), date(2030, 1, 1)), st.integers(1, 700))
def test_a_written_day_is_read_back_in_each_language(anchor: date, ahead: int) -> None:
    due = date.fromordinal(anchor.toordinal() + ahead)
    months = {
        "en": (
            "January February March April May June July August September October November December",
            "by {d} {m} {y}",
        ),
        "es": (
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "antes del {d} de {m} de {y}",
        ),
        "fr": (
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "avant le {d} {m} {y}",
        ),
    }
    for language, (names, phrase) in months.items():
        written = phrase.format(d=due.day, m=names.split()[due.month - 1], y=due.year)
        found = find_deadlines(f"Xxx {written}.", language, anchor)
        assert [(one.deadline.phrase, one.deadline.start, one.deadline.end) for one in found] == [(written, due, due)]
