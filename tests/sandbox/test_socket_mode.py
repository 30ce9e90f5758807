"""A real Bolt app over Socket Mode: what people do reaches it, and what it does reaches them."""

from __future__ import annotations

import json
import time
from contextlib import ExitStack
from typing import Any

import pytest
from slack_sdk import WebClient
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from sandbox.server import Sandbox

PLAN, MEXICO, BOT = "C0PLAN001", "U0MEX0001", "U0RAPP001"


def test_a_message_arrives_as_slack_would_send_it(sandbox: Sandbox, bot: Any) -> None:
    said = sandbox.act(MEXICO, "say", channel=PLAN, text="Translation <done> & sent")

    event = bot.heard("message")

    assert event["ts"] == said["ts"] == event["event_ts"]
    assert (event["user"], event["channel"], event["channel_type"]) == (MEXICO, PLAN, "channel")
    assert event["text"] == "Translation &lt;done&gt; &amp; sent"
    assert event["client_msg_id"]
    assert event["blocks"][0]["elements"][0]["elements"] == [{"type": "text", "text": "Translation <done> & sent"}]
    body = bot.requests[0]["body"]
    assert body["team_id"] == "T0RCM0001"
    assert body["event_id"].startswith("Ev")
    assert body["authorizations"][0]["user_id"] == BOT


def test_a_mention_arrives_both_as_message_and_as_mention(sandbox: Sandbox, bot: Any) -> None:
    sandbox.act(MEXICO, "say", channel=PLAN, text="@rapporteur what is due in #digest?")

    assert bot.heard("app_mention")["text"] == "<@U0RAPP001> what is due in <#C0DIGEST1|digest>?"
    assert bot.heard("message")["ts"] == bot.heard("app_mention")["ts"]


def test_an_edit_that_mentions_the_bot_is_a_mention_again(sandbox: Sandbox, bot: Any) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="what is due?")["ts"]
    sandbox.act(MEXICO, "edit", channel=PLAN, ts=ts, text="@rapporteur what is due?")

    changed = bot.heard("message", "message_changed")

    assert changed["message"]["text"] == "<@U0RAPP001> what is due?"
    assert changed["previous_message"]["text"] == "what is due?"
    assert changed["message"]["edited"]["user"] == MEXICO
    assert changed["hidden"] is True
    assert changed["ts"] != ts
    assert bot.heard("app_mention")["ts"] == ts


def test_a_direct_message_is_no_mention(sandbox: Sandbox, bot: Any) -> None:
    channel = sandbox.act(MEXICO, "open_dm")["channel"]
    sandbox.act(MEXICO, "say", channel=channel, text="@rapporteur what is due?")

    assert bot.heard("message")["channel_type"] == "im"
    assert "app_mention" not in [event["type"] for event in bot.events]


def test_a_deleted_message_leaves_its_last_words_in_the_event(sandbox: Sandbox, bot: Any) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]
    sandbox.act(MEXICO, "delete", channel=PLAN, ts=ts)

    deleted = bot.heard("message", "message_deleted")

    assert deleted["deleted_ts"] == ts
    assert deleted["previous_message"]["text"] == "done"


def test_a_deleted_message_with_replies_leaves_a_tombstone(sandbox: Sandbox, bot: Any) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]
    sandbox.act(MEXICO, "say", channel=PLAN, text="really", thread_ts=ts)
    sandbox.act(MEXICO, "delete", channel=PLAN, ts=ts)

    assert bot.heard("message", "message_changed")["message"]["subtype"] == "tombstone"


def test_a_reply_names_its_thread_and_may_be_broadcast(sandbox: Sandbox, bot: Any) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]
    sandbox.act(MEXICO, "say", channel=PLAN, text="to all", thread_ts=ts, broadcast=True)

    reply = bot.heard("message", "thread_broadcast")

    assert reply["thread_ts"] == ts != reply["ts"]
    assert reply["parent_user_id"] == MEXICO
    assert reply["root"]["ts"] == ts


def test_a_file_comes_with_its_message(sandbox: Sandbox, bot: Any) -> None:
    files = [{"name": "plan.txt", "content_base64": "aGVsbG8="}]
    sandbox.act(MEXICO, "say", channel=PLAN, text="here", files=files)

    event = bot.heard("message", "file_share")

    assert event["files"][0]["name"] == "plan.txt"
    assert event["files"][0]["size"] == 5
    assert bot.heard("file_shared")["file_id"] == event["files"][0]["id"]


def test_a_reaction_names_the_message_and_its_author(sandbox: Sandbox, bot: Any) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]
    sandbox.act("U0TS00001", "react", channel=PLAN, ts=ts, name=":tada:")

    event = bot.heard("reaction_added")

    assert (event["reaction"], event["user"], event["item_user"]) == ("tada", "U0TS00001", MEXICO)
    assert event["item"] == {"type": "message", "channel": PLAN, "ts": ts}


def test_nothing_comes_from_a_channel_without_the_bot(sandbox: Sandbox, bot: Any) -> None:
    sandbox.workspace.leave(BOT, PLAN)
    sandbox.act(MEXICO, "say", channel=PLAN, text="among ourselves, @rapporteur")
    sandbox.act(MEXICO, "command", channel=PLAN, text="/invite @rapporteur")
    sandbox.act(MEXICO, "say", channel=PLAN, text="and now for all")

    assert bot.heard("member_joined_channel")["inviter"] == MEXICO
    assert bot.heard("message")["text"] == "and now for all"


def test_what_the_bot_posts_comes_back_under_its_bot_id(sandbox: Sandbox, bot: Any, client: Any) -> None:
    client.chat_postMessage(channel=PLAN, text="the digest")

    assert bot.heard("message")["bot_id"] == "B0RAPP001"


def test_people_who_change_or_arrive_are_told_of(sandbox: Sandbox, bot: Any) -> None:
    sandbox.act(MEXICO, "change_user", set={"locale": "en-US", "deleted": False})
    added = sandbox.act(MEXICO, "add_user", set={"name": "newcomer", "real_name": "Newcomer"})

    assert bot.heard("user_change")["user"]["locale"] == "en-US"
    assert bot.heard("team_join")["user"]["id"] == added["user"]


def test_a_command_is_answered_on_its_acknowledgement(sandbox: Sandbox, bot: Any) -> None:
    bot.app.command("/deadlines")(lambda ack, command: ack(f"{command['text']} → nothing"))

    assert sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines  @Technical Secretariat in #digest") == {
        "ok": True
    }

    answer = sandbox.workspace.messages[PLAN][-1]
    assert answer.text == "<@U0TS00001|technical-secretariat> in <#C0DIGEST1|digest> → nothing"
    assert answer.reader == MEXICO


def test_without_should_escape_names_stay_as_they_are_typed(sandbox: Sandbox, bot: Any) -> None:
    bot.app.command("/plain")(lambda ack, command: ack(command["text"]))

    sandbox.act(MEXICO, "command", channel=PLAN, text="/plain @Technical Secretariat & co")

    assert sandbox.workspace.messages[PLAN][-1].text == "@Technical Secretariat &amp; co"


def test_a_command_may_be_answered_to_the_whole_channel(sandbox: Sandbox, bot: Any) -> None:
    bot.app.command("/deadlines")(lambda ack: ack(text="for all", response_type="in_channel"))

    sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines")

    assert sandbox.workspace.public(PLAN)[-1].text == "for all"


def test_an_answer_that_slack_would_not_show_is_shown_as_slacks_error(sandbox: Sandbox, bot: Any) -> None:
    bot.app.command("/deadlines")(lambda ack: ack(text="x", blocks=[{"type": "section"}]))

    answer = sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines")

    assert "invalid_command_response" in answer["error"]
    assert "missing required field: text" in answer["error"]


def test_a_command_that_is_not_acknowledged_in_time_fails_for_the_person(sandbox: Sandbox, bot: Any) -> None:
    bot.app.command("/deadlines")(lambda: time.sleep(3.3))

    answer = sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines")

    assert answer == {"ok": False, "error": '/deadlines failed with the error "operation_timeout"'}
    assert sandbox.workspace.messages[PLAN][-1].text == answer["error"]


def test_without_an_app_a_command_fails_at_once(sandbox: Sandbox) -> None:
    answer = sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines")

    assert answer["error"] == '/deadlines failed with the error "dispatch_failed"'


def test_an_unknown_command_is_answered_by_slackbot(sandbox: Sandbox) -> None:
    answer = sandbox.act(MEXICO, "command", channel=PLAN, text="/deadline")

    assert answer["error"].startswith("/deadline is not a valid command.")
    assert sandbox.workspace.messages[PLAN][-1].user == "USLACKBOT"


def test_a_command_cannot_be_typed_in_a_thread(sandbox: Sandbox, bot: Any) -> None:
    answer = sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines", thread_ts="1.0")

    assert answer["error"] == "/deadlines is not supported in threads. Sorry!"


def test_an_unacknowledged_event_comes_again_with_its_number_and_reason(
    sandbox: Sandbox, bot: Any, eventually: Any
) -> None:
    slow = iter([3.2])

    def wait(next_: Any) -> None:
        time.sleep(next(slow, 0))
        next_()

    bot.app.middleware(wait)

    sandbox.act(MEXICO, "say", channel=PLAN, text="done")
    eventually(lambda: len(bot.requests) > 1)

    first, again = (request["body"]["event_id"] for request in bot.requests[:2])
    assert first == again
    assert bot.requests[1]["headers"]["x-slack-retry-num"] == ["1"]
    assert bot.requests[1]["headers"]["x-slack-retry-reason"] == ["timeout"]


def test_an_event_waits_for_an_app_that_is_away(sandbox: Sandbox, another_bot: Any) -> None:
    sandbox.act(MEXICO, "say", channel=PLAN, text="while you were away")
    bot = another_bot(sandbox)
    bot.connect()

    assert bot.heard("message")["text"] == "while you were away"


def test_of_two_connections_one_gets_each_event(sandbox: Sandbox, bot: Any, another_bot: Any, eventually: Any) -> None:
    second = another_bot(sandbox)
    second.connect()
    for number in range(6):
        sandbox.act(MEXICO, "say", channel=PLAN, text=str(number))

    eventually(lambda: len(bot.events) + len(second.events) == 6)
    assert bot.events
    assert second.events


def test_a_click_carries_the_message_its_values_and_a_way_to_answer(sandbox: Sandbox, bot: Any, client: Any) -> None:
    taken: list[dict[str, Any]] = []

    def undo(ack: Any, body: dict[str, Any], respond: Any) -> None:
        ack()
        taken.append(body)
        respond(text="undone", replace_original=True)

    bot.app.action("undo")(undo)
    button = {"type": "button", "action_id": "undo", "value": "7", "text": {"type": "plain_text", "text": "Undo"}}
    sent = client.chat_postMessage(channel=PLAN, text="recorded", blocks=[{"type": "actions", "elements": [button]}])
    block_id = sent["message"]["blocks"][0]["block_id"]

    clicked = sandbox.act(
        MEXICO, "click", channel=PLAN, message_ts=sent["ts"], block_id=block_id, action_id="undo", value="forged"
    )

    assert clicked == {"ok": True}
    body = taken[0]
    assert body["actions"][0]["value"] == "7"
    assert body["actions"][0]["block_id"] == block_id
    assert body["container"]["message_ts"] == sent["ts"] == body["message"]["ts"]
    assert (body["user"]["id"], body["channel"]) == (MEXICO, {"id": PLAN, "name": "plan-of-action"})
    assert body["trigger_id"]
    assert sandbox.workspace.public(PLAN)[-1].text == "undone"


def test_a_click_on_what_only_one_person_sees_has_no_message(sandbox: Sandbox, bot: Any, client: Any) -> None:
    def pick(ack: Any, body: dict[str, Any], respond: Any) -> None:
        bot.take_action(ack, body)
        respond(delete_original=True)

    bot.app.action("pick")(pick)
    options = [{"text": {"type": "plain_text", "text": name}, "value": name} for name in ("one", "two")]
    select = {"type": "static_select", "action_id": "pick", "options": options}
    sent = client.chat_postEphemeral(
        channel=PLAN, user=MEXICO, text="which?", blocks=[{"type": "actions", "block_id": "b", "elements": [select]}]
    )
    where = {"channel": PLAN, "message_ts": sent["message_ts"], "block_id": "b", "action_id": "pick"}

    assert sandbox.act(MEXICO, "click", **where, selected_option={"value": "three"})["ok"] is False
    assert sandbox.act("U0TS00001", "click", **where)["error"] == "This message is not there any more."
    assert sandbox.act(MEXICO, "click", **where, selected_option={"value": "two"}) == {"ok": True}

    assert "message" not in bot.actions[0]
    assert bot.actions[0]["container"]["is_ephemeral"] is True
    assert bot.actions[0]["actions"][0]["selected_option"] == options[1]
    assert bot.actions[0]["state"]["values"]["b"]["pick"]["selected_option"] == options[1]
    assert sandbox.workspace.messages[PLAN] == []


def ticket(sandbox: Sandbox) -> str:
    return str(WebClient(base_url=f"{sandbox.url}/api/").apps_connections_open(app_token="xapp-sandbox")["url"])


def test_a_ticket_is_for_one_connection_and_greeted(sandbox: Sandbox) -> None:
    address = ticket(sandbox)
    with connect(address) as socket:
        hello = json.loads(socket.recv())
        socket.send("no acknowledgement")
        with pytest.raises(InvalidStatus), connect(address):
            pass

    assert (hello["type"], hello["num_connections"]) == ("hello", 1)
    assert hello["connection_info"]["app_id"] == "A0RAPP001"


def test_an_eleventh_connection_is_too_many(sandbox: Sandbox) -> None:
    with ExitStack() as stack:
        for _ in range(10):
            stack.enter_context(connect(ticket(sandbox))).recv()
        with pytest.raises(InvalidStatus):
            stack.enter_context(connect(ticket(sandbox)))
