"""Names for the blocks and elements that their author left unnamed, as Slack gives them."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from sandbox.ids import short_id
from sandbox.records import Json

INTERACTIVE = frozenset(
    {
        "button", "checkboxes", "datepicker", "datetimepicker", "timepicker", "overflow", "radio_buttons",
        "static_select", "external_select", "users_select", "conversations_select", "channels_select",
        "multi_static_select", "multi_external_select", "multi_users_select", "multi_conversations_select",
        "multi_channels_select", "plain_text_input", "number_input", "email_text_input", "url_text_input",
        "rich_text_input", "file_input", "feedback_buttons", "icon_button", "workflow_button",
    }
)  # fmt: skip


def elements(block: Json) -> Iterator[Json]:
    """The interactive elements of a block."""
    for element in (block.get("accessory"), block.get("element"), *_listed(block)):
        if isinstance(element, dict) and element.get("type") in INTERACTIVE:
            yield element


def _listed(block: Json) -> list[object]:
    listed: list[object] = []
    for field in ("elements", "actions"):
        if isinstance(block.get(field), list):
            listed += block[field]
    return listed


def inner(block: Json) -> Iterator[Json]:
    """A block and the blocks within it (of a container or a carousel)."""
    yield block
    for field in ("child_blocks", "elements"):
        for child in block.get(field, []) if block.get("type") in ("container", "carousel") else []:
            yield from inner(child)


def named(blocks: list[Json]) -> list[Json]:
    """A copy of blocks in which every block has a block_id and every interactive element an action_id."""
    copies = deepcopy(blocks)
    for block in (each for outer in copies for each in inner(outer)):
        block.setdefault("block_id", short_id())
        for element in elements(block):
            element.setdefault("action_id", short_id())
    return copies


def find(blocks: list[Json], block_id: str, action_id: str) -> Json | None:
    """The interactive element under a block_id and action_id."""
    for block in (each for outer in blocks for each in inner(outer)):
        if block.get("block_id") == block_id:
            for element in elements(block):
                if element.get("action_id") == action_id:
                    return element
    return None
