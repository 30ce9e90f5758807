"""Block elements, each with its fields and sizes (https://docs.slack.dev/reference/block-kit/block-elements)."""

from __future__ import annotations

from collections.abc import Mapping

from sandbox.kit.objects import (
    CONFIRM,
    DISPATCH,
    FILTER,
    KIND,
    OPTION_GROUP,
    OVERFLOW_OPTION,
    PLAIN_OPTION,
    SLACK_FILE,
    STYLE,
    TEXT_OPTION,
    initial_is_offered,
    plain,
)
from sandbox.kit.rules import (
    Rule,
    any_of,
    anything,
    array,
    boolean,
    exactly_one,
    integer,
    pattern,
    shape,
    string,
)

ID = string(255, 1)
TYPE = {"type": KIND}
DATE = pattern(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "date")
TIME = pattern(r"([01]\d|2[0-3]):[0-5]\d", "time")
NUMBER = pattern(r"-?\d+(\.\d+)?", "number")
PLACED: Mapping[str, Rule] = {"action_id": ID, "placeholder": plain(150), "focus_on_load": boolean}
CHOSEN: Mapping[str, Rule] = {**PLACED, "confirm": CONFIRM}
TYPED: Mapping[str, Rule] = {**PLACED, "initial_value": string(3000), "dispatch_action_config": DISPATCH}
SEVERAL: Mapping[str, Rule] = {**CHOSEN, "max_selected_items": integer(1, 100)}
OFFERED: Mapping[str, Rule] = {"options": array(PLAIN_OPTION, 1, 100), "option_groups": array(OPTION_GROUP, 1, 100)}
LISTED: Mapping[str, Rule] = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}
FEEDBACK = shape({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})

BUTTON = shape(
    {**TYPE, "text": plain(75)},
    {
        "action_id": ID,
        "url": string(3000),
        "value": string(2000),
        "style": STYLE,
        "confirm": CONFIRM,
        "accessibility_label": string(75),
        "agent_prompt": string(4000),
        "agent_prompt_display": string(255),
        "visible_to_user_ids": array(string(20), 1, 100),
    },
)
IMAGE = shape(
    {**TYPE, "alt_text": string(2000, 1)},
    {"image_url": string(3000, 1), "slack_file": SLACK_FILE},
    exactly_one("image_url", "slack_file"),
)

DATEPICKER = shape(TYPE, {**CHOSEN, "initial_date": DATE})
TIMEPICKER = shape(TYPE, {**CHOSEN, "initial_time": TIME, "timezone": string(50)})
DATETIMEPICKER = shape(TYPE, {**LISTED, "initial_date_time": integer(1_000_000_000, 9_999_999_999)})
CHECKBOXES = shape(
    {**TYPE, "options": array(TEXT_OPTION, 1, 10)},
    {**LISTED, "initial_options": array(TEXT_OPTION, 1, 10)},
    initial_is_offered("initial_options"),
)
RADIO_BUTTONS = shape(
    {**TYPE, "options": array(TEXT_OPTION, 1, 10)},
    {**LISTED, "initial_option": TEXT_OPTION},
    initial_is_offered("initial_option"),
)
OVERFLOW = shape({**TYPE, "options": array(OVERFLOW_OPTION, 1, 5)}, {"action_id": ID, "confirm": CONFIRM})

STATIC_SELECT = shape(
    TYPE,
    {**CHOSEN, **OFFERED, "initial_option": PLAIN_OPTION},
    exactly_one("options", "option_groups"),
    initial_is_offered("initial_option"),
)
MULTI_STATIC_SELECT = shape(
    TYPE,
    {**SEVERAL, **OFFERED, "initial_options": array(PLAIN_OPTION, 1, 100)},
    exactly_one("options", "option_groups"),
    initial_is_offered("initial_options"),
)
EXTERNAL: Mapping[str, Rule] = {"min_query_length": integer(0, 255)}
EXTERNAL_SELECT = shape(TYPE, {**CHOSEN, **EXTERNAL, "initial_option": PLAIN_OPTION})
MULTI_EXTERNAL_SELECT = shape(TYPE, {**SEVERAL, **EXTERNAL, "initial_options": array(PLAIN_OPTION, 1, 100)})
USERS_SELECT = shape(TYPE, {**CHOSEN, "initial_user": ID})
MULTI_USERS_SELECT = shape(TYPE, {**SEVERAL, "initial_users": array(ID, 1, 100)})
CONVERSATION: Mapping[str, Rule] = {"default_to_current_conversation": boolean, "filter": FILTER}
CONVERSATIONS_SELECT = shape(
    TYPE, {**CHOSEN, **CONVERSATION, "initial_conversation": ID, "response_url_enabled": boolean}
)
MULTI_CONVERSATIONS_SELECT = shape(TYPE, {**SEVERAL, **CONVERSATION, "initial_conversations": array(ID, 1, 100)})
CHANNELS_SELECT = shape(TYPE, {**CHOSEN, "initial_channel": ID, "response_url_enabled": boolean})
MULTI_CHANNELS_SELECT = shape(TYPE, {**SEVERAL, "initial_channels": array(ID, 1, 100)})

PLAIN_TEXT_INPUT = shape(
    TYPE, {**TYPED, "multiline": boolean, "min_length": integer(0, 3000), "max_length": integer(1, 3000)}
)
NUMBER_INPUT = shape(
    {**TYPE, "is_decimal_allowed": boolean},
    {**TYPED, "initial_value": NUMBER, "min_value": NUMBER, "max_value": NUMBER},
)
TEXT_INPUT = shape(TYPE, TYPED)
RICH_TEXT_INPUT = shape(
    TYPE, {**TYPED, "initial_value": anything, "min_lines": integer(1, 100), "max_lines": integer(1, 100)}
)
FILE_INPUT = shape(TYPE, {"action_id": ID, "filetypes": array(string(20, 1), 1, 100), "max_files": integer(1, 10)})
FEEDBACK_BUTTONS = shape(
    TYPE,
    {"action_id": ID, "positive_button": FEEDBACK, "negative_button": FEEDBACK},
    any_of("positive_button"),
    any_of("negative_button"),
)
ICON_BUTTON = shape(
    {**TYPE, "icon": string(50, 1), "text": plain(75)},
    {
        "action_id": ID,
        "value": string(2000),
        "confirm": CONFIRM,
        "accessibility_label": string(75),
        "visible_to_user_ids": array(string(20), 1, 100),
    },
)
WORKFLOW_BUTTON = shape(
    {**TYPE, "text": plain(75), "workflow": anything},
    {"action_id": ID, "style": STYLE, "accessibility_label": string(75)},
)

MENUS: Mapping[str, Rule] = {
    "static_select": STATIC_SELECT,
    "external_select": EXTERNAL_SELECT,
    "users_select": USERS_SELECT,
    "conversations_select": CONVERSATIONS_SELECT,
    "channels_select": CHANNELS_SELECT,
    "multi_static_select": MULTI_STATIC_SELECT,
    "multi_external_select": MULTI_EXTERNAL_SELECT,
    "multi_users_select": MULTI_USERS_SELECT,
    "multi_conversations_select": MULTI_CONVERSATIONS_SELECT,
    "multi_channels_select": MULTI_CHANNELS_SELECT,
}
CHOICES: Mapping[str, Rule] = {
    **MENUS,
    "checkboxes": CHECKBOXES,
    "radio_buttons": RADIO_BUTTONS,
    "datepicker": DATEPICKER,
    "timepicker": TIMEPICKER,
}
IN_ACTIONS: Mapping[str, Rule] = {
    **CHOICES,
    "button": BUTTON,
    "overflow": OVERFLOW,
    "datetimepicker": DATETIMEPICKER,
    "workflow_button": WORKFLOW_BUTTON,
}
IN_SECTION: Mapping[str, Rule] = {
    **CHOICES,
    "button": BUTTON,
    "overflow": OVERFLOW,
    "image": IMAGE,
    "workflow_button": WORKFLOW_BUTTON,
}
IN_INPUT: Mapping[str, Rule] = {
    **CHOICES,
    "datetimepicker": DATETIMEPICKER,
    "plain_text_input": PLAIN_TEXT_INPUT,
    "number_input": NUMBER_INPUT,
    "email_text_input": TEXT_INPUT,
    "url_text_input": TEXT_INPUT,
    "rich_text_input": RICH_TEXT_INPUT,
    "file_input": FILE_INPUT,
}
IN_CONTEXT_ACTIONS: Mapping[str, Rule] = {"feedback_buttons": FEEDBACK_BUTTONS, "icon_button": ICON_BUTTON}
