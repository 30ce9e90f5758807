"""Messages that the bot has no use for: somebody joined, a topic was changed, a thread of the Assistant has a name.

They are acknowledged all the same: Slack sends what is not once more, three times, and counts it as a failure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slack_bolt import Ack, App

    from handlers.house import House


def register(app: App, _house: House) -> None:
    """Take every message that no listener before this one took."""

    @app.event("message")
    def on_any_message(ack: Ack) -> None:
        ack()
