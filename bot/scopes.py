"""What a digest is about: documents, a theme, parties, and for whose eyes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.exports.audience import open_to
from bot.mandates import Mandate
from bot.plan import Audience, DocumentState
from bot.progress import owed_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.plan import Tracked


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the active plan; what is left empty narrows nothing.

    `codes` are documents, `theme` is one as `bot.mandates` keeps it, `parties` are ids,
    none of them a group of which each member owes for itself.
    """

    codes: tuple[str, ...] = ()
    theme: str = ""
    parties: tuple[str, ...] = ()
    audience: Audience = Audience.PUBLIC

    @property
    def narrows(self) -> bool:
        """Whether it is less than all that its audience may see."""
        return bool(self.codes or self.theme or self.parties)

    def of(self, plan: Iterable[Tracked]) -> Iterator[Tracked]:
        """Yield what belongs to it and is in force, with the assignments of its parties alone."""
        for tracked in plan:
            document = tracked.document
            if document.state is not DocumentState.ACTIVE or tracked.ended is not None:
                continue
            if not open_to(document, self.audience) or (self.codes and document.code not in self.codes):
                continue
            owed = owed_by(tracked, self.parties)
            if owed and Mandate("", self.theme).covers(tracked.commitment):
                yield replace(tracked, assignments=owed)


WHOLE = Scope()
"""All of the active plan that is public."""
