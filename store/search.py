"""Full-text search: commitments by terms (`bot.words.terms`), and the plan's own vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, text

from bot.plan import DocumentState
from store.indexing import exact
from store.loading import tracked
from store.tables import WordRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.plan import Tracked
    from store.engine import Unit

MOST_TERMS = 64
"""Terms of a query that are looked for."""

NEAREST = {
    "sqlite": text(
        "SELECT commitments.id FROM search"
        " JOIN commitments ON commitments.id = search.rowid JOIN documents ON documents.id = commitments.document_id"
        " WHERE search MATCH :asked AND (:archived OR documents.state = :active)"
        " ORDER BY bm25(search), commitments.id LIMIT :most"
    ),
    "postgresql": text(
        "SELECT commitments.id FROM search"
        " JOIN commitments ON commitments.id = search.commitment_id"
        " JOIN documents ON documents.id = commitments.document_id"
        " WHERE search.terms @@ CAST(:asked AS tsquery) AND (:archived OR documents.state = :active)"
        " ORDER BY ts_rank(search.terms, CAST(:asked AS tsquery)) DESC, commitments.id LIMIT :most"
    ),
}


def candidates(unit: Unit, query_terms: Sequence[str], limit: int = 200, archived: bool = True) -> list[Tracked]:
    """Return the commitments that hold any of the terms, best first (bm25 on SQLite, ts_rank on PostgreSQL).

    Whatever the terms hold, it is looked for and never obeyed.
    """
    terms = exact(query_terms)[:MOST_TERMS]
    if not terms:
        return []
    dialect = unit.connection.dialect.name
    asked = {
        "asked": _match(terms) if dialect == "sqlite" else _tsquery(terms),
        "archived": archived,
        "active": DocumentState.ACTIVE.value,
        "most": limit,
    }
    return tracked(unit, unit.connection.execute(NEAREST[dialect], asked).scalars().all())


def _match(terms: Sequence[str]) -> str:
    """Return an FTS5 query; within its double quotes only the double quote is special, and is doubled."""
    return " OR ".join('"{}"'.format(term.replace('"', '""')) for term in terms)


def _tsquery(terms: Sequence[str]) -> str:
    """Return a tsquery; within its single quotes only the single quote and the backslash are special."""
    return " | ".join("'{}'".format(term.replace("\\", "\\\\").replace("'", "''")) for term in terms)


def vocabulary(unit: Unit) -> frozenset[str]:
    """Return the normalised words of all texts and themes."""
    return frozenset(unit.connection.execute(select(WordRow.word)).scalars())
