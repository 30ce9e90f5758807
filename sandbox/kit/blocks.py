"""Blocks, each with its fields and sizes (https://docs.slack.dev/reference/block-kit/blocks)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sandbox.kit.elements import (
    BUTTON,
    ICON_BUTTON,
    ID,
    IMAGE,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    TYPE,
)
from sandbox.kit.objects import SLACK_FILE, mrkdwn, plain, text
from sandbox.kit.rich import RICH_TEXT
from sandbox.kit.rules import (
    Problems,
    Rule,
    any_of,
    array,
    boolean,
    choice,
    exactly_one,
    note,
    nullable,
    number,
    shape,
    string,
    typed,
)

NAMED: Mapping[str, Rule] = {"block_id": ID}
TABLE_ROWS, TABLE_COLUMNS = 100, 20

SECTION = shape(
    TYPE,
    {
        **NAMED,
        "text": text(3000),
        "fields": array(text(2000), 1, 10),
        "accessory": typed(IN_SECTION),
        "expand": boolean,
    },
    any_of("text", "fields"),
)
HEADER = shape({**TYPE, "text": plain(150)}, NAMED)
DIVIDER = shape(TYPE, NAMED)
CONTEXT_TEXT: Mapping[str, Rule] = {"image": IMAGE, "mrkdwn": mrkdwn(3000), "plain_text": plain(3000)}
CONTEXT = shape({**TYPE, "elements": array(typed(CONTEXT_TEXT), 1, 10)}, NAMED)
ACTIONS = shape({**TYPE, "elements": array(typed(IN_ACTIONS), 1, 25)}, NAMED)
CONTEXT_ACTIONS = shape({**TYPE, "elements": array(typed(IN_CONTEXT_ACTIONS), 1, 5)}, NAMED)
IMAGE_BLOCK = shape(
    {**TYPE, "alt_text": string(2000, 1)},
    {**NAMED, "image_url": string(3000, 1), "slack_file": SLACK_FILE, "title": plain(2000)},
    exactly_one("image_url", "slack_file"),
)
INPUT = shape(
    {**TYPE, "label": plain(2000), "element": typed(IN_INPUT)},
    {**NAMED, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
)
MARKDOWN = shape({**TYPE, "text": string(12_000, 1)}, NAMED)
FILE = shape({**TYPE, "external_id": string(255, 1), "source": choice("remote")}, NAMED)
VIDEO = shape(
    {
        **TYPE,
        "alt_text": string(2000, 1),
        "title": plain(199),
        "thumbnail_url": string(3000, 1),
        "video_url": string(3000, 1),
    },
    {
        **NAMED,
        "title_url": string(3000),
        "description": plain(200),
        "provider_icon_url": string(3000),
        "provider_name": string(50),
        "author_name": string(49),
    },
)


def same_width(value: dict[str, Any], pointer: str, problems: Problems) -> None:
    """All rows of a table have as many cells."""
    rows = value.get("rows")
    if isinstance(rows, list) and len({len(row) for row in rows if isinstance(row, list)}) > 1:
        note(problems, "all rows must have the same number of cells", f"{pointer}/rows")


CELLS: Mapping[str, Rule] = {
    "raw_text": shape({**TYPE, "text": string(3000, 1)}),
    "raw_number": shape({**TYPE, "value": number, "text": string(3000, 1)}),
    "rich_text": RICH_TEXT,
}
COLUMN = shape({}, {"align": choice("left", "center", "right"), "is_wrapped": boolean})
TABLE = shape(
    {**TYPE, "rows": array(array(typed(CELLS), 1, TABLE_COLUMNS), 1, TABLE_ROWS)},
    {**NAMED, "column_settings": array(nullable(COLUMN), 0, TABLE_COLUMNS)},
    same_width,
)
ALERT = shape(
    {**TYPE, "text": text(3000)}, {**NAMED, "level": choice("default", "info", "warning", "error", "success")}
)
CARD = shape(
    TYPE,
    {
        **NAMED,
        "hero_image": IMAGE,
        "icon": IMAGE,
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": array(typed({"button": BUTTON, "icon_button": ICON_BUTTON}), 1, 25),
    },
    any_of("title", "hero_image", "actions", "body"),
)
CAROUSEL = shape({**TYPE, "elements": array(typed({"card": CARD}), 1, 10)}, NAMED)
SOURCE = shape({**TYPE, "url": string(3000, 1), "text": string(3000, 1)})
TASK_CARD = shape(
    {
        **TYPE,
        "task_id": ID,
        "title": string(3000, 1),
        "status": choice("pending", "in_progress", "complete", "error"),
    },
    {
        **NAMED,
        "details": typed({"rich_text": RICH_TEXT}),
        "output": typed({"rich_text": RICH_TEXT}),
        "sources": array(typed({"url": SOURCE}), 1, 100),
    },
)
PLAN = shape({**TYPE, "title": string(3000, 1)}, {**NAMED, "tasks": array(typed({"task_card": TASK_CARD}), 0, 100)})

ANYWHERE: Mapping[str, Rule] = {
    "section": SECTION,
    "header": HEADER,
    "divider": DIVIDER,
    "context": CONTEXT,
    "actions": ACTIONS,
    "image": IMAGE_BLOCK,
    "input": INPUT,
    "rich_text": RICH_TEXT,
    "video": VIDEO,
    "alert": ALERT,
}
CONTAINER = shape(
    {**TYPE, "child_blocks": array(typed(ANYWHERE), 1, 10)},
    {
        **NAMED,
        "title": plain(150),
        "rich_text_title": typed({"rich_text": RICH_TEXT}),
        "subtitle": text(150),
        "width": choice("narrow", "standard", "wide", "full"),
        "icon": IMAGE,
        "is_collapsible": boolean,
        "default_collapsed": boolean,
        "has_header_divider": boolean,
    },
    any_of("title", "rich_text_title"),
)
IN_MESSAGE: Mapping[str, Rule] = {
    **ANYWHERE,
    "context_actions": CONTEXT_ACTIONS,
    "markdown": MARKDOWN,
    "table": TABLE,
    "file": FILE,
    "card": CARD,
    "carousel": CAROUSEL,
    "container": CONTAINER,
    "task_card": TASK_CARD,
    "plan": PLAN,
}
IN_VIEW: Mapping[str, Rule] = {**ANYWHERE, "container": CONTAINER}
