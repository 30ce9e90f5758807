"""The stand-in for Slack itself, without its web server: what the Web API and the people act upon."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sandbox.contents import Contents
from sandbox.delivery import Delivery
from sandbox.events import Events
from sandbox.faults import Faults
from sandbox.interactions import Triggers
from sandbox.manifest import Manifest
from sandbox.records import Json
from sandbox.transport import Transport
from sandbox.workspace import Workspace


@dataclass(frozen=True)
class Tokens:
    """What the app proves itself with."""

    bot: str
    app: str
    signing_secret: str


@dataclass(frozen=True)
class ApiCall:
    """One call of the Web API: the method, its arguments and the answer that it got."""

    method: str
    args: Json
    answer: Json

    @property
    def blocks(self) -> list[Json]:
        """The blocks among the arguments, however they were sent."""
        blocks = self.args.get("blocks") or []
        parsed: list[Json] = json.loads(blocks) if isinstance(blocks, str) else blocks
        return parsed


class Slack:
    """Workspace, app, faults, deliveries and the record of calls, in one place."""

    def __init__(
        self, workspace: Workspace, manifest: Manifest, tokens: Tokens, transport: Transport, contents: Contents
    ) -> None:
        self.workspace, self.manifest, self.tokens, self.contents = workspace, manifest, tokens, contents
        self.url = ""
        self.faults = Faults()
        self.triggers = Triggers()
        self.calls: list[ApiCall] = []
        self.delivery = Delivery(transport, self.faults, undelivered=workspace.undelivered)
        self.events = Events(workspace, manifest, self.delivery.event, lambda: self.url)
