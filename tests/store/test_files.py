"""The same file is recognised by its bytes, whichever door it comes through and however it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store import documents, files

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument
    from store.engine import Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]


def test_the_same_bytes_change_nothing_though_they_are_read_otherwise(
    unit: Unit, promise: Promise, paper: Paper, now: datetime
) -> None:
    first = documents.publish(unit, paper(promise("1", "Act", "MEX")), now=now, fingerprint="f", digest="d")
    assert first.created
    other = paper(promise("1", "Act otherwise", "MEX", code="OTHER"), code="OTHER")
    again = documents.publish(unit, other, now=now, fingerprint="g", digest="d")
    assert (again.created, again.document) == (False, first.document)
    assert documents.get(unit, "OTHER") is None


def test_the_same_contents_in_another_file_are_that_document_too(
    unit: Unit, promise: Promise, paper: Paper, now: datetime
) -> None:
    read = paper(promise("1", "Act", "MEX"))
    published = documents.publish(unit, read, now=now, fingerprint="f", digest="pdf").document
    assert not documents.publish(unit, read, now=now, fingerprint="f", digest="docx").created
    assert [files.document_of(unit, digest) for digest in ("pdf", "docx", "txt")] == [published, published, None]


def test_another_document_under_a_code_that_is_taken_is_not_taken_for_that_one(
    plan: Unit, paper: Paper, now: datetime
) -> None:
    assert not documents.publish(plan, paper(), now=now, fingerprint="new", digest="d").created
    assert files.document_of(plan, "d") is None
    assert documents.publish(plan, paper(code="NEW"), now=now, fingerprint="new", digest="d").created


def test_of_a_code_and_a_file_that_name_two_documents_the_code_counts(plan: Unit, paper: Paper, now: datetime) -> None:
    documents.publish(plan, paper(), now=now, fingerprint="2016", digest="d")
    again = documents.publish(plan, paper(code="RCM1997"), now=now, fingerprint="new", digest="d")
    assert (again.created, again.document.code) == (False, "RCM1997")
