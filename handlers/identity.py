"""Who is this: which party they speak for, whether they administer, and which language they read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import structlog

from bot.languages import OFFERED
from bot.mandates import parties_for
from handlers.delivery import UNREACHABLE
from store import focal_points, people
from store.people import Person

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.mandates import Mandate
    from bot.plan import Commitment
    from handlers.house import House
    from store.engine import Unit

SLACKBOT = "USLACKBOT"
"""A robot that Slack does not call one."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Visitor:
    """The person behind a request.

    `mandates` are what they are a focal point of; `secretariat` administers. Guests, strangers of shared channels,
    robots and deactivated users are observers whatever the roster says.
    """

    user: str
    mandates: tuple[Mandate, ...]
    secretariat: bool
    language: str

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties of which they are a focal point, for all themes or for some."""
        return tuple(dict.fromkeys(mandate.party for mandate in self.mandates))

    def own(self, commitment: Commitment) -> tuple[str, ...]:
        """Return the parties for which they may speak on a commitment, given its theme."""
        return parties_for(self.mandates, commitment)


def person_of(user: Mapping[str, Any], team: str) -> Person:
    """Return what we remember of a `user` object of Slack (users.info, user_change, team_join); `team` is our own."""
    return Person(
        user=user["id"],
        name=user.get("real_name") or user.get("name") or "",
        locale=user.get("locale"),
        timezone=user.get("tz"),
        deleted=bool(user.get("deleted")),
        guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        stranger=bool(user.get("is_stranger")) or _foreign(user, team),
        robot=bool(user.get("is_bot")) or user["id"] == SLACKBOT,
    )


def _foreign(user: Mapping[str, Any], team: str) -> bool:
    """Tell whether somebody belongs to another workspace.

    Slack's `is_stranger` is false for whoever shares a channel with us, so the workspaces are compared; that of a
    person in an Enterprise organisation may be any of several.
    """
    teams = {user.get("team_id"), *((user.get("enterprise_user") or {}).get("teams") or ())} - {None, ""}
    return bool(team and teams) and team not in teams


def introduce(house: House, user: str) -> Person:
    """Ask Slack once who an unknown person is; whoever cannot be looked up counts as an observer for now."""
    try:
        answer = house.slack.users_info(user=user, include_locale=True)
        return person_of(answer["user"], house.team)
    except (*UNREACHABLE, KeyError) as error:
        log.warning("person.unknown", user=user, error=str(error))
        return Person(
            user=user, name="", locale=None, timezone=None, deleted=False, guest=True, stranger=False, robot=False
        )


def visitor(unit: Unit, house: House, person: Person) -> Visitor:
    """Return what this person may do and reads."""
    trusted = not (person.deleted or person.guest or person.stranger or person.robot)
    return Visitor(
        user=person.user,
        mandates=focal_points.mandates_of(unit, person.user) if trusted else (),
        secretariat=trusted and person.user in house.secretariat,
        language=language_of(person.locale, house.default_language),
    )


def language_of(locale: str | None, default: str) -> str:
    """Return the language of a Slack locale such as "es-MX" where it is offered, else the default."""
    language = (locale or "")[:2].lower()
    return language if language in OFFERED else default


def remembered(unit: Unit, user: str) -> Person | None:
    """Return the person if already known."""
    return people.get(unit, user)
