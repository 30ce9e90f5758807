from __future__ import annotations

from itertools import product

import pytest

from bot.plan import Status
from bot.replies import interpret
from bot.replies.reading import SURE

JOINTS = (", ", " – ", " - ", ": ", ". ", "\n")
LEADS = {
    "en": {
        Status.IN_PROGRESS: ("In progress", "ongoing", "We are still working on it", "It is under way"),
        Status.ON_HOLD: ("On hold", "suspended", "It is blocked", "Postponed for now"),
        Status.COMPLETED: ("Done", "Completed", "Sent"),
    },
    "es": {
        Status.IN_PROGRESS: ("En proceso", "en curso", "Seguimos trabajando en ello", "Está en trámite"),
        Status.ON_HOLD: ("En pausa", "suspendido", "Está bloqueado", "Aplazado por ahora"),
        Status.COMPLETED: ("Listo", "Concluido", "Enviado"),
    },
    "fr": {
        Status.IN_PROGRESS: ("En cours", "en bonne voie", "On y travaille encore", "C'est en cours"),
        Status.ON_HOLD: ("En pause", "suspendu", "C'est bloqué", "Reporté pour l'instant"),
        Status.COMPLETED: ("Fait", "Terminé", "C'est fait"),
    },
}
ACTS = {
    "en": ("we sent one name only", "a letter went out to the ministry", "one name was submitted"),
    "es": ("ya enviamos un nombre", "se envió la carta al ministerio", "la carta ya salió"),
    "fr": ("nous avons envoyé un nom", "la lettre est partie", "la note a été transmise au ministère"),
}
TURNS = {
    "en": ("now done", "finally sent", "but now it is done"),
    "es": ("por fin enviado", "ahora sí está listo", "pero ahora ya está listo"),
    "fr": ("enfin envoyé", "maintenant c'est fait", "mais maintenant c'est fait"),
}
HEADINGS = {"en": "Status", "es": "Estado", "fr": "Statut"}
PAIRS = [
    (language, status, lead, joint, act)
    for language, leads in LEADS.items()
    for status, wordings in leads.items()
    for lead, joint, act in product(wordings, JOINTS, ACTS[language])
]


@pytest.mark.parametrize(("language", "status", "lead", "joint", "act"), PAIRS)
def test_a_status_told_outright_stands_before_what_was_done(
    language: str, status: Status, lead: str, joint: str, act: str
) -> None:
    reading = interpret(f"{lead}{joint}{act}", default_language=language)
    assert reading.status is status
    assert reading.confidence >= SURE


@pytest.mark.parametrize(
    ("language", "status", "act", "lead"),
    [
        (language, status, act, leads[status][0])
        for language, leads in LEADS.items()
        for status, act in product((Status.IN_PROGRESS, Status.ON_HOLD), ACTS[language])
    ],
)
def test_a_status_under_its_heading_stands_after_what_was_done(
    language: str, status: Status, act: str, lead: str
) -> None:
    reading = interpret(f"{act.capitalize()}. {HEADINGS[language]}: {lead.lower()}", default_language=language)
    assert reading.status is status
    assert reading.confidence >= SURE


@pytest.mark.parametrize(
    ("language", "status", "turn"),
    [
        (language, status, turn)
        for language in LEADS
        for status, turn in product((Status.IN_PROGRESS, Status.ON_HOLD), TURNS[language])
    ],
)
def test_a_status_gives_way_to_the_one_that_came_after_it(language: str, status: Status, turn: str) -> None:
    lead = LEADS[language][status][0]
    assert interpret(f"{lead}, {turn}", default_language=language).status is Status.COMPLETED


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("in progress, done", Status.IN_PROGRESS),
        ("on hold, sent", Status.ON_HOLD),
        ("In progress, one consulate is blocked", Status.IN_PROGRESS),
        ("Done, we are working on the next one", Status.COMPLETED),
        ("Listo, estamos trabajando en la segunda lista", Status.COMPLETED),
        ("Pending, we sent a letter to the ministry", Status.PENDING),
    ],
)
def test_asks_where_two_statuses_contradict_each_other(text: str, status: Status) -> None:
    reading = interpret(text)
    assert reading.status is status
    assert reading.confidence < SURE


@pytest.mark.parametrize(
    "text",
    ["Names: sent. Addresses: in progress", "Nombres: enviados. Direcciones: en proceso", "40% done, in progress"],
)
def test_what_is_told_of_one_thing_among_others_is_not_the_whole(text: str) -> None:
    assert interpret(text).status is Status.IN_PROGRESS


@pytest.mark.parametrize(
    "text",
    [
        "Letter sent to the ministry, no answer yet",
        "We sent the form to the consulates, awaiting their replies",
        "We wrote to the ministry, still waiting for its reply",
        "se envió la carta al ministerio, falta respuesta",
        "Se mandó el formulario a los consulados, pendiente de respuesta",
        "Lettre envoyée au ministère, il manque la réponse",
        "Nous avons écrit aux consulats, en attente de leurs réponses",
    ],
)
def test_an_act_whose_answer_is_awaited_is_not_the_end(text: str) -> None:
    reading = interpret(text)
    assert reading.status is Status.IN_PROGRESS
    assert reading.confidence >= SURE


@pytest.mark.parametrize(
    "text",
    [
        "The list is ready, we need the vice minister's signature before we can send it",
        "La lista está lista, falta la firma del ministro para enviarla",
        "La liste est prête, nous attendons la signature du ministre",
    ],
)
def test_what_needs_leave_before_going_on_is_on_hold(text: str) -> None:
    reading = interpret(text)
    assert reading.status is Status.ON_HOLD


@pytest.mark.parametrize(
    "text",
    [
        "Sent to the TS, awaiting confirmation of receipt",
        "Enviado a la ST, pendiente de acuse de recibo",
        "Envoyé au ST, en attente de l'accusé de réception",
    ],
)
def test_a_receipt_awaited_does_not_keep_it_open(text: str) -> None:
    assert interpret(text).status is Status.COMPLETED


@pytest.mark.parametrize(
    "text",
    [
        "not yet, we are waiting for the ministry",
        "todavía no, estamos esperando a la cancillería",
        "Todavía no. Esperamos que el canciller lo autorice",
        "pas encore, nous attendons le ministère",
    ],
)
def test_a_mere_not_yet_that_waits_for_somebody_is_on_hold(text: str) -> None:
    reading = interpret(text)
    assert reading.status is Status.ON_HOLD
    assert reading.confidence >= SURE


@pytest.mark.parametrize(
    "text", ["no longer in progress", "we are no longer working on it", "ya no está en curso", "ce n'est plus en cours"]
)
def test_asks_what_became_of_work_that_goes_on_no_more(text: str) -> None:
    assert interpret(text).confidence < SURE


@pytest.mark.parametrize(
    "text",
    [
        *("done tomorrow?", "1.b done?", "1.b done by Friday?", "sent by when?", "done soon", "done by tomorrow"),
        *("1.b listo?", "¿listo mañana?", "1.b listo para cuando?", "enviado mañana a primera hora", "listo pronto"),
        *("1.b fait ?", "fait demain ?", "envoyé quand ?", "fait demain matin", "envoyé la semaine prochaine"),
    ],
)
def test_what_is_asked_or_only_to_come_reports_nothing(text: str) -> None:
    assert interpret(text).status is None


def test_a_full_stop_after_no_ends_the_sentence_and_no_3_does_not() -> None:
    assert interpret("Todavía no. Ya enviamos el oficio", default_language="es").status is Status.IN_PROGRESS
    assert interpret("Circular No. 3 sent to the TS").status is Status.COMPLETED


@pytest.mark.parametrize(
    "text",
    [
        "On hold until last week, sent on Monday",
        "Stuck for weeks, sent yesterday",
        "En pausa dos semanas, ayer enviamos la lista",
        "bloqué pendant des mois, envoyé hier",
        "C'était bloqué par l'informatique, c'est réglé et téléversé",
    ],
)
def test_a_state_that_is_over_does_not_stand(text: str) -> None:
    reading = interpret(text)
    assert reading.status is Status.COMPLETED or reading.confidence < SURE


@pytest.mark.parametrize(
    "text",
    ["on hold pending the new law, a letter was sent in May", "suspendido por el ministerio, ya se envió la carta"],
)
def test_a_state_with_its_reason_stands(text: str) -> None:
    assert interpret(text).status is Status.ON_HOLD


@pytest.mark.parametrize(
    "text",
    [
        "I suggest we put this on hold",
        "Propongo que lo dejemos en pausa",
        "hopefully sent this week",
        "espero que se haya enviado",
        "envoyé cette semaine j'espère",
    ],
)
def test_records_no_proposal_and_no_hope(text: str) -> None:
    reading = interpret(text)
    assert reading.status is None or reading.confidence < SURE


def test_a_french_if_before_il_opens_a_condition() -> None:
    assert interpret("Envoyé hier, dites-moi s'il manque quelque chose").status is Status.COMPLETED


@pytest.mark.parametrize("text", ["la semana pasada", "la reunión del mes pasado", "Empezamos la semana pasada"])
def test_a_week_that_has_passed_is_no_act_that_is_over(text: str) -> None:
    assert interpret(text).status is not Status.COMPLETED
