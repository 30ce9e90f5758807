from __future__ import annotations

from pathlib import Path

import pytest

from bot.replies import interpret


def _cases() -> list[tuple[str, ...]]:
    lines = (Path(__file__).parent / "unseen.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "status", "percent", "party", "label", "text"), _cases())
def test_hears_what_is_reported(language: str, status: str, percent: str, party: str, label: str, text: str) -> None:
    reading = interpret(text.replace(r"\n", "\n"), on="AHG2016 1.a.1", default_language=language)
    heard = (reading.status, reading.percent, reading.party, reading.label)
    assert tuple("-" if value is None else str(value) for value in heard) == (status, percent, party, label)
