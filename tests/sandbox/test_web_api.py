"""What the Web API gives back when all is well, asked by the real client."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.webhook import WebhookClient

from sandbox.interactions import give_response_url
from sandbox.server import Sandbox

PLAN, DIGEST, MEXICO, BOT = "C0PLAN001", "C0DIGEST1", "U0MEX0001", "U0RAPP001"


def texts(answer: Any) -> list[str]:
    return [message["text"] for message in answer["messages"]]


def test_the_bot_knows_itself_and_its_team(client: WebClient) -> None:
    me = client.auth_test()

    assert (me["user_id"], me["bot_id"], me["team"]) == (BOT, "B0RAPP001", "Regional Conference on Migration")
    assert client.bots_info(bot=me["bot_id"])["bot"]["user_id"] == BOT
    assert client.team_info()["team"]["id"] == me["team_id"]
    assert client.api_test(foo="bar")["args"]["foo"] == "bar"


def test_people_come_with_zone_and_where_asked_with_language(client: WebClient) -> None:
    user = client.users_info(user=MEXICO, include_locale=True)["user"]

    assert (user["locale"], user["tz"], user["real_name"]) == ("es-MX", "America/Mexico_City", "Focal point of Mexico")
    assert user["tz_offset"] == -6 * 3600
    assert "locale" not in client.users_info(user=MEXICO)["user"]


def test_those_who_left_have_no_zone(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.workspace.change_user(MEXICO, deleted=True)

    user = client.users_info(user=MEXICO)["user"]

    assert user["deleted"] is True
    assert "tz" not in user


def test_lists_come_by_the_page(client: WebClient) -> None:
    pages = [page["members"] for page in client.users_list(limit=4)]

    assert [len(page) for page in pages] == [4, 4, 1]
    names = {user["name"] for page in pages for user in page}
    assert {"slackbot", "rapporteur", "technical-secretariat", "observer"} < names


def test_channels_are_those_of_the_types_asked_for(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.act(MEXICO, "open_dm")
    sandbox.workspace.leave(BOT, DIGEST)

    public = client.conversations_list()["channels"]
    everything = client.conversations_list(types="public_channel,im")["channels"]
    own = client.users_conversations(types="public_channel")["channels"]

    assert {channel["name"]: channel["is_member"] for channel in public} == {
        "plan-of-action": True, "digest": False, "general": True,
    }  # fmt: skip
    assert len(everything) == len(public) + 1
    assert [channel["name"] for channel in own] == ["plan-of-action", "general"]
    assert client.conversations_join(channel=DIGEST)["channel"]["is_member"]
    assert BOT in client.conversations_members(channel=DIGEST)["members"]


def test_history_is_newest_first_and_leaves_replies_in_their_threads(sandbox: Sandbox, client: WebClient) -> None:
    times = [sandbox.act(MEXICO, "say", channel=PLAN, text=str(number))["ts"] for number in range(5)]
    sandbox.act(MEXICO, "say", channel=PLAN, text="below", thread_ts=times[0])
    sandbox.act(MEXICO, "say", channel=PLAN, text="also above", thread_ts=times[0], broadcast=True)

    assert texts(client.conversations_history(channel=PLAN)) == ["also above", "4", "3", "2", "1", "0"]
    assert texts(client.conversations_history(channel=PLAN, oldest=times[1], latest=times[3])) == ["2"]
    between = client.conversations_history(channel=PLAN, oldest=times[1], latest=times[3], inclusive=True)
    assert texts(between) == ["3", "2", "1"]
    assert [texts(page) for page in client.conversations_history(channel=PLAN, limit=4)] == [
        ["also above", "4", "3", "2"],
        ["1", "0"],
    ]


def test_a_thread_begins_with_the_message_that_it_hangs_on(sandbox: Sandbox, client: WebClient) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]
    reply = client.chat_postMessage(channel=PLAN, text="noted", thread_ts=ts)["ts"]
    client.chat_postMessage(channel=PLAN, text="and below a reply", thread_ts=reply)

    thread = client.conversations_replies(channel=PLAN, ts=ts)

    assert texts(thread) == ["done", "noted", "and below a reply"]
    assert thread["messages"][0]["reply_count"] == 2
    assert thread["messages"][0]["latest_reply"] == thread["messages"][2]["ts"]
    assert {message["thread_ts"] for message in thread["messages"]} == {ts}
    assert texts(client.conversations_replies(channel=PLAN, ts=reply)) == ["noted"]


def test_metadata_is_seen_only_by_those_who_ask(client: WebClient) -> None:
    payload = {"event_type": "outbox", "event_payload": {"id": "7"}}
    sent = client.chat_postMessage(channel=PLAN, text="x", metadata=payload)

    assert sent["message"]["metadata"] == payload
    assert "metadata" not in client.conversations_history(channel=PLAN)["messages"][0]
    found = client.conversations_history(channel=PLAN, include_all_metadata=True)["messages"][0]
    assert found["metadata"] == payload


def test_an_update_keeps_blocks_only_where_no_text_is_sent(client: WebClient) -> None:
    divider = [{"type": "divider", "block_id": "d"}]
    ts = client.chat_postMessage(channel=PLAN, text="first", blocks=divider)["ts"]

    kept = client.chat_update(channel=PLAN, ts=ts, attachments=[])
    assert kept["message"]["blocks"] == divider
    reworked = client.chat_update(channel=PLAN, ts=ts, text="second", blocks=divider)
    assert "edited" not in reworked["message"]
    plain = client.chat_update(channel=PLAN, ts=ts, text="third")
    assert "blocks" not in plain["message"]
    assert plain["message"]["edited"]["user"] == BOT
    assert plain["text"] == "third"


def test_long_text_is_cut_as_slack_cuts_it(client: WebClient) -> None:
    assert len(client.chat_postMessage(channel=PLAN, text="x" * 40_001)["message"]["text"]) == 40_000


def test_a_post_to_a_person_is_a_direct_message(sandbox: Sandbox, client: WebClient) -> None:
    sent = client.chat_postMessage(channel=MEXICO, text="a reminder")

    assert sent["channel"].startswith("D")
    assert client.conversations_open(users=MEXICO)["channel"]["id"] == sent["channel"]
    assert client.conversations_open(users=MEXICO, return_im=True)["channel"]["user"] == MEXICO


def test_a_message_may_go_to_a_channel_by_name_and_be_deleted(client: WebClient) -> None:
    sent = client.chat_postMessage(channel="#digest", text="x")

    assert sent["channel"] == DIGEST
    client.chat_delete(channel=DIGEST, ts=sent["ts"])
    assert client.conversations_history(channel=DIGEST)["messages"] == []


def test_an_ephemeral_message_is_in_nobodys_history(sandbox: Sandbox, client: WebClient) -> None:
    sent = client.chat_postEphemeral(channel=PLAN, user=MEXICO, text="only for you")

    assert client.conversations_history(channel=PLAN)["messages"] == []
    with pytest.raises(Exception, match="message_not_found"):
        client.chat_update(channel=PLAN, ts=sent["message_ts"], text="changed")


def test_a_permalink_leads_to_the_thread(client: WebClient) -> None:
    ts = client.chat_postMessage(channel=PLAN, text="x")["ts"]
    reply = client.chat_postMessage(channel=PLAN, text="y", thread_ts=ts)["ts"]

    link = client.chat_getPermalink(channel=PLAN, message_ts=reply)["permalink"]

    assert link.startswith(f"https://rcm-crm.slack.com/archives/{PLAN}/p{reply.replace('.', '')}?thread_ts={ts}")


def test_reactions_are_counted(sandbox: Sandbox, client: WebClient) -> None:
    ts = sandbox.act(MEXICO, "say", channel=PLAN, text="done")["ts"]
    sandbox.act(MEXICO, "react", channel=PLAN, ts=ts, name="eyes")
    client.reactions_add(channel=PLAN, timestamp=ts, name="eyes")

    found = client.reactions_get(channel=PLAN, timestamp=ts)["message"]["reactions"]
    assert found == [{"name": "eyes", "users": [MEXICO, BOT], "count": 2}]
    client.reactions_remove(channel=PLAN, timestamp=ts, name="eyes")
    sandbox.act(MEXICO, "unreact", channel=PLAN, ts=ts, name="eyes")
    assert "reactions" not in client.reactions_get(channel=PLAN, timestamp=ts)["message"]


def test_times_are_the_sandboxs_and_always_later(sandbox: Sandbox, client: WebClient) -> None:
    later = sandbox.clock.now() + timedelta(days=30)
    sandbox.clock.move_to(later)

    times = [client.chat_postMessage(channel=PLAN, text=str(number))["ts"] for number in range(20)]

    assert times == sorted(set(times))
    assert 0 <= float(times[0]) - later.timestamp() < 30


def test_a_file_is_uploaded_in_three_steps(sandbox: Sandbox, client: WebClient) -> None:
    thread = client.chat_postMessage(channel=PLAN, text="the export")["ts"]

    sent = client.files_upload_v2(
        channel=PLAN, content="a;b\n1;2\n", filename="plan.csv", title="Plan", initial_comment="here", thread_ts=thread
    )

    file = sent["files"][0]
    message = client.conversations_replies(channel=PLAN, ts=thread)["messages"][1]
    assert (message["text"], message["files"][0]["id"], message["files"][0]["title"]) == ("here", file["id"], "Plan")
    assert client.files_info(file=file["id"])["file"]["size"] == 8
    url = file["url_private_download"]
    assert httpx.get(url, headers={"Authorization": "Bearer xoxb-sandbox"}).text == "a;b\n1;2\n"
    assert "Sign in" in httpx.get(url).text
    client.files_delete(file=file["id"])
    assert "files" not in client.conversations_replies(channel=PLAN, ts=thread)["messages"][1]


def test_a_file_that_was_never_sent_cannot_be_shared(sandbox: Sandbox, client: WebClient) -> None:
    step = client.files_getUploadURLExternal(filename="plan.csv", length=8)

    assert httpx.post(step["upload_url"], content=b"short").status_code == 400
    with pytest.raises(Exception, match="file_not_found"):
        client.files_completeUploadExternal(files=[{"id": step["file_id"]}], channel_id=PLAN)


def test_a_response_url_works_five_times(sandbox: Sandbox) -> None:
    webhook = WebhookClient(give_response_url(sandbox.workspace, sandbox.url, PLAN, MEXICO))

    answers = [webhook.send(text=str(number)) for number in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [404]
    assert "used_url" in answers[5].body
    assert {message.reader for message in sandbox.workspace.messages[PLAN]} == {MEXICO}


def test_a_response_url_works_for_half_an_hour(sandbox: Sandbox) -> None:
    webhook = WebhookClient(give_response_url(sandbox.workspace, sandbox.url, PLAN, MEXICO))
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(minutes=29))
    assert webhook.send(text="in time", response_type="in_channel").status_code == 200
    sandbox.clock.move_to(sandbox.clock.now() + timedelta(minutes=2))

    late = webhook.send(text="late")

    assert (late.status_code, "expired_url" in late.body) == (404, True)
    assert [message.text for message in sandbox.workspace.public(PLAN)] == ["in time"]


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({}, "no_text"),
        ({"text": "x", "response_type": "shout"}, "invalid_response_type"),
        ({"text": "x", "blocks": [{"type": "nothing"}]}, "invalid_blocks"),
        ({"text": "x", "replace_original": True}, "message_not_found"),
    ],
)
def test_a_late_answer_is_refused_as_it_would_be_at_once(sandbox: Sandbox, answer: dict[str, Any], error: str) -> None:
    url = give_response_url(sandbox.workspace, sandbox.url, PLAN, MEXICO)

    assert httpx.post(url, json=answer).json()["error"] == error
    assert sandbox.workspace.messages == {}


def test_every_call_is_remembered_with_its_arguments(sandbox: Sandbox, client: WebClient) -> None:
    client.chat_postMessage(channel=PLAN, text="x", blocks=[{"type": "divider"}])

    call = sandbox.calls[-1]
    assert (call.method, call.args["text"], call.blocks) == ("chat.postMessage", "x", [{"type": "divider"}])
    assert "token" not in call.args


def test_markdown_stands_alone(client: WebClient) -> None:
    sent = client.chat_postMessage(channel=PLAN, markdown_text="**done**")

    assert sent["message"]["blocks"][0] | {"block_id": ""} == {"type": "markdown", "text": "**done**", "block_id": ""}
    with pytest.raises(Exception, match="markdown_text_conflict"):
        client.chat_postMessage(channel=PLAN, text="done", markdown_text="**done**")


def test_metadata_may_be_changed_and_taken_away(client: WebClient) -> None:
    ts = client.chat_postMessage(channel=PLAN, text="x", metadata={"event_type": "a", "event_payload": {}})["ts"]

    changed = client.chat_update(channel=PLAN, ts=ts, text="y", metadata={"event_type": "b", "event_payload": {"n": 1}})
    assert changed["message"]["metadata"]["event_payload"] == {"n": 1}
    assert client.chat_update(channel=PLAN, ts=ts, text="z")["message"]["metadata"]["event_type"] == "b"
    assert "metadata" not in client.chat_update(channel=PLAN, ts=ts, text="z", metadata={})["message"]


def test_attachments_are_kept_up_to_a_hundred(client: WebClient) -> None:
    sent = client.chat_postMessage(channel=PLAN, text="x", attachments=[{"text": "a"}])

    assert sent["message"]["attachments"] == [{"text": "a"}]
    with pytest.raises(Exception, match="too_many_attachments"):
        client.chat_postMessage(channel=PLAN, text="x", attachments=[{"text": "a"}] * 101)
    with pytest.raises(Exception, match="invalid_attachments"):
        client.chat_postMessage(channel=PLAN, text="x", attachments='{"text": "a"}')


def test_a_call_may_come_in_the_address_or_as_a_form(sandbox: Sandbox) -> None:
    headers = {"Authorization": "Bearer xoxb-sandbox"}

    asked = httpx.get(f"{sandbox.url}/api/users.info", params={"user": MEXICO, "token": "xoxb-sandbox"})
    fields = {"channel": (None, PLAN), "text": (None, "x")}
    parts = httpx.post(f"{sandbox.url}/api/chat.postMessage", headers=headers, files=fields)
    broken = httpx.post(f"{sandbox.url}/api/auth.test", headers=headers, content=b"\xff")

    assert asked.json()["user"]["id"] == MEXICO
    assert parts.json()["ok"] is True
    assert broken.json()["error"] == "invalid_json"


def test_an_upload_may_come_as_a_form(sandbox: Sandbox, client: WebClient) -> None:
    step = client.files_getUploadURLExternal(filename="plan.csv", length=4)

    assert httpx.post(step["upload_url"], files={"file": ("plan.csv", b"a;b\n")}).text == "OK - 4"
    assert httpx.post(f"{sandbox.url}/upload/v1/F0NOTHING", content=b"x").status_code == 404
    assert client.files_completeUploadExternal(files=[{"id": step["file_id"]}])["files"][0]["channels"] == []


def test_a_late_answer_may_come_as_a_form_or_be_no_answer(sandbox: Sandbox) -> None:
    url = give_response_url(sandbox.workspace, sandbox.url, PLAN, MEXICO)

    assert httpx.post(url, data={"payload": '{"text": "x"}'}).text == "ok"
    assert httpx.post(url, data={"payload": "{"}).status_code == 400
    assert httpx.post(url, content=b"{").status_code == 400
