"""An answer shows what was understood, and says kindly when there is nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Answer, Heading, Intent, Makeup, ProgressFigures, Question, RosterLine, Tally
from bot.languages import OFFERED, speech
from bot.plan import Document, DocumentState, Status, Tracked, Window
from bot.progress import counts, figures
from handlers.blocks.answer import draw
from handlers.blocks.drawing import Drawing

Make = Callable[..., Tracked]
Many = Callable[[int, str], list[Tracked]]
Check = Callable[..., None]
TODAY = date(2016, 7, 18)
LISTING = Question("en", Intent.LIST)


def listed(found: list[Tracked], question: Question = LISTING) -> str:
    return draw(Answer(question, Intent.LIST, TODAY, tuple(found)), speech(question.language)).readable()


def test_a_line_has_label_words_parties_and_both_kinds_of_date(commitment: Make) -> None:
    said = listed([commitment()])
    assert said.startswith("1 commitment\n")
    assert "⚪ 1.a.1 The names of the specialized focal points" in said
    assert "11 member countries · in 10 days (28 July 2016)" in said


def test_spanish_answers_name_parties_and_dates_in_spanish(commitment: Make) -> None:
    said = listed([commitment(responsible=("MEX", "TS"))], Question("es", Intent.LIST, parties=("MEX",)))
    assert said.startswith("1 compromiso · México\n")
    assert "México y Secretaría Técnica · en 10 días (28 de julio de 2016)" in said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (Question("en", Intent.LIST, parties=("MEX",)), "Mexico"),
        (Question("en", Intent.LIST, window=Window(TODAY, date(2016, 8, 31))), "due by 31 August 2016"),
        (Question("en", Intent.LIST, window=Window(None, date(2016, 8, 31))), "due by 31 August 2016"),
        (Question("en", Intent.LIST, window=Window(date(2016, 9, 1), date(2016, 9, 30))), "due September 2016"),
        (Question("en", Intent.LIST, window=Window(date(2016, 9, 1), None)), "due from 1 September 2016 on"),
        (Question("en", Intent.LIST, window=Window(TODAY, None)), "1 commitment"),
        (Question("en", Intent.LIST, past=True), "past their date"),
        (Question("en", Intent.LIST, dated=False), "without a date"),
        (Question("en", Intent.LIST, reported=False), "not yet reported"),
        (Question("en", Intent.LIST, reported=True), "reported"),
        (Question("en", Intent.LIST, open_only=True), "not completed"),
        (Question("en", Intent.LIST, statuses=(Status.PENDING, Status.ON_HOLD)), "pending and on hold"),
        (Question("en", Intent.LIST, theme="1"), "theme 1. Exchanging information"),
        (Question("en", Intent.LIST, codes=("AHG2016",)), "AHG2016"),
        (Question("en", Intent.LIST, recipients=("IOM",)), "to IOM"),
        (Question("en", Intent.LIST, words="visas <b>"), "“visas <b>”"),
    ],
)
def test_the_headline_says_what_was_understood(question: Question, said: str, commitment: Make) -> None:
    assert said in listed([commitment()], question).splitlines()[0]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (LISTING, "I found no commitment like that."),
        (Question("en", Intent.LIST, past=True), "Nothing is past its date."),
        (
            Question("es", Intent.LIST, window=Window(TODAY, TODAY)),
            "Nada vence en ese plazo. (plazo: 18 de julio de 2016)",
        ),
    ],
)
def test_an_empty_list_says_so_kindly(question: Question, said: str) -> None:
    assert listed([], question) == said


@pytest.mark.parametrize(
    ("language", "typed", "said"),
    [
        ("en", "", "1 is past its date: `/deadlines past`"),
        ("en", "mexico", "1 is past its date: `/deadlines mexico past`"),
        ("es", "méxico", "1 ha rebasado su fecha: `/deadlines méxico vencidos`"),
        ("fr", "mexique", "1 a dépassé sa date : `/deadlines mexique dépassés`"),
        ("en", "word " * 40, "1 is past its date: `/deadlines past`"),
        ("en", "`x`", "1 is past its date: `/deadlines past`"),
    ],
)
def test_what_lies_behind_is_counted_and_asked_for_as_it_was(language: str, typed: str, said: str) -> None:
    question = Question(language, Intent.LIST, typed)
    assert said in draw(Answer(question, Intent.LIST, TODAY, past=1), speech(language)).text


def test_a_long_list_says_how_many_more_and_how_to_see_fewer(many: Many) -> None:
    said = listed(many(45, "words"))
    assert said.startswith("45 commitments")
    assert "… and 25 more. To see fewer, name a party, a theme or a date: `/deadlines mexico september`" in said


def test_a_list_about_a_party_marks_where_that_party_stands(commitment: Make) -> None:
    shared = commitment(said={"MEX": Status.COMPLETED})
    assert "🟡 1.a.1" in listed([shared])
    assert "✅ 1.a.1" in listed([shared], Question("en", Intent.LIST, parties=("MEX",)))
    assert "⚪ 1.a.1" in listed([shared], Question("en", Intent.LIST, parties=("HND",)))


def test_labels_of_several_documents_carry_their_code(commitment: Make, document: Document) -> None:
    other = commitment(document=replace(document, code="RCM1997"))
    said = listed([commitment(), other])
    assert "AHG2016 1.a.1" in said
    assert "RCM1997 1.a.1" in said


def test_what_is_past_its_date_has_the_clock(commitment: Make) -> None:
    assert "🕒 3 days ago (15 July 2016)" in listed([commitment(due=TODAY - timedelta(days=3))])


def test_an_undated_deadline_keeps_its_phrase(commitment: Make) -> None:
    assert "“soon”" in listed([commitment(due=None, phrase="soon")])
    assert "no date" in listed([commitment(due=None)])


def shown(intent: Intent, found: list[Tracked], **more: Any) -> Drawing:
    return draw(Answer(Question("en", intent), intent, TODAY, tuple(found), **more), speech("en"))


def actions(drawing: Drawing) -> list[tuple[str, str]]:
    rows = [e for b in drawing.blocks for e in [b.get("accessory"), *b.get("elements", [])] if e and "action_id" in e]
    return [(element["action_id"], element.get("value", "")) for element in rows]


def test_one_label_is_answered_with_its_card(commitment: Make) -> None:
    drawing = shown(Intent.SHOW, [commitment()])
    assert "Who: 11 member countries" in drawing.readable()
    assert actions(drawing) == [("report", "AHG2016 1.a.1"), ("history", "AHG2016 1.a.1")]


def test_several_labels_are_several_cards_then_lines(commitment: Make) -> None:
    drawing = shown(Intent.SHOW, [commitment(f"1.{n}") for n in range(1, 30)])
    assert drawing.text.count("Who:") == 3
    assert "1.20" in drawing.text
    assert "… and 9 more." in drawing.text
    assert [action for action, _ in actions(drawing)] == ["report", "history"] * 3


def test_a_label_that_does_not_exist_is_answered_with_the_nearest(commitment: Make) -> None:
    drawing = shown(Intent.SHOW, [], suggestions=(commitment(), commitment("1.a.2")), unknown=("1.a.9",))
    assert "There is no commitment “1.a.9” in the plan; nearest: AHG2016 1.a.1 and AHG2016 1.a.2." in drawing.text
    assert actions(drawing) == [("show", "AHG2016 1.a.1"), ("show", "AHG2016 1.a.2")]
    assert "There is no commitment “9.z”" in shown(Intent.SHOW, [], unknown=("9.z",)).text


def test_a_clear_find_is_a_card_and_a_weak_one_only_suggests(commitment: Make) -> None:
    assert "Who:" in shown(Intent.FIND, [commitment()]).text
    weak = shown(Intent.FIND, [], suggestions=(commitment(), commitment("1.a.2")))
    assert weak.text.startswith("I am not sure which commitment you mean.")
    assert [action for action, _ in actions(weak)] == ["show", "show"]


def test_what_was_not_understood_gets_a_friendly_word_and_the_help(commitment: Make) -> None:
    plainly = shown(Intent.NONE, []).text
    assert "I am not sure what you mean" in plainly
    assert "/rapporteur" in plainly
    assert "The nearest" not in plainly
    near = shown(Intent.NONE, [], suggestions=tuple(commitment(f"1.{n}") for n in range(1, 6)))
    assert "The nearest that I find in the plan:" in near.text
    assert len(actions(near)) == 3


def test_progress_has_bars_by_theme_and_by_party(commitment: Make) -> None:
    found = [
        commitment(said={"MEX": Status.COMPLETED, "HND": Status.ON_HOLD}),
        commitment("2.a", theme="Dialogue", theme_label="2", responsible=("TS",), said={"TS": Status.COMPLETED}),
    ]
    said = shown(
        Intent.PROGRESS,
        found,
        progress=figures([count for one in found for count in counts(one, one.assignments, TODAY)], ()),
    ).text
    assert "▓░░░░░░░░░ 2 of 12 completed (16%)" in said
    assert "⏸️ 1 on hold · ⚪ 9 pending" in said
    assert "▓▓▓▓▓▓▓▓▓▓ 2. Dialogue: 1 of 1" in said
    assert "░░░░░░░░░░ Honduras: 0 of 1" in said


def test_progress_of_nothing_is_said() -> None:
    assert "nothing to count" in shown(Intent.PROGRESS, [], progress=ProgressFigures(Tally())).text
    assert "nothing to count" in shown(Intent.PROGRESS, []).text


def test_one_of_one_is_told_in_the_singular() -> None:
    for language, said in (("en", "1 of 1 completed"), ("es", "1 de 1 completado "), ("fr", "1 sur 1 achevé ")):
        done = ProgressFigures(Tally(total=1, completed=1))
        answer = Answer(Question(language, Intent.PROGRESS), Intent.PROGRESS, TODAY, progress=done)
        assert said in draw(answer, speech(language)).text


def test_only_all_is_a_hundred_percent() -> None:
    nearly = ProgressFigures(Tally(total=1000, completed=999, in_progress=1))
    said = shown(Intent.PROGRESS, [], progress=nearly).text
    assert "▓▓▓▓▓▓▓▓▓░ 999 of 1,000 completed (99%)" in said


def test_themes_of_several_documents_carry_their_code() -> None:
    two = ProgressFigures(
        Tally(total=2), tuple((Heading(code, "1", "Words"), Tally(total=1)) for code in ("AHG2016", "RCM1997"))
    )
    said = shown(Intent.PROGRESS, [], progress=two).text
    assert "AHG2016 1. Words: 0 of 1" in said


def test_the_roster_names_who_speaks_for_whom() -> None:
    lines = (RosterLine("MEX", ("U1", "U2")), RosterLine("HND", ("U3",), "2"), RosterLine("PAN", ()))
    said = shown(Intent.ROSTER, [], roster=lines).text
    assert "Mexico: <@U1> and <@U2>" in said
    assert "Honduras (theme 2): <@U3>" in said
    assert "Panama: –" in said


def test_an_empty_roster_says_who_can_name_somebody() -> None:
    assert "No focal point is named yet. The secretariat" in shown(Intent.ROSTER, []).text
    of_mexico = Answer(Question("en", Intent.ROSTER, parties=("MEX",)), Intent.ROSTER, TODAY)
    assert "No focal point is named yet: Mexico." in draw(of_mexico, speech("en")).text


@pytest.mark.parametrize("language", OFFERED)
def test_the_help_names_every_command(language: str) -> None:
    said = draw(Answer(Question(language, Intent.HELP), Intent.HELP, TODAY), speech(language)).text
    for command in ("/plan", "/deadlines", "/progress", "/update", "/digest", "/focal-points", "@rapporteur"):
        assert command in said


WILD = st.text("<!channel>&@U1|*_`~\n ñé", min_size=1, max_size=60) | st.just("<!channel> <@U123> & <https://x|y>")
LENGTHS = st.sampled_from([1, 20, 200, 3000, 40_000])


@settings(max_examples=60, deadline=None)
@given(
    intent=st.sampled_from(Intent),
    language=st.sampled_from(OFFERED),
    n=st.sampled_from([0, 1, 3, 20, 21, 3000]),
    wild=WILD,
    length=LENGTHS,
)
def test_every_answer_fits_into_slack_and_rings_no_bell(
    intent: Intent, language: str, n: int, wild: str, length: int, many: Many, slack_takes: Check
) -> None:
    text = (wild * (length // len(wild) + 1))[:length]
    found = tuple(many(n, text if n < 100 else wild))
    question = Question(language, intent, text=text, words=text, labels=(wild,), codes=(wild,), theme="1")
    answer = Answer(
        question,
        intent,
        TODAY,
        commitments=found,
        suggestions=found[:5],
        progress=figures([count for one in found for count in counts(one, one.assignments, TODAY)], ()),
        roster=tuple(RosterLine("MEX", ("U1",) * min(n, 50), wild) for _ in range(min(n, 100))),
        unknown=(text,),
    )
    slack_takes(draw(answer, speech(language)).payload(), mentions=intent is Intent.ROSTER)


def test_an_archived_document_is_named_as_such(commitment: Make, document: Document) -> None:
    old = commitment(document=replace(document, state=DocumentState.ARCHIVED))
    assert "AHG2016 is archived" in shown(Intent.FIND, [old]).text


@pytest.mark.parametrize(
    ("asked", "members", "said"),
    [
        (Makeup("PPT", TODAY), ("HND",), "Presidency Pro-Tempore (2016): Honduras."),
        (Makeup("TROIKA", TODAY), ("MEX", "HND", "SLV"), "Troika (2016): Mexico, Honduras and El Salvador."),
        (Makeup("TROIKA", TODAY, "MEX"), ("MEX", "HND", "SLV"), "Yes. Troika (2016): Mexico"),
        (Makeup("TROIKA", TODAY, "CAN"), ("MEX", "HND", "SLV"), "No. Troika (2016): Mexico"),
        (Makeup("PPT", date(1999, 1, 1)), (), "Presidency Pro-Tempore (1999): I do not know who that is."),
        (Makeup("TWG", TODAY, chair=True), (), "I do not know who chairs this body: Technical Working Group"),
    ],
)
def test_who_the_conference_is_made_up_of_is_told_or_said_not_to_be_known(
    asked: Makeup, members: tuple[str, ...], said: str
) -> None:
    question = Question("en", Intent.NONE, makeup=asked)
    drawn = draw(Answer(question, Intent.NONE, TODAY, members=members), speech("en"))
    assert drawn.readable().startswith(said)


def test_what_was_reported_in_a_window_is_told_as_such(commitment: Make) -> None:
    question = Question("en", Intent.LIST, reported=True, told=Window(TODAY, TODAY + timedelta(days=6)))
    assert listed([commitment()], question).startswith("1 commitment · reported 18–24 July 2016")
    assert "Nothing was reported in that time." in listed([], question)


def test_a_word_that_means_nothing_is_told_beside_a_list_and_instead_of_everything(commitment: Make) -> None:
    beside = Question("en", Intent.LIST, parties=("MEX",), unheard="narnia")
    said = listed([commitment(responsible=("MEX",))], beside)
    assert "1.a.1" in said
    assert "I know no party, theme, document or date “narnia”." in said
    assert "1.a.1" not in listed([commitment()], replace(beside, parties=())).replace("`/plan 1.a.1`", "")


def test_what_is_not_found_in_a_document_is_said_of_that_document() -> None:
    asked = Question("en", Intent.FIND, text="the 1997 paper on trafficking", codes=("RCM1997",), words="trafficking")
    said = draw(Answer(asked, Intent.FIND, TODAY), speech("en")).readable()
    assert said.startswith("I find nothing on “the 1997 paper on trafficking” in RCM1997.")
