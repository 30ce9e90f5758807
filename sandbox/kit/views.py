"""Modals and Home tabs against the rules."""

from __future__ import annotations

from typing import Any

from sandbox.errors import SlackError
from sandbox.kit.naming import named
from sandbox.records import Json


def checked_view(view: Any, kind: str) -> Json:
    """A view, checked and named; raises SlackError invalid_arguments."""
    if not isinstance(view, dict) or view.get("type") != kind:
        raise SlackError("invalid_arguments", "[ERROR] must be a valid view [json-pointer:/view/type]")
    return {**view, "blocks": named(view.get("blocks") or [])}
