"""Block Kit in messages, modals and the Home tab."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from sandbox.kit.blocks import IN_MESSAGE
from sandbox.kit.elements import IN_ACTIONS, IN_INPUT

PLAN = "C0PLAN001"
WRITE = '[data-composer="channel"]'
# What needs more than a page: words asked of the app while typing, files in forms, an editor, a workflow.
NOT_DRAWN = {"external_select", "multi_external_select", "rich_text_input", "workflow_button"}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def option(text: str) -> dict[str, Any]:
    return {"text": plain(text), "value": text.lower()}


OPTIONS = [option("Pending"), option("Completed"), option("Other")]
MODAL: dict[str, Any] = {
    "type": "modal",
    "callback_id": "form",
    "title": plain("Report"),
    "submit": plain("Record"),
    "blocks": [
        {"type": "section", "block_id": "head", "text": mrkdwn("Nothing chosen")},
        {
            "type": "input",
            "block_id": "note",
            "label": plain("Note"),
            "element": {"type": "plain_text_input", "action_id": "note", "multiline": True},
        },
        {
            "type": "input",
            "block_id": "percent",
            "optional": True,
            "label": plain("Percentage"),
            "element": {"type": "number_input", "action_id": "percent", "is_decimal_allowed": False},
        },
        {
            "type": "input",
            "block_id": "status",
            "dispatch_action": True,
            "label": plain("Status"),
            "element": {
                "type": "static_select",
                "action_id": "status",
                "options": OPTIONS,
                "initial_option": OPTIONS[0],
            },
        },
        {
            "type": "input",
            "block_id": "day",
            "label": plain("Day"),
            "element": {"type": "datepicker", "action_id": "day", "initial_date": "2016-09-30"},
        },
        {
            "type": "input",
            "block_id": "several",
            "optional": True,
            "label": plain("Several"),
            "element": {
                "type": "multi_static_select",
                "action_id": "several",
                "options": OPTIONS,
                "initial_options": OPTIONS[:1],
            },
        },
    ],
}


@pytest.fixture
def form(open_page: Callable[..., Page], bot: Any) -> Page:
    """A page with a modal open."""

    @bot.app.command("/plain")  # type: ignore[untyped-decorator]
    def open_form(ack: Callable[[], None], body: dict[str, Any], client: Any) -> None:
        client.views_open(trigger_id=body["trigger_id"], view=MODAL)
        ack()

    page = open_page()
    page.fill(WRITE, "/plain")
    page.press(WRITE, "Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    return page


def post(client: Any, *blocks: dict[str, Any]) -> None:
    client.chat_postMessage(channel=PLAN, text="Blocks", blocks=list(blocks))


def test_draws_texts_tables_and_lists(open_page: Callable[..., Page], client: Any) -> None:
    cells = [[{"type": "raw_text", "text": text} for text in row] for row in (("Party", "Due"), ("Mexico", "Friday"))]
    items = [{"type": "rich_text_section", "elements": [{"type": "text", "text": text}]} for text in ("one", "two")]
    post(
        client,
        {"type": "header", "text": plain("Where things stand")},
        {"type": "section", "fields": [mrkdwn("*Past*\n3"), mrkdwn("*Open*\n4")]},
        {"type": "context", "elements": [mrkdwn("of _September_")]},
        {"type": "divider"},
        {"type": "rich_text", "elements": [{"type": "rich_text_list", "style": "ordered", "elements": items}]},
        {"type": "table", "rows": cells},
        {"type": "markdown", "text": "# Title\n\n- [x] **done**\n\n| A | B |\n|---|--:|\n| 1 | 2 |"},
    )
    page = open_page()
    expect(page.get_by_role("heading", name="Where things stand")).to_be_visible()
    expect(page.locator(".field-cell strong").first).to_have_text("Past")
    expect(page.locator("ol li")).to_have_text(["1. one", "2. two"])
    expect(page.locator('[data-block-type="table"] th')).to_have_text(["Party", "Due"])
    expect(page.locator('[data-block-type="table"] td')).to_have_text(["Mexico", "Friday"])
    expect(page.locator('[data-block-type="markdown"] td')).to_have_text(["1", "2"])
    expect(page.locator('[data-block-type="markdown"] li')).to_have_text("☑ done")


def test_draws_every_block_and_element_that_slack_takes(open_page: Callable[..., Page]) -> None:
    page = open_page()
    blocks = page.evaluate("import('/page/blocks.js').then((module) => module.knownBlocks)")
    elements = page.evaluate("import('/page/elements.js').then((module) => module.knownElements)")
    assert set(IN_MESSAGE) <= set(blocks)
    assert (set(IN_ACTIONS) | set(IN_INPUT)) - NOT_DRAWN <= set(elements)


def test_names_a_block_that_it_does_not_know(open_page: Callable[..., Page]) -> None:
    page = open_page()
    script = "import('/page/blocks.js').then((m) => m.drawBlocks([{type: 'hologram'}], {surface: 'message'}).innerText)"
    expect(page.locator("main h1")).to_be_visible()
    assert page.evaluate(script) == "[unsupported block: hologram]"


def test_presses_a_button_after_it_has_asked(open_page: Callable[..., Page], bot: Any, client: Any) -> None:
    confirm = {"title": plain("Sure?"), "text": mrkdwn("It is *final*."), "confirm": plain("Yes"), "deny": plain("No")}
    button = {"type": "button", "action_id": "undo", "value": "7", "text": plain("Undo"), "confirm": confirm}
    post(client, {"type": "actions", "block_id": "row", "elements": [button]})
    bot.app.action("undo")(bot.take_action)
    page = open_page()
    page.click('[data-action-id="undo"]')
    page.click('[data-confirm="no"]')
    page.click('[data-action-id="undo"]')
    page.click('[data-confirm="yes"]')
    expect(page.locator('[data-action-id="undo"][aria-busy]')).to_have_count(0)
    assert [(each["actions"][0]["block_id"], each["actions"][0]["value"]) for each in bot.actions] == [("row", "7")]


def test_chooses_from_menus_and_calendars(
    open_page: Callable[..., Page], bot: Any, client: Any, eventually: Callable[..., Any]
) -> None:
    post(
        client,
        {
            "type": "actions",
            "elements": [
                {"type": "static_select", "action_id": "status", "placeholder": plain("Status"), "options": OPTIONS},
                {"type": "overflow", "action_id": "more", "options": OPTIONS[:2]},
                {"type": "datepicker", "action_id": "day"},
                {"type": "users_select", "action_id": "who"},
                {"type": "checkboxes", "action_id": "boxes", "options": OPTIONS},
                {"type": "radio_buttons", "action_id": "radio", "options": OPTIONS},
            ],
        },
    )
    for name in ("status", "more", "day", "who", "boxes", "radio"):
        bot.app.action(name)(bot.take_action)
    page = open_page()
    page.select_option('[data-action-id="status"]', label="Completed")
    page.click('[data-action-id="more"]')
    page.click('[role="menuitem"][data-value="pending"]')
    page.fill('[data-action-id="day"]', "2016-10-15")
    page.select_option('[data-action-id="who"]', "U0CRI0001")
    page.locator('[data-action-id="boxes"]').get_by_label("Other").check()
    page.locator('[data-action-id="radio"]').get_by_label("Pending").check()
    eventually(lambda: len(bot.actions) == 6)
    said = {each["actions"][0]["action_id"]: each["actions"][0] for each in bot.actions}
    assert said["status"]["selected_option"]["value"] == "completed"
    assert said["more"]["selected_option"]["value"] == "pending"
    assert said["day"]["selected_date"] == "2016-10-15"
    assert said["who"]["selected_user"] == "U0CRI0001"
    assert [each["value"] for each in said["boxes"]["selected_options"]] == ["other"]
    assert said["radio"]["selected_option"]["value"] == "pending"


def test_sends_a_form_with_what_is_filled_in(form: Page, bot: Any) -> None:
    bot.app.view("form")(bot.take_action)
    form.fill('[data-action-id="note"]', "Two lines\nof text")
    form.locator('[data-action-id="several"] summary').click()
    form.locator('[data-action-id="several"]').get_by_label("Other").check()
    form.click('[data-modal="submit"]')
    expect(form.get_by_role("dialog")).to_have_count(0)
    values = bot.actions[0]["view"]["state"]["values"]
    assert values["note"]["note"]["value"] == "Two lines\nof text"
    assert values["percent"]["percent"]["value"] is None
    assert values["status"]["status"]["selected_option"]["value"] == "pending"
    assert values["day"]["day"]["selected_date"] == "2016-09-30"
    assert [each["value"] for each in values["several"]["several"]["selected_options"]] == ["pending", "other"]


def test_shows_an_error_at_its_field(form: Page, bot: Any) -> None:
    @bot.app.view("form")  # type: ignore[untyped-decorator]
    def refuse(ack: Callable[..., None]) -> None:
        ack(response_action="errors", errors={"percent": "A little more, please."})

    form.click('[data-modal="submit"]')
    expect(form.locator('[data-block-id="note"] .field-error')).to_contain_text("required")
    expect(form.locator('[data-action-id="note"]')).to_be_focused()
    form.fill('[data-action-id="note"]', "Some")
    form.click('[data-modal="submit"]')
    expect(form.locator('[data-block-id="percent"] .field-error')).to_have_text("A little more, please.")
    expect(form.locator('[data-block-id="note"] .field-error')).to_be_hidden()


def test_keeps_what_is_typed_when_the_app_changes_the_form(form: Page, bot: Any) -> None:
    @bot.app.action("status")  # type: ignore[untyped-decorator]
    def update(ack: Callable[[], None], body: dict[str, Any], client: Any) -> None:
        ack()
        view = json.loads(json.dumps(MODAL))
        view["blocks"][0]["text"]["text"] = f"Chosen: {body['actions'][0]['selected_option']['value']}"
        client.views_update(view_id=body["view"]["id"], view=view)

    form.fill('[data-action-id="note"]', "Some words")
    form.select_option('[data-action-id="status"]', "completed")
    expect(form.get_by_role("dialog")).to_contain_text("Chosen: completed")
    expect(form.locator('[data-action-id="note"]')).to_have_value("Some words")
    expect(form.locator('[data-action-id="status"]')).to_have_value("completed")


def test_keeps_the_keyboard_in_a_form_and_closes_it_with_escape(form: Page) -> None:
    expect(form.locator('[data-action-id="note"]')).to_be_focused()
    for _ in range(12):
        form.keyboard.press("Tab")
        assert form.evaluate("document.activeElement.closest('[role=dialog]') !== null")
    form.keyboard.press("Escape")
    expect(form.get_by_role("dialog")).to_have_count(0)
    form.click(WRITE)


def test_opens_the_home_tab_at_each_visit_and_draws_it(
    open_page: Callable[..., Page], bot: Any, client: Any, eventually: Callable[..., Any]
) -> None:
    def visits() -> int:
        return sum(event["type"] == "app_home_opened" for event in bot.events)

    page = open_page()
    page.click('[data-channel="home"]')
    eventually(lambda: visits() == 1)
    home = {"type": "home", "blocks": [{"type": "section", "text": mrkdwn("Your *three* commitments")}]}
    client.views_publish(user_id="U0MEX0001", view=home)
    expect(page.locator("[data-home]")).to_have_text("Your three commitments")
    page.click('[data-tab="dm"]')
    expect(page.locator(WRITE)).to_have_attribute("placeholder", "Message Rapporteur")
    page.click('[data-tab="home"]')
    eventually(lambda: visits() == 2)


def test_offers_the_shortcuts_of_the_app(
    open_page: Callable[..., Page], bot: Any, client: Any, eventually: Callable[..., Any]
) -> None:
    bot.app.shortcut("ask")(bot.take_action)
    bot.app.shortcut("report")(bot.take_action)
    ts = client.chat_postMessage(channel=PLAN, text="A message")["ts"]
    page = open_page()
    page.click("[data-shortcuts]")
    page.click('[data-shortcut="ask"]')
    page.locator("article").hover()
    page.click('[data-do="more"]')
    page.click('[data-shortcut="report"]')
    page.wait_for_function("!document.querySelector('[role=menu]')")
    eventually(lambda: len(bot.actions) == 2)
    assert [each["callback_id"] for each in bot.actions] == ["ask", "report"]
    assert bot.actions[1]["message"]["ts"] == ts
