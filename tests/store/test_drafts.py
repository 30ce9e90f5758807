"""Drafts are kept, changed one after the other, and gone when they are published or discarded."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.drafts import drop, opened, share
from bot.plan import Owed
from store import drafts, outbox
from store.drafts import Overtaken
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument
    from store.drafts import Draft
    from store.engine import Store, Unit

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
    assert (kept.body, kept.text, kept.revision, kept.fingerprint) == (opened(body), "the text", 0, "f")
    assert (kept.opened, kept.changed) == (now, now)


def test_of_two_who_change_it_at_once_the_second_is_told(
    unit: Unit, now: datetime, promise: Promise, paper: Paper
) -> None:
    body = paper(promise("1.a", "Send", "MEX"))
    draft = begun(unit, now)
    drafts.filled(unit, draft.id, fingerprint="f", text="", body=body)
    later = now + timedelta(hours=1)
    drafts.change(unit, draft, replace(body, title="Mended"), by="U2", now=later)
    with pytest.raises(Overtaken):
        drafts.change(unit, draft, replace(body, title="Other"), by="U1", now=now)
    with pytest.raises(Overtaken):
        drafts.turn(unit, draft, 1)
    kept = drafts.get(unit, draft.id)
    assert kept is not None
    assert kept.body is not None
    assert (kept.body.title, kept.revision) == ("Mended", 1)
    assert (kept.opened_by, kept.changed_by, kept.opened, kept.changed) == ("U1", "U2", now, later)
    drafts.turn(unit, kept, 1)
    assert drafts.get(unit, draft.id) == replace(kept, page=1)


def test_the_same_file_is_one_draft(unit: Unit, now: datetime, promise: Promise, paper: Paper) -> None:
    body = paper(promise("1.a", "Send", "MEX"))
    first, second = begun(unit, now), begun(unit, now, "F2")
    assert drafts.filled(unit, first.id, fingerprint="f", text="", body=body) is None
    assert drafts.filled(unit, second.id, fingerprint="f", text="", body=body) == first.id
    assert drafts.filled(unit, second.id, fingerprint="g", text="", body=body) is None


def test_what_the_secretariat_made_of_it_is_kept(unit: Unit, now: datetime, promise: Promise, paper: Paper) -> None:
    draft = begun(unit, now)
    body = drop(share(paper(promise("1", "Send", "MEX"), promise("2", "Print", "A body")), 0, Owed.JOINT), 1)
    drafts.filled(unit, draft.id, fingerprint="f", text="", body=body)
    kept = drafts.get(unit, draft.id)
    assert kept is not None
    assert kept.body == body


def test_who_was_taken_for_dead_and_reads_to_the_end_changes_nothing(
    unit: Unit, now: datetime, promise: Promise, paper: Paper
) -> None:
    draft, body = begun(unit, now), paper(promise("1.a", "Send", "MEX"))
    drafts.filled(unit, draft.id, fingerprint="f", text="", body=body)
    drafts.change(unit, draft, replace(body, title="Mended"), by="U2", now=now)
    assert drafts.filled(unit, draft.id, fingerprint="f", text="", body=body) is None
    kept = drafts.get(unit, draft.id)
    assert kept is not None
    assert kept.body is not None
    assert (kept.body.title, kept.revision) == ("Mended", 1)


def test_of_two_who_read_the_same_file_at_once_one_has_the_draft(
    store: Store, now: datetime, promise: Promise, paper: Paper
) -> None:
    body = paper(promise("1.a", "Send", "MEX"))
    with store.unit() as unit:
        numbers = [begun(unit, now, file).id for file in ("F1", "F2", "F3", "F4")]
        unit.commit()

    def fill(number: str) -> str | None:
        with store.unit() as unit:
            twin = drafts.filled(unit, number, fingerprint="f", text="", body=body)
            unit.commit()
        return twin

    with ThreadPoolExecutor(4) as pool:
        twins = list(pool.map(fill, numbers))
    (winner,) = (number for number, twin in zip(numbers, twins, strict=True) if twin is None)
    assert sorted(map(str, twins)) == sorted(["None", *[winner] * 3])
    with store.unit() as unit:
        assert [one.id for one in drafts.listed(unit)] == [winner]


def test_the_drafts_that_can_be_gone_on_with_are_listed(
    unit: Unit, now: datetime, promise: Promise, paper: Paper
) -> None:
    body = paper(promise("1.a", "Send", "MEX"))
    first, second, _ = begun(unit, now), begun(unit, now, "F2"), begun(unit, now, "F3")
    for n, draft in enumerate((first, second)):
        drafts.filled(unit, draft.id, fingerprint=str(n), text="", body=body)
    drafts.change(unit, first, body, by="U2", now=now + timedelta(hours=1))
    assert [one.id for one in drafts.listed(unit)] == [first.id, second.id]


def test_the_drafts_whose_file_was_given_up_are_found(unit: Unit, now: datetime) -> None:
    given_up, other = begun(unit, now), begun(unit, now, "F2")
    for draft in (given_up, other):
        work = Message(Kind.READING, channel="C1", key=drafts.key_of_reading(draft.id))
        number = outbox.enqueue(unit, work, now)
        if draft is given_up:
            outbox.failed(unit, number, reason="workers_lost", now=now)
    assert [one.id for one in drafts.unread(unit)] == [given_up.id]
    drafts.remove(unit, given_up.id)
    assert drafts.unread(unit) == []


def test_the_message_that_shows_a_draft_is_known_once_it_is_posted(unit: Unit, now: datetime) -> None:
    draft = begun(unit, now)
    assert drafts.shown(unit, draft) is None
    number = outbox.enqueue(unit, Message(Kind.POST, channel="C1", key=draft.key), now)
    assert drafts.shown(unit, draft) is None
    outbox.sent(unit, number, channel="C1", ts="1.1", now=now)
    assert drafts.shown(unit, draft) == ("C1", "1.1")


def test_a_removed_draft_leaves_nothing(unit: Unit, now: datetime) -> None:
    draft = begun(unit, now)
    assert drafts.remove(unit, draft.id)
    assert not drafts.remove(unit, draft.id)
    assert drafts.get(unit, draft.id) is None
    with pytest.raises(Overtaken):
        drafts.turn(unit, draft, 1)
