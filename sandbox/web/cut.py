"""A connection that ends in the middle of an answer."""

from __future__ import annotations

from starlette.responses import Response
from starlette.types import Receive, Scope, Send


class Cut(Response):
    """Promises more than it sends: the server then closes the connection, and the caller gets no answer."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        """Begin an answer and leave it there."""
        headers = [(b"content-type", b"application/json"), (b"content-length", b"1000")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b"{", "more_body": True})
