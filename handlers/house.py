"""What every handler is given: the store, the clock, and what the settings say of this conference."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from handlers.clock import day_in
from handlers.metrics import Metrics
from handlers.pulse import Pulse

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

    from slack_sdk import WebClient

    from handlers.clock import Clock
    from store.engine import Store

UNDO_FOR = timedelta(minutes=10)
"""How long a receipt's *Undo* works."""


@dataclass(frozen=True, slots=True)
class House:
    """The parts that `app.py` put together, for the handlers to use.

    `slack` is for the two calls that a handler may make (`views.open`, `users.info`); everything else goes through
    the outbox, and `wake` tells its sender that there is something new.
    """

    store: Store
    clock: Clock
    zone: ZoneInfo
    default_language: str
    secretariat: frozenset[str]
    slack: WebClient
    wake: Callable[[], None]
    workspace: str
    """The workspace's address, as `auth.test` gives it ("https://rcm-crm.slack.com/")."""
    team: str = ""
    """The workspace's id, by which people of other workspaces are told apart; "" trusts Slack's word on strangers."""

    metrics: Metrics = field(default_factory=Metrics)
    pulse: Pulse = field(default_factory=Pulse)

    def today(self, now: datetime) -> date:
        """Return the conference's calendar day at an instant."""
        return day_in(self.zone, now)

    def permalink(self, channel: str, ts: str, thread_ts: str | None = None) -> str:
        """Return the address of a message, in the form of `chat.getPermalink`, without asking Slack for it."""
        address = f"{self.workspace.rstrip('/')}/archives/{channel}/p{ts.replace('.', '')}"
        return f"{address}?thread_ts={thread_ts}&cid={channel}" if thread_ts and thread_ts != ts else address
