"""People change: zone, locale, guest, deactivated. What is remembered of them is kept fresh."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import structlog

from handlers.delivery import UNREACHABLE
from handlers.identity import person_of
from store import people

if TYPE_CHECKING:
    from slack_bolt import App

    from handlers.house import House

log = structlog.get_logger(__name__)


def register(app: App, house: House) -> None:
    """Listen to people who join or change."""

    @app.event("user_change")
    @app.event("team_join")
    def on_person(event: dict[str, Any]) -> None:
        with house.store.unit() as unit:
            people.remember(unit, person_of(event["user"], house.team))
            unit.commit()


def meet_everyone(house: House) -> int:
    """Remember everybody of the workspace before the first request; return how many were met.

    So that no command has to wait for `users.info`. Whoever cannot be listed now is asked for at their first visit.
    """
    met = 0
    try:
        for page in house.slack.users_list(include_locale=True, limit=200):
            with house.store.unit() as unit:
                for user in page["members"]:
                    people.remember(unit, person_of(user, house.team))
                    met += 1
                unit.commit()
    except UNREACHABLE as error:
        log.warning("people.not_listed", error=str(error))
    return met
