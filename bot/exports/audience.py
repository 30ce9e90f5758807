"""Who may carry what away: what is for members only goes to nobody else. This is the one place that decides it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.plan import Audience

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.plan import Document, Tracked


def open_to(document: Document, audience: Audience) -> bool:
    """Tell whether an audience may see a document."""
    return audience is Audience.MEMBERS or document.audience is Audience.PUBLIC


def visible(tracked: Iterable[Tracked], audience: Audience) -> list[Tracked]:
    """Return those commitments that an audience may see, in their order."""
    return [one for one in tracked if open_to(one.document, audience)]
