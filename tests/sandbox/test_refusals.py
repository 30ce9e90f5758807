"""The Web API refuses what Slack refuses, under Slack's own names."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.cast import read_cast
from sandbox.server import Sandbox

PLAN, DIGEST, MEXICO, BOT = "C0PLAN001", "C0DIGEST1", "U0MEX0001", "U0RAPP001"


@pytest.fixture(scope="module")
def furnished() -> Iterator[Sandbox]:
    """With a channel that the bot is not in and one that is closed; nothing that is refused changes it."""
    with Sandbox(read_cast(), {}) as sandbox:
        sandbox.workspace.leave(BOT, DIGEST)
        sandbox.workspace.channel("C0GENERAL").is_archived = True
        yield sandbox


def refusal(client: WebClient, method: str, **arguments: Any) -> str:
    with pytest.raises(SlackApiError) as raised:
        client.api_call(method, json=arguments)
    return str(raised.value.response["error"])


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.postMassage", {}, "unknown_method"),
        ("chat.scheduleMessage", {"channel": PLAN}, "unknown_method"),
        ("chat.postMessage", {"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"text": "x"}, "channel_not_found"),
        ("chat.postMessage", {"channel": DIGEST, "text": "x"}, "not_in_channel"),
        ("chat.postMessage", {"channel": "C0GENERAL", "text": "x"}, "is_archived"),
        ("chat.postMessage", {"channel": PLAN}, "no_text"),
        ("chat.postMessage", {"channel": PLAN, "text": "  "}, "no_text"),
        ("chat.postMessage", {"channel": PLAN, "text": "x", "thread_ts": "1.000000"}, "thread_not_found"),
        ("chat.postMessage", {"channel": PLAN, "text": "x", "blocks": "[{"}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": PLAN, "text": "x", "blocks": {"type": "divider"}}, "invalid_blocks_format"),
        ("chat.postMessage", {"channel": PLAN, "text": "x", "blocks": [{"type": "x"}]}, "invalid_blocks"),
        (
            "chat.postMessage",
            {"channel": PLAN, "text": "x", "metadata": {"event_type": "t"}},
            "invalid_metadata_schema",
        ),
        ("chat.postMessage", {"channel": PLAN, "text": "x", "metadata": "{"}, "invalid_metadata_format"),
        ("chat.postMessage", {"channel": BOT, "text": "x"}, "cannot_dm_bot"),
        ("chat.postEphemeral", {"channel": PLAN, "user": "U0NOBODY1", "text": "x"}, "user_not_found"),
        ("chat.postEphemeral", {"channel": PLAN, "user": "USLACKBOT", "text": "x"}, "user_not_in_channel"),
        ("chat.postEphemeral", {"channel": PLAN, "user": MEXICO}, "no_text"),
        ("chat.postEphemeral", {"channel": PLAN, "text": "x"}, "invalid_arguments"),
        ("chat.update", {"channel": PLAN, "ts": "1.000000", "text": "x"}, "message_not_found"),
        ("chat.update", {"channel": PLAN, "ts": "THEIRS", "text": "x"}, "cant_update_message"),
        ("chat.update", {"channel": PLAN, "ts": "OURS"}, "no_text"),
        ("chat.update", {"channel": PLAN, "ts": "OURS", "text": "x" * 4001}, "msg_too_long"),
        ("chat.delete", {"channel": PLAN, "ts": "THEIRS"}, "cant_delete_message"),
        ("chat.delete", {"channel": PLAN, "ts": "1.000000"}, "message_not_found"),
        ("chat.getPermalink", {"channel": PLAN, "message_ts": "1.000000"}, "message_not_found"),
        ("conversations.info", {"channel": "C0NOWHERE"}, "channel_not_found"),
        ("conversations.history", {"channel": DIGEST}, "not_in_channel"),
        ("conversations.history", {"channel": PLAN, "oldest": "yesterday"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": PLAN, "latest": "soon"}, "invalid_ts_latest"),
        ("conversations.history", {"channel": PLAN, "limit": 1001}, "invalid_limit"),
        ("conversations.history", {"channel": PLAN, "cursor": "next"}, "invalid_cursor"),
        ("conversations.list", {"types": "public"}, "invalid_types"),
        ("conversations.replies", {"channel": PLAN, "ts": "1.000000"}, "thread_not_found"),
        ("conversations.replies", {"channel": PLAN}, "invalid_arguments"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U0NOBODY1"}, "user_not_found"),
        ("conversations.open", {"users": BOT}, "cannot_dm_bot"),
        ("conversations.join", {"channel": "C0NOWHERE"}, "channel_not_found"),
        ("users.info", {"user": "U0NOBODY1"}, "user_not_found"),
        ("bots.info", {"bot": "B0NOBODY1"}, "bot_not_found"),
        ("reactions.add", {"channel": PLAN, "timestamp": "THEIRS", "name": "Not A Name"}, "invalid_name"),
        ("reactions.add", {"channel": PLAN, "timestamp": "REACTED", "name": "eyes"}, "already_reacted"),
        ("reactions.add", {"channel": PLAN, "timestamp": "1.000000", "name": "eyes"}, "message_not_found"),
        ("reactions.add", {"channel": PLAN, "name": "eyes"}, "no_item_specified"),
        ("reactions.add", {"channel": DIGEST, "timestamp": "1.000000", "name": "eyes"}, "not_in_channel"),
        ("reactions.remove", {"channel": PLAN, "timestamp": "THEIRS", "name": "eyes"}, "no_reaction"),
        ("views.open", {"trigger_id": "1.2.a", "view": {}}, "invalid_trigger_id"),
        ("views.open", {"view": {}}, "invalid_arguments"),
        ("views.update", {"view_id": "V0NOTHING", "view": {}}, "not_found"),
        ("views.publish", {"user_id": "U0NOBODY1", "view": {"type": "home", "blocks": []}}, "user_not_found"),
        ("views.publish", {"user_id": MEXICO, "view": {"type": "modal", "blocks": []}}, "invalid_arguments"),
        ("files.info", {"file": "F0NOTHING"}, "file_not_found"),
        ("files.getUploadURLExternal", {"filename": "a.txt", "length": "0"}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": [{"id": "F0NOTHING"}]}, "file_not_found"),
        ("files.completeUploadExternal", {}, "invalid_arguments"),
        ("apps.connections.open", {}, "not_allowed_token_type"),
        ("api.test", {"error": "my_error"}, "my_error"),
    ],
)
def test_refuses(furnished: Sandbox, method: str, arguments: dict[str, Any], error: str) -> None:
    client = WebClient(token="xoxb-sandbox", base_url=f"{furnished.url}/api/")
    theirs = furnished.act(MEXICO, "say", channel=PLAN, text="theirs")["ts"]
    ours = client.chat_postMessage(channel=PLAN, text="ours")["ts"]
    client.reactions_add(channel=PLAN, timestamp=ours, name="eyes")
    named = {"THEIRS": theirs, "OURS": ours, "REACTED": ours}
    given = {name: named.get(value, value) if isinstance(value, str) else value for name, value in arguments.items()}

    assert refusal(client, method, **given) == error


@pytest.mark.parametrize(("token", "error"), [("xoxb-other", "invalid_auth"), ("", "not_authed")])
def test_refuses_a_wrong_token(sandbox: Sandbox, token: str, error: str) -> None:
    assert refusal(WebClient(token=token, base_url=f"{sandbox.url}/api/"), "auth.test") == error


def test_a_private_channel_does_not_exist_from_outside(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.workspace.channel(DIGEST).is_private = True
    sandbox.workspace.leave(BOT, DIGEST)

    assert refusal(client, "conversations.info", channel=DIGEST) == "channel_not_found"


def test_a_refusal_names_the_rule_and_the_place(client: WebClient) -> None:
    with pytest.raises(SlackApiError) as raised:
        client.chat_postMessage(
            channel=PLAN, text="x", blocks=[{"type": "header", "text": {"type": "plain_text", "text": "x" * 151}}]
        )

    answer = raised.value.response
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]"
    ]


def test_a_body_that_is_no_json_is_refused(client: WebClient, sandbox: Sandbox) -> None:
    headers = {"Content-Type": "application/json", "Authorization": "Bearer xoxb-sandbox"}
    request = urllib.request.Request(f"{sandbox.url}/api/auth.test", b"{", headers)
    with urllib.request.urlopen(request) as response:
        assert json.load(response) == {"ok": False, "error": "invalid_json"}


@pytest.fixture
def narrow() -> Iterator[Sandbox]:
    """A sandbox in which the app was given few scopes."""
    with Sandbox(read_cast(), {}, scopes=["chat:write", "im:history"]) as running:
        yield running


def test_a_missing_scope_is_named(narrow: Sandbox) -> None:
    client = WebClient(token="xoxb-sandbox", base_url=f"{narrow.url}/api/")
    sent = client.chat_postMessage(channel=PLAN, text="allowed")

    with pytest.raises(SlackApiError) as raised:
        client.reactions_add(channel=PLAN, timestamp=sent["ts"], name="eyes")

    answer = raised.value.response
    assert (answer["error"], answer["needed"]) == ("missing_scope", "reactions:write")
    assert answer["provided"] == "chat:write,im:history"
    assert sent.headers["x-oauth-scopes"] == "chat:write,im:history"


def test_a_scope_may_depend_on_the_kind_of_channel(narrow: Sandbox) -> None:
    client = WebClient(token="xoxb-sandbox", base_url=f"{narrow.url}/api/")
    direct = narrow.act(MEXICO, "open_dm")["channel"]

    assert client.conversations_history(channel=direct)["messages"] == []
    assert refusal(client, "conversations.history", channel=PLAN) == "missing_scope"


def test_scopes_come_from_the_manifest_where_none_are_given() -> None:
    manifest = {"oauth_config": {"scopes": {"bot": ["users:read"]}}}
    with Sandbox(read_cast(), manifest) as narrow:
        client = WebClient(token="xoxb-sandbox", base_url=f"{narrow.url}/api/")
        assert client.users_info(user=MEXICO)["ok"]
        assert refusal(client, "chat.postMessage", channel=PLAN, text="x") == "missing_scope"
