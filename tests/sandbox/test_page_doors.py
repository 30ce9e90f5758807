"""What the page gets and sends."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient

from sandbox.server import Sandbox
from sandbox.web.page_doors import next_instant

PLAN, MEXICO, SECRETARIAT, BOT = "C0PLAN001", "U0MEX0001", "U0TS00001", "U0RAPP001"


def state(sandbox: Sandbox, who: str = MEXICO) -> dict[str, Any]:
    found: dict[str, Any] = httpx.get(f"{sandbox.url}/sandbox/state", params={"as": who}).json()
    return found


def do(sandbox: Sandbox, who: str, what: str, **details: Any) -> dict[str, Any]:
    done: dict[str, Any] = httpx.post(f"{sandbox.url}/sandbox/act", json={"as": who, "do": what, **details}).json()
    return done


def test_everybody_sees_the_conference(sandbox: Sandbox) -> None:
    seen = state(sandbox)

    assert seen["team"]["name"] == "Regional Conference on Migration"
    assert seen["me"]["real_name"] == "Focal point of Mexico"
    assert [channel["name"] for channel in seen["channels"]] == ["plan-of-action", "digest", "general"]
    assert seen["commands"][0] == {
        "command": "/deadlines", "description": "What is due", "usage_hint": "[country]",
    }  # fmt: skip
    assert seen["clock"]["running"] is True
    assert datetime.fromisoformat(seen["clock"]["now"]).timestamp() == pytest.approx(seen["clock"]["epoch"], abs=1)


def test_before_choosing_somebody_one_sees_who_is_there(sandbox: Sandbox) -> None:
    lobby = httpx.get(f"{sandbox.url}/sandbox/state").json()

    assert lobby["me"] is None
    assert lobby["messages"] == {}
    assert MEXICO in {user["id"] for user in lobby["users"]}
    assert httpx.get(f"{sandbox.url}/sandbox/state", params={"as": "U0NOBODY1"}).status_code == 404


def test_messages_are_seen_with_their_thread_reactions_and_files(sandbox: Sandbox, client: WebClient) -> None:
    files = [{"name": "plan.txt", "content_base64": "aGVsbG8="}]
    ts = do(sandbox, MEXICO, "say", channel=PLAN, text="done", files=files)["ts"]
    do(sandbox, SECRETARIAT, "react", channel=PLAN, ts=ts, name="tada")
    do(sandbox, MEXICO, "edit", channel=PLAN, ts=ts, text="done & dusted")
    client.chat_postMessage(channel=PLAN, text="noted", thread_ts=ts)

    parent, reply = state(sandbox)["messages"][PLAN]

    assert parent["text"] == "done &amp; dusted"
    assert (parent["edited"], parent["bot"], parent["reply_count"]) == (True, False, 1)
    assert parent["reactions"] == [{"name": "tada", "users": [SECRETARIAT]}]
    assert httpx.get(sandbox.url + parent["files"][0]["url"]).text == "hello"
    assert (reply["bot"], reply["thread_ts"], reply["user"]) == (True, ts, BOT)


def test_a_file_is_found_under_any_name_and_runs_nothing(sandbox: Sandbox) -> None:
    files = [{"name": "what? #1.html", "content_base64": "PGI+"}]
    do(sandbox, MEXICO, "say", channel=PLAN, files=files)

    answer = httpx.get(sandbox.url + state(sandbox)["messages"][PLAN][0]["files"][0]["url"])

    assert answer.text == "<b>"
    assert answer.headers["content-security-policy"] == "sandbox"
    assert httpx.get(f"{sandbox.url}/sandbox/files/F0NOTHING/a").status_code == 404


def test_what_is_for_one_reader_is_seen_by_no_other(sandbox: Sandbox, client: WebClient) -> None:
    client.chat_postEphemeral(channel=PLAN, user=MEXICO, text="only for you")

    assert [message["is_ephemeral"] for message in state(sandbox)["messages"][PLAN]] == [True]
    assert state(sandbox, SECRETARIAT)["messages"][PLAN] == []


def test_channels_count_what_one_has_not_read(sandbox: Sandbox, client: WebClient) -> None:
    client.chat_postMessage(channel=PLAN, text="x")
    client.chat_postMessage(channel=PLAN, text="y")

    assert state(sandbox)["channels"][0]["unread"] == 2
    do(sandbox, MEXICO, "mark", channel=PLAN)
    assert state(sandbox)["channels"][0]["unread"] == 0
    assert state(sandbox, SECRETARIAT)["channels"][0]["unread"] == 2


def test_open_forms_and_the_home_tab_are_seen(sandbox: Sandbox, client: WebClient) -> None:
    modal = {"type": "modal", "title": {"type": "plain_text", "text": "Form"}, "blocks": []}
    view_id = client.views_open(trigger_id=sandbox.slack.triggers.give(MEXICO), view=modal)["view"]["id"]
    client.views_publish(user_id=MEXICO, view={"type": "home", "blocks": [{"type": "divider"}]})

    seen = state(sandbox)

    assert seen["views"][0]["id"] == seen["views"][0]["view"]["id"] == view_id
    assert seen["home"]["blocks"][0]["type"] == "divider"
    assert state(sandbox, SECRETARIAT)["views"] == []


def test_the_stream_tells_of_every_change(sandbox: Sandbox) -> None:
    with httpx.stream("GET", f"{sandbox.url}/sandbox/stream", params={"as": MEXICO}) as stream:
        lines = (line for line in stream.iter_lines() if line.startswith("data:"))
        before = json.loads(next(lines)[5:])["version"]
        sandbox.act(MEXICO, "say", channel=PLAN, text="x")
        after = json.loads(next(lines)[5:])["version"]

    assert stream.headers["content-type"].startswith("text/event-stream")
    assert after > before
    assert state(sandbox)["version"] >= after


@pytest.mark.parametrize(
    ("what", "details", "sentence"),
    [
        ("fly", {}, "Nobody here knows how to do 'fly'."),
        ("say", {"channel": "C0NOWHERE", "text": "x"}, "Slack says: channel_not_found."),
        ("say", {"channel": PLAN, "text": " "}, "There is nothing to send."),
        ("say", {"channel": PLAN, "text": "x" * 40_001}, "This message is too long."),
        ("say", {"channel": PLAN, "files": [{"name": "a", "content_base64": "?"}]}, "This file cannot be read."),
        ("say", {"channel": PLAN, "text": "x", "thread_ts": "1.0"}, "Slack says: message_not_found."),
        ("edit", {"channel": PLAN, "ts": "OURS", "text": "x"}, "This message is somebody else's."),
        ("edit", {"channel": PLAN, "ts": "1.0", "text": "x"}, "This message is not there any more."),
        ("delete", {"channel": PLAN, "ts": "OURS"}, "This message is somebody else's."),
        ("react", {"channel": PLAN, "ts": "OURS", "name": "No Name"}, "Slack says: invalid_name."),
        ("click", {"channel": PLAN, "message_ts": "OURS"}, "This element is not there any more."),
        ("click", {"home": True}, "This element is not there any more."),
        ("submit", {"view_id": "V0"}, "Slack says: not_found."),
        ("change_user", {"set": {"age": 7}}, "A person has no age."),
        ("add_user", {"set": {}}, "A new person needs a name, a real_name and an id of their own."),
        ("command", {"channel": PLAN, "text": "/invite @nobody"}, "There is nobody here by that name."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    sandbox: Sandbox, client: WebClient, what: str, details: dict[str, Any], sentence: str
) -> None:
    ts = client.chat_postMessage(channel=PLAN, text="ours")["ts"]
    given = {name: ts if value == "OURS" else value for name, value in details.items()}

    assert do(sandbox, MEXICO, what, **given) == {"ok": False, "error": sentence}


def test_one_speaks_only_where_one_is(sandbox: Sandbox) -> None:
    do(sandbox, MEXICO, "leave", channel=PLAN)

    assert do(sandbox, MEXICO, "say", channel=PLAN, text="x")["error"] == "You are not in #plan-of-action."
    assert PLAN not in state(sandbox)["messages"]
    do(sandbox, MEXICO, "join", channel=PLAN)
    assert do(sandbox, MEXICO, "say", channel=PLAN, text="x")["ok"]


def test_a_private_channel_is_entered_by_invitation(sandbox: Sandbox) -> None:
    sandbox.workspace.channel(PLAN).is_private = True
    do(sandbox, MEXICO, "leave", channel=PLAN)

    assert do(sandbox, MEXICO, "join", channel=PLAN)["ok"] is False
    do(sandbox, SECRETARIAT, "invite", channel=PLAN, user=MEXICO)
    assert do(sandbox, MEXICO, "say", channel=PLAN, text="x")["ok"]


def test_a_deactivated_account_does_nothing(sandbox: Sandbox) -> None:
    sandbox.workspace.change_user(MEXICO, deleted=True)

    assert do(sandbox, MEXICO, "open_dm")["error"] == "This account is deactivated."


@pytest.mark.parametrize("path", ["act", "clock", "faults"])
def test_what_is_no_json_is_refused(sandbox: Sandbox, path: str) -> None:
    assert httpx.post(f"{sandbox.url}/sandbox/{path}", content=b"[1]").status_code == 400


def test_the_clock_is_moved_and_those_who_listen_may_call_slack_meanwhile(sandbox: Sandbox, client: WebClient) -> None:
    steps: list[datetime] = []

    def tick(instant: datetime) -> None:
        steps.append(instant)
        client.chat_postMessage(channel=PLAN, text=instant.isoformat())

    sandbox.clock.on_step(tick)
    before = sandbox.clock.now()

    moved = httpx.post(f"{sandbox.url}/sandbox/clock", json={"move": "day"}, timeout=30).json()

    assert moved["ok"] is True
    assert 24 <= len(steps) <= 26
    assert 0 <= (datetime.fromisoformat(moved["now"]) - before).total_seconds() - 86_400 < 60
    assert len(sandbox.workspace.public(PLAN)) == len(steps)


@pytest.mark.parametrize("move", ["2001-01-01T00:00:00+00:00", "soon", ""])
def test_the_clock_is_not_moved_back_or_anywhere(sandbox: Sandbox, move: str) -> None:
    answer = httpx.post(f"{sandbox.url}/sandbox/clock", json={"move": move})

    assert answer.status_code == 400
    assert answer.json()["ok"] is False


@pytest.mark.parametrize(
    ("move", "now", "then"),
    [
        ("hour", "2016-07-18T15:30:00+00:00", "2016-07-18T16:30:00+00:00"),
        ("day", "2016-07-18T15:30:00+00:00", "2016-07-19T15:30:00+00:00"),
        ("monday", "2016-07-18T14:59:00+00:00", "2016-07-18T15:00:00+00:00"),
        ("monday", "2016-07-18T15:00:00+00:00", "2016-07-25T15:00:00+00:00"),
        ("monday", "2016-07-24T23:00:00+00:00", "2016-07-25T15:00:00+00:00"),
        ("2016-08-01", "2016-07-18T15:00:00+00:00", "2016-08-01T06:00:00+00:00"),
        ("2016-08-01T09:00:00Z", "2016-07-18T15:00:00+00:00", "2016-08-01T09:00:00+00:00"),
    ],
)
def test_moves_lead_where_they_say(move: str, now: str, then: str) -> None:
    reached = next_instant(move, datetime.fromisoformat(now), "America/Costa_Rica")

    assert reached.astimezone(UTC) == datetime.fromisoformat(then)


def test_a_day_keeps_the_time_on_the_wall_over_a_change_to_summer_time() -> None:
    reached = next_instant("day", datetime(2016, 3, 12, 14, tzinfo=UTC), "America/Toronto")

    assert reached.astimezone(UTC) == datetime(2016, 3, 13, 13, tzinfo=UTC)


def test_faults_are_asked_for_over_http_too(sandbox: Sandbox, client: WebClient) -> None:
    body = {"method": "auth.test", "fault": "fatal_error"}
    assert httpx.post(f"{sandbox.url}/sandbox/faults", json=body).json() == {"ok": True}
    assert httpx.post(f"{sandbox.url}/sandbox/faults", json={"socket": "burn"}).status_code == 400

    with pytest.raises(Exception, match="fatal_error"):
        client.auth_test()
