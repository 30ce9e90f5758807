"""Who somebody is, from what Slack says of them."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.identity import person_of

OURS = "T0RCM0001"


def user(**said: Any) -> dict[str, Any]:
    return {"id": "U1", "team_id": OURS, "real_name": "Ana", **said}


@pytest.mark.parametrize(
    ("said", "stranger"),
    [
        ({}, False),
        ({"is_stranger": True}, True),
        ({"team_id": "T0ELSE001"}, True),
        ({"team_id": "T0ELSE001", "is_stranger": False}, True),
        ({"team_id": "T0ELSE001", "enterprise_user": {"teams": ["T0ELSE001", OURS]}}, False),
        ({"team_id": "T0ELSE001", "enterprise_user": {"teams": ["T0ELSE001"]}}, True),
        ({"team_id": None}, False),
    ],
)
def test_whoever_comes_from_another_workspace_is_a_stranger(said: dict[str, Any], stranger: bool) -> None:
    assert person_of(user(**said), OURS).stranger is stranger


def test_where_our_own_workspace_is_not_known_slack_is_believed() -> None:
    assert not person_of(user(team_id="T0ELSE001"), "").stranger
    assert person_of(user(is_stranger=True), "").stranger


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"is_bot": True}, "robot"),
        ({"id": "USLACKBOT"}, "robot"),
        ({"is_restricted": True}, "guest"),
        ({"is_ultra_restricted": True}, "guest"),
        ({"deleted": True}, "deleted"),
    ],
)
def test_robots_guests_and_who_has_left_are_told_apart(said: dict[str, Any], kind: str) -> None:
    person = person_of(user(**said), OURS)
    assert [name for name in ("robot", "guest", "deleted", "stranger") if getattr(person, name)] == [kind]
