"""The first day on the page of the sandbox, as a person would play it in a browser.

With RAPPORTEUR_PICTURES set to a folder, what is seen on the way is kept there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import browser
from tests.scenarios.conftest import PEOPLE, Conference

__all__ = ["browser"]

WRITE = '[data-composer="channel"]'
REPLY = '[data-composer="thread"]'
PATIENCE = 60_000
DONE = "Done, we sent the two names this morning."


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal over Socket Mode."""
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    yield running
    running.stop()


class Delegate:
    """Somebody at the page."""

    def __init__(self, browser: Browser, conference: Conference, who: str, *, phone: bool = False) -> None:
        size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
        self.context = browser.new_context(viewport=size)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.page.goto(f"{conference.rehearsal.slack.url}/?as={PEOPLE[who]}#/plan-of-action")
        expect(self.page.locator(WRITE)).to_be_visible()

    def type(self, text: str, into: str = WRITE) -> None:
        self.page.click(into)
        self.page.keyboard.type(text)
        if text.startswith("/"):
            # Escape puts the list of commands away, which Enter would choose from.
            self.page.keyboard.press("Escape")
        self.page.keyboard.press("Enter")

    def sees(self, *texts: str, within: str = "body") -> None:
        for text in texts:
            expect(self.page.locator(within)).to_contain_text(text, timeout=PATIENCE)

    def whisper(self) -> str:
        return str(self.page.locator("[data-ephemeral]").last.inner_text())

    def ask(self, command: str, *texts: str) -> None:
        """Type a command and read the answer that only this person sees."""
        before = self.page.locator("[data-ephemeral]").count()
        self.type(command)
        expect(self.page.locator("[data-ephemeral]")).to_have_count(before + 1, timeout=PATIENCE)
        for text in texts:
            assert text in self.whisper(), (text, self.whisper())

    def open_thread(self, ts: str) -> None:
        message = self.page.locator(f'[data-ts="{ts}"]').first
        message.hover()
        message.locator('[data-do="reply"]').click()
        expect(self.page.locator(REPLY)).to_be_visible()

    def picture(self, name: str) -> None:
        folder = os.environ.get("RAPPORTEUR_PICTURES")
        if folder:
            self.page.screenshot(path=Path(folder) / f"{name}.png")


def test_a_day_of_the_conference(browser: Browser, played: Conference) -> None:
    mexico = Delegate(browser, played, "mexico")
    observer = Delegate(browser, played, "observer")

    observer.ask("/deadlines", "1.a.1", "in 10 days", "28 July 2016", "1.a.3", "2.a.1")
    observer.picture("deadlines")
    observer.ask("/plan", "2.f")
    observer.picture("plan")
    observer.ask("/plan lejislation on cariers", "1.b")
    observer.ask("/plan 1.a.1", "28 July 2016")
    observer.picture("card")
    observer.ask("/progress")
    observer.picture("progress")
    observer.ask("/rapporteur", "/deadlines mexico")
    observer.picture("help")

    observer.type("@rapporteur what does Honduras owe before September?")
    question = observer.page.locator("article:not([data-ephemeral])", has_text="what does Honduras owe").last
    ts = question.get_attribute("data-ts") or ""
    observer.open_thread(ts)
    observer.sees("1.a.1", "1.a.3", within="aside")
    observer.picture("mention")

    root = played.root("1.a.1")["ts"]
    mexico.open_thread(root)
    mexico.type(DONE, REPLY)
    mexico.sees("1 of 11 completed", within=f'main [data-ts="{root}"]')
    expect(mexico.page.locator('aside [data-action-id="undo"]')).to_be_visible(timeout=PATIENCE)
    mexico.picture("receipt")

    observer.open_thread(root)
    observer.type(DONE, REPLY)
    expect(observer.page.locator("aside [data-ephemeral]").last).to_be_visible(timeout=PATIENCE)
    observer.picture("refusal")
    mexico.sees("1 of 11 completed", within=f'main [data-ts="{root}"]')

    mexico.page.click('[data-move="hour"]')
    mexico.page.click('[data-channel="digest"]')
    mexico.sees("1.a.1", "18 July 2016", within="main")
    mexico.picture("digest")
    mexico.page.click('[data-move="monday"]')
    mexico.page.click('[data-move="monday"]')
    expect(mexico.page.locator("main article")).to_have_count(3, timeout=PATIENCE)
    mexico.sees("Past", within="main")
    mexico.picture("digests")


def test_the_form_and_the_home_tab(browser: Browser, played: Conference) -> None:
    honduras = Delegate(browser, played, "honduras")
    root = played.root("1.b")["ts"]
    message = honduras.page.locator(f'[data-ts="{root}"]')
    message.locator('[data-action-id="report"]').click()
    dialog = honduras.page.locator("[role=dialog]")
    expect(dialog).to_be_visible()
    honduras.picture("form")
    dialog.locator('[data-block-id="status"] input').nth(1).check()
    dialog.locator('[data-block-id="note"] textarea').fill("The legal unit is reviewing it.")
    dialog.locator("[type=submit]").click()
    expect(dialog).to_have_count(0, timeout=PATIENCE)
    honduras.sees("1 of 11 in progress", within=f'main [data-ts="{root}"]')
    honduras.page.get_by_text("Rapporteur Home").click()
    honduras.sees("1.a.1", within="[data-home]")
    honduras.picture("home")


def test_on_a_phone(browser: Browser, played: Conference) -> None:
    canada = Delegate(browser, played, "canada", phone=True)
    canada.ask("/deadlines", "1.a.1")
    canada.picture("phone")
