"""The Home tab: what a focal point owes, nearest first; the plan at a glance and the help for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.answers import Intent, Question
from handlers.blocks import home
from handlers.digests import scope
from handlers.visit import visit
from store import commitments, editions, updates
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from slack_bolt import App

    from bot.plan import Tracked, Update
    from handlers.house import House
    from handlers.visit import Visit

MOST_UPDATES = 5


def register(app: App, house: House) -> None:
    """Listen to somebody opening the Home tab."""

    @app.event("app_home_opened")
    def on_opened(event: dict[str, Any]) -> None:
        if event.get("tab", "home") == "home":
            visit(house, event["user"], publish)


def publish(it: Visit) -> None:
    """Put the person's Home tab into the outbox, in their language."""
    language = it.visitor.language
    everything = editions.spoken(it.unit, scope(it.unit, ()), language)
    own = Question(it.visitor.language, Intent.LIST, parties=it.visitor.parties, open_only=True)
    found = commitments.matching(it.unit, own, it.today) if it.visitor.parties else []
    owed = editions.spoken(it.unit, found, language)
    view = home.home(
        owed,
        everything,
        recent(it, owed),
        it.visitor.secretariat,
        it.speech,
        it.today,
    )
    it.send(Message(kind=Kind.HOME, user=it.visitor.user, payload={"view": view}))


def recent(it: Visit, owed: list[Tracked]) -> list[Update]:
    """Return the last updates on what this person owes, newest first."""
    own = [u for t in owed for u in updates.history(it.unit, t.commitment.reference) if u.party in it.visitor.parties]
    return sorted((u for u in own if not u.retracted), key=lambda u: u.said, reverse=True)[:MOST_UPDATES]
