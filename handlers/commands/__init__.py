"""The slash commands: one module for each, registered under its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.commands import deadlines, digest, focal_points, plan, progress, rapporteur, update
from handlers.commands.door import listen

if TYPE_CHECKING:
    from slack_bolt import App

    from handlers.house import House

COMMANDS = {
    "/plan": plan.answer,
    "/deadlines": deadlines.answer,
    "/progress": progress.answer,
    "/update": update.answer,
    "/digest": digest.answer,
    "/focal-points": focal_points.answer,
    "/rapporteur": rapporteur.answer,
}


def register(app: App, house: House) -> None:
    """Listen to every slash command."""
    for name, answer in COMMANDS.items():
        app.command(name)(listen(house, answer))
