"""The plan shows every commitment in a line, and a large one its themes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from bot.languages import OFFERED, speech
from bot.plan import Document, Status, Tracked
from handlers.blocks.plan import plan

Make = Callable[..., Tracked]
Many = Callable[[int, str], list[Tracked]]
Check = Callable[..., None]
TODAY = date(2016, 8, 1)


def test_commitments_stand_under_their_theme_with_a_mark(commitment: Make, document: Document) -> None:
    tracked = [
        commitment(),
        commitment("1.a.2", responsible=("TS",), due=None, said={"TS": Status.COMPLETED}),
        commitment("2.a", responsible=("TS",), due=None, theme="Dialogue", theme_label="2"),
    ]
    said = plan(tracked, [document], speech("en"), TODAY).text
    assert "\n\n1. Exchanging information\n⚪🕒 1.a.1 The names" in said
    assert "· 28 July 2016\n✅ 1.a.2 " in said
    assert "\n\n2. Dialogue\n⚪ 2.a " in said
    assert "✅ completed · 🟡 in progress · ⏸️ on hold · ⚪ pending · 🕒 past its date" in said


def test_a_large_plan_shows_its_themes(many: Many, document: Document) -> None:
    said = plan(many(100, "Words"), [document], speech("es"), TODAY).text
    assert "1. Words theme 0: 10 compromisos, 0 de" in said
    assert "1.1" not in said


def test_documents_stand_one_after_the_other(commitment: Make, document: Document) -> None:
    other = replace(document, code="RCM1997", title="Second meeting")
    said = plan([commitment(), commitment(document=other)], [document, other], speech("en"), TODAY).text
    assert said.index("AHG2016 · Ad Hoc Group") < said.index("RCM1997 · Second meeting")


def test_no_document_yet(document: Document) -> None:
    assert plan([], [], speech("en"), TODAY).text == "The plan holds no document yet."


@pytest.mark.parametrize("language", OFFERED)
@pytest.mark.parametrize(
    ("n", "text"), [(1, "&" * 40_000), (60, "<!channel> " * 500), (3000, "word " * 100), (61, "w")]
)
def test_every_plan_fits_into_slack(
    language: str, n: int, text: str, many: Many, document: Document, slack_takes: Check
) -> None:
    slack_takes(plan(many(n, text), [document] * 3, speech(language), TODAY).payload())
