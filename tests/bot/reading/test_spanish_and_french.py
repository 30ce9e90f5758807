"""Who owes what in Spanish and French papers, in invented sentences of the forms that such papers take."""

from __future__ import annotations

from datetime import date

import pytest

from bot.plan import Commitment, ReadDocument
from bot.reading import read

HEADS = {
    "es": "El Grupo de Trabajo sobre Protección se reunió en San José, Costa Rica, los días 4 y 5 de mayo de 2015.\n\n"
    "CONCLUSIONES\n\n1. Trabajos por venir\n\n",
    "fr": "Le Groupe de travail sur la protection s'est réuni à San José (Costa Rica) les 4 et 5 mai 2015.\n\n"
    "CONCLUSIONS\n\n1. Travaux à venir\n\n",
}
NOTHING = {"es": "b) Agradecer al país anfitrión.\n", "fr": "b) Remercier le pays hôte.\n"}


def item(sentence: str, language: str) -> ReadDocument:
    return read(f"{HEADS[language]}a) {sentence}\n\n{NOTHING[language]}")


def one(sentence: str, language: str) -> Commitment:
    (found,) = item(sentence, language).commitments
    return found


SPANISH = [
    ("Publicar el manual.", ("MEMBERS",)),
    ("Solicitar al UNICEF que publique el manual.", ("UNICEF",)),
    ("Se solicita a la OIM y al ACNUR publicar el manual.", ("IOM", "UNHCR")),
    ("Se acordó pedir a la OIT que publique el manual.", ("ILO",)),
    ("Instar a Belice a publicar el manual.", ("BLZ",)),
    ("Encomendar a la Presidencia Pro-Témpore la publicación del manual.", ("PPT",)),
    ("El UNICEF queda invitado a publicar el manual.", ("UNICEF",)),
    ("La Secretaría Técnica publicará el manual.", ("TS",)),
    ("La ST, con el apoyo de la OIM, publicará el manual.", ("TS",)),
    ("La Troika invitará a Colombia a la próxima sesión.", ("TROIKA",)),
    ("El manual será publicado antes de junio de 2016.", ("MEMBERS",)),
    ("El manual será publicado por la OIM.", ("IOM",)),
    ("Se publicará el manual en San José, Costa Rica.", ("MEMBERS",)),
    ("Cada país publicará el manual.", ("MEMBERS",)),
    ("Las delegaciones publicarán el manual.", ("MEMBERS",)),
    ("El Ministerio de Relaciones Exteriores de Panamá publicará el manual.", ("PAN",)),
    ("La Cancillería de Guatemala y la OIM publicarán el manual.", ("GTM", "IOM")),
    ("Solicitar a la UNODC, a través de la Secretaría Técnica, que publique el manual.", ("UNODC", "TS")),
    ("Bajo la coordinación de Honduras, se publicará el manual.", ("HND",)),
    ("Publicar el manual. (Responsable: Canadá)", ("CAN",)),
    ("Publicar el manual. Responsables: Canadá y México. Plazo: 30 de abril de 2016.", ("CAN", "MEX")),
    ("Se acordó que los Estados Unidos publiquen el manual.", ("USA",)),
    ("Se convino en que la publicación estará a cargo de la OIM.", ("IOM",)),
    ("Invitar a la OEA y al BID a financiar el manual.", ("OAS", "IDB")),
    ("Invitar a Brasil a participar en la presentación del manual.", ("MEMBERS",)),
    ("México y Guatemala se comprometieron a publicar el manual.", ("MEX", "GTM")),
    ("Los Viceministros instruyeron a la Troika publicar el manual.", ("TROIKA",)),
    ("Tomar nota del borrador y solicitar a la OIT que publique el manual.", ("ILO",)),
]
SPANISH += [
    ("Se solicitará a la OIT que publique el manual.", ("ILO",)),
    ("Se invita al UNICEF a sumarse a la publicación del manual.", ("UNICEF",)),
    ("Se acordó, asimismo, que la República Dominicana publique el manual.", ("DOM",)),
    ("Panamá accedió a publicar el manual.", ("PAN",)),
    (
        "El Instituto de Migración de México y la Dirección General de Migración de Honduras publicarán el manual.",
        ("MEX", "HND"),
    ),
    ("Los gobiernos que aún no lo han hecho publicarán el manual.", ("MEMBERS",)),
    ("Reconocer mutuamente los certificados.", ("MEMBERS",)),
    ("Publicar el manual. (Responsable: Canadá, en consulta con la CEPAL)", ("CAN",)),
    ("Agradecer a Honduras y felicitar a México, el cual publicará el manual el 3 de julio de 2015.", ("MEX",)),
]
SPANISH += [("Solicitar a la Fundación Save the Children que publique el manual.", ("Fundación Save the Children",))]
SPANISH += [
    ("Su decisión de publicar el manual.", ("MEMBERS",)),
    ("El compromiso de México de publicar el manual.", ("MEX",)),
    ("La voluntad de los Viceministros de publicar el manual.", ("MEMBERS",)),
]
FRENCH = [
    ("Leur décision de publier le manuel.", ("MEMBERS",)),
    ("L'engagement du Canada de publier le manuel.", ("CAN",)),
    ("Publier le manuel.", ("MEMBERS",)),
    ("Demander à l'UNICEF de publier le manuel.", ("UNICEF",)),
    ("Prier l'OIM et le HCR de publier le manuel.", ("IOM", "UNHCR")),
    ("Charger le Secrétariat technique de publier le manuel.", ("TS",)),
    ("Exhorter le Belize à publier le manuel.", ("BLZ",)),
    ("L'UNICEF est prié de publier le manuel.", ("UNICEF",)),
    ("Le Secrétariat technique publiera le manuel.", ("TS",)),
    ("La troïka invitera la Colombie à la prochaine session.", ("TROIKA",)),
    ("Le manuel sera publié avant juin 2016.", ("MEMBERS",)),
    ("Le manuel sera publié par l'OIM.", ("IOM",)),
    ("Chaque pays publiera le manuel.", ("MEMBERS",)),
    ("Le ministère des Affaires étrangères du Panama publiera le manuel.", ("PAN",)),
    ("Solliciter l'appui de l'ONUDC, par l'intermédiaire du Secrétariat technique, pour le publier.", ("UNODC", "TS")),
    ("Sous la direction du Honduras, un manuel sera publié.", ("HND",)),
    ("Publier le manuel. (Chef de file : Canada)", ("CAN",)),
    ("Il est convenu que les États-Unis publieront le manuel.", ("USA",)),
    ("Le Mexique et le Guatemala s'engagent à publier le manuel.", ("MEX", "GTM")),
    ("Inviter l'OEA et la BID à financer le manuel.", ("OAS", "IDB")),
    ("Prendre note du projet et demander à l'OIT de publier le manuel.", ("ILO",)),
]


FRENCH += [
    ("Nous demandons au Honduras de publier le manuel.", ("HND",)),
    ("Il est demandé à l'OIM de publier le manuel.", ("IOM",)),
    ("Il a été décidé de publier le manuel.", ("MEMBERS",)),
    ("L'UNICEF est convié à publier le manuel.", ("UNICEF",)),
    ("Publier un manuel dont la tenue sera confiée à l'OIT.", ("MEMBERS",)),
    ("Les pays publient le manuel dans les trois semaines.", ("MEMBERS",)),
]


@pytest.mark.parametrize(("sentence", "owes"), SPANISH)
def test_the_performer_owes_it_in_spanish(sentence: str, owes: tuple[str, ...]) -> None:
    assert one(sentence, "es").responsible == owes


@pytest.mark.parametrize(("sentence", "owes"), FRENCH)
def test_the_performer_owes_it_in_french(sentence: str, owes: tuple[str, ...]) -> None:
    assert one(sentence, "fr").responsible == owes


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("es", "Agradecer al Gobierno de Panamá su hospitalidad."),
        ("es", "Tomar nota del informe de la OIM."),
        ("es", "Dar por recibido el informe de la Secretaría Técnica."),
        ("es", "Las delegaciones felicitaron a México por la organización."),
        ("es", "Canadá ha ofrecido compartir su experiencia."),
        ("es", "Reafirmar la importancia de los derechos humanos."),
        ("es", "Actuar de la siguiente manera:"),
        ("es", "Aprobar el acta de la reunión anterior."),
        ("es", "Respaldar el ofrecimiento de Costa Rica de compartir su experiencia."),
        ("fr", "Remercier le Gouvernement du Panama de son accueil."),
        ("fr", "Prendre acte du rapport de l'OIM."),
        ("fr", "Les délégations ont félicité le Mexique."),
        ("fr", "Le Canada a proposé de partager son expérience."),
        ("fr", "Se féliciter des progrès accomplis."),
        ("fr", "Approuver l'ordre du jour."),
    ],
)
def test_thanks_notes_and_the_past_are_no_commitments(language: str, sentence: str) -> None:
    act = {"es": "c) Publicar el manual.\n", "fr": "c) Publier le manuel.\n"}[language]
    found = read(f"{HEADS[language]}a) {sentence}\n\n{act}")
    assert [c.label for c in found.commitments] == ["1.c"]
    assert sentence in [aside.text for aside in found.set_aside]


@pytest.mark.parametrize(
    ("language", "sentence", "owes", "due"),
    [
        (
            "es",
            "Agradecer a Honduras el ofrecimiento de acoger un taller en agosto de 2015.",
            ("HND",),
            date(2015, 8, 31),
        ),
        ("es", "Canadá se ofreció a acoger un curso el 3 de junio de 2015.", ("CAN",), date(2015, 6, 3)),
        ("es", "Respaldar el ofrecimiento de Belice de acoger un curso en julio de 2015.", ("BLZ",), date(2015, 7, 31)),
        ("es", "Tomar nota de que El Salvador organizará un curso el 3 de junio de 2015.", ("SLV",), date(2015, 6, 3)),
        (
            "fr",
            "Remercier le Honduras d'avoir proposé d'accueillir un atelier en août 2015.",
            ("HND",),
            date(2015, 8, 31),
        ),
    ],
)
def test_a_dated_offer_counts_even_under_thanks(language: str, sentence: str, owes: tuple[str, ...], due: date) -> None:
    found = one(sentence, language)
    assert (found.responsible, found.due) == (owes, due)


@pytest.mark.parametrize(
    ("language", "sentence", "gets"),
    [
        ("es", "Enviar los datos a la ST.", ("TS",)),
        ("es", "Proporcionar a la OIM los datos.", ("IOM",)),
        ("es", "La Troika invitará a Chile y a Perú a la sesión.", ("CHL", "PER")),
        ("fr", "Envoyer les données au ST.", ("TS",)),
        ("fr", "Transmettre à l'OIM les données.", ("IOM",)),
    ],
)
def test_who_receives_is_the_recipient(language: str, sentence: str, gets: tuple[str, ...]) -> None:
    assert one(sentence, language).recipient == gets


def test_two_independent_acts_in_one_item_are_two_commitments() -> None:
    found = item("Crear un registro común. Asimismo, se solicita a la OIM que lo administre.", "es")
    assert [(c.label, c.responsible) for c in found.commitments] == [("1.a", ("MEMBERS",)), ("1.a.bis", ("IOM",))]


def test_one_performer_with_two_verbs_is_one_commitment() -> None:
    assert one("Cada país nombrará un enlace y comunicará su nombre a la ST.", "es").label == "1.a"
    assert one("Chaque pays désignera un point focal et en communiquera le nom au ST.", "fr").label == "1.a"


def test_a_lead_in_says_who_is_to_act() -> None:
    found = read(
        f"{HEADS['es']}2. Encargar a la Secretaría Técnica que:\n\na) publique el manual;\n\nb) envíe el informe; y\n\n"
        "c) convoque al Grupo.\n"
    )
    assert [(c.label, c.responsible) for c in found.commitments] == [(f"2.{n}", ("TS",)) for n in "abc"]


def test_bodies_named_before_are_meant_by_the_said_one() -> None:
    found = read(
        "COMUNICADO CONJUNTO\n\nLos gobiernos se reunieron en Managua, Nicaragua, el 2 de junio de 2009. Destacaron la "
        "labor de la CEPAL y de la OIM. Pidieron a ambas organizaciones que preparen un estudio. El Grupo Regional de "
        "Consulta sobre Migración presentará un informe. El propio Grupo se reunirá en octubre de 2009. Asimismo, "
        "examinará el estudio."
    )
    assert [c.responsible for c in found.commitments] == [("ECLAC", "IOM"), ("RCGM",), ("RCGM",), ("RCGM",)]
    assert found.commitments[2].due == date(2009, 10, 31)


def test_each_clause_of_a_sentence_counts_for_itself() -> None:
    found = read(
        "COMUNICADO CONJUNTO\n\nLos gobiernos se reunieron en Managua, Nicaragua, el 2 de junio de 2009. Las "
        "delegaciones tomaron nota de los avances y acordaron crear un registro antes del 31 de diciembre de 2009. "
        "Solicitaron a la OIM que lo administre y agradecieron a Nicaragua su hospitalidad."
    )
    assert [(c.responsible, c.due) for c in found.commitments] == [
        (("MEMBERS",), date(2009, 12, 31)),
        (("IOM",), None),
    ]
    assert found.commitments[0].text == "acordaron crear un registro antes del 31 de diciembre de 2009."
    assert found.commitments[1].text == "Solicitaron a la OIM que lo administre"


@pytest.mark.parametrize(
    ("language", "sentence", "parties"),
    [
        ("es", "Solicitar a la UNODC que facilite datos y a la OIM que publique el manual.", ["UNODC", "IOM"]),
        ("fr", "Demander à l'ONUDC de fournir des données et à l'OIM de publier le manuel.", ["UNODC", "IOM"]),
        (
            "es",
            "Nombrar un enlace. Los nombres deberán llegar a la ST el 2 de octubre de 2015.",
            ["MEMBERS", "MEMBERS"],
        ),
    ],
)
def test_what_another_is_asked_in_the_same_breath_or_by_its_own_date_is_an_act_of_its_own(
    language: str, sentence: str, parties: list[str]
) -> None:
    found = item(sentence, language).commitments
    assert [one.responsible[0] for one in found] == parties


def test_ordinals_number_the_points_of_a_declaration_and_its_preamble_is_none() -> None:
    found = read(
        "DECLARACIÓN\n\nLos Viceministros, reunidos en Managua, Nicaragua, los días 1 y 2 de junio de 2009;\n\n"
        "Recordando que la Agenda 2030 será sometida a examen el 3 de julio de 2030;\n\nAcuerdan:\n\n"
        "PRIMERO. Publicar un manual.\n\nSEGUNDO. Solicitar a la OIM que lo traduzca.\n\n"
        "DECIMOTERCERO. Convocar al Grupo.\n"
    )
    assert [(c.label, c.responsible) for c in found.commitments] == [
        ("1", ("MEMBERS",)),
        ("2", ("IOM",)),
        ("13", ("MEMBERS",)),
    ]
    assert (found.start, found.end) == (date(2009, 6, 1), date(2009, 6, 2))


def test_a_heading_between_numbers_addresses_what_follows() -> None:
    found = read(
        "SEMINARIO\n\nManagua, Nicaragua, 30, 31 de agosto y 1 de septiembre de 2009\n\nI. TRATA\n\n"
        "Recomendaciones a la Secretaría Técnica\n\n1. Traducir el manual.\n\nRecomendaciones a los Países Miembros\n\n"
        "2. Revisar las normas.\n\nII. DISPOSICIONES FINALES\n\nLa República Dominicana editará la memoria.\n"
    )
    assert [(c.label, c.responsible) for c in found.commitments] == [
        ("I.1", ("TS",)),
        ("I.2", ("MEMBERS",)),
        ("II.1", ("DOM",)),
    ]
    assert (found.start, found.end) == (date(2009, 8, 30), date(2009, 9, 1))


def test_both_countries_and_the_group_are_those_named_before() -> None:
    found = read(
        "COMUNICADO DEL GRUPO REGIONAL DE CONSULTA SOBRE MIGRACIÓN\n\nSe reunió en Managua, Nicaragua, el 2 de junio "
        "de 2009. La OIM asesorará a Costa Rica y a Panamá. Ambos países harmonizarán sus normas. El Grupo se reunirá "
        "en octubre de 2009."
    )
    assert [c.responsible for c in found.commitments] == [("IOM",), ("CRI", "PAN"), ("RCGM",)]


def test_to_take_charge_is_no_request() -> None:
    assert one("Belice se encargará de la logística.", "es").responsible == ("BLZ",)
    assert one("Se encargará a la OIM la logística.", "es").responsible == ("IOM",)


def test_what_a_declaration_quotes_is_said_by_itself() -> None:
    found = read(
        "DECLARACIÓN\n\nLos Viceministros se reunieron en Managua, Nicaragua, el 2 de junio de 2009. Canadá formuló la "
        "siguiente declaración: «Canadá financiará diez becas para mujeres en 2010»."
    )
    assert [(c.responsible, c.due) for c in found.commitments] == [(("CAN",), date(2010, 12, 31))]


@pytest.mark.parametrize(
    ("sentence", "language", "owes"),
    [
        ("Sería conveniente que México publique el manual.", "es", ("MEX",)),
        ("Il conviendrait que le Mexique et le Guatemala publient le manuel.", "fr", ("MEX", "GTM")),
        ("Acuerdo: Canadá publicará el manual.", "es", ("CAN",)),
        (
            "Los Estados Unidos y México ponen a disposición diez plazas para el segundo semestre del año.",
            "es",
            ("USA", "MEX"),
        ),
        ("Estudiar el texto y solicitar a Save the Children que lo publique.", "es", ("Save the Children",)),
    ],
)
def test_what_would_be_well_and_what_is_announced(sentence: str, language: str, owes: tuple[str, ...]) -> None:
    assert one(sentence, language).responsible == owes


def test_a_reported_offer_in_the_conditional() -> None:
    found = one("Le Honduras a fait savoir qu'il accueillerait, les 4 et 5 septembre 2018, un atelier.", "fr")
    assert (found.responsible, found.due) == (("HND",), date(2018, 9, 5))


def test_a_table_with_strokes_whose_heads_are_of_several_words() -> None:
    found = read(
        "Matriz de seguimiento\nTegucigalpa, Honduras, 3 de mayo de 2019\n\n"
        "N.º | Compromiso | Institución responsable | Fecha límite | Observaciones\n"
        "1 | Actualizar el directorio de albergues | Todos los países | 28/06/2019 | Enviar a la SE\n"
        "2 | Capacitar a 50 funcionarios | Cancillería de Honduras, con apoyo de la OIM | Octubre de 2019 | Sí\n"
        "3 | Traducir la guía | SE | Por definir |\n"
    )
    assert [(c.responsible, c.due, c.theme) for c in found.commitments] == [
        (("MEMBERS",), date(2019, 6, 28), ""),
        (("HND",), date(2019, 10, 31), ""),
        (("TS",), None, ""),
    ]


def test_acts_without_numbers_below_an_item_that_leads_in() -> None:
    found = item("Se acordó lo siguiente:\nPublicar el manual. Enviarlo a la ST antes del 3 de junio de 2015.", "es")
    assert [(c.label, c.due) for c in found.commitments] == [("1.a.1", None), ("1.a.2", date(2015, 6, 3))]


def test_a_topic_and_what_was_agreed_on_it_are_one() -> None:
    found = one("Taller sobre remesas. Se acordó realizarlo en México en junio de 2016.", "es")
    assert found.due == date(2016, 6, 30)
    assert one("Ministère de la santé. Il a été décidé de le saisir en juin 2016.", "fr").due == date(2016, 6, 30)
