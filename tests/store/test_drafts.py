"""Drafts are kept, changed one after the other, and gone when they are published or discarded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from store import drafts
from store.drafts import Overtaken

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument
    from store.drafts import Draft
    from store.engine import Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]


def begun(unit: Unit, now: datetime, file: str = "F1") -> Draft:
    return drafts.begin(unit, file=file, name="plan.pdf", channel="C1", language="es", by="U1", now=now)


def test_a_draft_is_kept_as_it_was_read(unit: Unit, now: datetime, promise: Promise, paper: Paper) -> None:
    body = paper(promise("1.a", "Send", "MEX"), promise("1.b", "Publish", "MEMBERS"))
    draft = begun(unit, now)
    assert drafts.get(unit, draft.id) == draft
    assert drafts.filled(unit, draft.id, fingerprint="f", text="the text", body=body) is None
    kept = drafts.get(unit, draft.id)
    assert kept is not None
    assert (kept.body, kept.text, kept.revision) == (body, "the text", 0)


def test_of_two_who_change_it_at_once_the_second_is_told(
    unit: Unit, now: datetime, promise: Promise, paper: Paper
) -> None:
    body = paper(promise("1.a", "Send", "MEX"))
    draft = begun(unit, now)
    drafts.filled(unit, draft.id, fingerprint="f", text="", body=body)
    drafts.change(unit, draft, replace(body, title="Mended"), by="U2", now=now)
    with pytest.raises(Overtaken):
        drafts.change(unit, draft, replace(body, title="Other"), by="U1", now=now)
    with pytest.raises(Overtaken):
        drafts.turn(unit, draft, 1)
    kept = drafts.get(unit, draft.id)
    assert kept is not None
    assert kept.body is not None
    assert (kept.body.title, kept.revision, kept.changed_by) == ("Mended", 1, "U2")
    drafts.turn(unit, kept, 1)
    assert drafts.get(unit, draft.id) == replace(kept, page=1)


def test_the_same_file_is_one_draft(unit: Unit, now: datetime, promise: Promise, paper: Paper) -> None:
    body = paper(promise("1.a", "Send", "MEX"))
    first, second = begun(unit, now), begun(unit, now, "F2")
    assert drafts.filled(unit, first.id, fingerprint="f", text="", body=body) is None
    assert drafts.filled(unit, second.id, fingerprint="f", text="", body=body) == first.id
    assert drafts.filled(unit, second.id, fingerprint="g", text="", body=body) is None


def test_a_removed_draft_leaves_nothing(unit: Unit, now: datetime) -> None:
    draft = begun(unit, now)
    assert drafts.remove(unit, draft.id)
    assert not drafts.remove(unit, draft.id)
    assert drafts.get(unit, draft.id) is None
    with pytest.raises(Overtaken):
        drafts.turn(unit, draft, 1)
