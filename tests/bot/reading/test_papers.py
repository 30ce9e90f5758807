"""Papers of several kinds, in invented sentences: minutes, workshops, declarations."""

from __future__ import annotations

from datetime import date

import pytest

from bot.plan import Commitment, ReadDocument, Reason
from bot.reading import read

MINUTES = """Liaison Officers Network for Consular Protection
Meeting held by videoconference on Thursday, 9 June 2011

Training

After an exchange of views, it was agreed that:

- Canada will send its handbook to the Network by 24 June 2011;
- each delegation will test it within 30 days.

{}
"""


def outside(sentence: str) -> tuple[Commitment, ...]:
    return read(MINUTES.format(sentence)).commitments[2:]


@pytest.mark.parametrize(
    ("sentence", "owes", "due"),
    [
        ("ACTION: All delegations to send comments by 15 July 2011.", ("MEMBERS",), date(2011, 7, 15)),
        ("Action point: TS to circulate the text.", ("TS",), None),
        ("Panama undertook to pay for it before the end of the month.", ("PAN",), date(2011, 6, 30)),
        ("The delegations agreed to print it in 2012.", ("MEMBERS",), date(2012, 12, 31)),
        ("The next meeting will take place in San Salvador on 17 November 2011.", ("MEMBERS",), date(2011, 11, 17)),
    ],
)
def test_an_act_among_paragraphs_is_one(sentence: str, owes: tuple[str, ...], due: date | None) -> None:
    (found,) = outside(sentence)
    assert (found.responsible, found.due) == (owes, due)


def test_what_stands_below_is_only_announced() -> None:
    assert outside("The delegations agreed on the following.") == ()


def test_a_paragraph_before_the_first_item_may_be_an_act() -> None:
    found = read(MINUTES.replace("Training\n", "Panama will publish its new law by 3 July 2011.\n").format(""))
    assert next((c.label, c.responsible) for c in found.commitments) == ("0.1", ("PAN",))


def workshop(*lines: str) -> ReadDocument:
    head = "WORKSHOP ON BORDERS\n\nGuatemala City, Guatemala, 3-5 September 2013\n\nRECOMMENDATIONS\n\n"
    return read(head + "\n\n".join(lines))


def test_a_heading_of_names_alone_addresses_what_follows() -> None:
    found = workshop(
        "To the Technical Secretariat", "1. Post it.", "Panama and Belize", "2. Adopt it.", "To all", "3. Go."
    )
    assert [c.responsible for c in found.commitments] == [("TS",), ("PAN", "BLZ"), ("MEMBERS",)]
    assert {c.theme for c in found.commitments} == {""}


def test_lines_that_say_who_and_when_below_an_item() -> None:
    found = workshop(
        "1. Post it.", "Responsible: TS", "Deadline: 3 May 2014", "2. Read it.", "Responsible: all countries"
    )
    assert [(c.responsible, c.due) for c in found.commitments] == [(("TS",), date(2014, 5, 3)), (("MEMBERS",), None)]


@pytest.mark.parametrize(
    ("sentence", "owes"),
    [
        ("In response to the request of Honduras and Nicaragua, Canada will print it.", ("CAN",)),
        ("At the request of Honduras, Belize and Nicaragua, Canada and Mexico will print it.", ("CAN", "MEX")),
        ("The Regional Council for Decent Work will print it.", ("Regional Council for Decent Work",)),
        ("That the Ad Hoc Group on Labour Paths meet again.", ("Ad Hoc Group on Labour Paths",)),
        ("The Plan of Action will be printed.", ("MEMBERS",)),
        ("To urge the international community to help both countries.", ("MEMBERS",)),
        ("That Canada and Mexico will print it.", ("CAN", "MEX")),
    ],
)
def test_who_owes_it(sentence: str, owes: tuple[str, ...]) -> None:
    found = workshop("1. To thank Costa Rica and Panama.", f"2. {sentence}", "3. To meet.")
    assert found.commitments[0].responsible == owes


@pytest.mark.parametrize(
    ("sentence", "owes"),
    [
        ("The PPT, through the TS, will print it.", ("PPT", "TS")),
        ("Guatemala and Honduras, together with Mexico, agreed to print it.", ("GTM", "HND", "MEX")),
        ("Canada offered two courses; the first will be held in April 2014.", ("CAN",)),
        ("Mexico is expected to print it.", ("MEX",)),
        ("The next RCGM meeting will be held in May 2014.", ("RCGM",)),
    ],
)
def test_who_owes_it_in_other_forms(sentence: str, owes: tuple[str, ...]) -> None:
    assert workshop("1. To meet.", f"2. {sentence}").commitments[1].responsible == owes


def test_another_performer_in_one_sentence() -> None:
    found = workshop("1. To meet.", "2. The TS will send the form, and countries will return it by 3 May 2014.")
    assert [(c.label, c.responsible, c.due) for c in found.commitments[1:]] == [
        ("2", ("TS",), None),
        ("2.bis", ("MEMBERS",), date(2014, 5, 3)),
    ]


def test_small_roman_numbers_with_a_full_stop() -> None:
    found = workshop("1. Forms", "i. To print it.", "ii. To send it.", "iii. Nothing to report.", "iv. To read it.")
    assert [c.label for c in found.commitments] == ["1.i", "1.ii", "1.iv"]


def test_what_it_was_agreed_that_stands_below() -> None:
    found = workshop(
        "1. The participants agreed that:",
        "a) Mexico would draft a paper by 3 May 2014;",
        "b) a virtual meeting would be convened in June 2014.",
        "2. To meet again.",
    )
    assert [(c.label, c.responsible, c.due) for c in found.commitments] == [
        ("1.a", ("MEX",), date(2014, 5, 3)),
        ("1.b", ("MEMBERS",), date(2014, 6, 30)),
        ("2", ("MEMBERS",), None),
    ]


@pytest.mark.parametrize("lead", ["Mexico and Panama will:", "2. Mexico and Panama agreed to:"])
def test_a_lead_in_leaves_the_verb_to_its_items(lead: str) -> None:
    found = workshop("1. To meet.", lead, "a) print it;", "b) send the copies.", "3. To end.")
    assert [c.responsible for c in found.commitments] == [("MEMBERS",), *[("MEX", "PAN")] * 2, ("MEMBERS",)]


def test_topics_are_no_acts() -> None:
    found = workshop("1. Prevention: campaigns in communities.", "2. Print it.", "3. Training: Hold a course on it.")
    assert [c.label for c in found.commitments] == ["2", "3"]


def test_a_request_to_the_party_named_last() -> None:
    found = workshop("1. To meet.", "2. The participants thanked Canada and asked it to present its law.")
    assert found.commitments[1].responsible == ("CAN",)


def test_a_request_to_those_named_last() -> None:
    found = read(
        "ACTA\n\nSan José, 4 de mayo de 2020\n\n1. Reunirse.\n\n"
        "2. Agradecer a ACNUR y a la OIM su apoyo, y solicitarles que revisen la guía.\n"
    )
    assert found.commitments[1].responsible == ("UNHCR", "IOM")


def test_a_body_nobody_knows_of_which_something_is_recommended() -> None:
    found = workshop("1. To meet.", "2. It was recommended that the Bank for Economic Links study the cost of it.")
    assert found.commitments[1].responsible == ("Bank for Economic Links",)


def test_dated_offers_below_thanks_count_and_the_rest_does_not() -> None:
    found = workshop(
        "1. To thank:",
        "• Belize, for its report of 2012.",
        "• Canada and Mexico, for the proposal of a seminar in February or March 2014.",
        "2. To meet.",
    )
    assert [(c.label, c.responsible, c.due) for c in found.commitments] == [
        ("1.2", ("CAN", "MEX"), date(2014, 3, 31)),
        ("2", ("MEMBERS",), None),
    ]


def test_marks_of_other_fonts_and_marks_alone_on_their_line() -> None:
    found = workshop("1. Forms:", "\uf0b7 To print them.", "-\nTo send them.", "2. To meet.")
    assert [c.text for c in found.commitments] == ["To print them.", "To send them.", "To meet."]


def test_a_comma_alone_joins_no_subject() -> None:
    found = workshop("1. To meet.", "2. After the remarks that the countries make, the RCGM will print it.")
    assert found.commitments[1].responsible == ("RCGM",)


def test_paragraphs_without_subject_below_a_lead_in_are_acts() -> None:
    found = read(
        "DECLARACIÓN\n\nLos Viceministros se reunieron en Managua, Nicaragua, el 2 de junio de 2009, y decidieron las "
        "siguientes acciones:\n\nProfundizar en el respeto a los derechos humanos.\n\nReforzar la coordinación entre "
        "las autoridades antes de junio de 2010.\n\nSe agradeció a Nicaragua.\n"
    )
    assert [(c.label, c.due) for c in found.commitments] == [("1", None), ("2", date(2010, 5, 31))]


def test_acts_that_are_announced_have_cells_on_the_lines_below() -> None:
    found = read(
        "Workshop on Borders\nSan José, Costa Rica, 6 November 2012\n\nTopic A\n\nSignage is still poor.\n\n"
        "Agreed action: Print a manual.\nLead: Panama and Costa Rica\nTime frame: First semester of 2013\n\n"
        "Agreed action: Install signs.\nLead: Each country\nTime frame: No later than 30 September 2013\n\n"
        "Follow-up\n\nMexico will send a note to the TS.\n"
    )
    assert [(c.responsible, c.due) for c in found.commitments] == [
        (("PAN", "CRI"), date(2013, 6, 30)),
        (("MEMBERS",), date(2013, 9, 30)),
        (("MEX",), None),
    ]


def test_a_meeting_s_day_may_stand_in_figures_behind_its_label() -> None:
    found = read("AYUDA MEMORIA\n\nFecha: 04/05/2020\n\n1. Enviar el plan en 30 días.\n\n2. Publicarlo.\n")
    assert (found.start, found.end, found.commitments[0].due) == (date(2020, 5, 4), date(2020, 5, 4), date(2020, 6, 3))
    found = read("AIDE-MEMOIRE\n\nDate: 04/05/2020\n\n1. To send the plan.\n\n2. To print it.\n")
    assert found.end == date(2020, 4, 5)


def test_what_somebody_was_left_to_do_is_theirs() -> None:
    found = read("ACTA\n\nSan José, 4 de mayo de 2020\n\n1. Honduras quedó en averiguar el costo.\n\n2. Reunirse.\n")
    assert found.commitments[0].responsible == ("HND",)


def test_what_stands_below_objectives_is_none_unless_it_says_who_or_by_when() -> None:
    found = workshop(
        "1. Objectives", "1.1 To reduce the costs of remittances.", "1.2 To ask IOM for a guide.", "2. To meet in May."
    )
    assert [c.label for c in found.commitments] == ["1.2", "2"]
    assert Reason.OBJECTIVE in {one.reason for one in found.set_aside}


@pytest.mark.parametrize(
    "told",
    [
        "Contact lists are intended for official use only.",
        "Nothing in this paper shall be interpreted as a limit to the law.",
        "Two of the countries will have completed the purchase.",
        "Deplore the loss of lives.",
        "There is no fund for it.",
    ],
)
def test_what_something_is_or_means_is_no_act(told: str) -> None:
    found = workshop("1. To meet.", f"2. {told}", "3. To print it.")
    assert [c.label for c in found.commitments] == ["1", "3"]


@pytest.mark.parametrize(
    "told",
    [
        "Evitar el daño es el fin de toda investigación.",
        "Existen normas sobre ello.",
        "Agotada la agenda, el Presidente levantó la sesión.",
        "La delegación de Belice pidió la palabra para subrayar sus dificultades.",
        "Los documentos entregados formarán parte del acta.",
    ],
)
def test_what_something_is_or_means_is_no_act_in_spanish(told: str) -> None:
    found = read(f"ACTA\n\nSan José, 4 de mayo de 2020\n\n1. Reunirse.\n\n2. {told}\n\n3. Publicarlo.\n")
    assert [c.label for c in found.commitments] == ["1", "3"]
