"""A draft: what was read, and what the secretariat made of it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from bot.drafts.refusals import Refused, Why
from bot.plan import Commitment, ReadDocument

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Dropped:
    """A commitment that was taken out, the place where it stood, and whether somebody had given its deadline."""

    commitment: Commitment
    place: int
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Draft(ReadDocument):
    """A read document under correction.

    `settled` are the labels (without case) whose deadline a person gave: those days stay when the meeting's move.
    `dropped` are the commitments that were taken out; each stands in `set_aside` too, and can be taken back.
    """

    settled: frozenset[str] = frozenset()
    dropped: tuple[Dropped, ...] = ()


def opened(document: ReadDocument) -> Draft:
    """Return a document as a draft; a draft stays as it is."""
    if isinstance(document, Draft):
        return document
    return Draft(**{field.name: getattr(document, field.name) for field in fields(ReadDocument)})


def key(label: str) -> str:
    """Return what tells labels apart: their case does not."""
    return label.casefold()


def at(draft: ReadDocument, place: int) -> Commitment:
    """Return the commitment at a place. Raises Refused: NO_SUCH."""
    if not 0 <= place < len(draft.commitments):
        raise Refused(Why.NO_SUCH)
    return draft.commitments[place]


def settled(draft: Draft, one: Commitment) -> bool:
    """Tell whether a person gave the deadline of a commitment."""
    return key(one.label) in draft.settled


def exchanged(draft: Draft, place: int, new: Sequence[Commitment], given: Iterable[str] = (), *, old: int = 1) -> Draft:
    """Return the draft with `new` commitments instead of the `old` ones at a place.

    `given` are the labels among the new ones whose deadline a person gave.
    """
    commitments = (*draft.commitments[:place], *new, *draft.commitments[place + old :])
    gone = {key(one.label) for one in draft.commitments[place : place + old]}
    kept = (draft.settled - gone) | {key(label) for label in given}
    return replace(draft, commitments=commitments, settled=kept)


def free_label(draft: ReadDocument, label: str) -> str:
    """Return the next free label behind this one: 1.a.bis behind 1.a, as treaties do; 8 behind 7."""
    used = {key(one.label) for one in draft.commitments}
    if label.isdecimal() and all(one.label.isdecimal() for one in draft.commitments):
        return str(max((int(one.label) for one in draft.commitments), default=int(label) - 1) + 1)
    marks = ("bis", "ter", "quater", *map(str, range(5, 1000)))
    return next(free for mark in marks if key(free := f"{label}.{mark}") not in used)
