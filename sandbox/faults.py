"""Faults on request: what goes wrong with Slack, at the moment that a test or a rehearsal chooses."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.records import Json

BEFORE = frozenset({"ratelimited", "server_error", "timeout_before", "lost_before"})
AFTER = frozenset({"server_error_after", "timeout_after", "lost_after"})


@dataclass
class Fault:
    """What goes wrong with the next `times` calls of a method (`*`: of any)."""

    method: str
    fault: str
    times: int = 1
    retry_after: int = 1

    @property
    def after(self) -> bool:
        """Whether the call is carried out before it goes wrong."""
        return self.fault in AFTER


class Faults:
    """The faults that are still to happen; `redeliver` sends every event twice, under two event ids."""

    def __init__(self) -> None:
        self._waiting: list[Fault] = []
        self.redeliver = False

    def add(self, fault: Fault) -> None:
        """Let a fault happen; faults of one method happen in the order in which they were added."""
        self._waiting.append(fault)

    def take(self, method: str) -> Fault | None:
        """The fault for this call, if there is one: it is used up by it."""
        for fault in self._waiting:
            if fault.method in (method, "*"):
                fault.times -= 1
                if fault.times <= 0:
                    self._waiting.remove(fault)
                return fault
        return None

    def clear(self) -> None:
        """Let nothing go wrong any more."""
        self._waiting.clear()
        self.redeliver = False


def read_fault(body: Json) -> Fault:
    """A fault from `{"method", "fault", "times", "retry_after"}`; an unknown word is taken for a Slack error."""
    return Fault(
        str(body["method"]),
        str(body.get("fault", "ratelimited")),
        int(body.get("times", 1)),
        int(body.get("retry_after", 1)),
    )
