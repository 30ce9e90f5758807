"""Tables with columns for who is responsible and by when, in the shapes that text leaves them."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.plan import ReadDocument
from bot.reading import NothingRead, read

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
