"""The full-text index: FTS5 on SQLite, tsvector with GIN on PostgreSQL; both index and ask with exact terms."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import text

from bot import words
from bot.languages import LANGUAGES
from store.columns import storable
from store.tables import TermRow, WordRow
from store.writing import add_up, insert_missing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from store.engine import Unit

LONGEST_TERM = 100
"""Characters of a term that count; PostgreSQL refuses lexemes above 2,046 bytes."""

IN_ALL = ""
"""The term that all commitments count under."""

MOST_LANGUAGES = 8
"""On SQLite a row of the index cannot be added to: an edition has a row of its own, with a number below zero that
tells the commitment and the place of its language."""

INSERT = {
    "sqlite": text("INSERT INTO search (rowid, terms) VALUES (:id, :terms)"),
    "postgresql": text("INSERT INTO search (commitment_id, terms) VALUES (:id, array_to_tsvector(:terms))"),
}
ADD = {
    "sqlite": INSERT["sqlite"],
    "postgresql": text("UPDATE search SET terms = terms || array_to_tsvector(:terms) WHERE commitment_id = :id"),
}


def index(unit: Unit, texts: Mapping[int, str]) -> None:
    """Index the text (with the theme) of commitments by id, and remember their words."""
    if not texts:
        return
    dialect = unit.dialect
    terms = {number: exact(words.terms(told)) for number, told in texts.items()}
    unit.connection.execute(INSERT[dialect], [_row(dialect, n, found) for n, found in terms.items()])
    held = Counter(term for found in terms.values() for term in found)
    add_up(unit, TermRow, held | {IN_ALL: len(texts)})
    _remember_words(unit, texts.values())


def index_edition(unit: Unit, language: str, texts: Mapping[int, tuple[str, str]]) -> None:
    """Index the words of commitments by id in another language: (those of the document, those of the edition)."""
    if not texts:
        return
    dialect, place = unit.dialect, LANGUAGES.index(language) + 1
    terms = {number: exact(words.terms(told)) for number, (_, told) in texts.items()}
    numbers = {n: -(n * MOST_LANGUAGES + place) if dialect == "sqlite" else n for n in terms}
    unit.connection.execute(ADD[dialect], [_row(dialect, numbers[n], found) for n, found in terms.items()])
    # A commitment counts once under a term that both languages share.
    known = {number: set(exact(words.terms(own))) for number, (own, _) in texts.items()}
    add_up(unit, TermRow, Counter(term for n, found in terms.items() for term in found if term not in known[n]))
    _remember_words(unit, (told for _, told in texts.values()))


def _row(dialect: str, number: int, terms: list[str]) -> dict[str, object]:
    return {"id": number, "terms": " ".join(terms) if dialect == "sqlite" else terms}


def _remember_words(unit: Unit, texts: Iterable[str]) -> None:
    surface = sorted({storable(word) for told in texts for word in words.words(told)})
    insert_missing(unit, WordRow, [{"word": word} for word in surface])


def exact(terms: Iterable[str]) -> list[str]:
    """Return the terms as both engines keep them: no white space or NUL within, not too long, none twice."""
    parts = (part for term in terms for part in storable(term).casefold().split())
    return list(dict.fromkeys(part[:LONGEST_TERM] for part in parts))
