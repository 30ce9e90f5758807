"""Threads: which Slack threads are about a commitment, a digest, a document or a report request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import Select, select

from store.keys import key_of
from store.tables import ThreadRow
from store.writing import insert_once

if TYPE_CHECKING:
    from typing import Any

    from store.engine import Unit

Subject = Literal["commitment", "digest", "document", "report_request", "assistant"]


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread, named by its first message; `reference` is the commitment's where it is about one."""

    channel: str
    ts: str
    kind: Subject
    reference: str | None
    language: str


def open(unit: Unit, thread: Thread) -> None:  # noqa: A001 - one opens a thread
    """Remember what a thread is about; the first word on a thread stands."""
    values = {field: getattr(thread, field) for field in Thread.__slots__}
    key = key_of(thread.reference) if thread.reference is not None else None
    insert_once(unit, ThreadRow, {**values, "reference_key": key}, returning=ThreadRow.id)


def find(unit: Unit, channel: str, ts: str) -> Thread | None:
    """Return what is known of the thread under a message."""
    return _first(unit, _query().where(ThreadRow.channel == channel, ThreadRow.ts == ts))


def of_commitment(unit: Unit, reference: str) -> list[Thread]:
    """Return the threads that a commitment was posted in, the newest first."""
    own = _query().where(ThreadRow.kind == "commitment", ThreadRow.reference_key == key_of(reference))
    return [Thread(*row) for row in unit.connection.execute(own.order_by(ThreadRow.id.desc()))]


def channels(unit: Unit) -> list[str]:
    """Return the channels in which threads were begun."""
    known = select(ThreadRow.channel).where(ThreadRow.kind != "assistant").distinct().order_by(ThreadRow.channel)
    return list(unit.connection.execute(known).scalars())


def _query() -> Select[Any]:
    return select(*(getattr(ThreadRow, field) for field in Thread.__slots__))


def _first(unit: Unit, query: Select[Any]) -> Thread | None:
    row = unit.connection.execute(query).first()
    return Thread(*row) if row else None
