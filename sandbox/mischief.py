"""Letting things go wrong with Slack, when somebody asks for it."""

from __future__ import annotations

from sandbox.faults import read_fault
from sandbox.records import Json
from sandbox.slack import Slack
from sandbox.socket_mode import SocketMode


async def go_wrong(slack: Slack, body: Json) -> None:
    """Let the faults happen that `body` asks for; raises KeyError or ValueError where there is no such fault.

    `{"method": "chat.postMessage", "fault": "ratelimited", "times": 2, "retry_after": 3}` is one of the Web API: also
    `server_error`, `timeout_before`, `lost_before` (nothing is done), `server_error_after`, `timeout_after`,
    `lost_after` (done, but nobody hears of it), or the name of any Slack error. `{"socket": "drop"}` cuts the
    connections, `"refresh"` and `"warning"` ask for new ones, `"silent"` leaves them open and dumb.
    `{"redeliver": true}` sends every event twice, under two event ids. `{"clear": true}` ends it all.
    """
    if body.get("clear"):
        slack.faults.clear()
    if "redeliver" in body:
        slack.faults.redeliver = bool(body["redeliver"])
    if "socket" in body:
        await _socket(slack, str(body["socket"]))
    if "method" in body:
        slack.faults.add(read_fault(body))


async def _socket(slack: Slack, fault: str) -> None:
    transport = slack.delivery.transport
    if not isinstance(transport, SocketMode) or fault not in ("drop", "refresh", "warning", "silent"):
        raise ValueError(fault)
    if fault == "drop":
        await transport.drop()
    elif fault == "silent":
        transport.hush()
    else:
        await transport.refresh("warning" if fault == "warning" else "refresh_requested")
