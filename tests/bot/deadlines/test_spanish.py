"""Spanish deadlines, in sentences of our own. The meeting ends on 20 May 2009, a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from bot.deadlines import find_deadlines
from bot.plan import DeadlineKind

ANCHOR = date(2009, 5, 20)

DATED = [
    (
        "La ST distribuirá el acta antes del 5 de junio de 2009.",
        "antes del 5 de junio de 2009",
        "2009-06-05",
        "2009-06-05",
    ),
    (
        "Los países responderán a más tardar el viernes 12 de junio del 2009.",
        "a más tardar el viernes 12 de junio del 2009",
        "2009-06-12",
        "2009-06-12",
    ),
    (
        "Los países responderán el 12 de junio de 2009, a más tardar.",
        "el 12 de junio de 2009, a más tardar",
        "2009-06-12",
        "2009-06-12",
    ),
    ("El informe estará listo para el 1º de julio de 2009.", "para el 1º de julio de 2009", "2009-07-01", "2009-07-01"),
    ("El informe estará listo el 1ro. de julio de 2009.", "el 1ro. de julio de 2009", "2009-07-01", "2009-07-01"),
    ("El informe estará listo el primero de julio.", "el primero de julio", "2009-07-01", "2009-07-01"),
    ("Se recibirán aportes hasta el 31 de julio.", "hasta el 31 de julio", "2009-07-31", "2009-07-31"),
    ("Se recibirán aportes hasta el próximo 31 de julio.", "hasta el próximo 31 de julio", "2009-07-31", "2009-07-31"),
    ("Enviar los datos el 15 de enero próximo.", "el 15 de enero próximo", "2010-01-15", "2010-01-15"),
    ("Enviar los datos antes del 15 del próximo mes.", "antes del 15 del próximo mes", "2009-06-15", "2009-06-15"),
    ("Enviar los datos a más tardar el 31/07/2009.", "a más tardar el 31/07/2009", "2009-07-31", "2009-07-31"),
    (
        "El taller tendrá lugar los días 9, 10 y 11 de junio de 2009.",
        "los días 9, 10 y 11 de junio de 2009",
        "2009-06-09",
        "2009-06-11",
    ),
    (
        "El taller tendrá lugar del 28 de septiembre al 2 de octubre de 2009.",
        "del 28 de septiembre al 2 de octubre de 2009",
        "2009-09-28",
        "2009-10-02",
    ),
    (
        "El taller tendrá lugar del 8 al 12 de junio de 2009.",
        "del 8 al 12 de junio de 2009",
        "2009-06-08",
        "2009-06-12",
    ),
    ("Se impartirá un curso en noviembre de 2009.", "en noviembre de 2009", "2009-11-01", "2009-11-30"),
    (
        "Se impartirá un curso en el mes de noviembre del año en curso.",
        "en el mes de noviembre del año en curso",
        "2009-11-01",
        "2009-11-30",
    ),
    ("Se impartirá un curso en febrero del próximo año.", "en febrero del próximo año", "2010-02-01", "2010-02-28"),
    ("Se impartirá un curso en febrero.", "en febrero", "2010-02-01", "2010-02-28"),
    ("Se impartirá un curso en junio o julio de 2009.", "en junio o julio de 2009", "2009-06-01", "2009-07-31"),
    (
        "Se impartirá un curso entre noviembre de 2009 y enero de 2010.",
        "entre noviembre de 2009 y enero de 2010",
        "2009-11-01",
        "2010-01-31",
    ),
    (
        "Convocar a los expertos a principios de julio de 2009.",
        "a principios de julio de 2009",
        "2009-07-01",
        "2009-07-10",
    ),
    (
        "Convocar a los expertos a inicios del mes de julio de 2009.",
        "a inicios del mes de julio de 2009",
        "2009-07-01",
        "2009-07-10",
    ),
    ("Convocar a los expertos a mediados de julio.", "a mediados de julio", "2009-07-11", "2009-07-20"),
    ("Convocar a los expertos a fines de julio de 2009.", "a fines de julio de 2009", "2009-07-21", "2009-07-31"),
    ("Concluir antes del final de julio de 2009.", "antes del final de julio de 2009", "2009-07-21", "2009-07-31"),
    ("Concluir en el cuarto trimestre de 2009.", "en el cuarto trimestre de 2009", "2009-10-01", "2009-12-31"),
    (
        "Concluir durante el último trimestre del presente año.",
        "durante el último trimestre del presente año",
        "2009-10-01",
        "2009-12-31",
    ),
    (
        "Concluir en el primer semestre del próximo año.",
        "en el primer semestre del próximo año",
        "2010-01-01",
        "2010-06-30",
    ),
    ("Concluir en la segunda mitad de 2009.", "en la segunda mitad de 2009", "2009-07-01", "2009-12-31"),
    ("Concluir en el segundo cuatrimestre de 2009.", "en el segundo cuatrimestre de 2009", "2009-05-01", "2009-08-31"),
    (
        "Concluir en la segunda quincena de octubre de 2009.",
        "en la segunda quincena de octubre de 2009",
        "2009-10-16",
        "2009-10-31",
    ),
    ("Concluir antes de finalizar el año.", "antes de finalizar el año", "2009-12-31", "2009-12-31"),
    (
        "Concluir antes de que termine el presente año.",
        "antes de que termine el presente año",
        "2009-12-31",
        "2009-12-31",
    ),
    ("Concluir antes del fin de año.", "antes del fin de año", "2009-12-31", "2009-12-31"),
    ("Concluir a más tardar a finales de 2010.", "a más tardar a finales de 2010", "2010-09-01", "2010-12-31"),
    ("Concluir en el transcurso de 2010.", "en el transcurso de 2010", "2010-01-01", "2010-12-31"),
    ("Concluir durante el próximo año.", "durante el próximo año", "2010-01-01", "2010-12-31"),
    ("Concluir antes de septiembre de 2009.", "antes de septiembre de 2009", "2009-08-31", "2009-08-31"),
    (
        "Sesionar en la semana del 8 de julio de 2009.",
        "en la semana del 8 de julio de 2009",
        "2009-07-06",
        "2009-07-12",
    ),
    (
        "Sesionar la semana del 6 al 10 de julio de 2009.",
        "la semana del 6 al 10 de julio de 2009",
        "2009-07-06",
        "2009-07-10",
    ),
    ("Sesionar la próxima semana.", "la próxima semana", "2009-05-25", "2009-05-31"),
    ("Sesionar el próximo mes de septiembre.", "el próximo mes de septiembre", "2009-09-01", "2009-09-30"),
    (
        "Sesionar en la primera semana de junio de 2009.",
        "en la primera semana de junio de 2009",
        "2009-06-01",
        "2009-06-07",
    ),
    ("Informar en un plazo de sesenta días.", "en un plazo de sesenta días", "2009-07-19", "2009-07-19"),
    (
        "Informar en un plazo no mayor a 60 (sesenta) días.",
        "en un plazo no mayor a 60 (sesenta) días",
        "2009-07-19",
        "2009-07-19",
    ),
    (
        "Informar en un plazo que no exceda de tres meses.",
        "en un plazo que no exceda de tres meses",
        "2009-08-20",
        "2009-08-20",
    ),
    (
        "Informar dentro de los treinta y un días siguientes.",
        "dentro de los treinta y un días siguientes",
        "2009-06-20",
        "2009-06-20",
    ),
    ("Informar dentro de dos semanas.", "dentro de dos semanas", "2009-06-03", "2009-06-03"),
    ("Informar en los próximos seis meses.", "en los próximos seis meses", "2009-11-20", "2009-11-20"),
    ("Informar en diez días hábiles.", "en diez días hábiles", "2009-06-03", "2009-06-03"),
    ("Informar a más tardar en dos meses.", "a más tardar en dos meses", "2009-07-20", "2009-07-20"),
    (
        "Informar 30 días después de la clausura de esta reunión.",
        "30 días después de la clausura de esta reunión",
        "2009-06-19",
        "2009-06-19",
    ),
    (
        "Informar dentro de los 30 días posteriores a la presente Conferencia.",
        "dentro de los 30 días posteriores a la presente Conferencia",
        "2009-06-19",
        "2009-06-19",
    ),
    ("Fecha límite: 3 de julio de 2009", "3 de julio de 2009", "2009-07-03", "2009-07-03"),
    ("Primer trimestre de 2010", "Primer trimestre de 2010", "2010-01-01", "2010-03-31"),
    ("A partir de enero de 2010 se publicará un boletín.", "A partir de enero de 2010", "2010-01-01", "2010-01-31"),
    (
        "Sesionar en los primeros diez días de agosto.",
        "en los primeros diez días de agosto",
        "2009-08-01",
        "2009-08-10",
    ),
    (
        "Sesionar durante las dos primeras semanas de agosto de 2009.",
        "durante las dos primeras semanas de agosto de 2009",
        "2009-08-01",
        "2009-08-14",
    ),
    (
        "Responder el último día hábil de octubre de 2009.",
        "el último día hábil de octubre de 2009",
        "2009-10-30",
        "2009-10-30",
    ),
    ("Responder antes de fin de mes.", "antes de fin de mes", "2009-05-21", "2009-05-31"),
    ("Responder en un plazo de 48 horas.", "en un plazo de 48 horas", "2009-05-22", "2009-05-22"),
    (
        "Responder a los treinta días de concluida esta reunión.",
        "a los treinta días de concluida esta reunión",
        "2009-06-19",
        "2009-06-19",
    ),
    (
        "Responder en el transcurso de los próximos dos meses.",
        "en el transcurso de los próximos dos meses",
        "2009-07-20",
        "2009-07-20",
    ),
    ("Plazo: 30 días", "30 días", "2009-06-19", "2009-06-19"),
    (
        "Enviar la información solicitada en febrero antes del 1 de junio.",
        "antes del 1 de junio",
        "2009-06-01",
        "2009-06-01",
    ),
]

UNDATED = [
    ("Presentarlo en la próxima reunión del GRCM.", "en la próxima reunión del GRCM", DeadlineKind.EVENT_RELATIVE),
    (
        "Presentarlo antes de la siguiente Reunión Viceministerial.",
        "antes de la siguiente Reunión Viceministerial",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Presentarlo a la XV Conferencia Regional sobre Migración.",
        "a la XV Conferencia Regional sobre Migración",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Presentarlo previo a la celebración del taller.",
        "previo a la celebración del taller",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Remitir los documentos dos semanas antes del taller.",
        "dos semanas antes del taller",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Convocar con al menos 30 días de anticipación.",
        "con al menos 30 días de anticipación",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Contestar dentro de los diez días siguientes a la recepción del cuestionario.",
        "dentro de los diez días siguientes a la recepción del cuestionario",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("Reunirse dos veces por año.", "dos veces por año", DeadlineKind.RECURRING),
    ("Reunirse al menos una vez al mes.", "al menos una vez al mes", DeadlineKind.RECURRING),
    ("Informar cada seis meses.", "cada seis meses", DeadlineKind.RECURRING),
    ("Informar cada trimestre.", "cada trimestre", DeadlineKind.RECURRING),
    ("Informar semestralmente.", "semestralmente", DeadlineKind.RECURRING),
    ("Informar de forma periódica.", "de forma periódica", DeadlineKind.RECURRING),
    ("Informar en cada una de sus reuniones.", "en cada una de sus reuniones", DeadlineKind.RECURRING),
    ("Informar el último viernes de cada mes.", "el último viernes de cada mes", DeadlineKind.RECURRING),
    ("Responder lo antes posible.", "lo antes posible", DeadlineKind.VAGUE),
    ("Responder a la mayor brevedad.", "a la mayor brevedad", DeadlineKind.VAGUE),
    ("Responder tan pronto como sea posible.", "tan pronto como sea posible", DeadlineKind.VAGUE),
    ("Responder en un futuro próximo.", "en un futuro próximo", DeadlineKind.VAGUE),
    ("Responder en las próximas semanas.", "en las próximas semanas", DeadlineKind.VAGUE),
    ("Responder oportunamente.", "oportunamente", DeadlineKind.VAGUE),
    ("Permanente", "Permanente", DeadlineKind.VAGUE),
    ("Sesionar en otoño de 2009.", "en otoño de 2009", DeadlineKind.VAGUE),
    (
        "Presentarlo en vísperas de la próxima Conferencia.",
        "en vísperas de la próxima Conferencia",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Contestar dentro de las dos semanas siguientes al cierre del cuestionario.",
        "dentro de las dos semanas siguientes al cierre del cuestionario",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Contestar a más tardar 15 días después de cada reunión.",
        "a más tardar 15 días después de cada reunión",
        DeadlineKind.EVENT_RELATIVE,
    ),
    (
        "Concluirlo antes de que finalice la Presidencia de México.",
        "antes de que finalice la Presidencia de México",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("Próxima reunión del GRCM", "Próxima reunión del GRCM", DeadlineKind.EVENT_RELATIVE),
    ("Celebrar dos reuniones virtuales por año.", "dos reuniones virtuales por año", DeadlineKind.RECURRING),
    ("Informar cada año en septiembre.", "cada año en septiembre", DeadlineKind.RECURRING),
]

NONE = [
    "Difundir la campaña puesta en marcha en 2008.",
    "Difundir la campaña lanzada en 2009.",
    "Dar seguimiento al taller celebrado en Managua en marzo.",
    "Aplicar los lineamientos aprobados en la II Conferencia Regional sobre Migración, celebrada en Panamá.",
    "La reunión se celebró los días 19 y 20 de mayo de 2009 en San José.",
    "Aplicar la ley en vigor desde el 1 de enero de 2009.",
    "Apoyar la Agenda 2030 para el Desarrollo Sostenible.",
    "Ejecutar el Plan de Acción 2009-2012.",
    "El informe que abarca del 1 de noviembre de 2008 al 30 de abril de 2010.",
    "Actualizar la matriz de mayo de 2009.",
    "Capacitar a 20 oficiales de cada país en 12 puestos.",
    "Cada delegación consultará en su capital.",
    "Elaborar el plan de trabajo para 2010.",
    "Que se lleve a cabo un taller.",
    "",
    "Los lineamientos entrarán en vigor el 1 de octubre de 2009.",
    "El convenio vigente hasta el 31 de diciembre de 2010.",
    "Estudiar los datos del segundo semestre de 2009.",
    "Recopilar la información correspondiente al primer semestre de 2010.",
    "Organizar un taller de tres días.",
]


@pytest.mark.parametrize(("text", "phrase", "start", "end"), DATED)
def test_finds_the_days_of(text: str, phrase: str, start: str, end: str) -> None:
    found = find_deadlines(text, "es", ANCHOR)
    assert [(one.deadline.phrase, str(one.deadline.start), str(one.deadline.end)) for one in found] == [
        (phrase, start, end)
    ]
    assert text[found[0].start : found[0].end] == phrase


@pytest.mark.parametrize(("text", "phrase", "kind"), UNDATED)
def test_keeps_the_phrase_of(text: str, phrase: str, kind: DeadlineKind) -> None:
    found = [one.deadline for one in find_deadlines(text, "es", ANCHOR)]
    assert [(one.phrase, one.kind, one.start, one.end) for one in found] == [(phrase, kind, None, None)]


@pytest.mark.parametrize("text", NONE)
def test_finds_no_deadline_in(text: str) -> None:
    assert find_deadlines(text, "es", ANCHOR) == []
