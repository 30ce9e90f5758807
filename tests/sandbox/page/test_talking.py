"""Messages, threads, commands, reactions and files, as people make them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import FilePayload, Page, expect

from sandbox.server import Sandbox

PLAN = "C0PLAN001"
WRITE = '[data-composer="channel"]'
REPLY = '[data-composer="thread"]'


def say(sandbox: Sandbox, text: str, who: str = "U0MEX0001", **details: Any) -> str:
    ts: str = sandbox.act(who, "say", channel=PLAN, text=text, **details)["ts"]
    return ts


def choose(page: Page, ts: str, what: str) -> None:
    message = page.locator(f'[data-ts="{ts}"]')
    message.hover()
    message.locator('[data-do="more"]').click()
    page.click(f'[role="menuitem"][data-do="{what}"]')


def test_sends_with_enter_and_breaks_the_line_with_shift(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.click(WRITE)
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    page.keyboard.press("Enter")
    expect(page.locator("article .mrkdwn br")).to_have_count(1)
    expect(page.locator(WRITE)).to_have_value("")


def test_draws_markup_but_never_html(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    ts = say(sandbox, "*bold* <b>not bold</b> & <img src=x onerror=alert(1)>")
    message = open_page().locator(f'[data-ts="{ts}"]')
    expect(message.locator(".content")).to_have_text("bold <b>not bold</b> & <img src=x onerror=alert(1)>")
    expect(message.locator("strong")).to_have_text("bold")
    expect(message.locator("img, b")).to_have_count(0)


def test_keeps_what_is_typed_when_others_write(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    page = open_page()
    page.fill(WRITE, "half a sent")
    say(sandbox, "Hola", "U0CRI0001")
    expect(page.locator("article")).to_contain_text("Hola")
    expect(page.locator(WRITE)).to_have_value("half a sent")
    page.click('[data-channel="digest"]')
    expect(page.locator(WRITE)).to_have_value("")
    page.click('[data-channel="plan-of-action"]')
    expect(page.locator(WRITE)).to_have_value("half a sent")


def test_changes_and_takes_back_ones_own_message(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    ts = say(sandbox, "In proces")
    page = open_page()
    choose(page, ts, "edit")
    page.fill('[data-composer="edit"]', "In process")
    sandbox.act("U0CRI0001", "react", channel=PLAN, ts=ts, name="eyes")
    expect(page.locator('[data-composer="edit"]')).to_have_value("In process")
    page.press('[data-composer="edit"]', "Enter")
    expect(page.locator(f'[data-ts="{ts}"]')).to_contain_text("In process(edited)")
    choose(page, ts, "delete")
    page.click('[data-confirm="yes"]')
    expect(page.locator("article")).to_have_count(0)


def test_changes_the_last_message_with_the_arrow(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    say(sandbox, "First")
    say(sandbox, "Secnd & <@U0CRI0001>")
    page = open_page()
    expect(page.locator("article")).to_have_count(2)
    page.press(WRITE, "ArrowUp")
    expect(page.locator('[data-composer="edit"]')).to_be_focused()
    page.fill('[data-composer="edit"]', "Second")
    page.keyboard.press("Enter")
    expect(page.locator("article").last).to_contain_text("Second(edited)")
    expect(page.locator(WRITE)).to_be_focused()


def test_offers_no_change_of_what_others_wrote(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    ts = say(sandbox, "Hola", "U0CRI0001")
    page = open_page()
    page.locator(f'[data-ts="{ts}"]').hover()
    page.click('[data-do="more"]')
    expect(page.locator('[data-do="edit"], [data-do="delete"]')).to_have_count(0)


def test_opens_a_thread_replies_and_tells_the_channel_too(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    ts = say(sandbox, "Who has news?", "U0TS00001")
    page = open_page()
    choose(page, ts, "reply")
    page.fill(REPLY, "Mexico has.")
    page.check("[data-broadcast]")
    page.press(REPLY, "Enter")
    expect(page.locator("aside article")).to_have_count(2)
    expect(page.locator("main [data-replies='1']")).to_be_visible()
    expect(page.locator("main .parent-line")).to_contain_text("Who has news?")
    page.reload()
    expect(page.locator("aside article")).to_have_count(2)
    page.click('[data-close="thread"]')
    expect(page.locator("aside")).to_be_hidden()


def test_opens_the_thread_of_a_link_to_a_message(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    ts = say(sandbox, "The message meant")
    link = f"https://rcm-crm.slack.com/archives/{PLAN}/p{ts.replace('.', '')}"
    sandbox.act("U0CRI0001", "say", channel="C0DIGEST1", text=f"See {link}")
    page = open_page(path="digest")
    page.click("article .content a")
    expect(page.locator("aside article")).to_contain_text("The message meant")


def test_reacts_and_takes_it_back(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    ts = say(sandbox, "Done", "U0CRI0001")
    page = open_page()
    page.locator(f'[data-ts="{ts}"]').hover()
    page.click('[data-react="white_check_mark"]')
    expect(page.locator('[data-reaction="white_check_mark"]')).to_have_attribute("aria-pressed", "true")
    page.click('[data-reaction="white_check_mark"]')
    expect(page.locator("[data-reaction]")).to_have_count(0)
    page.locator(f'[data-ts="{ts}"] button[data-do="react"]').click()
    page.fill('[aria-label="Search emoji"]', "bar_ch")
    page.click('[data-emoji="bar_chart"]')
    expect(page.locator('[data-reaction="bar_chart"]')).to_be_visible()


def test_sends_files(open_page: Callable[..., Page]) -> None:
    page = open_page()
    plan = FilePayload(name="plan.txt", mimeType="text/plain", buffer="¡Hola!".encode())
    page.set_input_files('main [data-upload="input"]', plan)
    page.click('[data-send="channel"]')
    card = page.locator("article [data-file]")
    expect(card).to_contain_text("plan.txt")
    address = card.get_attribute("href")
    assert page.request.get(page.url.split("/?")[0] + str(address)).body() == "¡Hola!".encode()


def test_completes_commands_people_and_channels(open_page: Callable[..., Page]) -> None:
    page = open_page()
    page.click(WRITE)
    page.keyboard.type("/dea")
    expect(page.locator('[role="option"]')).to_contain_text("[country]")
    page.keyboard.press("Tab")
    page.keyboard.type("@costa")
    page.keyboard.press("Enter")
    page.keyboard.type("#dig")
    page.keyboard.press("Enter")
    expect(page.locator(WRITE)).to_have_value("/deadlines @Focal point of Costa Rica #digest ")


def test_shows_a_command_as_pending_and_its_answer_as_private(open_page: Callable[..., Page], bot: Any) -> None:
    seen = threading.Event()

    @bot.app.command("/deadlines")  # type: ignore[untyped-decorator]
    def deadlines(ack: Callable[..., None]) -> None:
        seen.wait(5)
        ack("Three are due.")

    page = open_page()
    page.fill(WRITE, "/deadlines")
    page.press(WRITE, "Enter")
    expect(page.locator('[data-pending="command"]')).to_contain_text("Waiting for Rapporteur")
    seen.set()
    expect(page.locator("[data-ephemeral]")).to_contain_text("Only visible to you")
    expect(page.locator("[data-ephemeral]")).to_contain_text("Three are due.")
    expect(page.locator("[data-pending]")).to_have_count(0)


@pytest.mark.parametrize("command", ["/nothing", "/deadlines"])
def test_says_why_a_command_failed_and_gives_it_back(open_page: Callable[..., Page], command: str) -> None:
    page = open_page()
    page.fill(WRITE, command)
    page.press(WRITE, "Enter")
    expect(page.locator('[data-toast="error"]')).to_contain_text(command)
    expect(page.locator(WRITE)).to_have_value(command)


def test_dismisses_a_private_message(open_page: Callable[..., Page], sandbox: Sandbox, client: Any) -> None:
    client.chat_postEphemeral(channel=PLAN, user="U0MEX0001", text="For you alone")
    page, other = open_page(), open_page("U0CRI0001")
    expect(other.locator("main .empty")).to_be_visible()
    page.locator("[data-ephemeral]").hover()
    page.click('[data-do="dismiss"]')
    expect(page.locator("article")).to_have_count(0)


def test_joins_a_channel_before_it_writes_there(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    sandbox.act("U0MEX0001", "leave", channel="C0DIGEST1")
    page = open_page(path="digest")
    page.click("[data-join]")
    expect(page.locator(WRITE)).to_be_visible()


def test_stays_where_one_reads_and_says_that_there_is_more(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    for number in range(40):
        say(sandbox, f"Message {number}", "U0CRI0001")
    page = open_page()
    expect(page.locator("article")).to_have_count(40)
    expect(page.locator("article").last).to_be_in_viewport()
    page.locator("[data-list]").hover()
    page.mouse.wheel(0, -20_000)
    expect(page.locator("article").first).to_be_in_viewport()
    say(sandbox, "The newest", "U0CRI0001")
    more = page.locator("main .more-below")
    expect(more).to_be_visible()
    expect(page.locator("article").first).to_be_in_viewport()
    more.click()
    expect(page.get_by_text("The newest")).to_be_in_viewport()
