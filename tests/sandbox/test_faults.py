"""Faults on request, as a real client meets them."""

from __future__ import annotations

import time
from http.client import HTTPException
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from sandbox.server import Sandbox

PLAN, MEXICO = "C0PLAN001", "U0MEX0001"


def posted(sandbox: Sandbox) -> list[str]:
    return [message.text for message in sandbox.workspace.public(PLAN)]


def test_a_rate_limit_says_when_to_come_again(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.fault(method="chat.postMessage", fault="ratelimited", times=1, retry_after=7)

    with pytest.raises(SlackApiError) as raised:
        client.chat_postMessage(channel=PLAN, text="x")

    assert raised.value.response.status_code == 429
    assert raised.value.response.headers["retry-after"] == "7"
    assert posted(sandbox) == []
    assert client.chat_postMessage(channel=PLAN, text="y")["ok"]
    assert posted(sandbox) == ["y"]


def test_a_client_that_waits_gets_through(sandbox: Sandbox, client: WebClient) -> None:
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=2))
    sandbox.fault(method="chat.postMessage", fault="ratelimited", times=2, retry_after=0)

    client.chat_postMessage(channel=PLAN, text="x")

    assert posted(sandbox) == ["x"]
    assert [call.answer["ok"] for call in sandbox.calls] == [False, False, True]


@pytest.mark.parametrize(("fault", "done"), [("server_error", []), ("server_error_after", ["x"])])
def test_a_server_error_may_come_before_or_after_the_deed(
    sandbox: Sandbox, client: WebClient, fault: str, done: list[str]
) -> None:
    sandbox.fault(method="chat.postMessage", fault=fault)

    with pytest.raises(SlackApiError) as raised:
        client.chat_postMessage(channel=PLAN, text="x")

    assert raised.value.response.status_code == 503
    assert posted(sandbox) == done


@pytest.mark.parametrize(
    ("fault", "done"), [("timeout_before", []), ("timeout_after", ["x"]), ("lost_before", []), ("lost_after", ["x"])]
)
def test_an_answer_may_never_come(
    sandbox: Sandbox, client: WebClient, eventually: Any, fault: str, done: list[str]
) -> None:
    sandbox.fault(method="chat.postMessage", fault=fault)
    client.timeout = 1

    with pytest.raises((TimeoutError, OSError, HTTPException)):
        client.chat_postMessage(channel=PLAN, text="x")

    eventually(lambda: posted(sandbox) == done)


def test_any_error_of_slack_can_be_asked_for(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.fault(method="*", fault="fatal_error", times=2)

    for method in ("auth.test", "users.list"):
        with pytest.raises(SlackApiError, match="fatal_error"):
            client.api_call(method)
    assert client.auth_test()["ok"]


def test_faults_can_be_called_off(sandbox: Sandbox, client: WebClient) -> None:
    sandbox.fault(method="*", fault="fatal_error", times=100)
    sandbox.fault(clear=True)

    assert client.auth_test()["ok"]


def test_every_event_may_come_twice_under_two_names(sandbox: Sandbox, bot: Any, eventually: Any) -> None:
    sandbox.fault(redeliver=True)
    sandbox.act(MEXICO, "say", channel=PLAN, text="done")

    eventually(lambda: len(bot.requests) == 2)
    first, second = (request["body"] for request in bot.requests)
    assert first["event"] == second["event"]
    assert first["event_id"] != second["event_id"]


@pytest.mark.parametrize("fault", ["drop", "refresh", "warning"])
def test_a_bot_whose_socket_ends_comes_back_and_misses_nothing(
    sandbox: Sandbox, bot: Any, eventually: Any, fault: str
) -> None:
    tickets = [call for call in sandbox.calls if call.method == "apps.connections.open"]
    sandbox.fault(socket=fault)
    sandbox.act(MEXICO, "say", channel=PLAN, text="done")

    assert bot.heard("message")["text"] == "done"
    eventually(lambda: len([call for call in sandbox.calls if call.method == "apps.connections.open"]) > len(tickets))


def test_a_silent_socket_looks_open(sandbox: Sandbox, bot: Any) -> None:
    sandbox.fault(socket="silent")
    sandbox.act(MEXICO, "say", channel=PLAN, text="done")
    time.sleep(0.3)

    assert bot.events == []
    assert sandbox.connections == 1
    answer = sandbox.act(MEXICO, "command", channel=PLAN, text="/deadlines")
    assert "operation_timeout" in answer["error"]


def test_an_unknown_fault_of_the_socket_is_refused(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="burn"):
        sandbox.fault(socket="burn")
