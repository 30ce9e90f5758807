"""The shared samples, where they are beside the checkout."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.replies import interpret

SAMPLES = Path(__file__).parents[4] / "shared" / "acceptance" / "replies.jsonl"
FIELDS = ("status", "percent", "party", "label")

pytestmark = pytest.mark.skipif(not SAMPLES.is_file(), reason="the shared samples are not beside this checkout")


def test_understands_the_samples_and_records_no_talk() -> None:
    missed, recorded = [], []
    cases = [json.loads(line) for line in SAMPLES.read_text(encoding="utf-8").splitlines()]
    for case in cases:
        authors = (case["author"],) if case["author"] else ()
        reading = interpret(case["text"], on=case["on"], authors=authors)
        missed += [case["id"]] if any(getattr(reading, f) != case["expect"][f] for f in FIELDS) else []
        recorded += [case["id"]] if reading.status and not case["expect"]["status"] else []
    assert recorded == []
    assert len(missed) <= 0.05 * len(cases), missed
