"""What is read in the sample documents, and in the real ones where they are at hand."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.plan import ReadDocument, Reason
from bot.reading import read

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared"
REAL = ("AHG2016.en", "RCM1997.en")

AHG2016 = {
    "1.a": (["MEMBERS"], [], None),
    "1.a.1": (["MEMBERS"], ["TS"], date(2016, 7, 28)),
    "1.a.2": (["TS"], [], None),
    "1.a.3": (["TWG"], [], date(2016, 8, 26)),
    "1.b": (["MEMBERS"], ["IOM"], None),
    "1.b.1": (["IOM"], [], None),
    "2.a": (["TS"], ["CSM"], None),
    "2.a.1": (["TROIKA"], ["BRA", "ECU", "COL"], date(2016, 9, 30)),
    "2.a.2": (["TS"], [], None),
    "2.b": (["MEMBERS"], [], None),
    "2.c": (["PAHO", "ICRC"], [], None),
    "2.d": (["UNHCR"], [], None),
    "2.e": (["MEMBERS"], [], None),
    "2.f": (["MEMBERS"], ["TS"], None),
    "3.a": (["MEMBERS"], [], None),
    "3.b": (["UNODC", "TS"], [], None),
    "3.c": (["MEMBERS"], [], None),
    "R.1": (["RCGM"], [], None),
}
RCM1997 = {
    "1": (["MEMBERS"], [], None),
    "2": (["RCGM"], [], None),
    "3": (["MEMBERS"], [], None),
    "4": (["COORD"], [], None),
    "5": (["MEMBERS"], [], date(1997, 12, 31)),
    "6": (["MEMBERS"], [], date(1998, 6, 30)),
    "7": (["CAN"], ["IOM"], None),
}
WANTED = {"AHG2016.en": AHG2016, "RCM1997.en": RCM1997}


def document(path: Path) -> ReadDocument:
    if not path.exists():
        pytest.skip(f"{path.parent.name}/{path.name} is not at hand: the conference's own papers are not shipped")
    return read(path.read_text(encoding="utf-8"), name=path.name)


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("folder", [ROOT / "sandbox" / "documents", SHARED / "documents"], ids=["restated", "real"])
def test_labels_parties_recipients_and_dates(folder: Path, name: str) -> None:
    found = document(folder / f"{name}.txt")
    have = {c.label: (list(c.responsible), list(c.recipient), c.due) for c in found.commitments}
    assert have == WANTED[name]
    assert found.code == name.split(".")[0]


@pytest.mark.parametrize("folder", [ROOT / "sandbox" / "documents", SHARED / "documents"], ids=["restated", "real"])
def test_the_head_of_a_document(folder: Path) -> None:
    found = document(folder / "AHG2016.en.txt")
    assert (found.start, found.end) == (date(2016, 7, 13), date(2016, 7, 14))
    assert found.place.startswith("Panama City")
    assert found.title.startswith("Ad Hoc Group on Extraregional Migration Flows")
    assert set(found.participants) == {"CAN", "CRI", "DOM", "SLV", "GTM", "HND", "MEX", "PAN", "USA"}


def test_themes_are_the_top_headings() -> None:
    found = document(ROOT / "sandbox" / "documents" / "AHG2016.en.txt")
    themes = {c.label: (c.theme_label, c.theme) for c in found.commitments}
    assert themes["1.a.1"] == ("1", "Sharing information and harmonizing tools")
    assert themes["R.1"][0] == "R"
    assert themes["R.1"][1].startswith("Recommendation for the Regional Consultation Group")


def test_what_is_set_aside_says_why() -> None:
    found = document(ROOT / "sandbox" / "documents" / "RCM1997.en.txt")
    assert {Reason.THANKS, Reason.NOTED, Reason.ATTENDANCE} <= {aside.reason for aside in found.set_aside}


def test_the_chapeau_under_a_heading_is_no_commitment() -> None:
    found = document(ROOT / "sandbox" / "documents" / "AHG2016.en.txt")
    assert "3" not in {c.label for c in found.commitments}


@pytest.mark.parametrize("name", REAL)
def test_the_quotes_of_the_expected_file_are_found(name: str) -> None:
    found = document(SHARED / "documents" / f"{name}.txt")
    expected: dict[str, Any] = json.loads((SHARED / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    texts = {c.label: " ".join(c.text.split()).casefold() for c in found.commitments}
    for wanted in expected["commitments"]:
        if not wanted.get("optional"):
            assert " ".join(wanted["quote"].split()).casefold() in texts[wanted["label"]]


@pytest.mark.parametrize("name", ["AHG2016.en", "RCM1997.en", "PLAN-sample.en"])
def test_nothing_is_missed_added_or_misread_in_the_english_documents(name: str) -> None:
    found = document(SHARED / "documents" / f"{name}.txt")
    expected: dict[str, Any] = json.loads((SHARED / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    demanded = [wanted for wanted in expected["commitments"] if not wanted.get("optional")]
    assert [c.label for c in found.commitments] == [wanted["label"] for wanted in demanded]
    for commitment, wanted in zip(found.commitments, demanded, strict=True):
        due = (wanted["deadline"] or {}).get("end")
        assert set(commitment.responsible) == set(wanted["responsible"])
        assert (commitment.due.isoformat() if commitment.due else None) == due
