"""What a person means by a reference, a label or a document's code that they typed; else what is nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.questions.labels import Label, code_of, find_labels
from bot.replies.codes import codes_in_full
from store import amendments, commitments, documents

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.amendments import Newer
    from bot.plan import Tracked
    from store.engine import Unit


class Unknown(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """Nothing has this name; `nearest` are those written most like it."""

    def __init__(self, nearest: Sequence[str]) -> None:
        """Keep them."""
        super().__init__(", ".join(nearest))
        self.nearest = tuple(nearest)


class TooMany(Exception):  # noqa: N818
    """Several commitments bear this label."""

    def __init__(self, references: Sequence[str]) -> None:
        """Keep them."""
        super().__init__(", ".join(references))
        self.references = tuple(references)


def labels_in(unit: Unit, text: str) -> tuple[Label, ...]:
    """Return the labels that a text names; the documents' codes are known, whatever their form."""
    return find_labels(text, tuple(document.code for document in documents.outline(unit).documents))


def in_full(unit: Unit, text: str) -> str:
    """Return a text with the year behind each document's code that was typed without it."""
    return codes_in_full(text, [document.code for document in documents.outline(unit).documents])


def commitment_named(unit: Unit, text: str) -> Tracked:
    """Return the commitment of a reference, or of a label that one alone bears. Raises Unknown, TooMany."""
    found = _commitments(unit, text)
    if not found:
        raise Unknown(commitments.nearest_labels(unit, text))
    if len(found) > 1:
        raise TooMany([one.commitment.reference for one in found])
    return found[0]


def _commitments(unit: Unit, text: str) -> list[Tracked]:
    exact = commitments.get(unit, text)
    if exact is not None:
        return [exact]
    as_typed = commitments.labelled(unit, text)
    labels = labels_in(unit, text)
    if as_typed or len(labels) != 1:
        return as_typed
    return commitments.labelled(unit, labels[0].label, (labels[0].code,) if labels[0].code else ())


def newer_named(unit: Unit, text: str) -> Newer:
    """Return the document of a code, or the commitment of a reference or a label. Raises Unknown, TooMany."""
    whole = amendments.newer(unit, text) or amendments.newer(unit, code_of(text))
    if whole is not None:
        return whole
    found = _commitments(unit, text)
    if not found and not labels_in(unit, text):
        raise Unknown(documents.nearest_codes(unit, code_of(text)))
    named = amendments.newer(unit, commitment_named(unit, text).commitment.reference)
    if named is None:
        raise Unknown(())
    return named
