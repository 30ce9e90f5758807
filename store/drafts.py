"""Drafts: what was read of a file, corrected step by step, until it is published or discarded."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from bot.drafts import from_json, to_json
from store.states import State
from store.tables import DraftRow, OutboxRow

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from bot.drafts import Draft as Body
    from bot.plan import ReadDocument
    from store.engine import Unit


class Overtaken(Exception):  # noqa: N818 - named for what happened
    """Somebody else changed the draft meanwhile, published or discarded it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is kept; `body` is None while its file is being read.

    `file` is the file's id in Slack, `fingerprint` the digest of its bytes, `text` what was read, `language` that of
    the person who sent it; `revision` counts the changes, and `page` is the part of it that its message shows.
    """

    id: str
    file: str
    name: str
    channel: str
    language: str
    text: str
    body: Body | None
    revision: int
    page: int
    opened_by: str
    changed_by: str
    opened: datetime
    changed: datetime
    fingerprint: str | None = None

    @property
    def key(self) -> str:
        """The outbox key of the message that shows it."""
        return key_of_message(self.id)


def key_of_message(number: str) -> str:
    """Return the outbox key of the message that shows a draft."""
    return f"draft:{number}"


def key_of_reading(number: str) -> str:
    """Return the outbox key of the work of reading a draft's file."""
    return f"read:{number}"


def begin(unit: Unit, *, file: str, name: str, channel: str, language: str, by: str, now: datetime) -> Draft:
    """Note down that a file is to be read."""
    draft = Draft(str(uuid.uuid4()), file, name, channel, language, "", None, 0, 0, by, by, now, now)
    unit.connection.execute(insert(DraftRow).values({field: getattr(draft, field) for field in Draft.__slots__}))
    return draft


def get(unit: Unit, number: str) -> Draft | None:
    """Return a draft; None where it was published or discarded, or never was."""
    row = unit.connection.execute(_ROWS.where(DraftRow.id == number)).mappings().first()
    return _draft(row) if row else None


def listed(unit: Unit) -> list[Draft]:
    """Return the drafts that can be gone on with, the last changed first: any colleague may pick one up."""
    query = _ROWS.where(DraftRow.body.is_not(None)).order_by(DraftRow.changed.desc(), DraftRow.id)
    return [_draft(row) for row in unit.connection.execute(query).mappings()]


def unread(unit: Unit) -> list[Draft]:
    """Return the drafts whose file was given up: its reading failed for good, so they will never have a body."""
    given_up = select(OutboxRow.key).where(OutboxRow.state == State.FAILED)
    query = _ROWS.where(DraftRow.body.is_(None), (key_of_reading("") + DraftRow.id).in_(given_up))
    return [_draft(row) for row in unit.connection.execute(query.order_by(DraftRow.opened)).mappings()]


def shown(unit: Unit, draft: Draft) -> tuple[str, str] | None:
    """Return the channel and ts of the message that shows a draft; None until it is posted."""
    query = select(OutboxRow.sent_channel, OutboxRow.sent_ts).where(OutboxRow.key == draft.key)
    row = unit.connection.execute(query).first()
    return (row[0], row[1]) if row and row[0] and row[1] else None


_ROWS = select(*(getattr(DraftRow, field) for field in Draft.__slots__))


def _draft(row: Mapping[Any, Any]) -> Draft:
    return Draft(**{**row, "body": from_json(row["body"]) if row["body"] else None})


def hold(unit: Unit, number: str, text: str) -> None:
    """Let a file that is no document wait with what was understood of it; it is in no list of drafts."""
    unit.connection.execute(update(DraftRow).where(DraftRow.id == number).values(text=text))


def filled(unit: Unit, number: str, *, fingerprint: str, text: str, body: ReadDocument) -> str | None:
    """Put what was read into a draft; return the id of another draft of the same file, where there is one.

    A draft that has a body already keeps it: whoever was taken for dead and reads to the end changes nothing.
    """
    twin = _twin(unit, number, fingerprint)
    if twin is not None:
        return twin
    empty = update(DraftRow).where(DraftRow.id == number, DraftRow.body.is_(None))
    try:
        with unit.connection.begin_nested():
            unit.connection.execute(empty.values(fingerprint=fingerprint, text=text, body=to_json(body)))
    except IntegrityError:
        # Two workers read the same file at once, and the other was first.
        return _twin(unit, number, fingerprint)
    return None


def _twin(unit: Unit, number: str, fingerprint: str) -> str | None:
    same = select(DraftRow.id).where(DraftRow.fingerprint == fingerprint, DraftRow.id != number)
    found: str | None = unit.connection.execute(same).scalar()
    return found


def change(unit: Unit, draft: Draft, body: ReadDocument, *, by: str, now: datetime) -> None:
    """Keep a corrected draft. Raises Overtaken where it is no longer the revision that was corrected."""
    _write(unit, draft, {"body": to_json(body), "revision": draft.revision + 1, "changed_by": by, "changed": now})


def turn(unit: Unit, draft: Draft, page: int) -> None:
    """Remember which part of a draft its message shows. Raises Overtaken."""
    _write(unit, draft, {"page": page})


def hand_over(unit: Unit, draft: Draft, language: str) -> Draft:
    """Let the message that shows a draft be in another person's language. Raises Overtaken."""
    _write(unit, draft, {"language": language})
    return replace(draft, language=language)


def _write(unit: Unit, draft: Draft, values: dict[str, object]) -> None:
    same = update(DraftRow).where(DraftRow.id == draft.id, DraftRow.revision == draft.revision)
    if unit.connection.execute(same.values(**values)).rowcount != 1:
        raise Overtaken


def remove(unit: Unit, number: str) -> bool:
    """Let a draft go: it was published, discarded, or its file could not be read. Return whether it was there."""
    return bool(unit.connection.execute(delete(DraftRow).where(DraftRow.id == number)).rowcount)
