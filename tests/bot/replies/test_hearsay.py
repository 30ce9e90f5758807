from __future__ import annotations

import pytest

from bot.plan import Status
from bot.replies import interpret


@pytest.mark.parametrize(
    "text",
    [
        "According to the news it was suspended.",
        "The newspapers say the list was sent, is that true?",
        "Según los medios, ya se suspendió la campaña.",
        "se rumora que ya lo enviaron",
        "La radio annonce que c'est terminé.",
        "selon les journaux, la campagne est suspendue",
    ],
)
def test_records_nothing_that_the_press_or_a_rumour_tells(text: str) -> None:
    assert interpret(text).status is None


@pytest.mark.parametrize(
    "text",
    [
        "According to the press it was suspended, but we sent it yesterday.",
        "Según la prensa está suspendido, pero ya enviamos la lista.",
        "Selon la presse c'est suspendu, mais nous avons envoyé la liste.",
    ],
)
def test_hears_what_the_author_sets_against_it(text: str) -> None:
    assert interpret(text).status is Status.COMPLETED


@pytest.mark.parametrize(
    "text",
    [
        "Checking with the capital, I will get back to you",
        "Estoy verificando con la cancillería y les aviso",
        "je vérifie auprès du ministère et je vous redis",
    ],
)
def test_takes_a_promise_to_find_out_for_no_work(text: str) -> None:
    assert interpret(text).status is None


@pytest.mark.parametrize(
    "text",
    [
        "We are drafting the list and will get back to you",
        "Estamos compilando la lista y les avisamos",
        "nous compilons la liste et je reviens vers vous",
    ],
)
def test_still_hears_work_beside_such_a_promise(text: str) -> None:
    assert interpret(text).status is Status.IN_PROGRESS
