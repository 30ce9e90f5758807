"""Editions: whoever reads a language sees a document's words in it, where it is kept in that language."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import words
from bot.editions import align
from store import commitments, documents, editions, search

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


def spanish_edition(unit: Unit, promise: Promise, paper: Paper, now: datetime) -> None:
    english = paper(
        promise("1", "Publish a handbook", "MEX", theme="Guides", theme_label="1"), promise("2", "Pay", "TS")
    )
    spanish = replace(
        english,
        language="es",
        commitments=tuple(
            replace(one, text=text, theme=theme)
            for one, text, theme in zip(
                english.commitments, ("Publicar un vademécum", "Abonar"), ("Guías", ""), strict=True
            )
        ),
    )
    documents.publish(unit, english, now=now, fingerprint="en")
    original = editions.original(unit, spanish)
    assert original is not None
    assert editions.keep(unit, original, spanish, align(english.commitments, spanish.commitments), "es", now)


def test_a_commitment_is_found_by_the_words_of_either_language_once(
    unit: Unit, promise: Promise, paper: Paper, now: datetime
) -> None:
    spanish_edition(unit, promise, paper, now)
    for asked in ("vademecum", "handbook", "publicar handbook vademecum guias"):
        found = search.candidates(unit, words.terms(asked))
        assert [one.reference for one in found][:1] == ["AHG2016 1"]
        assert len({one.reference for one in found}) == len(found)
    assert "vademecum" in search.vocabulary(unit)
    assert editions.words_of(unit, ["AHG2016 1", "AHG2016 2"]) == {
        "AHG2016 1": [("Publicar un vademécum", "Guías")],
        "AHG2016 2": [("Abonar", "")],
    }


def test_the_outline_has_the_themes_of_editions_too(unit: Unit, promise: Promise, paper: Paper, now: datetime) -> None:
    assert documents.outline(unit).named == ()
    spanish_edition(unit, promise, paper, now)
    outline = documents.outline(unit)
    assert [heading.words for heading in outline.named] == ["Guides", "Guías"]
    assert [heading.words for heading in outline.headings_in("es")] == ["Guías"]
    assert [heading.words for heading in outline.headings_in("fr")] == ["Guides"]
