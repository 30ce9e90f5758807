"""Handing a file to Slack: an address is asked for, the bytes go there, and the file is completed, shared or not.

https://docs.slack.dev/messaging/working-with-files#upload
"""

from __future__ import annotations

import urllib.request
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError

from slack_sdk.errors import SlackApiError

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk import WebClient

SECONDS = 30
GONE = frozenset({"file_not_found", "file_deleted"})


@dataclass(frozen=True, slots=True)
class Made:
    """A file: its name ("plan.xlsx"), its title, its bytes, and the line that goes with it."""

    name: str
    title: str
    data: bytes
    said: str = ""


def upload(slack: WebClient, made: Made, noted: Callable[[str], None], *, channel: str | None = None) -> str:
    """Hand a file over, shared with a conversation or the bot's own, and return its id.

    `noted` is told the id before the file can be seen by anybody, so that whoever does it again finds it. Raises what
    slack_sdk raises, and OSError.
    """
    told = slack.files_getUploadURLExternal(filename=made.name, length=len(made.data))
    file = str(told["file_id"])
    noted(file)
    _send(str(told["upload_url"]), made.data)
    shared = {"channel_id": channel, "initial_comment": made.said} if channel else {}
    slack.api_call("files.completeUploadExternal", json={"files": [{"id": file, "title": made.title}], **shared})
    return file


def _send(address: str, data: bytes) -> None:
    headers = {"Content-Type": "application/octet-stream"}
    request = urllib.request.Request(address, data=data, headers=headers, method="POST")  # noqa: S310 - from Slack
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            if answer.status != HTTPStatus.OK:
                raise ConnectionError(f"upload answered {answer.status}")
    except HTTPError as error:
        error.close()
        raise ConnectionError(f"upload answered {error.code}") from None


def shared(slack: WebClient, file: str) -> bool:
    """Tell whether a file of an earlier try is where people see it."""
    known = _known(slack, file)
    return any(known.get(place) for place in ("shares", "channels", "groups", "ims"))


def ready(slack: WebClient, file: str) -> bool:
    """Tell whether Slack has done with a file: before that it cannot stand in a message, and has no type."""
    return bool(_known(slack, file).get("mimetype"))


def _known(slack: WebClient, file: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = slack.files_info(file=file)["file"]
    except SlackApiError as error:
        if error.response.get("error") in GONE:
            return {}
        raise
    return found
