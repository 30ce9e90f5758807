"""The whole bot, through the front door: the sandbox as Slack, over Socket Mode and over signed HTTP."""

from __future__ import annotations

import json
import socket
import threading
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from app import Rapporteur
from handlers.settings import Settings
from handlers.web import web
from rehearsal import Rehearsal
from store import outbox

PEOPLE = {
    "ts": "U0TS00001",
    "mexico": "U0MEX0001",
    "costa rica": "U0CRI0001",
    "honduras": "U0HND0001",
    "el salvador": "U0SLV0001",
    "canada": "U0CAN0001",
    "observer": "U0OBS0001",
}
PLAN, DIGEST, GENERAL = "C0PLAN001", "C0DIGEST1", "C0GENERAL"
PATIENCE = 60.0


@dataclass
class Conference:
    """A running rehearsal, and what people do in it."""

    folder: Path
    over: str
    rehearsal: Rehearsal = field(init=False)
    bot: Rapporteur = field(init=False)
    _end: Callable[[], None] = field(init=False)

    def start(self) -> None:
        # The port is held from the beginning: another test that runs beside this one could take it.
        door = socket.create_server(("127.0.0.1", 0)) if self.over == "http" else None
        request_url = f"http://127.0.0.1:{door.getsockname()[1]}/slack/events" if door else None
        settings = Settings(_env_file=None)  # type: ignore[call-arg]
        self.rehearsal = Rehearsal(settings, self.folder, port=0, request_url=request_url)
        self.bot = self.rehearsal.start()
        self._end = self._serve(door) if door else self.bot.connect()
        self.bot.start()
        self.settle()

    def _serve(self, door: socket.socket) -> Callable[[], None]:
        config = uvicorn.Config(web(self.bot.bolt, self.bot.house), log_config=None, lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, args=([door],), daemon=True)
        thread.start()
        wait_for(lambda: server.started, "the HTTP door to open")

        def end() -> None:
            server.should_exit = True
            thread.join()

        return end

    def stop(self) -> None:
        self._end()
        self.rehearsal.stop(self.bot)

    def act(self, who: str, do: str, **details: Any) -> dict[str, Any]:
        done: dict[str, Any] = self.rehearsal.slack.act(PEOPLE[who], do, **details)
        assert done["ok"], done
        self.settle()
        return done

    def command(self, who: str, text: str, channel: str = PLAN) -> dict[str, Any]:
        """Type a slash command and return the answer that only this person sees."""
        before = len(self.whispers(who))
        self.act(who, "command", channel=channel, text=text)
        wait_for(lambda: len(self.whispers(who)) > before, f"an answer to {text}")
        return self.whispers(who)[-1]

    def say(self, who: str, text: str, channel: str = PLAN, thread_ts: str | None = None) -> str:
        """Post a message and return its ts."""
        ts: str = self.act(who, "say", channel=channel, text=text, thread_ts=thread_ts)["ts"]
        return ts

    def state(self, who: str) -> dict[str, Any]:
        query = urllib.parse.urlencode({"as": PEOPLE[who]})
        with urllib.request.urlopen(f"{self.rehearsal.slack.url}/sandbox/state?{query}") as answer:
            found: dict[str, Any] = json.load(answer)
            return found

    def messages(self, channel: str = PLAN, who: str = "ts") -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.state(who)["messages"].get(channel, [])
        return found

    def whispers(self, who: str) -> list[dict[str, Any]]:
        """Return everything that only this person sees, oldest first."""
        found = [m for messages in self.state(who)["messages"].values() for m in messages if m.get("is_ephemeral")]
        return sorted(found, key=lambda m: float(m["ts"]))

    def thread(self, root: str, channel: str = PLAN, who: str = "ts") -> list[dict[str, Any]]:
        """Return the replies in a thread, oldest first."""
        return [m for m in self.messages(channel, who) if m.get("thread_ts") == root and m["ts"] != root]

    def root(self, label: str, channel: str = PLAN) -> dict[str, Any]:
        """Return the message of a commitment, the root of its thread."""
        return next(m for m in self.messages(channel) if m["bot"] and f"AHG2016 {label}" in words(m).split("\n")[0])

    def settle(self) -> None:
        """Wait until every event is taken and the bot has said everything that it has to say."""
        quiet = 0
        until = time.monotonic() + PATIENCE
        while quiet < 3:
            quiet = quiet + 1 if self.rehearsal.slack.slack.delivery.waiting == 0 and self.depth() == 0 else 0
            assert time.monotonic() < until, "waited in vain for the bot to fall silent"
            time.sleep(0.02)

    def depth(self) -> int:
        with self.bot.house.store.unit() as unit:
            return outbox.depth(unit)

    def move(self, to: str) -> None:
        """Press a button of the clock."""
        data = json.dumps({"move": to}).encode()
        request = urllib.request.Request(
            f"{self.rehearsal.slack.url}/sandbox/clock", data, {"content-type": "application/json"}
        )
        with urllib.request.urlopen(request) as answer:
            assert answer.status == 200
        self.settle()


def words(message: dict[str, Any]) -> str:
    """Return everything that a person reads in a message: its blocks, or its text where it has none."""
    return "\n".join(texts(message["blocks"])) if message.get("blocks") else str(message.get("text", ""))


def texts(node: Any) -> Iterator[str]:
    """Yield the texts inside Block Kit, in order."""
    if isinstance(node, list):
        for item in node:
            yield from texts(item)
    elif isinstance(node, dict):
        if isinstance(node.get("text"), str):
            yield node["text"]
        for key, value in node.items():
            if key != "text" or not isinstance(value, str):
                yield from texts(value)


def button(message: dict[str, Any], action: str) -> dict[str, Any]:
    """Return the button of a message whose action begins so, with the block that it stands in."""
    for block in message["blocks"]:
        for element in [*block.get("elements", []), *filter(None, [block.get("accessory")])]:
            if str(element.get("action_id", "")).startswith(action):
                return {"block_id": block["block_id"], **element}
    raise AssertionError(f"no button {action} in {words(message)}")


def wait_for(done: Callable[[], object], what: str) -> None:
    """Wait until something is so; fail with what was waited for."""
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.02)


@pytest.fixture(params=["socket", "http"])
def conference(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal that has just begun: Monday 18 July 2016, 08:55 in San José, the plan published."""
    running = Conference(tmp_path / "rehearsal", request.param)
    running.start()
    yield running
    running.stop()
