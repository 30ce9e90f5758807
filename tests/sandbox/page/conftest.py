"""The page in a real browser: the system's Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page

from sandbox.cast import read_cast
from sandbox.clock import SandboxClock
from sandbox.server import Sandbox
from tests.browser import browser

__all__ = ["browser"]

PATIENCE = 60_000
MEXICO = "U0MEX0001"
PLAN = "C0PLAN001"

OpenPage = Callable[..., Page]


def _is_trouble(message: ConsoleMessage) -> bool:
    # The server refuses a person who is not there with a 404: the page takes it from there.
    return message.type == "error" and "404" not in message.text


@pytest.fixture
def sandbox(manifest: dict[str, Any]) -> Iterator[Sandbox]:
    """A sandbox on a Thursday morning in 2016."""
    clock = SandboxClock(datetime(2016, 9, 29, 14, 55, tzinfo=UTC))
    with Sandbox(read_cast(), manifest, clock=clock) as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, sandbox: Sandbox) -> Iterator[OpenPage]:
    """Windows of the page: `open_page(person, path="plan-of-action", **options of the browser)`.

    A test fails if anything in a window does.
    """
    contexts, troubles = [], list[str]()

    def open_(person: str | None = MEXICO, path: str = "plan-of-action", **options: Any) -> Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if _is_trouble(message) else None)
        page.goto(f"{sandbox.url}/?as={person}#/{path}" if person else sandbox.url)
        return page

    yield open_
    for context in contexts:
        context.close()
    assert troubles == []
