"""Tables with columns for who is responsible and by when, in the shapes that text leaves them."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan import ReadDocument
from bot.reading import NothingRead, read
from bot.reading.cells import unrolled
from bot.reading.stacked import unstacked

HEAD = "PLAN OF ACTION\n\nManagua, Nicaragua, 4-5 May 2015\n\nI. TRAINING\n\n"
Owed = dict[str, tuple[tuple[str, ...], date | None]]


def owed(found: ReadDocument) -> Owed:
    return {c.label: (c.responsible, c.due) for c in found.commitments}


def test_labelled_cells_after_an_activity() -> None:
    found = read(
        f"{HEAD}1. Train border officers in Tapachula.\n\nResponsible\nMexico and IOM\n\nDeadline\nWithin 30 days\n\n"
        "2. Translate the manual.\n\nResponsible: Belize\n\nDue date: 1 July 2015\n\n3. Print it.\n"
    )
    assert owed(found) == {
        "I.1": (("MEX", "IOM"), date(2015, 6, 4)),
        "I.2": (("BLZ",), date(2015, 7, 1)),
        "I.3": (("MEMBERS",), None),
    }


def test_columns_whose_head_comes_back_on_each_page() -> None:
    head = "Activities Responsible Deadline\n\n"
    found = read(
        f"{HEAD}{head}1. Train border officers in the use of the manual on victims.\nHonduras\nPanama\nJune 2015\n\n"
        f"1\n\n{head}2. Translate the manual.\nPresidency Pro-Tempore, through the TS\n-\n\n"
        "3. Keep the list of trainers up to date and share it widely.\nBefore 3 August 2015\nMember countries\n"
    )
    assert owed(found) == {
        "I.1": (("HND", "PAN"), date(2015, 6, 30)),
        "I.2": (("PPT", "TS"), None),
        "I.3": (("MEMBERS",), date(2015, 8, 3)),
    }


def test_the_activity_keeps_its_own_words_only() -> None:
    found = read(f"{HEAD}Activity Responsible\n\n1. Train all officers at the border posts. Guatemala\n\n2. Meet.\n")
    assert found.commitments[0].text == "Train all officers at the border posts."
    assert found.commitments[0].responsible == ("GTM",)


def test_a_country_as_a_heading_owes_nothing_where_no_columns_are_named() -> None:
    found = read(f"{HEAD}1. Train border officers.\n\nCanada\n\n2. Print the manual.\n")
    assert owed(found)["I.1"] == (("MEMBERS",), None)


def test_a_note_below_the_cells_is_no_cell() -> None:
    found = read(
        f"{HEAD}1. Train officers.\n\nResponsible\nIOM\n\nDeadline\nOngoing\n\n"
        "Note: Canada has already trained its own.\n\n2. Print it.\n"
    )
    assert owed(found)["I.1"] == (("IOM",), None)
    assert any(aside.text.startswith("Note:") for aside in found.set_aside)


CELLS = ["1. Send it.", "2. Meet.", "Responsible", "Deadline:", "Mexico", "-", "Within 9 days", "all", "IV. B", "\n"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(CELLS), max_size=25))
def test_cells_in_any_order_are_read_or_refused(cells: list[str]) -> None:
    try:
        found = read(HEAD + "\n".join(cells))
    except NothingRead:
        return
    assert all(c.responsible and c.text for c in found.commitments)


def test_rows_drawn_with_strokes() -> None:
    found = read(
        f"{HEAD}| No. | Activity | Responsible party | Deadline |\n|---|---|---|---|\n"
        "| 1 | Train border officers | Mexico and IOM | 30 June 2015 |\n| 2 | Translate the manual | TS | Ongoing |\n\n"
        "The delegations thanked Nicaragua.\n"
    )
    assert owed(found) == {"I.1": (("MEX", "IOM"), date(2015, 6, 30)), "I.2": (("TS",), None)}
    assert [c.text for c in found.commitments] == ["Train border officers", "Translate the manual"]
    assert found.commitments[1].deadline is not None
    assert found.commitments[1].deadline.phrase == "Ongoing"


def test_columns_of_blanks_whose_cells_go_on_below() -> None:
    found = read(
        f"{HEAD}Activity                            Responsible            Deadline\n"
        "-----------------------------------------------------------------------\n"
        "Train border officers in            Mexico and             30 June 2015\n"
        "Tapachula and in Tecún Umán         IOM\n"
        "Translate the manual                Belize                 Ongoing\n\n"
        "Print it                            All member             Within 30 days\n"
        "                                    countries\n"
    )
    assert owed(found) == {
        "I.1": (("MEX", "IOM"), date(2015, 6, 30)),
        "I.2": (("BLZ",), None),
        "I.3": (("MEMBERS",), date(2015, 6, 4)),
    }
    assert found.commitments[0].text == "Train border officers in Tapachula and in Tecún Umán"


def test_a_table_alone_without_a_meeting_keeps_phrases_and_takes_whole_dates() -> None:
    found = read(
        "Activity\tResponsible\tDeadline\nTrain border officers in Tapachula\tMexico\t30 June 2015\n"
        "Translate the manual\tTS\tWithin 30 days\nPrint it\tGreen Climate Fund\t-\n"
    )
    assert (found.start, found.end) == (None, None)
    assert owed(found) == {
        "1": (("MEX",), date(2015, 6, 30)),
        "2": (("TS",), None),
        "3": (("Green Climate Fund",), None),
    }
    assert found.commitments[1].deadline is not None
    assert found.commitments[1].deadline.phrase == "Within 30 days"


def test_cells_of_a_row_on_one_line() -> None:
    found = read(
        f"{HEAD}Activities Responsible Deadline\n\n1. Train border officers in Tapachula. Mexico and IOM 30 June 2015\n"
        "2. Translate the manual. TS Ongoing\n3. Print the manual. Within 30 days Belize\n"
    )
    assert owed(found) == {
        "I.1": (("MEX", "IOM"), date(2015, 6, 30)),
        "I.2": (("TS",), None),
        "I.3": (("BLZ",), date(2015, 6, 4)),
    }
    assert [c.text for c in found.commitments][1] == "Translate the manual."


def test_cells_one_below_another_without_any_number() -> None:
    found = read(
        "PLAN\n\nManagua, Nicaragua, 4-5 May 2015\n\nActivity\nResponsible\nDeadline\n\nTrain officers in Tapachula.\n"
        "Mexico and IOM\n30 June 2015\n\nTranslate the manual.\nTS\nOngoing\n"
    )
    assert owed(found) == {"1": (("MEX", "IOM"), date(2015, 6, 30)), "2": (("TS",), None)}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([*CELLS, "Activity | Responsible | Deadline", "a | IOM | 3 May", "Send\tIOM", "x  y  z"]))
)
def test_unrolling_tables_twice_changes_nothing(lines: list[str]) -> None:
    once = unrolled("\n".join(lines))
    assert unrolled(once) == once


STACKED = """Work Plan of the Group
Tegucigalpa, Honduras, April 6-7, 2016

A. MIGRATION MANAGEMENT

No.
Activity
Responsible
Time frame
Expected result

1
Hold a virtual seminar on advance passenger information.
Costa Rica
Second quarter of 2016
60 officers informed

2
Evaluate the posts of El Amatillo and Agua Caliente.
Honduras, El
Salvador and Guatemala
By August 31, 2016
Evaluation report

Work Plan of the Group                                  page 2

3
Finalize the guidelines on care.
Ad Hoc Group on Gender
Ongoing
Guidelines ready

Remarks

The budget of each activity appears in Annex III.
"""


def test_a_table_whose_cells_stand_below_each_other_is_read() -> None:
    found = read(STACKED)
    assert [(c.label, c.responsible, c.due) for c in found.commitments] == [
        ("A.1", ("CRI",), date(2016, 6, 30)),
        ("A.2", ("HND", "SLV", "GTM"), date(2016, 8, 31)),
        ("A.3", ("Ad Hoc Group on Gender",), None),
    ]


def test_without_rows_the_heads_are_only_lines() -> None:
    assert unstacked("Activity\nResponsible\nTime frame\n\nTo meet.") == (
        "Activity\nResponsible\nTime frame\n\nTo meet."
    )
