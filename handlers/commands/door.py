"""The door of the slash commands: the answer is the acknowledgement, for the one who asked, with no second call."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from handlers.opening import Opening
from handlers.visit import visit

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_bolt import Ack

    from handlers.blocks.drawing import Drawing
    from handlers.house import House
    from handlers.visit import Visit


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command as typed: the words after it, and where it was typed."""

    text: str
    channel: str
    team: str


def listen(house: House, answer: Callable[[Visit, Command], Drawing | Opening]) -> Callable[..., None]:
    """Return the Bolt listener for one command."""

    def listener(command: dict[str, Any], ack: Ack) -> None:
        text = html.unescape(command.get("text") or "").strip()
        asked = Command(text, command["channel_id"], command.get("team_id", ""))
        said: Drawing | Opening | None = visit(house, command["user_id"], lambda it: answer(it, asked))
        if isinstance(said, Opening):
            house.slack.views_open(trigger_id=command["trigger_id"], view=said.view)
            said = said.said
        if said is None:
            ack()
        else:
            ack(response_type="ephemeral", **said.payload())

    return listener
