"""A restart shows everything again."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from websockets.sync.client import connect

from sandbox.cast import read_cast
from sandbox.clock import SandboxClock
from sandbox.errors import PortTaken
from sandbox.server import Sandbox

PLAN, MEXICO = "C0PLAN001", "U0MEX0001"
START = datetime(2016, 7, 18, 15, tzinfo=UTC)


def furnish(sandbox: Sandbox) -> str:
    """Do something of every kind, and give the time of the first message."""
    client = WebClient(token="xoxb-sandbox", base_url=f"{sandbox.url}/api/")
    files = [{"name": "plan.txt", "content_base64": "aGVsbG8="}]
    said = str(sandbox.act(MEXICO, "say", channel=PLAN, text="done", files=files)["ts"])
    payload = {"event_type": "outbox", "event_payload": {"id": "7"}}
    client.chat_postMessage(channel=PLAN, text="noted", thread_ts=said, metadata=payload)
    client.chat_postEphemeral(channel=PLAN, user=MEXICO, text="only for you")
    client.reactions_add(channel=PLAN, timestamp=said, name="eyes")
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    client.views_publish(user_id=MEXICO, view=home)
    modal = {"type": "modal", "title": {"type": "plain_text", "text": "Form"}, "blocks": []}
    client.views_open(trigger_id=sandbox.slack.triggers.give(MEXICO), view=modal)
    sandbox.act(MEXICO, "change_user", set={"locale": "fr-FR"})
    sandbox.act(MEXICO, "leave", channel="C0DIGEST1")
    sandbox.act(MEXICO, "open_dm")
    return said


def seen(sandbox: Sandbox) -> dict[str, Any]:
    state: dict[str, Any] = httpx.get(f"{sandbox.url}/sandbox/state", params={"as": MEXICO}).json()
    del state["clock"]
    return state


def test_a_restart_shows_everything_again(tmp_path: Path) -> None:
    path = tmp_path / "state" / "sandbox.json"
    with Sandbox(read_cast(), {}, state_path=path, clock=SandboxClock(START)) as first:
        said = furnish(first)
        before = seen(first)
        last = first.workspace.last_ts

    with Sandbox(read_cast(), {}, state_path=path, clock=SandboxClock(START)) as again:
        assert seen(again) == before
        file = before["messages"][PLAN][0]["files"][0]
        assert httpx.get(again.url + file["url"]).text == "hello"
        client = WebClient(token="xoxb-sandbox", base_url=f"{again.url}/api/")
        thread = client.conversations_replies(channel=PLAN, ts=said, include_all_metadata=True)["messages"]
        assert thread[1]["metadata"]["event_payload"] == {"id": "7"}
        assert client.chat_postMessage(channel=PLAN, text="later")["ts"] > f"{last // 1_000_000}.{last % 1_000_000:06d}"


def test_the_clock_goes_on_from_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.json"
    with Sandbox(read_cast(), {}, state_path=path, clock=SandboxClock(START)) as first:
        moved = first.clock.move_to(datetime(2016, 7, 25, 15, tzinfo=UTC))

    with Sandbox(read_cast(), {}, state_path=path, clock=SandboxClock(START)) as again:
        assert (again.clock.now() - moved).total_seconds() < 60
        assert again.clock.now() >= moved


def test_without_a_path_nothing_is_kept(tmp_path: Path) -> None:
    with Sandbox(read_cast(), {}) as first:
        first.act(MEXICO, "say", channel=PLAN, text="done")
    with Sandbox(read_cast(), {}) as again:
        assert again.workspace.messages == {}


PROGRAM = """
import sys, time
from pathlib import Path
from sandbox.cast import read_cast
from sandbox.server import Sandbox
sandbox = Sandbox(read_cast(), {}, state_path=Path(sys.argv[1])).start()
sandbox.act("U0MEX0001", "say", channel="C0PLAN001", text="before the end")
print("said", flush=True)
time.sleep(600)
"""


def test_what_was_said_is_written_without_an_orderly_end(tmp_path: Path, eventually: Callable[..., Any]) -> None:
    path = tmp_path / "sandbox.json"
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(path)],
        stdout=subprocess.PIPE,
        env=environment,
    )
    assert process.stdout is not None
    with process.stdout as output:
        assert output.readline() == b"said\n"
    eventually(lambda: path.exists() and "before the end" in path.read_text(encoding="utf-8"))
    process.send_signal(signal.SIGKILL)
    process.wait()

    assert json.loads(path.read_text(encoding="utf-8"))["messages"][0]["text"] == "before the end"


def test_a_taken_port_is_named(sandbox: Sandbox) -> None:
    with pytest.raises(PortTaken) as raised:
        Sandbox(read_cast(), {}, port=sandbox.port).start()

    assert raised.value.port == sandbox.port


def test_stopping_ends_open_pages_and_does_not_wait_for_them(caplog: pytest.LogCaptureFixture) -> None:
    sandbox = Sandbox(read_cast(), {}).start()
    with httpx.stream("GET", f"{sandbox.url}/sandbox/stream") as stream:
        lines = stream.iter_lines()
        next(lines)
        sandbox.stop()
        list(lines)
        assert "timeout graceful shutdown exceeded" not in caplog.text
        with pytest.raises(httpx.ConnectError):
            httpx.get(sandbox.url)


def test_stopping_does_not_wait_for_a_person_or_a_clock_on_its_way() -> None:
    sandbox = Sandbox(read_cast(), {}, clock=SandboxClock(START)).start()
    on_its_way, stopped = threading.Event(), threading.Event()

    def wait(_instant: datetime) -> None:
        on_its_way.set()
        stopped.wait(60)

    sandbox.clock.on_step(wait)
    move = threading.Thread(target=sandbox.clock.move_to, args=(START + timedelta(days=365),))
    move.start()
    assert on_its_way.wait(60)

    sandbox.stop()
    assert move.is_alive(), "it waited for the clock"
    stopped.set()
    move.join()

    assert sandbox.clock.now() < START + timedelta(days=2)


def test_stopping_what_was_never_started_does_nothing() -> None:
    Sandbox(read_cast(), {}).stop()


def test_an_event_that_nobody_took_is_sent_again_after_a_restart(tmp_path: Path, manifest: dict[str, Any]) -> None:
    path = tmp_path / "sandbox.json"
    with Sandbox(read_cast(), manifest, state_path=path, clock=SandboxClock(START)) as first:
        said = first.act(MEXICO, "say", channel=PLAN, text="done")["ts"]

    with Sandbox(read_cast(), manifest, state_path=path, clock=SandboxClock(START)) as again:
        app = WebClient(token="xapp-sandbox", base_url=f"{again.url}/api/")
        with connect(app.apps_connections_open(app_token="xapp-sandbox")["url"]) as socket:
            assert json.loads(socket.recv(timeout=30))["type"] == "hello"
            envelope = json.loads(socket.recv(timeout=30))
            assert envelope["payload"]["event"]["ts"] == said
            assert envelope["retry_attempt"] >= 1
            socket.send(json.dumps({"envelope_id": envelope["envelope_id"]}))
            until = time.monotonic() + 30
            while again.workspace.undelivered and time.monotonic() < until:
                time.sleep(0.01)
        assert again.workspace.undelivered == {}


def test_half_a_character_spoils_neither_the_page_nor_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sandbox.json"
    with Sandbox(read_cast(), {}, state_path=path, clock=SandboxClock(START)) as sandbox:
        typed = {"as": MEXICO, "do": "say", "channel": PLAN, "text": "done \ud83d \u2705"}
        assert httpx.post(f"{sandbox.url}/sandbox/act", content=json.dumps(typed)).json()["ok"]
        client = WebClient(token="xoxb-sandbox", base_url=f"{sandbox.url}/api/")
        client.api_call("chat.postMessage", json={"channel": PLAN, "text": "noted \ud83d"})
        assert [message["text"] for message in seen(sandbox)["messages"][PLAN]] == ["done ? \u2705", "noted ?"]
    assert "noted ?" in path.read_text(encoding="utf-8")
