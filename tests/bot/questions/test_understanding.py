"""What people ask, in three languages, and what it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Heading, Intent, Outline, Question
from bot.plan import Audience, Document, DocumentState, Status, Window
from bot.questions import understand
from bot.questions.labels import find_labels
from tests.runaway import no_runaway

MONDAY = date(2016, 7, 18)
PLAN = Outline(
    documents=(
        Document(
            "AHG2016",
            "Ad Hoc Group on Extraregional Migration Flows",
            "Panama City, Panama",
            date(2016, 7, 13),
            date(2016, 7, 14),
            "en",
            DocumentState.ACTIVE,
            Audience.PUBLIC,
        ),
    ),
    headings=(
        Heading("AHG2016", "1", "Sharing information and harmonizing tools"),
        Heading("AHG2016", "2", "Opening channels of dialogue with key actors"),
    ),
)


def asked(text: str, *, own: tuple[str, ...] = (), preset: Intent | None = None) -> Question:
    return understand(text, today=MONDAY, own=own, outline=PLAN, preset=preset)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("what does Honduras owe?", "en"),
        ("¿qué debe la Secretaría Técnica?", "es"),
        ("quelles sont les échéances du Guatemala ?", "fr"),
    ],
)
def test_the_language_is_the_question_s_own(text: str, language: str) -> None:
    assert asked(text).language == language


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("what does Honduras owe?", ("HND",)),
        ("que debe costa rica", ("CRI",)),
        ("engagements du Guatemala", ("GTM",)),
        ("what must the Troika do", ("TROIKA",)),
        ("¿qué le toca a la ST?", ("TS",)),
        ("open items for Mexico and Canada", ("MEX", "CAN")),
    ],
)
def test_a_party_is_a_filter(text: str, parties: tuple[str, ...]) -> None:
    question = asked(text)
    assert question.intent is Intent.LIST
    assert set(question.parties) == set(parties)


@pytest.mark.parametrize(
    "text", ["what do we owe?", "qué debemos nosotros", "nos engagements en cours", "our deadlines"]
)
def test_we_are_the_asker_s_own_party(text: str) -> None:
    assert asked(text, own=("CRI",)).parties == ("CRI",)


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("what is due this month?", Window(MONDAY, date(2016, 7, 31))),
        ("what is due next week", Window(date(2016, 7, 25), date(2016, 7, 31))),
        ("qué vence la próxima semana", Window(date(2016, 7, 25), date(2016, 7, 31))),
        ("deadlines in August", Window(date(2016, 8, 1), date(2016, 8, 31))),
        ("échéances en août", Window(date(2016, 8, 1), date(2016, 8, 31))),
        ("anything due in the next ten days?", Window(MONDAY, date(2016, 7, 28))),
        ("vencimientos en las próximas dos semanas", Window(MONDAY, date(2016, 8, 1))),
    ],
)
def test_a_window_bounds_the_due_date(text: str, window: Window) -> None:
    question = asked(text)
    assert question.intent is Intent.LIST
    assert question.window is not None
    assert question.window.end == window.end
    assert question.window.start in {window.start, MONDAY, date(2016, 7, 1)}


@pytest.mark.parametrize("text", ["what is overdue?", "past their date", "vencidos", "qué está atrasado", "en retard"])
def test_past_its_date(text: str) -> None:
    assert asked(text).past


@pytest.mark.parametrize("text", ["items without a deadline", "los que no tienen fecha", "ce qui n'a pas d'échéance"])
def test_without_a_date(text: str) -> None:
    assert asked(text).dated is False


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("what has been completed?", Status.COMPLETED),
        ("cuáles están en pausa", Status.ON_HOLD),
        ("qu'est-ce qui est en cours ?", Status.IN_PROGRESS),
    ],
)
def test_a_status_is_a_filter(text: str, status: Status) -> None:
    assert asked(text).statuses == (status,)


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("everything under theme 2", "2"),
        ("todo lo del tema 1", "1"),
        ("thème 2 seulement", "2"),
        ('all of "Sharing information and harmonizing tools"', "1"),
    ],
)
def test_a_theme_by_number_or_by_its_heading(text: str, theme: str) -> None:
    assert asked(text).theme == theme


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("1.a.1", "1.a.1"),
        ("1a1", "1.a.1"),
        ("1 a) 1", "1.a.1"),
        ("AHG2016 2f", "2.f"),
        ("punto 3 b", "3.b"),
        ("what does 1.b say", "1.b"),
        ("c'est quoi le 2.e ?", "2.e"),
    ],
)
def test_labels_in_every_form_that_people_type(text: str, label: str) -> None:
    question = asked(text)
    assert question.intent is Intent.SHOW
    assert question.labels == (label,)


@pytest.mark.parametrize(
    "text", ["at 10:30", "on 28 July 2016", "60 %", "3 p.m.", "2 of 3 annexes", "15.7.2016", "40%"]
)
def test_times_dates_and_amounts_are_no_labels(text: str) -> None:
    assert find_labels(text) == ()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how are we doing?", Intent.PROGRESS),
        ("¿cómo vamos?", Intent.PROGRESS),
        ("où en est-on ?", Intent.PROGRESS),
        ("who is the focal point for Guatemala?", Intent.ROSTER),
        ("lista de puntos focales", Intent.ROSTER),
        ("what can I ask you?", Intent.HELP),
        ("ayuda", Intent.HELP),
        ("comment ça marche ?", Intent.HELP),
        ("thanks a lot!", Intent.NONE),
        ("buenos días", Intent.NONE),
        ("which embassies are on the directory", Intent.FIND),
        ("quién invita a Brasil a la reunión", Intent.FIND),
    ],
)
def test_what_is_wanted(text: str, intent: Intent) -> None:
    assert asked(text).intent is intent


def test_a_command_presets_what_is_wanted() -> None:
    assert asked("mexico", preset=Intent.LIST).parties == ("MEX",)
    assert asked("past", preset=Intent.LIST).past
    assert asked("honduras", preset=Intent.PROGRESS).intent is Intent.PROGRESS
    assert asked("lejislation on cariers", preset=Intent.FIND).intent is Intent.FIND
    assert asked("1.a.1", preset=Intent.FIND).intent is Intent.SHOW


def test_what_is_owed_leaves_out_what_is_completed() -> None:
    assert asked("what does Honduras owe?").open_only
    assert not asked("everything under theme 2").open_only


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_a_question(text: str) -> None:
    question = asked(text)
    assert question.language in {"en", "es", "fr"}
    assert isinstance(question.intent, Intent)


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="123abcR.()- ", max_size=12))
def test_a_label_that_was_found_is_found_again(text: str) -> None:
    for label in find_labels(text):
        assert label.label in [again.label for again in find_labels(label.label)]


@pytest.mark.parametrize("preset", [Intent.PROGRESS, Intent.ROSTER])
@pytest.mark.parametrize(("text", "unheard"), [("narnia", "narnia"), ("mexico", ""), ("de honduras, por favor", "")])
def test_words_that_mean_nothing_behind_a_command_are_told(text: str, unheard: str, preset: Intent) -> None:
    question = asked(text, preset=preset)
    assert (question.intent, question.unheard) == (preset, unheard)


@pytest.mark.parametrize(
    ("text", "unheard", "narrows"),
    [
        ("what does narnia owe", "narnia", False),
        ("deadlines narnia", "narnia", False),
        ("what is open for honduras and narnia", "narnia", True),
        ("overdue for narnia", "narnia", True),
        ("what is outstanding, mate", "", False),
        ("what does honduras owe", "", True),
    ],
)
def test_a_name_that_nobody_knows_is_told_in_a_list_too(text: str, unheard: str, *, narrows: bool) -> None:
    question = asked(text)
    assert (question.intent, question.unheard, question.narrows) == (Intent.LIST, unheard, narrows)


def test_a_command_with_nothing_but_marks_is_not_understood() -> None:
    assert asked("<!channel>", preset=Intent.FIND).intent is Intent.NONE
    assert asked("", preset=Intent.FIND).intent is Intent.LIST


def test_only_the_beginning_of_an_endless_sentence_is_looked_at() -> None:
    assert (
        asked("deadlines of mexico " + "word " * 5000, preset=Intent.LIST).words
        == asked("deadlines of mexico " + "word " * 500, preset=Intent.LIST).words
    )


@pytest.mark.parametrize(
    ("text", "reader", "language"),
    [
        ("status", "es", "es"),
        ("ok mexico", "es", "es"),
        ("overdue honduras", "fr", "fr"),
        ("what is overdue?", "es", "en"),
        ("next week", "fr", "en"),
        ("vencidos", "en", "es"),
        ("consulados", "en", "es"),
        ("q le toca a costa rica", "en", "es"),
        ("embassies", "en", "en"),
        ("1.a.1", "fr", "fr"),
    ],
)
def test_one_english_word_does_not_change_the_reader_s_language(text: str, reader: str, language: str) -> None:
    assert understand(text, today=MONDAY, outline=PLAN, default_language=reader).language == language


@pytest.mark.parametrize(
    "text", ["word " * 800, "n" * 4000, "1.a " * 1000, "deadline of mexico and " * 180, "¿" * 4000]
)
def test_an_endless_sentence_does_not_run_away(text: str) -> None:
    with no_runaway():
        asked(text, preset=Intent.FIND)
        asked(text)


@pytest.mark.parametrize("text", ["legislation on carriers", "lejislation on cariers"])
def test_a_word_of_two_letters_tells_no_language(text: str) -> None:
    assert asked(text, preset=Intent.FIND).language == "en"
    assert understand(text, today=MONDAY, outline=PLAN, preset=Intent.FIND, default_language="es").language != "fr"


@pytest.mark.parametrize("text", ["thanks a lot!", "buenas tardes", "merci beaucoup"])
def test_a_greeting_or_thanks_is_courteous(text: str) -> None:
    question = asked(text)
    assert (question.intent, question.courteous) == (Intent.NONE, True)


@pytest.mark.parametrize("text", ["qué pasa si no cumplimos", "who won the match", "good day, who won the match"])
def test_what_is_not_understood_is_no_courtesy(text: str) -> None:
    assert not asked(text).courteous


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("quels engagements concernent les consulats", "les consulats"),
        ("what did we promise about airlines", "airlines"),
        ("who looks after diseases", "diseases"),
        ("qué acordaron sobre las visas", "las visas"),
    ],
)
def test_what_only_frames_a_question_is_not_looked_for(text: str, sought: str) -> None:
    question = asked(text)
    assert (question.intent, question.words) == (Intent.FIND, sought)


@pytest.mark.parametrize(
    "text", ["who has not reported?", "¿quién no ha informado?", "qui n'a pas encore rendu compte ?"]
)
def test_who_has_reported_is_asked_in_a_thread_of_its_commitment(text: str) -> None:
    question = understand(text, today=date(2016, 7, 18), thread_label="VMH 3.bis")
    assert (question.intent, question.labels, question.codes) == (Intent.SHOW, ("3.bis",), ("VMH",))
    assert understand(text, today=date(2016, 7, 18)).intent is Intent.LIST
