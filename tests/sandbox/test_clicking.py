"""Every kind of element can be used, and none that is not there."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.server import Sandbox

PLAN, MEXICO, SECRETARIAT = "C0PLAN001", "U0MEX0001", "U0TS00001"
Json = dict[str, Any]


def words(text: str = "x") -> Json:
    return {"type": "plain_text", "text": text}


def option(value: str) -> Json:
    return {"text": words(value), "value": value}


OVERFLOW = {"type": "overflow", "options": [option("a")]}
SELECT = {"type": "static_select", "options": [option("a")]}


def posted(client: WebClient, element: Json) -> Json:
    """Post an element, and say where it is."""
    blocks = [{"type": "actions", "block_id": "b", "elements": [{"action_id": "a", **element}]}]
    sent = client.chat_postMessage(channel=PLAN, text="x", blocks=blocks)
    return {"channel": PLAN, "message_ts": sent["ts"], "block_id": "b", "action_id": "a"}


@pytest.mark.parametrize(
    ("element", "given", "taken"),
    [
        ({"type": "button", "text": words(), "value": "7"}, {}, {"value": "7"}),
        (
            {"type": "overflow", "options": [option("a")]},
            {"selected_option": {"value": "a"}},
            {"selected_option": option("a")},
        ),
        ({"type": "overflow", "options": [option("a")]}, {"value": "a"}, {"selected_option": option("a")}),
        ({"type": "static_select", "options": [option("a")]}, {"value": "a"}, {"selected_option": option("a")}),
        ({"type": "datepicker"}, {"selected_date": "2016-07-18"}, {"selected_date": "2016-07-18"}),
        ({"type": "users_select"}, {"value": MEXICO}, {"selected_user": MEXICO}),
        ({"type": "checkboxes", "options": [option("a")]}, {"selected_options": []}, {"selected_options": []}),
    ],
)
def test_a_click_says_what_was_chosen(
    sandbox: Sandbox, bot: Any, client: WebClient, element: Json, given: Json, taken: Json
) -> None:
    bot.app.action("a")(bot.take_action)

    assert sandbox.act(MEXICO, "click", **posted(client, element), **given) == {"ok": True}

    action = bot.actions[0]["actions"][0]
    assert action | taken == action
    assert (action["type"], action["block_id"], action["action_id"]) == (element["type"], "b", "a")


@pytest.mark.parametrize("element", [OVERFLOW, SELECT])
def test_nobody_chooses_what_is_not_offered(sandbox: Sandbox, client: WebClient, element: Json) -> None:
    answer = sandbox.act(MEXICO, "click", **posted(client, element), selected_option={"value": "z"})

    assert answer == {"ok": False, "error": "This element is not there any more."}


def test_a_click_that_nobody_takes_is_trouble(sandbox: Sandbox, client: WebClient) -> None:
    answer = sandbox.act(MEXICO, "click", **posted(client, {"type": "button", "text": words()}))

    assert answer["error"] == "We had some trouble connecting. Try again? (dispatch_failed)"


def test_a_click_in_a_thread_names_it(sandbox: Sandbox, bot: Any, client: WebClient) -> None:
    bot.app.action("a")(bot.take_action)
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]
    blocks = [{"type": "actions", "block_id": "b", "elements": [{"type": "button", "action_id": "a", "text": words()}]}]
    sent = client.chat_postMessage(channel=PLAN, text="x", blocks=blocks, thread_ts=ts)

    sandbox.act(MEXICO, "click", channel=PLAN, message_ts=sent["ts"], block_id="b", action_id="a")

    assert bot.actions[0]["container"]["thread_ts"] == ts == bot.actions[0]["message"]["thread_ts"]


def test_channels_are_named_as_far_as_slack_names_them(sandbox: Sandbox, bot: Any, client: WebClient) -> None:
    bot.app.action("a")(bot.take_action)
    where = posted(client, {"type": "button", "text": words()})
    sandbox.workspace.channel(PLAN).is_private = True
    sandbox.act(MEXICO, "click", **where)
    direct = client.chat_postMessage(channel=MEXICO, text="x", blocks=[
        {"type": "actions", "block_id": "b", "elements": [{"type": "button", "action_id": "a", "text": words()}]}
    ])  # fmt: skip
    sandbox.act(MEXICO, "click", **{**where, "channel": direct["channel"], "message_ts": direct["ts"]})

    assert [body["channel"]["name"] for body in bot.actions] == ["privategroup", "directmessage"]


def test_nobody_clicks_in_somebody_elses_form(sandbox: Sandbox, client: WebClient) -> None:
    button = {"type": "button", "action_id": "a", "text": words()}
    modal = {"type": "modal", "title": words(), "blocks": [{"type": "actions", "block_id": "b", "elements": [button]}]}
    view_id = client.views_open(trigger_id=sandbox.slack.triggers.give(MEXICO), view=modal)["view"]["id"]

    answer = sandbox.act(SECRETARIAT, "click", view_id=view_id, block_id="b", action_id="a")

    assert answer["error"] == "This element is not there any more."


def test_a_form_can_be_laid_on_another_by_its_trigger(sandbox: Sandbox, client: WebClient) -> None:
    modal = {"type": "modal", "title": words(), "blocks": [], "clear_on_close": True}
    with pytest.raises(SlackApiError, match="not_found"):
        client.views_push(trigger_id=sandbox.slack.triggers.give(MEXICO), view=modal)
    client.views_open(trigger_id=sandbox.slack.triggers.give(MEXICO), view=modal)
    pushed = client.views_push(trigger_id=sandbox.slack.triggers.give(MEXICO), view=modal)["view"]

    assert pushed["previous_view_id"] == pushed["root_view_id"] != pushed["id"]
    sandbox.act(MEXICO, "close", view_id=pushed["id"])
    assert sandbox.workspace.views[MEXICO] == []


def test_one_may_act_from_another_event_loop(sandbox: Sandbox) -> None:
    said = asyncio.run(sandbox.act_async(MEXICO, "say", channel=PLAN, text="x"))

    assert said["ok"] is True


def test_one_dismisses_what_only_oneself_sees(sandbox: Sandbox, client: WebClient) -> None:
    ts = client.chat_postEphemeral(channel=PLAN, user=MEXICO, text="only for you")["message_ts"]

    assert sandbox.act(MEXICO, "react", channel=PLAN, ts=ts, name="eyes")["error"] == "Nobody else sees this message."
    assert sandbox.act(MEXICO, "delete", channel=PLAN, ts=ts) == {"ok": True}
    assert sandbox.workspace.messages[PLAN] == []


def test_an_edit_leaves_something_to_say(sandbox: Sandbox) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]

    assert sandbox.act(MEXICO, "edit", channel=PLAN, ts=ts, text=" ")["ok"] is False
    assert sandbox.act(MEXICO, "edit", channel=PLAN, ts=ts, text="done")["ok"] is True
    assert sandbox.workspace.public(PLAN)[0].edited is None
