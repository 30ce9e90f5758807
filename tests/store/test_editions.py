"""Editions: whoever reads a language sees a document's words in it, where it is kept in that language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.editions import align
from store import commitments, documents, editions

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.plan import Commitment, ReadDocument
    from store.engine import Unit

    Promise = Callable[..., Commitment]
    Paper = Callable[..., ReadDocument]


def both(unit: Unit, promise: Promise, paper: Paper, now: datetime) -> tuple[ReadDocument, ReadDocument]:
    english = paper(promise("1", "Send", "MEX"), promise("2", "Publish", "TS"))
    spanish = replace(
        english,
        language="es",
        title="Conclusiones",
        commitments=(replace(english.commitments[0], text="Enviar", theme="Tema"),),
    )
    documents.publish(unit, english, now=now, fingerprint="en")
    return english, spanish


def texts(unit: Unit, language: str) -> list[str]:
    found = editions.spoken(unit, commitments.listed(unit), language)
    return [one.commitment.text for one in found]


def test_words_are_those_of_the_reader_s_language_where_they_are_kept(
    unit: Unit, promise: Promise, paper: Paper, now: datetime
) -> None:
    english, spanish = both(unit, promise, paper, now)
    original = editions.original(unit, spanish)
    assert original is not None
    assert original.code == english.code
    assert editions.original(unit, english) is None
    pairs = align(english.commitments, spanish.commitments)
    assert editions.keep(unit, original, spanish, pairs, "es", now)
    assert texts(unit, "es") == ["Enviar", "Publish"]
    assert texts(unit, "en") == ["Send", "Publish"]
    assert texts(unit, "fr") == ["Send", "Publish"]
    assert editions.languages(unit, english.code) == ("es",)


def test_an_edition_is_kept_once(unit: Unit, promise: Promise, paper: Paper, now: datetime) -> None:
    english, spanish = both(unit, promise, paper, now)
    original = editions.original(unit, spanish)
    assert original is not None
    pairs = align(english.commitments, spanish.commitments)
    assert editions.by_fingerprint(unit, "es") is None
    assert editions.keep(unit, original, spanish, pairs, "es", now)
    assert editions.by_fingerprint(unit, "es") == original
    assert not editions.keep(unit, original, spanish, pairs, "es", now)
    assert not editions.keep(unit, original, spanish, pairs, "es again", now)
