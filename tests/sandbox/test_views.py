"""Modals and the Home tab, opened and changed by a real Bolt app."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.cast import read_cast
from sandbox.server import Sandbox

PLAN, MEXICO = "C0PLAN001", "U0MEX0001"


def words(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def option(name: str) -> dict[str, Any]:
    return {"text": words(name), "value": name}


def modal(title: str = "Report", **more: Any) -> dict[str, Any]:
    note = {"type": "plain_text_input", "action_id": "text", "max_length": 20}
    blocks = [{"type": "input", "block_id": "note", "label": words("Note"), "element": note}]
    return {
        "type": "modal",
        "callback_id": "report",
        "title": words(title),
        "submit": words("Send"),
        "blocks": blocks,
        **more,
    }


def status(*names: str) -> dict[str, Any]:
    select = {"type": "static_select", "action_id": "status", "options": [option(name) for name in names]}
    return {"type": "section", "block_id": "status", "text": words("Status"), "accessory": select}


def note(text: str) -> dict[str, Any]:
    return {"note": {"text": {"type": "plain_text_input", "value": text}}}


def open_by_command(sandbox: Sandbox, bot: Any, view: dict[str, Any]) -> str:
    """Have the person open a modal with a command, and give the view's id."""

    def run(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=view)

    bot.app.command("/deadlines")(run)
    assert sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines") == {"ok": True}
    return sandbox.workspace.views[MEXICO][-1].id


def test_a_form_comes_back_with_what_was_filled_in(sandbox: Sandbox, bot: Any) -> None:
    taken: list[dict[str, Any]] = []

    def report(ack: Any, body: dict[str, Any]) -> None:
        taken.append(body)
        ack()

    bot.app.view("report")(report)
    view_id = open_by_command(sandbox, bot, modal(private_metadata="AHG2016 1.a"))

    assert sandbox.act(MEXICO, "submit", view_id=view_id, values=note("translated")) == {"ok": True}

    view = taken[0]["view"]
    assert view["state"]["values"] == {"note": {"text": {"type": "plain_text_input", "value": "translated"}}}
    assert (view["id"], view["private_metadata"], view["root_view_id"]) == (view_id, "AHG2016 1.a", view_id)
    assert taken[0]["trigger_id"]
    assert sandbox.workspace.views[MEXICO] == []


def test_slack_itself_asks_for_what_is_missing(sandbox: Sandbox, bot: Any) -> None:
    view_id = open_by_command(sandbox, bot, modal())

    empty = sandbox.act(MEXICO, "submit", view_id=view_id, values=note(""))
    long = sandbox.act(MEXICO, "submit", view_id=view_id, values=note("x" * 21))

    assert empty["errors"] == {"note": "Please complete this required field."}
    assert long["errors"] == {"note": "Please enter no more than 20 characters."}
    assert [request["body"].get("type") for request in bot.requests] == [None]


def test_the_apps_errors_stand_at_their_blocks(sandbox: Sandbox, bot: Any) -> None:
    bot.app.view("report")(lambda ack: ack(response_action="errors", errors={"note": "Say more."}))
    view_id = open_by_command(sandbox, bot, modal())

    answer = sandbox.act(MEXICO, "submit", view_id=view_id, values=note("x"))

    assert answer["errors"] == {"note": "Say more."}
    assert sandbox.workspace.views[MEXICO][-1].id == view_id


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"elsewhere": "?"}},
        {"response_action": "vanish"},
        {"response_action": "update", "view": {"type": "modal"}},
    ],
)
def test_an_answer_that_slack_does_not_take_is_trouble_for_the_person(
    sandbox: Sandbox, bot: Any, answer: dict[str, Any]
) -> None:
    bot.app.view("report")(lambda ack: ack(**answer))
    view_id = open_by_command(sandbox, bot, modal())

    given = sandbox.act(MEXICO, "submit", view_id=view_id, values=note("x"))

    assert given["error"].startswith("We had some trouble connecting. Try again?")
    assert "errors" not in given
    assert sandbox.workspace.views[MEXICO]


def test_an_answer_may_replace_the_form_or_lay_another_on_top(sandbox: Sandbox, bot: Any) -> None:
    answers: Iterator[dict[str, Any]] = iter(
        [
            {"response_action": "update", "view": modal("Second")},
            {"response_action": "push", "view": modal("Third")},
            {"response_action": "clear"},
        ]
    )
    bot.app.view("report")(lambda ack: ack(**next(answers)))
    view_id = open_by_command(sandbox, bot, modal())

    sandbox.act(MEXICO, "submit", view_id=view_id, values=note("x"))
    assert [view.body["title"]["text"] for view in sandbox.workspace.views[MEXICO]] == ["Second"]
    sandbox.act(MEXICO, "submit", view_id=view_id, values=note("x"))
    stack = sandbox.workspace.views[MEXICO]
    assert [view.body["title"]["text"] for view in stack] == ["Second", "Third"]
    assert (stack[1].previous, stack[1].root) == (view_id, view_id)
    sandbox.act(MEXICO, "submit", view_id=stack[1].id, values=note("x"))
    assert sandbox.workspace.views[MEXICO] == []


def test_a_fourth_form_is_too_many(sandbox: Sandbox, bot: Any) -> None:
    bot.app.view("report")(lambda ack: ack(response_action="push", view=modal()))
    open_by_command(sandbox, bot, modal())

    answers = [
        sandbox.act(MEXICO, "submit", view_id=sandbox.workspace.views[MEXICO][-1].id, values=note("x"))
        for _ in range(3)
    ]

    assert [answer["ok"] for answer in answers] == [True, True, False]
    assert "push_limit_reached" in answers[2]["error"]


def test_a_choice_in_a_form_is_told_at_once_and_what_was_typed_stays(sandbox: Sandbox, bot: Any) -> None:
    taken: list[dict[str, Any]] = []

    def chosen(ack: Any, body: dict[str, Any], client: WebClient) -> None:
        ack()
        taken.append(body)
        view = body["view"]
        grown = modal(blocks=[*modal()["blocks"], status("completed", "pending"), {"type": "divider"}])
        client.views_update(view_id=view["id"], hash=view["hash"], view=grown)

    bot.app.action("status")(chosen)
    view_id = open_by_command(sandbox, bot, modal(blocks=[*modal()["blocks"], status("completed", "pending")]))
    where = {"view_id": view_id, "block_id": "status", "action_id": "status"}

    assert sandbox.act(MEXICO, "click", **where, selected_option={"value": "pending"}, values=note("half"))["ok"]

    body = taken[0]
    assert body["container"] == {"type": "view", "view_id": view_id}
    assert body["actions"][0]["selected_option"]["value"] == "pending"
    assert body["view"]["state"]["values"]["status"]["status"]["selected_option"]["value"] == "pending"
    view = sandbox.workspace.views[MEXICO][-1]
    assert len(view.body["blocks"]) == 3
    assert view.values["note"]["text"]["value"] == "half"


def test_a_view_that_changed_meanwhile_is_not_overwritten(sandbox: Sandbox, bot: Any, client: WebClient) -> None:
    view_id = open_by_command(sandbox, bot, modal())
    known = sandbox.workspace.views[MEXICO][-1].hash
    client.views_update(view_id=view_id, view=modal("Newer"), hash=known)

    with pytest.raises(SlackApiError, match="hash_conflict"):
        client.views_update(view_id=view_id, view=modal("Newest"), hash=known)


def test_a_trigger_opens_one_modal_within_three_seconds(sandbox: Sandbox, client: WebClient) -> None:
    early, late = (sandbox.slack.triggers.give(MEXICO) for _ in range(2))

    client.views_open(trigger_id=early, view=modal())
    with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
        client.views_open(trigger_id=early, view=modal())
    time.sleep(3.1)
    with pytest.raises(SlackApiError, match="expired_trigger_id"):
        client.views_open(trigger_id=late, view=modal())


def test_an_external_id_names_one_view(sandbox: Sandbox, client: WebClient) -> None:
    client.views_open(trigger_id=sandbox.slack.triggers.give(MEXICO), view=modal(external_id="report-7"))

    client.views_update(external_id="report-7", view=modal("Renamed", external_id="report-7"))
    assert sandbox.workspace.views[MEXICO][0].body["title"]["text"] == "Renamed"
    with pytest.raises(SlackApiError, match="duplicate_external_id"):
        client.views_publish(user_id=MEXICO, view={"type": "home", "blocks": [], "external_id": "report-7"})


def test_closing_is_told_only_to_those_who_asked(sandbox: Sandbox, bot: Any, client: WebClient) -> None:
    bot.app.view_closed("report")(lambda ack: ack())
    opened = []
    for view in (modal(), modal(notify_on_close=True)):
        trigger = sandbox.slack.triggers.give(MEXICO)
        opened.append(client.views_open(trigger_id=trigger, view=view)["view"]["id"])
        assert sandbox.act(MEXICO, "close", view_id=opened[-1]) == {"ok": True}

    closed = [request["body"] for request in bot.requests if request["body"].get("type") == "view_closed"]
    assert [body["view"]["id"] for body in closed] == opened[1:]
    assert sandbox.workspace.views[MEXICO] == []


def test_nobody_sends_off_somebody_elses_form(sandbox: Sandbox, bot: Any) -> None:
    view_id = open_by_command(sandbox, bot, modal())

    answer = sandbox.act("U0TS00001", "submit", view_id=view_id, values=note("x"))

    assert answer == {"ok": False, "error": "This form is not open any more."}


def test_the_home_tab_is_published_and_clicked(sandbox: Sandbox, bot: Any) -> None:
    button = {"type": "button", "action_id": "more", "text": words("More"), "value": "1"}
    home = {"type": "home", "blocks": [{"type": "actions", "block_id": "b", "elements": [button]}]}

    def opened(event: dict[str, Any], client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=home)
        bot.events.append(event)

    # The bot that only notes things down would answer first.
    bot.app._listeners.clear()
    bot.app.event("app_home_opened")(opened)
    bot.app.action("more")(bot.take_action)

    sandbox.act(MEXICO, "open_home")
    assert bot.heard("app_home_opened")["tab"] == "home"
    assert sandbox.act(MEXICO, "click", home=True, block_id="b", action_id="more") == {"ok": True}

    assert bot.actions[0]["view"]["type"] == "home"
    assert bot.actions[0]["actions"][0]["value"] == "1"


def test_shortcuts_open_what_they_are_declared_for(sandbox: Sandbox, bot: Any) -> None:
    bot.app.message_shortcut("report")(bot.take_action)
    bot.app.global_shortcut("ask")(bot.take_action)
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="we have translated it")["ts"]

    assert sandbox.act(MEXICO, "shortcut", callback_id="report", channel=PLAN, message_ts=ts) == {"ok": True}
    assert sandbox.act(MEXICO, "shortcut", callback_id="ask") == {"ok": True}
    assert sandbox.act(MEXICO, "shortcut", callback_id="other")["ok"] is False

    assert [body["type"] for body in bot.actions] == ["message_action", "shortcut"]
    assert bot.actions[0]["message"]["text"] == "we have translated it"
    assert bot.actions[0]["message_ts"] == ts


def test_an_app_without_a_home_tab_publishes_none() -> None:
    manifest = {"features": {"app_home": {"home_tab_enabled": False}}}
    with Sandbox(read_cast(), manifest) as sandbox:
        client = WebClient(token="xoxb-sandbox", base_url=f"{sandbox.url}/api/")
        with pytest.raises(SlackApiError, match="not_enabled"):
            client.views_publish(user_id=MEXICO, view={"type": "home", "blocks": []})
