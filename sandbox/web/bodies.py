"""Reading what a request brings."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from starlette.requests import Request

from sandbox.records import Json


class UnreadableBody(ValueError):  # noqa: N818
    """The body of a request is not what its type says."""


async def read_json(request: Request) -> Json:
    """The JSON object in a body; raises UnreadableBody."""
    try:
        body = json.loads(_whole(await request.body() or b"{}"))
    except ValueError:
        raise UnreadableBody from None
    if not isinstance(body, dict):
        raise UnreadableBody
    return body


def _whole(raw: bytes) -> bytes:
    """Return JSON in which half a character (a surrogate without its pair) is "?": it could be neither kept nor shown.

    Raises ValueError for what is no JSON.
    """
    if b"\\ud" not in raw.lower():
        return raw
    return json.dumps(json.loads(raw), ensure_ascii=False).encode("utf-8", "replace")


async def read_arguments(request: Request) -> Json:
    """The arguments of a Web API call: of the address, and of a form or a JSON body; raises UnreadableBody."""
    arguments: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "")
    if kind.startswith("application/json"):
        return arguments | await read_json(request)
    if kind.startswith("multipart/form-data"):
        async with request.form() as form:
            return arguments | {name: value for name, value in form.items() if isinstance(value, str)}
    try:
        fields = parse_qsl((await request.body()).decode(), keep_blank_values=True)
    except UnicodeDecodeError:
        raise UnreadableBody from None
    return arguments | dict(fields)
