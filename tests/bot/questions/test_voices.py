"""How people on phones put what the bot hears every day: forms, not cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.answers import Intent, Question
from bot.plan import Status, Window
from bot.questions import understand
from tests.bot.questions.plan import OUTLINE, TODAY


def asked(text: str, *, own: tuple[str, ...] = ("PAN",)) -> Question:
    return understand(text, today=TODAY, own=own, outline=OUTLINE)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("literal b del numeral 2", "2.b"),
        ("letter a of item 3", "3.a"),
        ("alinéa c du point 1", "1.c"),
        ("numeral 3 literal b", "3.b"),
        ("me pasas el 2 a 1", "2.a.1"),
        ("donnez-moi le 1 c 2", "1.c.2"),
        ("recommendation 2", "R.2"),
        ("la recomendación 3", "R.3"),
        ("II.b", "2.b"),
        ("el 2 b 1", "2.b.1"),
        ("le 1 a 2 dit quoi", "1.a.2"),
    ],
)
def test_a_label_may_be_told_in_steps(text: str, label: str) -> None:
    question = asked(text)
    assert (question.intent, question.labels) == (Intent.SHOW, (label,))


@pytest.mark.parametrize("text", ["point 3 en entier", "todo el punto 3", "the whole of item 3", "partie 3", "part 3"])
def test_the_number_of_a_heading_is_its_theme(text: str) -> None:
    question = asked(text)
    assert (question.intent, question.theme) == (Intent.LIST, "3")


@pytest.mark.parametrize(
    ("text", "parties", "recipients"),
    [
        ("que va dirigido al ACNUR?", (), ("UNHCR",)),
        ("¿qué va para la OIM?", (), ("IOM",)),
        ("ce qui part chez le HCR", (), ("UNHCR",)),
        ("what do we have to send UNHCR", ("PAN",), ("UNHCR",)),
    ],
)
def test_to_whom_something_goes(text: str, parties: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    question = asked(text)
    assert (question.intent, question.parties, question.recipients) == (Intent.LIST, parties, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "who is in charge for Panama?",
        "¿quién está a cargo en Panamá?",
        "qui s'en occupe au Panama",
        "who leads in belize",
    ],
)
def test_who_is_in_charge_of_a_country_is_its_focal_point(text: str) -> None:
    assert asked(text).intent is Intent.ROSTER


@pytest.mark.parametrize("text", ["que dijo antigua 19 sobre los retornos", "antigua '19, returns"])
def test_a_year_may_be_told_by_its_last_digits(text: str) -> None:
    assert asked(text).codes == ("FOR2019",)


def test_a_day_is_no_year() -> None:
    assert asked("qué vence en Antigua el 19 de junio").codes == ()


@pytest.mark.parametrize("text", ["échéances du trimestre", "les délais pour le trimestre", "plazos del trimestre"])
def test_the_quarter_is_this_one(text: str) -> None:
    assert asked(text).window == Window(date(2024, 1, 1), date(2024, 3, 31))


@pytest.mark.parametrize("text", ["what must be ready by 30 April", "qué debe estar listo hasta el 30 de abril"])
def test_what_must_be_ready_is_due_and_not_done(text: str) -> None:
    question = asked(text)
    assert (question.window, question.statuses) == (Window(TODAY, date(2024, 4, 30)), ())


@pytest.mark.parametrize("text", ["¿cuáles ya se completaron?", "what is finished", "lo que ya se hizo"])
def test_what_came_to_an_end_is_completed(text: str) -> None:
    assert asked(text).statuses == (Status.COMPLETED,)


@pytest.mark.parametrize(
    "text", ["what did we miss?", "qué se nos pasó", "qu'avons-nous manqué, qu'est-ce qui est échu"]
)
def test_what_was_missed_is_past_its_date(text: str) -> None:
    question = asked(text)
    assert (question.intent, question.past) == (Intent.LIST, True)


def test_one_language_s_word_for_past_is_another_s_for_due() -> None:
    assert not asked("what expires next month").past


@pytest.mark.parametrize(
    ("short", "whole"), [("q debe panama", "qué debe Panamá"), ("items w/out a deadline", "items without a deadline")]
)
def test_what_a_phone_shortens_means_the_same(short: str, whole: str) -> None:
    assert replace(asked(short), text="") == replace(asked(whole), text="")


@pytest.mark.parametrize(
    "text", ["do we have anything overdue", "tenemos algo retrasado?", "on a quelque chose en retard", "are we late"]
)
def test_what_we_have_is_the_asker_s_own(text: str) -> None:
    question = asked(text)
    assert (question.intent, question.parties, question.past) == (Intent.LIST, ("PAN",), True)


@pytest.mark.parametrize(
    "text", ["what has nobody started", "lo que nadie ha empezado", "ce que personne n'a commencé", "not yet begun"]
)
def test_what_nobody_began_is_pending(text: str) -> None:
    assert asked(text).statuses == (Status.PENDING,)


@pytest.mark.parametrize(
    "text", ["how many are done vs pending", "cuántos cumplidos contra pendientes", "vamos bien o mal"]
)
def test_a_comparison_asks_for_progress(text: str) -> None:
    assert asked(text).intent is Intent.PROGRESS


@pytest.mark.parametrize("text", ["what do the members owe", "qué deben los miembros", "ce que doivent les membres"])
def test_the_members_are_a_body(text: str) -> None:
    assert asked(text).parties == ("MEMBERS",)


@pytest.mark.parametrize(
    ("text", "parties", "recipients"),
    [
        ("¿qué le falta entregar a Honduras?", ("HND",), ()),
        ("que reste-t-il à remettre au Canada", ("CAN",), ()),
        ("qué nos falta enviar a la OIM", ("PAN",), ("IOM",)),
    ],
)
def test_what_is_left_to_somebody_is_theirs(text: str, parties: tuple[str, ...], recipients: tuple[str, ...]) -> None:
    question = asked(text)
    assert (question.parties, question.recipients) == (parties, recipients)


@pytest.mark.parametrize("text", ["my bus is late", "el tren viene atrasado", "le train est en retard"])
def test_who_tells_of_a_late_journey_asks_for_nothing(text: str) -> None:
    assert asked(text).intent is Intent.NONE


def test_an_article_takes_no_room_from_a_name() -> None:
    assert asked("qué debe la cruz roja internacional").parties == ("ICRC",)


@pytest.mark.parametrize("text", ["deadlines b4 may", "plazos antes de mayo", "délais av mai"])
def test_before_is_understood_however_short(text: str) -> None:
    assert asked(text).window == Window(TODAY, date(2024, 4, 30))


@pytest.mark.parametrize(
    "text", ["give me an example", "un ejemplo de lo que puedo preguntar", "des exemples de questions"]
)
def test_an_example_is_help(text: str) -> None:
    assert asked(text).intent is Intent.HELP


@pytest.mark.parametrize(
    "text", ["what did Belize not submit on time", "lo que no se entregó a tiempo", "ce qui n'a pas été rendu à temps"]
)
def test_what_was_not_done_in_time_is_past_its_date(text: str) -> None:
    assert asked(text).past


@pytest.mark.parametrize("text", ["awaiting approval", "en espera de decisión", "en attente de validation"])
def test_what_waits_for_a_decision_is_on_hold(text: str) -> None:
    assert asked(text).statuses == (Status.ON_HOLD,)


@pytest.mark.parametrize("text", ["liste de tous les engagements", "todos los compromisos", "all the commitments"])
def test_all_commitments_are_nobody_s_in_particular(text: str) -> None:
    assert (asked(text).intent, asked(text).parties) == (Intent.LIST, ())
