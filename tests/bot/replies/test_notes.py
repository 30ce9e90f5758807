from __future__ import annotations

import pytest

from bot.replies import interpret


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("MEX 3.c 40%", ""),
        ("Honduras: done", ""),
        ("Honduras: done, letter sent on Friday", "letter sent on Friday"),
        ("Honduras, done", ""),
        ("Done, thanks!", ""),
        ("✅ uploaded to the drive", "uploaded to the drive"),
        ("1.b in progress, legal unit is reviewing", "legal unit is reviewing"),
        ("MEX 3.c: 40% (two consulates left)", "(two consulates left)"),
        ("En proceso: jurídico lo revisa", "jurídico lo revisa"),
        ("Guatemala – pendiente", ""),
        ("Statut : en cours. Courrier envoyé lundi", "Courrier envoyé lundi"),
        ("Terminé !", ""),
    ],
)
def test_leaves_out_what_the_update_says_already(text: str, note: str) -> None:
    assert interpret(text).note == note


@pytest.mark.parametrize(
    "text",
    [
        "done by the embassy on Friday",
        "Honduras sent its list",
        "40% of the consulates answered",
        "Sent to the TS yesterday",
        "enviado el 14/07",
        "en cours d'examen au ministère",
    ],
)
def test_keeps_what_says_more(text: str) -> None:
    assert interpret(text).note == text


def test_a_party_that_is_only_addressed_stays() -> None:
    assert interpret("Honduras, we have sent our list", authors=("MEX",)).note == "Honduras, we have sent our list"
