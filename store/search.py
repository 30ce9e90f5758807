"""Full-text search: commitments by terms (`bot.words.terms`), and the plan's own vocabulary."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from sqlalchemy import Boolean, Integer, and_, case, cast, func, literal_column, select
from sqlalchemy.dialects.postgresql import TSQUERY

from bot.languages import LANGUAGES
from bot.plan import DocumentState
from bot.words import Candidate
from store import editions, outlines
from store.indexing import IN_ALL, MOST_LANGUAGES, exact
from store.tables import CommitmentRow, DocumentRow, SearchRow, TermRow, WordRow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import ColumnElement, Engine

    from store.engine import Unit

    Found = tuple[ColumnElement[int], ColumnElement[bool], ColumnElement[Any]]

MOST_TERMS = 64
"""Terms of a query that are looked for."""
MOST_HITS = 20_000
"""Hits that are ranked: in a plan of a million commitments, a word that a third of them hold tells little."""


def candidates(unit: Unit, query_terms: Sequence[str], limit: int = 200, archived: bool = True) -> list[Candidate]:
    """Return the commitments that hold any of the terms, best first: the more of them, and the rarer, the better.

    Whatever the terms hold, it is looked for and never obeyed. No more of them is loaded than ranking needs.
    """
    weights = _weights(unit, exact(query_terms)[:MOST_TERMS])
    if not weights:
        return []
    number, matches, rank = (_fts5 if unit.dialect == "sqlite" else _tsvector)(weights)
    active = and_(DocumentRow.state == DocumentState.ACTIVE, CommitmentRow.ended.is_(None))
    query = select(CommitmentRow.reference, CommitmentRow.text, CommitmentRow.theme, active)
    query = query.select_from(SearchRow).join(CommitmentRow, CommitmentRow.id == number)
    query = query.join(DocumentRow, DocumentRow.id == CommitmentRow.document_id)
    if not archived:
        query = query.where(DocumentRow.state == DocumentState.ACTIVE)
    query = query.where(matches).order_by(rank, CommitmentRow.id).limit(limit * len(LANGUAGES))
    best: dict[str, tuple[str, str, bool]] = {}
    for reference, text, theme, in_force in unit.connection.execute(query):
        best.setdefault(reference, (text, theme, in_force))
    kept = list(best)[:limit]
    told = editions.words_of(unit, kept)
    return [Candidate(one, *best[one], tuple(told.get(one, ()))) for one in kept]


def _weights(unit: Unit, terms: Sequence[str]) -> dict[str, float]:
    """Return the terms that are worth looking for: those that occur, the rarest first, until the hits are enough.

    The weight is the inverse document frequency of BM25.
    """
    query = select(TermRow.term, TermRow.commitments).where(TermRow.term.in_([*terms, IN_ALL]))
    known = dict(unit.connection.execute(query).all())
    in_all = known.pop(IN_ALL, 0)
    weights: dict[str, float] = {}
    hits = 0
    for term in sorted(known, key=lambda term: (known[term], term)):
        hits += known[term]
        if weights and hits > MOST_HITS:
            break
        # Two editions may both have counted a commitment under a term.
        held = min(known[term], in_all)
        weights[term] = math.log(1 + (in_all - held + 0.5) / (held + 0.5))
    return weights


def _fts5(weights: Mapping[str, float]) -> Found:
    """Return how FTS5 finds the terms; it weighs them itself."""
    # Within double quotes only the double quote is special to FTS5, and is doubled.
    asked = " OR ".join('"{}"'.format(term.replace('"', '""')) for term in weights)
    index: ColumnElement[str] = literal_column("search")
    row: ColumnElement[int] = literal_column("search.rowid", Integer)
    number = case((row > 0, row), else_=-row // MOST_LANGUAGES)
    return number, index.op("MATCH")(asked), func.bm25(index)


def _tsvector(weights: Mapping[str, float]) -> Found:
    """Return how PostgreSQL finds the terms; its own rank does not know which words are rare, and so tell more."""
    queries = {_quoted(term): weight for term, weight in weights.items()}
    held = [case((_holds(query), weight), else_=0.0) for query, weight in queries.items()]
    return SearchRow.commitment_id.expression, _holds(" | ".join(queries)), -sum(held[1:], start=held[0])


def _quoted(term: str) -> str:
    """Return a term for a tsquery; within its single quotes only the single quote and the backslash are special."""
    return "'{}'".format(term.replace("\\", "\\\\").replace("'", "''"))


def _holds(query: str) -> ColumnElement[bool]:
    return SearchRow.terms.op("@@", return_type=Boolean())(cast(query, TSQUERY))


_known: WeakKeyDictionary[Engine, tuple[object, frozenset[str]]] = WeakKeyDictionary()
"""For each database the vocabulary last read, and the state of the documents that it was read at."""


def vocabulary(unit: Unit) -> frozenset[str]:
    """Return the normalised words of all texts and themes, in every language that they are kept in."""
    engine, state = unit.connection.engine, outlines.state(unit)
    known = _known.get(engine)
    if known is None or known[0] != state:
        words = frozenset(unit.connection.execute(select(WordRow.word)).scalars())
        known = _known[engine] = (state, words)
    return known[1]
