"""Questions in three languages on a plan of our own: what they filter, and what else they want."""

from __future__ import annotations

import importlib.util
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import Intent, Outline, Question
from bot.plan import Status, Window
from bot.questions import understand
from tests.runaway import no_runaway

_SPEC = importlib.util.spec_from_file_location("questions_plan", Path(__file__).with_name("plan.py"))
assert _SPEC
assert _SPEC.loader
_PLAN = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_PLAN)
TODAY: date = _PLAN.TODAY
OUTLINE: Outline = _PLAN.OUTLINE


def asked(text: str, **given: Any) -> Question:
    return understand(text, **{"today": TODAY, "outline": OUTLINE, "own": ("PAN",), **given})


def window(first: str | None, last: str | None) -> Window:
    return Window(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


LISTS: list[tuple[str, dict[str, Any]]] = [
    ("Good afternoon, what does Belize still have to do?", {"parties": ("BLZ",), "open_only": True}),
    ("our overdue items pls", {"parties": ("PAN",), "past": True}),
    ("what must the Troika do", {"parties": ("TROIKA",)}),
    ("anything due next week?", {"window": window("2024-03-18", "2024-03-24"), "open_only": True}),
    ("due this week", {"window": window("2024-03-11", "2024-03-17")}),
    ("deadlins in april", {"window": window("2024-04-01", "2024-04-30")}),
    ("falling due before 1 May", {"window": window("2024-03-13", "2024-04-30")}),
    ("what is due by 30 April for Honduras", {"window": window("2024-03-13", "2024-04-30"), "parties": ("HND",)}),
    ("due in the next ten days", {"window": window("2024-03-13", "2024-03-23")}),
    ("deadlines after 1 June", {"window": window("2024-06-02", None)}),
    ("due between 1 April and 15 May", {"window": window("2024-04-01", "2024-05-15")}),
    ("upcoming deadlines", {"window": window("2024-03-13", None)}),
    ("what falls due this quarter", {"window": window("2024-01-01", "2024-03-31")}),
    ("which deadlines have slipped?", {"past": True}),
    ("which ones are entrusted to the Technical Secretariat", {"parties": ("TS",)}),
    ("lo más urgente", {"window": window("2024-03-13", None)}),
    ("le plus urgent", {"window": window("2024-03-13", None)}),
    ("el siguiente vencimiento", {"window": window("2024-03-13", None)}),
    ("what is new", {"reported": True}),
    ("what does Panama still need to report", {"reported": False, "parties": ("PAN",)}),
    ("qué le falta por informar a Panamá", {"reported": False, "parties": ("PAN",)}),
    ("sur quoi le Panama doit encore rendre compte", {"reported": False, "parties": ("PAN",)}),
    ("anything due next year", {"window": window("2025-01-01", "2025-12-31")}),
    ("anything for next year", {"window": window("2025-01-01", "2025-12-31")}),
    ("de aquí a fin de abril", {"window": window("2024-03-13", "2024-04-30")}),
    ("hay novedades?", {"reported": True}),
    ("quoi de neuf", {"reported": True}),
    ("est-ce que le Panama a répondu", {"reported": True, "parties": ("PAN",)}),
    ("plan", {}),
    ("TS items with no date", {"dated": False, "parties": ("TS",)}),
    ("commitments that have a deadline", {"dated": True}),
    ("what has been completed?", {"statuses": (Status.COMPLETED,)}),
    ("show me everything on hold", {"statuses": (Status.ON_HOLD,)}),
    ("which ones are under way", {"statuses": (Status.IN_PROGRESS,)}),
    ("which haven't been started?", {"statuses": (Status.PENDING,)}),
    ("what has Mexico not reported on", {"reported": False, "parties": ("MEX",)}),
    ("everything under heading 2", {"theme": "2"}),
    ('Everything under "Return and reintegration", please', {"theme": "3"}),
    ("the third theme", {"theme": "3"}),
    ("what goes to UNICEF?", {"recipients": ("UNICEF",), "parties": ()}),
    ("what do we have to send to IOM", {"recipients": ("IOM",), "parties": ("PAN",)}),
    ("the 2019 communique", {"codes": ("FOR2019",)}),
    ("what did we agree in Antigua in 2019?", {"codes": ("FOR2019",)}),
    ("what do the Hondurans owe", {"parties": ("HND",)}),
    ("¿Qué debe la Secretaría Técnica?", {"parties": ("TS",)}),
    ("que nos toca entregar a nosotros este mes", {"parties": ("PAN",), "window": window("2024-03-01", "2024-03-31")}),
    ("compromisos vencidos d honduras", {"past": True, "parties": ("HND",)}),
    ("vencimeintos de la próxima semana", {"window": window("2024-03-18", "2024-03-24")}),
    ("¿qué vence en los próximos quince días?", {"window": window("2024-03-13", "2024-03-28")}),
    ("todo lo del tema dos", {"theme": "2"}),
    ("lo que no tiene fecha", {"dated": False}),
    ("cuáles están suspendidos", {"statuses": (Status.ON_HOLD,)}),
    ("¿qué se ha cumplido hasta ahora?", {"statuses": (Status.COMPLETED,)}),
    ("lo que hay que mandar a la OIM", {"recipients": ("IOM",)}),
    ("retorno y reintegración, todo", {"theme": "3"}),
    ("¿De qué no ha informado Guatemala?", {"reported": False, "parties": ("GTM",)}),
    ("Que devons-nous remettre ce mois-ci ?", {"parties": ("PAN",), "window": window("2024-03-01", "2024-03-31")}),
    ("engagments du Guatemala, thème 2", {"parties": ("GTM",), "theme": "2"}),
    ("qu'est-ce qui est en retard ?", {"past": True}),
    ("tout ce qui n'a pas d'échéance", {"dated": False}),
    ("échéances d'ici fin avril", {"window": window("2024-03-13", "2024-04-30")}),
    ("dans les deux prochaines semaines", {"window": window("2024-03-13", "2024-03-27")}),
    ("lesquels sont en pause ?", {"statuses": (Status.ON_HOLD,)}),
    ("que doit la troïka ?", {"parties": ("TROIKA",)}),
    ("ce qu'il faut envoyer à l'OIM", {"recipients": ("IOM",)}),
    ("what is due in the last week of April", {"window": window("2024-04-24", "2024-04-30")}),
    ("2nd week of May", {"window": window("2024-05-08", "2024-05-14")}),
    ("vencimientos de la última semana de abril", {"window": window("2024-04-24", "2024-04-30")}),
    ("échéances de la deuxième semaine de mai", {"window": window("2024-05-08", "2024-05-14")}),
    ("due between now and the end of May", {"window": window("2024-03-13", "2024-05-31")}),
    ("¿hay algo que venza la próxima semana?", {"window": window("2024-03-18", "2024-03-24")}),
    ("Que devons-nous remettre au Secrétariat ?", {"parties": ("PAN",), "recipients": ("TS",)}),
    ("tout ce qui vise à protéger les enfants non accompagnés", {"theme": "2"}),
    ("todo lo que tiene que ver con retorno y reintegración", {"theme": "3"}),
    ("everything to do with return and reintegration", {"theme": "3"}),
    ("todo lo que va para la OIM", {"recipients": ("IOM",), "parties": ()}),
    ("what does the red cross have to do", {"parties": ("ICRC",)}),
    ("secretariat to-do list", {"parties": ("TS",)}),
    ("¿qué está vencido al día de hoy?", {"past": True, "window": None}),
    ("vencimientos de los prox 10 dias", {"window": window("2024-03-13", "2024-03-23")}),
    ("what needs to reach the secretariat this month", {"recipients": ("TS",)}),
    ("is there anything happening on 26 April?", {"window": window("2024-04-26", "2024-04-26")}),
    ("rundown of Belize's obligations", {"parties": ("BLZ",)}),
    ("anything slipping?", {"past": True}),
    ("what did Mexico report", {"parties": ("MEX",), "reported": True, "window": None}),
    ("what changed this week", {"told": window("2024-03-11", "2024-03-17"), "window": None}),
    ("what was reported before 1 April", {"told": window(None, "2024-03-31"), "window": None}),
    ("¿qué cambió esta semana?", {"told": window("2024-03-11", "2024-03-17"), "window": None}),
    ("what was reported on and is due this week", {"told": None, "window": window("2024-03-11", "2024-03-17")}),
]

OTHERS: list[tuple[str, Intent]] = [
    ("who brings Colombia and Peru to the workshop?", Intent.FIND),
    ("list of shelters for children", Intent.FIND),
    ("when do the focal point names have to be in?", Intent.FIND),
    ("manuales para oficiales de frontera, ¿quién los hace?", Intent.FIND),
    ("directorio de albergues", Intent.FIND),
    ("faire venir le Pérou à l'atelier", Intent.FIND),
    ("el inciso 2 a, porfa", Intent.SHOW),
    ("c'est quoi le 3.c ?", Intent.SHOW),
    ("where do we stand overall?", Intent.PROGRESS),
    ("¿Cómo vamos en general?", Intent.PROGRESS),
    ("où en est le Honduras ?", Intent.PROGRESS),
    ("who is the focal point for Guatemala?", Intent.ROSTER),
    ("lista de puntos focales", Intent.ROSTER),
    ("qui contacter au Panama ?", Intent.ROSTER),
    ("hi, what can I ask you?", Intent.HELP),
    ("no sé cómo usar esto, ayuda", Intent.HELP),
    ("comment ça marche ?", Intent.HELP),
    ("thanks a lot!", Intent.NONE),
    ("did Honduras win last night? ⚽", Intent.NONE),
    ("¿quién ganó el partido de México y Honduras?", Intent.NONE),
    ("il pleut à Ottawa ?", Intent.NONE),
    ("bonne journée à tous", Intent.NONE),
    ("bon week-end à tous !", Intent.NONE),
    ("have a nice weekend, see you on Monday", Intent.NONE),
    ("has Canada sent the names?", Intent.FIND),
    ("les noms des points focaux, c'est pour quand ?", Intent.FIND),
    ("what are you able to do?", Intent.HELP),
    ("im new, what can u do", Intent.HELP),
    ("tu peux faire quoi ?", Intent.HELP),
    ("where r we at", Intent.PROGRESS),
    ("est-on dans les temps ?", Intent.PROGRESS),
    ("j'écris à qui au Costa Rica ?", Intent.ROSTER),
    ("u need to send 3 b", Intent.SHOW),
    ("c quoi le 2.e", Intent.SHOW),
    ("¿de qué eres capaz?", Intent.HELP),
    ("correo del enlace de Panamá", Intent.ROSTER),
    ("phone number of the focal point of Belize", Intent.ROSTER),
    ("l'adresse mail du point focal du Costa Rica", Intent.ROSTER),
    ("give me the numbers: done vs not done", Intent.PROGRESS),
    ("what is r1", Intent.SHOW),
]


@pytest.mark.parametrize(("text", "fields"), LISTS)
def test_filters_of_a_list(text: str, fields: dict[str, Any]) -> None:
    question = asked(text)
    assert question.intent is Intent.LIST
    assert {name: getattr(question, name) for name in fields} == fields


@pytest.mark.parametrize(("text", "intent"), OTHERS)
def test_what_else_is_wanted(text: str, intent: Intent) -> None:
    assert asked(text).intent is intent


def test_after_a_command_a_code_is_enough_for_a_party() -> None:
    assert asked("hnd", preset=Intent.LIST).parties == ("HND",)


def test_an_introduction_does_not_hide_the_question() -> None:
    question = asked("I am writing the briefing for my ambassador on shelters. Which ones are overdue?")
    assert (question.intent, question.past) == (Intent.LIST, True)


_PIECES = [*(text for text, _ in LISTS), "1.a", "Panama", "?", "\n", "30 february", "in 600 years", "hace 900 meses"]


@settings(max_examples=40)
@given(parts=st.lists(st.sampled_from(_PIECES), max_size=4), today=st.dates())
def test_no_mixture_of_questions_raises_on_any_day(parts: list[str], today: date) -> None:
    with no_runaway():
        assert understand(" ".join(parts), today=today, outline=OUTLINE).text == " ".join(parts)
