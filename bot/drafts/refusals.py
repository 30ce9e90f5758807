"""Why something cannot be done with a draft."""

from __future__ import annotations

from enum import StrEnum


class Why(StrEnum):
    """Why an act on a draft is refused, or what stands in the way of publishing it."""

    NO_SUCH = "no_such"
    """The draft has no such commitment (any more)."""
    LABEL = "label"
    """The label is empty, too long, or another commitment's."""
    PARTIES = "parties"
    """Nobody owes it."""
    DATES = "dates"
    """The last day lies before the first."""
    PLACE = "place"
    """These words do not stand inside the commitment, or stand at its very beginning."""
    NO_NEXT = "no_next"
    """There is no commitment behind it to merge it with."""
    QUOTE = "quote"
    """These words do not stand in the document."""
    CODE = "code"
    """The document's code is no short name of letters, figures and hyphens."""
    UNDATED = "undated"
    """The days of the meeting are not known, and deadlines count from them."""
    NOTHING = "nothing"
    """There is no commitment left."""


class Refused(Exception):  # noqa: N818 - named for what happened
    """An act on a draft was refused, and nothing was changed; `label` is the one that two would bear, if any."""

    def __init__(self, why: Why, label: str = "") -> None:
        """Keep the reason."""
        super().__init__(why.value)
        self.why = why
        self.label = label
