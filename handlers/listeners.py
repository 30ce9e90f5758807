"""Every door of the house, registered on a Bolt app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import (
    amending,
    assistant,
    buttons,
    commands,
    drafts,
    edits,
    faults,
    forms,
    home,
    messages,
    people,
    roster_forms,
    shortcuts,
    snoozing,
    subscribing,
    unneeded,
)

if TYPE_CHECKING:
    from slack_bolt import App

    from handlers.house import House

DOORS = (
    commands,
    messages,
    edits,
    buttons,
    forms,
    amending,
    drafts,
    assistant,
    home,
    people,
    roster_forms,
    shortcuts,
    snoozing,
    subscribing,
    unneeded,
    faults,
)


def register(app: App, house: House) -> None:
    """Register every listener."""
    for door in DOORS:
        door.register(app, house)
