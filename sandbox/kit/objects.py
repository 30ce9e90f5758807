"""Composition objects: texts, options, confirmations (https://docs.slack.dev/reference/block-kit/composition-objects)."""

from __future__ import annotations

from typing import Any

from sandbox.kit.rules import Check, Problems, Rule, array, boolean, choice, exactly_one, note, shape, string, typed

KIND = string(50)


def plain(most: int, least: int = 1) -> Rule:
    """A plain_text object of up to `most` characters."""
    fields = {"type": choice("plain_text"), "text": string(most, least)}
    return typed({"plain_text": shape(fields, {"emoji": boolean})})


def mrkdwn(most: int) -> Rule:
    """A mrkdwn object of up to `most` characters."""
    return shape({"type": choice("mrkdwn"), "text": string(most, 1)}, {"verbatim": boolean})


def text(most: int) -> Rule:
    """A text object of either kind."""
    plain_text = shape({"type": KIND, "text": string(most, 1)}, {"emoji": boolean})
    return typed({"plain_text": plain_text, "mrkdwn": mrkdwn(most)})


STYLE = choice("primary", "danger")
CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": STYLE},
)
SLACK_FILE = shape({}, {"id": string(255), "url": string(3000)}, exactly_one("id", "url"))
DISPATCH = shape({"trigger_actions_on": array(choice("on_enter_pressed", "on_character_entered"), 1, 2)})
FILTER = shape(
    {},
    {
        "include": array(choice("im", "mpim", "private", "public"), 1, 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)

PLAIN_OPTION = shape({"text": plain(75), "value": string(150, 1)}, {"description": plain(75)})
OVERFLOW_OPTION = shape({"text": plain(75), "value": string(150, 1)}, {"description": plain(75), "url": string(3000)})
TEXT_OPTION = shape({"text": text(75), "value": string(150, 1)}, {"description": text(75)})
OPTION_GROUP = shape({"label": plain(75), "options": array(PLAIN_OPTION, 1, 100)})


def initial_is_offered(name: str) -> Check:
    """A check that what is chosen at first (an option, or several) is one of the options, field by field."""

    def check(value: dict[str, Any], pointer: str, problems: Problems) -> None:
        initial = value.get(name)
        offered = list(_offered(value))
        for option in initial if isinstance(initial, list) else [initial] if initial else []:
            if option not in offered:
                note(problems, f"{name} must exactly match one of the options", f"{pointer}/{name}")

    return check


def _offered(value: dict[str, Any]) -> list[Any]:
    groups = value.get("option_groups")
    grouped = [each.get("options") for each in groups if isinstance(each, dict)] if isinstance(groups, list) else []
    lists = [value.get("options"), *grouped]
    return [option for options in lists if isinstance(options, list) for option in options]
