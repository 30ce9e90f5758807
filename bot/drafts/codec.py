"""A draft as JSON and back: what the store keeps of it."""

from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from bot.drafts.deadlines import read
from bot.drafts.draft import Draft, Dropped, key, opened
from bot.plan import Commitment, Deadline, DeadlineKind, Owed, Reason, SetAside

if TYPE_CHECKING:
    from bot.plan import ReadDocument

VERSION = 2
"""1: without `settled`, `dropped` and `owed`."""


def to_json(document: ReadDocument) -> dict[str, Any]:
    """Return a draft as JSON data."""
    return {"version": VERSION, **_plain(asdict(opened(document)))}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value


def from_json(data: dict[str, Any]) -> Draft:
    """Return the draft of JSON data that `to_json` gave, in this version or an earlier one."""
    draft = Draft(
        code=data["code"],
        title=data["title"],
        place=data["place"],
        start=_day(data["start"]),
        end=_day(data["end"]),
        language=data["language"],
        participants=tuple(data["participants"]),
        commitments=tuple(_commitment(one) for one in data["commitments"]),
        set_aside=tuple(SetAside(one["text"], Reason(one["reason"])) for one in data["set_aside"]),
        settled=frozenset(data.get("settled", ())),
        dropped=tuple(_dropped(one) for one in data.get("dropped", ())),
    )
    return draft if data["version"] > 1 else _first(draft)


def _first(draft: Draft) -> Draft:
    """Return a draft of version 1: a deadline was a person's where it is not what the words say."""
    theirs = (one.label for one in draft.commitments if one.deadline != read(draft, one.text))
    return replace(draft, settled=frozenset(map(key, theirs)))


def _dropped(data: dict[str, Any]) -> Dropped:
    return Dropped(_commitment(data["commitment"]), data["place"], data["settled"])


def _commitment(data: dict[str, Any]) -> Commitment:
    owed = data.get("owed")
    return Commitment(
        code=data["code"],
        label=data["label"],
        text=data["text"],
        theme=data["theme"],
        theme_label=data["theme_label"],
        responsible=tuple(data["responsible"]),
        recipient=tuple(data["recipient"]),
        deadline=_deadline(data["deadline"]),
        owed=Owed(owed) if owed else None,
    )


def _deadline(data: dict[str, Any] | None) -> Deadline | None:
    if data is None:
        return None
    return Deadline(data["phrase"], _day(data["start"]), _day(data["end"]), DeadlineKind(data["kind"]))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
