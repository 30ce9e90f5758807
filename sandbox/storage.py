"""Keeping the workspace in a file, so that a restart shows everything again.

The state is one JSON file, written whole beside its place and then moved into it, at most a fifth of a second after a
change. The clock's time lies in a small file of its own, so that time never seems to have gone back.
"""

from __future__ import annotations

import json
import os
import threading
from datetime import datetime
from pathlib import Path

from sandbox.errors import StateUnreadable
from sandbox.records import Channel, File, Json, Message, Pane, ResponseUrl, User, View, as_json
from sandbox.workspace import Workspace

GATHER_SECONDS = 0.1
CLOCK_SECONDS = 1.0


class Storage:
    """Writes a workspace to `path` whenever it changed; reads it when made."""

    def __init__(self, workspace: Workspace, path: Path) -> None:
        self._workspace, self._path = workspace, path
        self._clock_path = path.with_suffix(".clock")
        self._changed, self._stopping = threading.Event(), threading.Event()
        self._thread: threading.Thread | None = None
        self._read()
        workspace.observe(self._changed.set)

    def start(self) -> None:
        """Begin to write changes."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._thread = threading.Thread(target=self._run, name="sandbox-storage", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Write what is not written yet, and end."""
        self._stopping.set()
        self._changed.set()
        if self._thread:
            self._thread.join()
        self._write()

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self._changed.wait(CLOCK_SECONDS):
                self._stopping.wait(GATHER_SECONDS)
                self._changed.clear()
                self._write()
            self._write_clock()

    def _write(self) -> None:
        _replace(self._path, json.dumps(snapshot(self._workspace), ensure_ascii=False))
        self._write_clock()

    def _write_clock(self) -> None:
        _replace(self._clock_path, self._workspace.clock.now().isoformat())

    def _read(self) -> None:
        try:
            self._restore()
        except (ValueError, LookupError, TypeError) as error:
            raise StateUnreadable(self._path) from error

    def _restore(self) -> None:
        if self._path.is_file():
            restore(self._workspace, json.loads(self._path.read_text(encoding="utf-8")))
        if self._clock_path.is_file():
            self._workspace.clock.resume(datetime.fromisoformat(self._clock_path.read_text(encoding="utf-8")))


def _replace(path: Path, text: str) -> None:
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def snapshot(workspace: Workspace) -> Json:
    """Everything that a restart must know, as JSON data."""
    with workspace.lock:
        return {
            "users": [as_json(user) for user in workspace.users.values()],
            "channels": [as_json(channel) for channel in workspace.channels.values()],
            "messages": [as_json(message) for messages in workspace.messages.values() for message in messages],
            "files": [as_json(file) for file in workspace.files.values()],
            "views": [as_json(view) for stack in workspace.views.values() for view in stack],
            "homes": [as_json(view) for view in workspace.homes.values()],
            "panes": [as_json(pane) for pane in workspace.panes.values()],
            "response_urls": {token: as_json(target) for token, target in workspace.response_urls.items()},
            "read_until": {user: dict(channels) for user, channels in workspace.read_until.items()},
            "undelivered": dict(workspace.undelivered),
            "last_ts": workspace.last_ts,
            "version": workspace.version,
        }


def restore(workspace: Workspace, state: Json) -> None:
    """Put a snapshot into a workspace; people and channels that only the cast knows stay as they are."""
    workspace.users |= {each["id"]: User(**each) for each in state["users"]}
    workspace.bot = workspace.users[workspace.bot.id]
    workspace.channels |= {each["id"]: Channel(**each) for each in state["channels"]}
    workspace.files |= {each["id"]: File(**each) for each in state["files"]}
    workspace.homes |= {each["user"]: View(**each) for each in state["homes"]}
    for pane in state.get("panes", []):
        workspace.panes[pane["channel"], pane["thread_ts"]] = Pane(**pane)
    workspace.response_urls |= {token: ResponseUrl(**each) for token, each in state["response_urls"].items()}
    for message in state["messages"]:
        workspace.messages.setdefault(message["channel"], []).append(Message(**message))
    for view in state["views"]:
        workspace.views.setdefault(view["user"], []).append(View(**view))
    workspace.read_until = state["read_until"]
    workspace.undelivered |= state.get("undelivered", {})
    workspace.last_ts, workspace.version = state["last_ts"], state["version"]
