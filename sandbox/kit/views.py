"""Modals and Home tabs against the rules (https://docs.slack.dev/reference/views)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sandbox.errors import SlackError
from sandbox.kit.blocks import IN_VIEW
from sandbox.kit.check import twice
from sandbox.kit.naming import named
from sandbox.kit.objects import KIND, plain
from sandbox.kit.rules import Problems, Rule, array, boolean, note, shape, string, typed
from sandbox.records import Json

MOST_BLOCKS = 100
LARGEST = 250_000
BLOCKS = array(typed(IN_VIEW), 0, MOST_BLOCKS)
COMMON: Mapping[str, Rule] = {
    "private_metadata": string(3000),
    "callback_id": string(255),
    "external_id": string(255),
}


def _submits(view: dict[str, Any], pointer: str, problems: Problems) -> None:
    blocks = view.get("blocks")
    listed = blocks if isinstance(blocks, list) else []
    if any(isinstance(each, dict) and each.get("type") == "input" for each in listed) and not view.get("submit"):
        note(problems, "missing required field: submit", pointer)


MODAL = shape(
    {"type": KIND, "title": plain(24), "blocks": BLOCKS},
    {
        **COMMON,
        "submit": plain(24),
        "close": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
    _submits,
)
HOME = shape({"type": KIND, "blocks": BLOCKS}, COMMON)
KINDS: Mapping[str, Rule] = {"modal": MODAL, "home": HOME}


def checked_view(view: Any, kind: str) -> Json:
    """A view, checked, with names for its unnamed blocks and elements.

    Raises SlackError: invalid_arguments (a rule is broken; `messages` says which and where) or view_too_large.
    """
    problems: Problems = []
    typed({kind: KINDS[kind]})(view, "/view", problems)
    if not problems:
        problems += twice(view["blocks"], "/view/blocks")
    if problems:
        raise SlackError("invalid_arguments", *problems)
    if len(json.dumps(view)) > LARGEST:
        raise SlackError("view_too_large")
    return {**view, "blocks": named(view["blocks"])}
