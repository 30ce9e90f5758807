"""LibreOffice opens what is exported, and reads the same in it."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date, datetime
from pathlib import Path

import pytest

from bot.exports.coming_back import Entry, entries
from bot.exports.tables import COMMITMENTS, Book, Cell, Table
from bot.languages import speech
from handlers.files.csv_reading import lines_of_csv
from handlers.files.workbook import workbook
from handlers.files.workbook_reading import lines_of_workbook

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed here")
TEXTS = ["=1+1", "Señal, «así»\nand more", '=HYPERLINK("http://x.example")']


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    headings = tuple(speech("es").say(f"export.column.{column.key}") for column in COMMITMENTS)
    rows: list[tuple[Cell, ...]] = [
        (f"A {n}", "A", "", text, "México", "", "", None, date(2016, 9, 30), "pendiente", None, None)
        for n, text in enumerate(TEXTS)
    ]
    made = Book("Plan", "", "Rapporteur", datetime(2016, 7, 18), (Table("c", "Plan", COMMITMENTS, headings, rows),))  # noqa: DTZ001
    path = tmp_path_factory.mktemp("office") / "plan.xlsx"
    path.write_bytes(workbook(made))
    return path


def saved(file: Path, to: str) -> bytes:
    """Return the file as LibreOffice saves it."""
    out = file.parent / "saved"
    words = [str(OFFICE), f"-env:UserInstallation=file://{file.parent}/profile", "--headless", "--convert-to", to]
    subprocess.run([*words, "--outdir", str(out), str(file)], check=True, capture_output=True)
    (found,) = out.glob(f"*.{to.partition(':')[0]}")
    return found.read_bytes()


def texts(lines: list[list[object]]) -> list[tuple[str, date | None]]:
    found = entries(lines)  # type: ignore[arg-type]
    return [(one.words["text"], one.days["last_day"]) for one in found if isinstance(one, Entry)]


def test_what_office_saves_says_the_same(file: Path) -> None:
    expected = [(text, date(2016, 9, 30)) for text in TEXTS]
    assert texts(lines_of_workbook(saved(file, "xlsx"))) == expected  # type: ignore[arg-type]
    csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"
    assert texts(lines_of_csv(saved(file, csv))) == expected  # type: ignore[arg-type]
