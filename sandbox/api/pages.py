"""Results by the page, with a cursor to the next one."""

from __future__ import annotations

import base64
import binascii
from typing import TypeVar

from sandbox.api.registry import Call
from sandbox.errors import SlackError
from sandbox.records import Json

T = TypeVar("T")


def page(request: Call, items: list[T], default: int = 100, most: int = 1000) -> tuple[list[T], Json]:
    """The items of the page that the call asks for, and the fields that lead to the next."""
    start = _start(request.text("cursor"))
    size = request.number("limit", default, most)
    rest = len(items) > start + size
    cursor = base64.b64encode(f"next:{start + size}".encode()).decode() if rest else ""
    return items[start : start + size], {"response_metadata": {"next_cursor": cursor}}


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        word, _, start = base64.b64decode(cursor, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise SlackError("invalid_cursor") from None
    if word != "next" or not start.isdecimal():
        raise SlackError("invalid_cursor")
    return int(start)
