"""The deadlines of the conference's sample documents, where they lie beside the checkout."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.deadlines import find_deadlines

SHARED = Path(__file__).parents[4] / "shared"
NAMES = (
    "AHG2016.en",
    "AHG2016.es",
    "AHG2016.fr",
    "RCM1997.en",
    "GRCM-sample.es",
    "PLAN-sample.en",
    "CRM1999.es",
    "FORUM-sample.fr",
)


def _due(phrase: str, deadline: dict[str, Any]) -> tuple[str, str | None, str | None, str]:
    return phrase.casefold(), deadline["start"], deadline["end"], deadline.get("kind", "dated")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the sample documents are not beside this checkout")
@pytest.mark.parametrize("name", NAMES)
def test_the_deadlines_of_a_document_are_those_expected_and_no_others(name: str) -> None:
    expected = json.loads((SHARED / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    text = (SHARED / "documents" / f"{name}.txt").read_text(encoding="utf-8")
    anchor = date.fromisoformat(expected["meeting"]["end"])
    language = name.rsplit(".", 1)[1]
    wanted = {_due(one["deadline"]["phrase"], one["deadline"]) for one in expected["commitments"] if one["deadline"]}
    found = [one.deadline for one in find_deadlines(text, language, anchor)]
    assert {
        (
            " ".join(one.phrase.split()).casefold(),
            one.start.isoformat() if one.start else None,
            one.end.isoformat() if one.end else None,
            one.kind.value,
        )
        for one in found
    } == wanted
