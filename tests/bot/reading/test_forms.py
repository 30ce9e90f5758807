"""The forms that conference papers take, in invented sentences."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan import Commitment, ReadDocument
from bot.reading import NothingRead, read
from bot.reading.cleaning import clean

HEAD = "The Working Group on Protection met in San José, Costa Rica, on 4-5 May 2015.\n\nCONCLUSIONS\n\n"


def one(sentence: str) -> Commitment:
    (found,) = read(f"{HEAD}1. Work ahead\n\na) {sentence}\n\nb) Thank the host.\n").commitments
    return found


@pytest.mark.parametrize(
    ("sentence", "owes"),
    [
        ("To publish the handbook.", ("MEMBERS",)),
        ("To ask UNICEF to publish the handbook.", ("UNICEF",)),
        ("To request IOM and UNHCR to publish the handbook.", ("IOM", "UNHCR")),
        ("To request that ILO publish the handbook.", ("ILO",)),
        ("To urge Belize to publish the handbook.", ("BLZ",)),
        ("UNICEF is invited to publish the handbook.", ("UNICEF",)),
        ("The Technical Secretariat will publish the handbook.", ("TS",)),
        ("The Troika will invite Colombia to the next session.", ("TROIKA",)),
        ("The handbook will be published before June 2016.", ("MEMBERS",)),
        ("The handbook will be published by IOM.", ("IOM",)),
        ("Each country will publish the handbook.", ("MEMBERS",)),
        ("The Ministry of Foreign Affairs of Panama will publish the handbook.", ("PAN",)),
        ("To request support from UNODC, through the Technical Secretariat, to publish it.", ("UNODC", "TS")),
        ("Publish the handbook in San José, Costa Rica. (Lead: Canada)", ("CAN",)),
        ("IOM to publish the handbook.", ("IOM",)),
        ("That Canada and Mexico publish the handbook.", ("CAN", "MEX")),
        ("It was agreed that the United States would publish the handbook.", ("USA",)),
        ("To take note of the draft and to ask ILO to publish the handbook.", ("ILO",)),
        ("To invite OAS and IDB to pay for the handbook.", ("OAS", "IDB")),
        ("To invite Brazil to attend the launch of the handbook.", ("MEMBERS",)),
        ("UNICEF was asked to publish the handbook.", ("UNICEF",)),
        ("To ask the Green Climate Fund (GCF) to publish the handbook.", ("Green Climate Fund",)),
        ("To ask experts to publish the handbook.", ("MEMBERS",)),
        ("The Vice-Ministers instructed the Troika to publish the handbook.", ("TROIKA",)),
        ("The delegations resolved that the handbook would be published by IOM.", ("IOM",)),
        ("Their decision to publish the handbook.", ("MEMBERS",)),
        ("The commitment of Canada to pay for the handbook.", ("CAN",)),
        ("The firm determination of the Vice-Ministers to publish the handbook.", ("MEMBERS",)),
        ("Publish the handbook. Responsible: Canada and Mexico. Deadline: by 30 April 2016.", ("CAN", "MEX")),
    ],
)
def test_the_performer_owes_it(sentence: str, owes: tuple[str, ...]) -> None:
    assert one(sentence).responsible == owes


@pytest.mark.parametrize(
    ("sentence", "gets"),
    [
        ("To send the figures to the TS.", ("TS",)),
        ("To provide IOM with the figures.", ("IOM",)),
        ("The Troika will invite Chile and Peru to the session.", ("CHL", "PER")),
        ("Canada will request support from IOM.", ("IOM",)),
    ],
)
def test_who_receives_is_the_recipient(sentence: str, gets: tuple[str, ...]) -> None:
    assert one(sentence).recipient == gets


def test_deadlines_count_from_the_last_day_of_the_meeting() -> None:
    found = one("To send the figures to the TS within 30 days.")
    assert found.due == date(2015, 6, 4)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank the Government of Panama for its hospitality.",
        "Take note of the report of IOM.",
        "The delegations congratulated Mexico.",
        "Canada has offered to share its experience.",
        "Their commitment to human rights.",
        "Their conviction that migrants enrich the region.",
        "The decision of Canada was welcomed.",
        "To act as follows:",
    ],
)
def test_thanks_notes_and_the_past_are_no_commitments(sentence: str) -> None:
    found = read(f"{HEAD}1. Work ahead\n\na) To publish the handbook.\n\nb) {sentence}\n")
    assert [c.label for c in found.commitments] == ["1.a"]
    assert sentence in [aside.text for aside in found.set_aside]


def test_a_pdf_s_broken_lines_page_numbers_and_hyphens_are_mended() -> None:
    text = "1. To send the fig-\nures of each\n\ncountry to the\n\n2\n\nTechnical Secretariat.\n\n2. To meet."
    assert clean(text) == "1. To send the figures of each country to the Technical Secretariat.\n2. To meet."


def test_bullets_are_numbered_under_their_parent() -> None:
    found = read(f"{HEAD}1. Work ahead\n\na) To act.\n\n• To write.\n\n• To call.\n\nb) To meet.\n\n• To sing.\n")
    assert [c.label for c in found.commitments] == ["1.a", "1.a.1", "1.a.2", "1.b", "1.b.1"]


def test_capital_letters_are_headings_above_numbers() -> None:
    found = read(f"{HEAD}A. TRAINING\n\n1. To write.\n\n2. To call.\n\nB. RETURN\n\n3. To meet.\n")
    assert [(c.label, c.theme) for c in found.commitments] == [
        ("A.1", "TRAINING"),
        ("A.2", "TRAINING"),
        ("B.3", "RETURN"),
    ]


def test_plain_paragraphs_are_counted_in_order() -> None:
    found = read(
        "JOINT DECLARATION\n\nThe Ministers met in Managua, Nicaragua, on 2 June 2009. The governments agreed to open "
        "a registry before the end of the year. They thanked Nicaragua. They also decided to ask nobody else."
    )
    assert [c.label for c in found.commitments] == ["1", "2"]
    assert found.commitments[0].due == date(2009, 12, 31)


def test_a_pronoun_means_the_body_before_it_and_a_noun_means_itself() -> None:
    found = read(
        "JOINT DECLARATION\n\nThe Ministers met in Managua, Nicaragua, on 2 June 2009. The Technical Secretariat will "
        "open a registry. It will also publish a guide. They thanked Nicaragua. Therefore, the governments agreed to "
        "meet again. They stressed how widely it is agreed that records matter. It was agreed that IOM would keep them."
    )
    assert [c.responsible for c in found.commitments][:3] == [("TS",), ("TS",), ("MEMBERS",)]
    assert len(found.commitments) == 4


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "no_text"),
        (" \n\n ", "no_text"),
        ("It rained. The bus was late, and dinner was cold.", "no_commitments"),
        ("Die Regierungen kamen überein, bis zum 3. Mai 2016 ein Register einzurichten.", "no_commitments"),
    ],
)
def test_a_text_that_is_no_document_says_why(text: str, reason: str) -> None:
    with pytest.raises(NothingRead) as nothing:
        read(text)
    assert nothing.value.reason == reason


def read_or_nothing(text: str) -> ReadDocument | None:
    try:
        return read(text)
    except NothingRead:
        return None


MARKS = [".", ",", ":", "1.", "a)", "•", "o", "-", "\n", "\n\n", "II.", "(Lead:"]
SPOKEN = ["The", "TS", "will", "send", "to", "IOM", "by", "3 May 2016", "thank", "agreed", "request", "that", "Troika"]
FOREIGN = ["which", "la ST", "enviará", "Remercier"]
WORDS = st.sampled_from([*MARKS, *SPOKEN, *FOREIGN])


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=80).map(" ".join)))
def test_any_text_is_read_or_refused_and_each_text_stands_in_the_document(text: str) -> None:
    found = read_or_nothing(text)
    cleaned = " ".join(clean(text).split())
    for commitment in found.commitments if found else ():
        assert " ".join(commitment.text.split()) in cleaned


def test_reads_marks_that_say_the_whole_place() -> None:
    found = read(
        f"{HEAD}1. Work\n\n1.1 To publish the handbook.\n\n1.2 To train officers.\n\nA.3 To ask IOM to help.\n"
    )
    assert [(c.label, c.theme) for c in found.commitments] == [("1.1", "Work"), ("1.2", "Work"), ("A.3", "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mexico had asked UNHCR to train its officers.",
        "The information requested by IOM to complete the mapping was sent in May.",
        "The delegations discussed the request of IOM to extend the project.",
        "The experts invited to take part thanked Panama.",
    ],
)
def test_a_request_told_of_is_none(sentence: str) -> None:
    (found,) = read(f"{HEAD}{sentence}\n\nIOM will publish the handbook.\n").commitments
    assert found.text == "IOM will publish the handbook."


def test_marks_with_a_noun_before_them_and_in_brackets() -> None:
    found = read(
        f"{HEAD}Decision 1.1: IOM to publish the handbook.\n\nDecision 1.2: It was agreed to meet again.\n\n"
        "II. Further work\n\n(i) To train officers;\n\n(ii) To meet; and\n\n(iii) To write.\n"
    )
    assert [(c.label, c.responsible) for c in found.commitments] == [
        ("1.1", ("IOM",)),
        ("1.2", ("MEMBERS",)),
        ("II.i", ("MEMBERS",)),
        ("II.ii", ("MEMBERS",)),
        ("II.iii", ("MEMBERS",)),
    ]


def test_the_letter_i_behind_h_is_no_number() -> None:
    items = "\n\n".join(f"{letter}) To write chapter {letter}." for letter in "abcdefghij")
    found = read(f"{HEAD}1. Handbook\n\n{items}\n")
    assert [c.label for c in found.commitments] == [f"1.{letter}" for letter in "abcdefghij"]


def test_a_must_and_a_should_are_acts_of_an_item() -> None:
    assert one("UNICEF should publish the handbook.").responsible == ("UNICEF",)
    assert one("The Technical Secretariat must publish the handbook by 3 June 2015.").due == date(2015, 6, 3)
    assert one("It is recommended that Canada publish the handbook.").responsible == ("CAN",)
    assert one("The TS is tasked with publishing the handbook.").responsible == ("TS",)
    assert one("Panama, on behalf of all, to publish the handbook.").responsible == ("PAN",)
