"""A draft as JSON and back: what the store keeps of it."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from bot.plan import Commitment, Deadline, DeadlineKind, ReadDocument, Reason, SetAside

VERSION = 1


def to_json(draft: ReadDocument) -> dict[str, Any]:
    """Return a draft as JSON data."""
    return {"version": VERSION, **_plain(asdict(draft))}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value


def from_json(data: dict[str, Any]) -> ReadDocument:
    """Return the draft of JSON data that `to_json` gave, in this version or an earlier one."""
    return ReadDocument(
        code=data["code"],
        title=data["title"],
        place=data["place"],
        start=_day(data["start"]),
        end=_day(data["end"]),
        language=data["language"],
        participants=tuple(data["participants"]),
        commitments=tuple(_commitment(one) for one in data["commitments"]),
        set_aside=tuple(SetAside(one["text"], Reason(one["reason"])) for one in data["set_aside"]),
    )


def _commitment(data: dict[str, Any]) -> Commitment:
    return Commitment(
        code=data["code"],
        label=data["label"],
        text=data["text"],
        theme=data["theme"],
        theme_label=data["theme_label"],
        responsible=tuple(data["responsible"]),
        recipient=tuple(data["recipient"]),
        deadline=_deadline(data["deadline"]),
    )


def _deadline(data: dict[str, Any] | None) -> Deadline | None:
    if data is None:
        return None
    return Deadline(data["phrase"], _day(data["start"]), _day(data["end"]), DeadlineKind(data["kind"]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
