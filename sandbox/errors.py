"""What the sandbox refuses, under Slack's own names."""

from __future__ import annotations

from pathlib import Path
from typing import Any


class SlackError(Exception):
    """A Web API refusal: `code` is Slack's error name, `messages` the rules that were broken."""

    def __init__(self, code: str, *messages: str, **extra: Any) -> None:
        super().__init__(code, *messages)
        self.code = code
        self.messages = messages
        self.extra = extra

    def answer(self) -> dict[str, Any]:
        """The body that Slack sends."""
        body: dict[str, Any] = {"ok": False, "error": self.code, **self.extra}
        if self.messages:
            body["response_metadata"] = {"messages": list(self.messages)}
            body["errors"] = [message.removeprefix("[ERROR] ") for message in self.messages]
        return body


class Refused(Exception):  # noqa: N818
    """What a person wanted to do cannot be done; the sentence says why, as Slack's client would.

    `errors` holds a sentence for each block of a form that is not well filled.
    """

    def __init__(self, sentence: str, errors: dict[str, str] | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.errors = errors


class PortTaken(OSError):  # noqa: N818
    """Another program listens on the port already."""

    def __init__(self, port: int) -> None:
        super().__init__(f"port {port} is taken")
        self.port = port


class StateUnreadable(Exception):  # noqa: N818
    """The file of the kept workspace is damaged, or of another release."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
