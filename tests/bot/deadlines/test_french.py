"""French deadlines, in sentences of our own. The meeting ends on 20 May 2009, a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from bot.deadlines import find_deadlines
from bot.plan import DeadlineKind

ANCHOR = date(2009, 5, 20)

DATED = [
    ("Le ST diffusera le compte rendu avant le 5 juin 2009.", "avant le 5 juin 2009", "2009-06-05", "2009-06-05"),
    (
        "Les pays répondront au plus tard le vendredi 12 juin 2009.",
        "au plus tard le vendredi 12 juin 2009",
        "2009-06-12",
        "2009-06-12",
    ),
    ("Les pays répondront le 12 juin 2009 au plus tard.", "le 12 juin 2009 au plus tard", "2009-06-12", "2009-06-12"),
    ("Le rapport sera prêt d’ici le 1er juillet 2009.", "d’ici le 1er juillet 2009", "2009-07-01", "2009-07-01"),
    ("Le rapport sera prêt d'ici au 1er juillet.", "d'ici au 1er juillet", "2009-07-01", "2009-07-01"),
    ("Les contributions seront reçues jusqu'au 31 juillet.", "jusqu'au 31 juillet", "2009-07-31", "2009-07-31"),
    ("L'atelier se tiendra les 9, 10 et 11 juin 2009.", "les 9, 10 et 11 juin 2009", "2009-06-09", "2009-06-11"),
    (
        "L'atelier se tiendra du 28 septembre au 2 octobre 2009.",
        "du 28 septembre au 2 octobre 2009",
        "2009-09-28",
        "2009-10-02",
    ),
    ("L'atelier se tiendra en novembre 2009.", "en novembre 2009", "2009-11-01", "2009-11-30"),
    (
        "L'atelier se tiendra au mois de novembre de cette année.",
        "au mois de novembre de cette année",
        "2009-11-01",
        "2009-11-30",
    ),
    ("L'atelier se tiendra courant novembre.", "courant novembre", "2009-11-01", "2009-11-30"),
    ("L'atelier se tiendra en juin ou juillet 2009.", "en juin ou juillet 2009", "2009-06-01", "2009-07-31"),
    ("Réunir les experts début juillet 2009.", "début juillet 2009", "2009-07-01", "2009-07-10"),
    ("Réunir les experts à la mi-juillet 2009.", "à la mi-juillet 2009", "2009-07-11", "2009-07-20"),
    ("Réunir les experts fin juillet 2009.", "fin juillet 2009", "2009-07-21", "2009-07-31"),
    ("Achever les travaux avant la fin de juillet 2009.", "avant la fin de juillet 2009", "2009-07-21", "2009-07-31"),
    (
        "Achever les travaux au quatrième trimestre de 2009.",
        "au quatrième trimestre de 2009",
        "2009-10-01",
        "2009-12-31",
    ),
    (
        "Achever les travaux au premier semestre de l'année prochaine.",
        "au premier semestre de l'année prochaine",
        "2010-01-01",
        "2010-06-30",
    ),
    ("Achever les travaux au second semestre 2009.", "au second semestre 2009", "2009-07-01", "2009-12-31"),
    ("Achever les travaux avant la fin de l'année.", "avant la fin de l'année", "2009-12-31", "2009-12-31"),
    ("Achever les travaux d'ici la fin de 2010.", "d'ici la fin de 2010", "2010-12-31", "2010-12-31"),
    ("Achever les travaux au cours de l'année 2010.", "au cours de l'année 2010", "2010-01-01", "2010-12-31"),
    ("Achever les travaux avant septembre 2009.", "avant septembre 2009", "2009-08-31", "2009-08-31"),
    ("Se réunir la semaine du 8 juillet 2009.", "la semaine du 8 juillet 2009", "2009-07-06", "2009-07-12"),
    ("Se réunir la semaine prochaine.", "la semaine prochaine", "2009-05-25", "2009-05-31"),
    (
        "Se réunir dans la première quinzaine d'octobre 2009.",
        "dans la première quinzaine d'octobre 2009",
        "2009-10-01",
        "2009-10-15",
    ),
    ("Rendre compte dans un délai de soixante jours.", "dans un délai de soixante jours", "2009-07-19", "2009-07-19"),
    (
        "Rendre compte dans un délai maximal de deux mois.",
        "dans un délai maximal de deux mois",
        "2009-07-20",
        "2009-07-20",
    ),
    ("Rendre compte sous quinze jours.", "sous quinze jours", "2009-06-04", "2009-06-04"),
    ("Rendre compte dans les six prochains mois.", "dans les six prochains mois", "2009-11-20", "2009-11-20"),
    ("Rendre compte sous dix jours ouvrables.", "sous dix jours ouvrables", "2009-06-03", "2009-06-03"),
    (
        "Rendre compte dans les trente jours suivant la clôture de la présente réunion.",
        "dans les trente jours suivant la clôture de la présente réunion",
        "2009-06-19",
        "2009-06-19",
    ),
    ("Échéance : 3 juillet 2009", "3 juillet 2009", "2009-07-03", "2009-07-03"),
    ("Premier trimestre 2010", "Premier trimestre 2010", "2010-01-01", "2010-03-31"),
    (
        "Se réunir pendant les deux premières semaines d'août 2009.",
        "pendant les deux premières semaines d'août 2009",
        "2009-08-01",
        "2009-08-14",
    ),
    (
        "Répondre le dernier jour ouvrable d'octobre 2009.",
        "le dernier jour ouvrable d'octobre 2009",
        "2009-10-30",
        "2009-10-30",
    ),
    ("Répondre d'ici à la fin du mois.", "d'ici à la fin du mois", "2009-05-21", "2009-05-31"),
    ("Répondre sous 48 heures.", "sous 48 heures", "2009-05-22", "2009-05-22"),
    ("60 jours", "60 jours", "2009-07-19", "2009-07-19"),
]

UNDATED = [
    ("Le présenter à la prochaine réunion du GRCM.", "à la prochaine réunion du GRCM", DeadlineKind.EVENT_RELATIVE),
    (
        "Le présenter avant la réunion vice-ministérielle.",
        "avant la réunion vice-ministérielle",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("Le présenter lors de sa deuxième session.", "lors de sa deuxième session", DeadlineKind.EVENT_RELATIVE),
    (
        "Envoyer les documents deux semaines avant l'atelier.",
        "deux semaines avant l'atelier",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("Se réunir deux fois par an.", "deux fois par an", DeadlineKind.RECURRING),
    ("Rendre compte chaque semestre.", "chaque semestre", DeadlineKind.RECURRING),
    ("Rendre compte tous les trois mois.", "tous les trois mois", DeadlineKind.RECURRING),
    ("Rendre compte à chacune de ses réunions.", "à chacune de ses réunions", DeadlineKind.RECURRING),
    ("Rendre compte le premier lundi de chaque mois.", "le premier lundi de chaque mois", DeadlineKind.RECURRING),
    ("Rendre compte régulièrement.", "régulièrement", DeadlineKind.RECURRING),
    ("Répondre dès que possible.", "dès que possible", DeadlineKind.VAGUE),
    ("Répondre dans les plus brefs délais.", "dans les plus brefs délais", DeadlineKind.VAGUE),
    ("Répondre dans les prochaines semaines.", "dans les prochaines semaines", DeadlineKind.VAGUE),
    ("Répondre en temps utile.", "en temps utile", DeadlineKind.VAGUE),
    ("Se réunir à l'automne 2009.", "à l'automne 2009", DeadlineKind.VAGUE),
    (
        "Le présenter lors de la XVIe Conférence régionale sur la migration.",
        "lors de la XVIe Conférence régionale sur la migration",
        DeadlineKind.EVENT_RELATIVE,
    ),
    ("Tenir deux réunions virtuelles par an.", "deux réunions virtuelles par an", DeadlineKind.RECURRING),
    ("Rendre compte le 15 juillet de chaque année.", "le 15 juillet de chaque année", DeadlineKind.RECURRING),
]

NONE = [
    "Relayer la campagne lancée en 2008.",
    "Relayer la campagne lancée en 2009.",
    "Donner suite à l'atelier tenu à Managua en mars.",
    "La réunion s'est tenue à San José les 19 et 20 mai 2009.",
    "Appliquer la loi en vigueur depuis le 1er janvier 2009.",
    "Appuyer le Programme de développement durable à l'horizon 2030.",
    "Exécuter le Plan d'action 2009-2012.",
    "Mettre à jour la matrice de mai 2009.",
    "Chaque pays désignera un point focal.",
    "Former 20 agents de chaque pays dans 12 postes.",
    "",
    "Les lignes directrices entreront en vigueur le 1er octobre 2009.",
    "Étudier les données du second semestre 2009.",
]


@pytest.mark.parametrize(("text", "phrase", "start", "end"), DATED)
def test_finds_the_days_of(text: str, phrase: str, start: str, end: str) -> None:
    found = find_deadlines(text, "fr", ANCHOR)
    assert [(one.deadline.phrase, str(one.deadline.start), str(one.deadline.end)) for one in found] == [
        (phrase, start, end)
    ]
    assert text[found[0].start : found[0].end] == phrase


@pytest.mark.parametrize(("text", "phrase", "kind"), UNDATED)
def test_keeps_the_phrase_of(text: str, phrase: str, kind: DeadlineKind) -> None:
    found = [one.deadline for one in find_deadlines(text, "fr", ANCHOR)]
    assert [(one.phrase, one.kind, one.start, one.end) for one in found] == [(phrase, kind, None, None)]


@pytest.mark.parametrize("text", NONE)
def test_finds_no_deadline_in(text: str) -> None:
    assert find_deadlines(text, "fr", ANCHOR) == []


def test_two_parts_of_months_joined_by_or_are_one_time() -> None:
    (found,) = find_deadlines("Tenir un atelier fin novembre ou début décembre 2023.", "fr", date(2023, 4, 27))
    assert found.deadline.phrase == "fin novembre ou début décembre 2023"
    assert (found.deadline.start, found.deadline.end) == (date(2023, 11, 21), date(2023, 12, 10))


def test_the_date_of_a_meeting_to_come_leads() -> None:
    (found,) = find_deadlines("Le présenter lors de sa réunion de novembre 2023.", "fr", date(2023, 4, 27))
    assert found.deadline.end == date(2023, 11, 30)
