"""Signed requests: events, commands and interactions posted to the app's own address.

https://docs.slack.dev/apis/events-api/using-http-request-urls and https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import io
import json
import time
from http.client import HTTPException, HTTPResponse
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode, urlsplit

from sandbox.ids import secret
from sandbox.records import Json
from sandbox.transport import ANSWER_WITHIN, DeliveryFailed, NobodyListens, Parcel

if TYPE_CHECKING:
    import socket


class UrlNotVerified(Exception):  # noqa: N818
    """The app did not give the challenge back."""


class _Received:
    """Bytes that http.client takes for a socket."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def makefile(self, *_arguments: object) -> io.BytesIO:
        return io.BytesIO(self._data)


class HttpMode:
    """Posts to one address; each request is signed with the real time, for the app checks its age."""

    def __init__(self, request_url: str, signing_secret: str) -> None:
        self._url, self._secret = request_url, signing_secret

    async def send(self, parcel: Parcel) -> Json:
        """Post one thing and give the answer; raises DeliveryFailed for any status but 2xx."""
        kind, body = _body(parcel)
        retry = {"X-Slack-Retry-Num": str(parcel.retry), "X-Slack-Retry-Reason": parcel.reason} if parcel.retry else {}
        status, answer = await self._post(body, {"Content-Type": kind, **retry})
        if not 200 <= status < 300:
            raise DeliveryFailed("http_error")
        return _answer(answer)

    async def verify(self) -> None:
        """Send the challenge with which Slack verifies an address; raises UrlNotVerified or DeliveryFailed."""
        challenge = secret()
        body = json.dumps({"token": "sandbox", "challenge": challenge, "type": "url_verification"}).encode()
        status, answer = await self._post(body, {"Content-Type": "application/json"})
        if status != 200 or challenge not in answer.decode():
            raise UrlNotVerified

    async def wait(self, seconds: float, reason: str) -> None:  # noqa: ARG002
        """Wait before the next try."""
        await asyncio.sleep(seconds)

    async def _post(self, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
        try:
            return await asyncio.wait_for(_exchange(self._url, body, headers | self._signature(body)), ANSWER_WITHIN)
        except TimeoutError:
            raise DeliveryFailed("http_timeout") from None
        except (OSError, HTTPException):
            raise NobodyListens from None

    def _signature(self, body: bytes) -> dict[str, str]:
        timestamp = str(int(time.time()))
        signed = hmac.new(self._secret.encode(), f"v0:{timestamp}:".encode() + body, hashlib.sha256)
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": f"v0={signed.hexdigest()}"}


def _body(parcel: Parcel) -> tuple[str, bytes]:
    if parcel.kind == "events_api":
        return "application/json", json.dumps(parcel.payload).encode()
    fields = parcel.payload if parcel.kind == "slash_commands" else {"payload": json.dumps(parcel.payload)}
    return "application/x-www-form-urlencoded", urlencode(fields).encode()


def _answer(body: bytes) -> Json:
    """A command may be answered in plain words; everything else is JSON or nothing."""
    text = body.decode()
    try:
        answer = json.loads(text) if text.strip() else {}
    except json.JSONDecodeError:
        return {"text": text}
    return answer if isinstance(answer, dict) else {"text": text}


async def _exchange(url: str, body: bytes, headers: dict[str, str]) -> tuple[int, bytes]:
    target = urlsplit(url)
    secure = target.scheme == "https"
    reader, writer = await asyncio.open_connection(
        target.hostname, target.port or (443 if secure else 80), ssl=secure or None
    )
    try:
        fixed = {
            "Host": target.netloc,
            "Content-Length": str(len(body)),
            "Connection": "close",
            "User-Agent": "Slackbot 1.0",
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in {**fixed, **headers}.items())
        path = target.path or "/"
        writer.write(f"POST {path}{'?' + target.query if target.query else ''} HTTP/1.1\r\n{head}\r\n".encode() + body)
        await writer.drain()
        return _parsed(await reader.read())
    finally:
        writer.close()


def _parsed(data: bytes) -> tuple[int, bytes]:
    response = HTTPResponse(cast("socket.socket", _Received(data)), method="POST")
    response.begin()
    return response.status, response.read()
