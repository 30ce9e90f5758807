"""Fetching a file that somebody shared: only from Slack's own addresses, with the bot's token, up to a size."""

from __future__ import annotations

import urllib.request
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit

from slack_sdk.errors import SlackApiError

from bot.reading.files import MOST_BYTES

if TYPE_CHECKING:
    from http.client import HTTPMessage
    from typing import IO

    from slack_sdk import WebClient

SECONDS = 30
SLACK, SLACK_FILES = "slack.com", "files.slack.com"


class NotFetched(Exception):  # noqa: N818 - named for what happened
    """A file cannot be had: `reason` is "gone", "elsewhere", "refused" or "too_large"; trying again mends none."""

    def __init__(self, reason: str) -> None:
        """Keep the reason."""
        super().__init__(reason)
        self.reason = reason


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Slack sends who may not read a file to its front door; the token must not go along."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        """Follow nothing."""


_OPENER = urllib.request.build_opener(_NoRedirects)


def fetch(slack: WebClient, file: str) -> bytes:
    """Return the bytes of a file of Slack. Raises NotFetched; what trying again may mend goes on to the caller.

    What a message says of a file is not believed: its address and size are asked for anew (`files.info`).
    """
    known = _info(slack, file)
    if int(known.get("size") or 0) > MOST_BYTES:
        raise NotFetched("too_large")
    address = str(known.get("url_private_download") or known.get("url_private") or "")
    if known.get("is_external") or not _is_slack(slack, address):
        raise NotFetched("elsewhere")
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {slack.token}"})  # noqa: S310
    try:
        with _OPENER.open(request, timeout=SECONDS) as answer:
            data: bytes = answer.read(MOST_BYTES + 1)
    except HTTPError as error:
        error.close()
        if error.code >= HTTPStatus.INTERNAL_SERVER_ERROR or error.code == HTTPStatus.TOO_MANY_REQUESTS:
            raise ConnectionError(f"{error.code}") from None
        raise NotFetched("gone" if error.code == HTTPStatus.NOT_FOUND else "refused") from None
    if len(data) > MOST_BYTES:
        raise NotFetched("too_large")
    return data


def _info(slack: WebClient, file: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = slack.files_info(file=file)["file"]
    except SlackApiError as error:
        if error.response.get("error") in {"file_not_found", "file_deleted", "file_not_visible"}:
            raise NotFetched("gone") from error
        if error.response.get("error") in {"missing_scope", "no_permission", "access_denied", "not_allowed"}:
            raise NotFetched("refused") from error
        raise
    return found


def _is_slack(slack: WebClient, address: str) -> bool:
    """Whether an address is Slack's own: that of its files, or, in a rehearsal, of the Web API that the bot calls."""
    home, there = urlsplit(slack.base_url), urlsplit(address)
    if home.hostname and (home.hostname == SLACK or home.hostname.endswith(f".{SLACK}")):
        return (there.scheme, there.hostname) == ("https", SLACK_FILES)
    return (there.scheme, there.netloc) == (home.scheme, home.netloc)
