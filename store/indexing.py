"""The full-text index: FTS5 on SQLite, tsvector with GIN on PostgreSQL; both index and ask with exact terms."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import text

from bot import words
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

INSERT = {
    "sqlite": text("INSERT INTO search (rowid, terms) VALUES (:id, :terms)"),
    "postgresql": text("INSERT INTO search (commitment_id, terms) VALUES (:id, array_to_tsvector(:terms))"),
}


def index(unit: Unit, texts: Mapping[int, str]) -> None:
    """Index the text (with the theme) of commitments by id, and remember their words."""
    if not texts:
        return
    dialect = unit.dialect
    terms = {number: exact(words.terms(told)) for number, told in texts.items()}
    rows = [{"id": n, "terms": " ".join(found) if dialect == "sqlite" else found} for n, found in terms.items()]
    unit.connection.execute(INSERT[dialect], rows)
    held = Counter(term for found in terms.values() for term in found)
    add_up(unit, TermRow, held | {IN_ALL: len(texts)})
    surface = sorted({storable(word) for told in texts.values() for word in words.words(told)})
    insert_missing(unit, WordRow, [{"word": word} for word in surface])


def exact(terms: Iterable[str]) -> list[str]:
    """Return the terms as both engines keep them: no white space or NUL within, not too long, none twice."""
    parts = (part for term in terms for part in storable(term).casefold().split())
    return list(dict.fromkeys(part[:LONGEST_TERM] for part in parts))
