"""The Home tab: what a focal point owes, nearest first; the plan at a glance and the help for the others.

It is drawn when it is sent, so that of several changes in a row only the last state is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.answers import Intent, Question
from handlers.blocks import home
from handlers.desk import desk
from handlers.upcoming import upcoming
from handlers.visit import visit
from store import commitments, editions, focal_points, updates
from store.outbox import Kind, Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from slack_bolt import App
    from slack_sdk import WebClient

    from bot.plan import Update
    from handlers.house import House
    from handlers.visit import Visit
    from store.outbox import Row

MOST_UPDATES = 5


def register(app: App, house: House) -> None:
    """Listen to somebody opening the Home tab."""

    @app.event("app_home_opened")
    def on_opened(event: dict[str, Any]) -> None:
        if event.get("tab", "home") == "home":
            visit(house, event["user"], lambda it: refresh(it, [event["user"]]))


def refresh(it: Visit, users: Iterable[str]) -> None:
    """Have the Home tabs of these people drawn afresh."""
    for user in dict.fromkeys(users):
        it.send(Message(kind=Kind.HOME, user=user, payload={}))


def follow(it: Visit, update: Update) -> None:
    """Refresh the tabs of those whom a change concerns: who made it, the party's focal points, the secretariat."""
    refresh(it, [it.visitor.user, *focal_points.users_of(it.unit, update.party), *sorted(it.house.secretariat)])


def work(house: House, slack: WebClient, row: Row) -> None:
    """Draw one person's tab as things stand now, and publish it. Raises what slack_sdk raises."""
    user = row.user or ""
    slack.views_publish(user_id=user, view=visit(house, user, view))


def view(it: Visit) -> dict[str, Any]:
    """Return the person's tab, in their language."""
    language = it.visitor.language
    everything = editions.spoken(it.unit, commitments.listed(it.unit), language)
    own = Question(language, Intent.LIST, parties=it.visitor.parties, open_only=True)
    found = commitments.matching(it.unit, own, it.today) if it.visitor.parties else []
    owed = editions.spoken(it.unit, found, language)
    waiting = desk(it, everything) if it.visitor.secretariat else None
    told = updates.latest(it.unit, it.visitor.parties, MOST_UPDATES)
    return home.home(owed, everything, told, waiting, it.speech, it.today, upcoming(it))
