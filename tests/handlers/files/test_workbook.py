"""Workbooks are opened by programs that did not write them; what people wrote in them never runs."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.exports.coming_back import entries
from bot.exports.safe import compared
from bot.exports.tables import COMMITMENTS, UPDATES, Book, Cell, Column, Kind, State, Table
from bot.languages import speech
from bot.plan import Status
from handlers.files.csv_file import csv_of
from handlers.files.csv_reading import lines_of_csv
from handlers.files.workbook import workbook
from handlers.files.workbook_archive import UnusableSheet, is_workbook
from handlers.files.workbook_reading import MOST_ROWS, lines_of_workbook

HEADINGS = tuple(speech("en").say(f"export.column.{column.key}") for column in COMMITMENTS)
EVIL = ["=1+1", '=HYPERLINK("http://x.example")', "+1", "-1", "@SUM(1)", "\t=1", "https://x.example", "mailto:a@b.cd"]


def table(*texts: str) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (f"A {n}", "A", "", text, "Mexico", "", "", None, date(2016, 9, 30), "pending", None, None)
        for n, text in enumerate(texts)
    ]
    return Table("commitments", "Commitments", COMMITMENTS, HEADINGS, rows)


def book(*tables: Table) -> bytes:
    return workbook(Book("Plan & more", "State", "Rapporteur", datetime(2016, 7, 18), tables))  # noqa: DTZ001


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def test_days_are_dates_the_header_stays_and_rows_can_be_filtered() -> None:
    file = opened(book(table("words", "more")))
    sheet = file["Commitments"]
    assert sheet["I2"].value == datetime(2016, 9, 30)  # noqa: DTZ001
    assert sheet["I2"].number_format == "yyyy-mm-dd"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:L3")
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.print_title_rows == "$1:$1"
    assert (file.properties.title, file.properties.creator) == ("Plan & more", "Rapporteur")


@pytest.mark.parametrize("text", EVIL)
def test_what_people_wrote_is_never_a_formula_nor_a_link(text: str) -> None:
    data = book(table(text))
    cell = opened(data)["Commitments"]["D2"]
    assert (cell.data_type, cell.hyperlink) == ("s", None)
    assert cell.quotePrefix or not text.lstrip().startswith(("=", "+", "-", "@"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_states_are_told_by_a_word_and_a_colour_with_a_legend() -> None:
    columns = (Column("reference", 10), Column("MEX", 10, Kind.STATE))
    done, late = State("✓ completed", Status.COMPLETED), State("○ pending !", Status.PENDING, past=True)
    drawn = Table("matrix", "Who", columns, ("Reference", "Mexico"), [("A 1", done), ("A 2", late)], legend=(done,))
    sheet = opened(book(drawn))["Who"]
    assert sheet["D1"].value == "✓ completed"
    assert (sheet["B3"].value, sheet["B4"].value) == ("✓ completed", "○ pending !")
    assert sheet["B3"].fill.fgColor.rgb != sheet["B4"].fill.fgColor.rgb
    assert sheet.freeze_panes == "B3"


def test_an_address_of_the_workspace_can_be_followed() -> None:
    row: tuple[Cell, ...] = (*["x"] * 3, 40, "note", *[None] * 5, "https://rcm.slack.com/archives/C1/p1", "")
    sheet = opened(book(Table("updates", "Reports", UPDATES, tuple("abcdefghijkl"), [row])))["Reports"]
    assert sheet["K2"].hyperlink.target == "https://rcm.slack.com/archives/C1/p1"
    assert sheet["D2"].value == 40


@settings(max_examples=60)
@given(st.lists(st.text(alphabet=st.characters(), max_size=80), max_size=5))
def test_any_text_comes_back_as_it_was(texts: list[str]) -> None:
    made = table(*texts)
    for lines in (lines_of_workbook(book(made)), lines_of_csv(csv_of(made))):
        found = entries(lines)
        assert [compared(one.words["text"]) for one in found] == [compared(text) for text in texts]  # type: ignore[union-attr]


def test_csv_is_known_by_its_mark_and_read_with_any_separator() -> None:
    data = csv_of(table("=1+1", "señal; así"))
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"'=1+1" in data
    for other in ("Reference;Last day\nA 1;2016-09-30", "Référence\tDernier jour\nA 1\t2016-09-30"):
        for encoding in ("utf-8", "utf-16", "cp1252"):
            assert len(entries(lines_of_csv(other.encode(encoding)))) == 1


def changed(data: bytes, **parts: bytes) -> bytes:
    """Return a workbook with other parts, or more of them."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, parts.pop(name.rsplit("/", 1)[-1].split(".")[0], old.read(name)))
        for name, content in parts.items():
            new.writestr(name.replace("__", "/"), content)
    return made.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(UnusableSheet) as error:
        lines_of_workbook(data)
    return error.value.why


def test_what_may_do_harm_is_not_opened() -> None:
    data = book(table("x"))
    assert is_workbook(data)
    assert refused(changed(data, **{"xl__vbaProject.bin": b"x"})) == "macros"
    assert refused(changed(data, **{"xl__externalLinks__externalLink1.xml": b"<x/>"})) == "links"
    assert refused(changed(data, sheet1=b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')) == "broken"
    assert refused(changed(data, sheet1=b"<" * 7_000_000)) == "too_large"
    assert refused(changed(data, sheet1=b" " * 101 * 1024 * 1024)) == "too_large"
    assert refused(b"\xd0\xcf\x11\xe0rest") == "old"
    assert refused(b"x" * (10 * 1024 * 1024 + 1)) == "too_large"


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"x" * 50, b"words", book(table("x"))[:-200]])
def test_what_is_no_workbook_is_said_to_be_broken(data: bytes) -> None:
    assert refused(data) == "broken"
    assert not is_workbook(data)


def test_parts_that_are_not_what_they_should_be_are_said_to_be_broken() -> None:
    data = book(table("x"))
    for part in ("sheet1", "workbook", "styles", "sharedStrings"):
        for content in (b"<x/>", b"", b"<worksheet><sheetData><row r='x'><c r='?' t='s'><v>99</v></c></row>"):
            try:
                lines_of_workbook(changed(data, **{part: content}))
            except UnusableSheet:
                continue


def test_a_sheet_with_too_many_rows_or_of_something_else_is_refused() -> None:
    assert refused(book(table(*["x"] * (MOST_ROWS + 1)))) == "too_many_rows"
    other = openpyxl.Workbook()
    other.create_sheet("Budget").append(["Budget"])
    made = BytesIO()
    other.save(made)
    assert refused(made.getvalue()) == "no_sheet"
    with pytest.raises(UnusableSheet):
        lines_of_csv(b"a,b\n1,2")


def test_what_another_program_saved_is_read_too() -> None:
    """A sheet may say that it has more lines than it has, or stand second, and its days be instants."""
    other = openpyxl.Workbook()
    sheet = other.create_sheet("Plan")
    sheet.append(["Último día", "Referencia"])
    sheet.append([datetime(2016, 9, 30), "A 1"])  # noqa: DTZ001
    sheet["A1000"] = None
    made = BytesIO()
    other.save(made)
    assert len(entries(lines_of_workbook(made.getvalue()))) == 1
