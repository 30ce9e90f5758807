"""What people fill into elements: the shapes of `state.values` and of a click's action, and Slack's own checks."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from sandbox.kit.naming import elements
from sandbox.records import Json

# For each element: the field that holds the answer, and the one that holds what stood there at first.
FIELDS = {
    "plain_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "file_input": ("files", "initial_files"),
}
SEVERAL = frozenset({"checkboxes", "file_input"})
REQUIRED = "Please complete this required field."
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def initial_values(blocks: list[Json]) -> Json:
    """`state.values` of blocks that nobody has touched: `{block_id: {action_id: {"type", …}}}`."""
    values: Json = {}
    for block in blocks:
        for element in elements(block):
            if element["type"] in FIELDS:
                values.setdefault(block["block_id"], {})[element["action_id"]] = _initial(element)
    return values


def _initial(element: Json) -> Json:
    kind = element["type"]
    answer, initial = FIELDS[kind]
    empty: Any = [] if kind in SEVERAL or kind.startswith("multi_") else None
    return {"type": kind, answer: element.get(initial, empty)}


def answered(element: Json, given: Json) -> Json:
    """What a person gave for an element, in the shape of `state.values`; options as the element itself has them."""
    kind = element["type"]
    answer = FIELDS[kind][0]
    value = given.get(answer)
    if answer == "selected_option":
        value = _option(element, value)
    elif answer == "selected_options":
        value = [option for option in (_option(element, each) for each in value or []) if option]
    elif answer == "value" and value is not None:
        value = str(value) or None
    return {"type": kind, answer: value}


def _option(element: Json, given: Any) -> Any:
    if given is None or ("options" not in element and "option_groups" not in element):
        return given
    wanted = given.get("value") if isinstance(given, dict) else given
    return next((option for option in options(element) if option.get("value") == wanted), None)


def options(element: Json) -> list[Json]:
    """All options of an element, those within groups too."""
    grouped = [option for group in element.get("option_groups", []) for option in group.get("options", [])]
    return [*element.get("options", []), *grouped]


def problems(blocks: list[Json], values: Json) -> dict[str, str]:
    """What Slack's client says before it sends a form: a sentence for each block that is not well filled."""
    found = {}
    for block in blocks:
        if block.get("type") != "input":
            continue
        element = block["element"]
        given = values.get(block["block_id"], {}).get(element["action_id"], {})
        sentence = _problem(element, given.get(FIELDS[element["type"]][0]), optional=bool(block.get("optional")))
        if sentence:
            found[block["block_id"]] = sentence
    return found


def _problem(element: Json, value: Any, *, optional: bool) -> str:
    if value in (None, "", []):
        return "" if optional else REQUIRED
    check = CHECKS.get(element["type"])
    return check(element, value) if check else ""


def _text(element: Json, value: str) -> str:
    shortest, longest = element.get("min_length", 0), element.get("max_length", 3000)
    if len(value) < shortest:
        return f"Please enter at least {shortest} characters."
    return f"Please enter no more than {longest} characters." if len(value) > longest else ""


def _number(element: Json, value: str) -> str:
    if not NUMBER.fullmatch(value) or ("." in value and not element.get("is_decimal_allowed")):
        return "Please enter a valid number."
    if "min_value" in element and float(value) < float(element["min_value"]):
        return f"Please enter a number of at least {element['min_value']}."
    if "max_value" in element and float(value) > float(element["max_value"]):
        return f"Please enter a number of at most {element['max_value']}."
    return ""


def _address(_element: Json, value: str) -> str:
    return "" if re.fullmatch(r"https?://\S+\.\S+", value) else "Please enter a valid URL."


def _email(_element: Json, value: str) -> str:
    return "" if EMAIL.fullmatch(value) else "Please enter a valid email address."


def _date(_element: Json, value: str) -> str:
    try:
        date.fromisoformat(value)
    except ValueError:
        return "Please enter a valid date."
    return ""


CHECKS = {
    "plain_text_input": _text,
    "number_input": _number,
    "url_text_input": _address,
    "email_text_input": _email,
    "datepicker": _date,
}
