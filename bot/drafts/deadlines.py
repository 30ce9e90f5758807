"""The deadline of a commitment in a draft: read again from the document's words, or given by a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.deadlines import deadline_of
from bot.drafts.refusals import Refused, Why
from bot.plan import Deadline, DeadlineKind

if TYPE_CHECKING:
    from datetime import date

    from bot.plan import Commitment, ReadDocument


def read(draft: ReadDocument, words: str) -> Deadline | None:
    """Return the deadline that words of the document name; None too where the meeting's last day is not known."""
    found = deadline_of(words, draft.language, draft.end) if draft.end else None
    return found.deadline if found else None


def recounted(draft: ReadDocument, one: Commitment) -> Deadline | None:
    """Return a deadline counted from the last day that the draft's meeting has now.

    A phrase that does not stand in the commitment's own words (it came from a column) is counted by itself; where
    it names no days any more it stays as written. Without a last day nothing can be counted, and all stays.
    """
    known = one.deadline
    if draft.end is None:
        return known
    if known is None or known.phrase in one.text:
        return read(draft, one.text)
    return read(draft, known.phrase) or replace(known, start=None, end=None, kind=_undated(known.kind))


def of_part(draft: ReadDocument, whole: Commitment, words: str) -> Deadline | None:
    """Return the deadline of words cut from a commitment: what they name, or what came to the whole from elsewhere."""
    known = whole.deadline
    if known is not None and known.phrase not in whole.text:
        return known
    if known is not None and draft.end is None:
        return known if known.phrase in words else None
    return read(draft, words)


def given(
    known: Deadline | None, first: date | None, last: date | None, phrase: str, kind: DeadlineKind | None = None
) -> Deadline | None:
    """Return the deadline that a person gives: days date it, whatever it was; without days it stays as written.

    One day alone is both. Raises Refused: DATES.
    """
    start, end = days(first, last)
    if start and end:
        return Deadline(phrase, start, end, DeadlineKind.DATED)
    if not phrase:
        return None
    return Deadline(phrase, None, None, _undated(kind or (known.kind if known else DeadlineKind.VAGUE)))


def days(first: date | None, last: date | None) -> tuple[date | None, date | None]:
    """Return the first and last day; one alone is both. Raises Refused: DATES."""
    start, end = first or last, last or first
    if start and end and end < start:
        raise Refused(Why.DATES)
    return start, end


def _undated(kind: DeadlineKind) -> DeadlineKind:
    """Return a kind without days: only a dated deadline has any."""
    return DeadlineKind.VAGUE if kind is DeadlineKind.DATED else kind
