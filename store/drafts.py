"""Drafts: what was read of a file, corrected step by step, until it is published or discarded."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, select, update

from bot.drafts import from_json, to_json
from store.tables import DraftRow

if TYPE_CHECKING:
    from datetime import datetime

    from bot.plan import ReadDocument
    from store.engine import Unit


class Overtaken(Exception):  # noqa: N818 - named for what happened
    """Somebody else changed the draft meanwhile, published or discarded it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it is kept; `body` is None while its file is being read.

    `file` is the file's id in Slack, `text` what was read, `language` that of the person who sent it; `revision`
    counts the changes, and `page` is the part of it that its message shows.
    """

    id: str
    file: str
    name: str
    channel: str
    language: str
    text: str
    body: ReadDocument | None
    revision: int
    page: int
    opened_by: str
    changed_by: str

    @property
    def key(self) -> str:
        """The outbox key of the message that shows it."""
        return key_of_message(self.id)


def key_of_message(number: str) -> str:
    """Return the outbox key of the message that shows a draft."""
    return f"draft:{number}"


def begin(unit: Unit, *, file: str, name: str, channel: str, language: str, by: str, now: datetime) -> Draft:
    """Note down that a file is to be read."""
    draft = Draft(str(uuid.uuid4()), file, name, channel, language, "", None, 0, 0, by, by)
    values = {field: getattr(draft, field) for field in Draft.__slots__}
    unit.connection.execute(insert(DraftRow).values(**values, opened=now, changed=now))
    return draft


def get(unit: Unit, number: str) -> Draft | None:
    """Return a draft; None where it was published or discarded, or never was."""
    columns = [getattr(DraftRow, field) for field in Draft.__slots__]
    row = unit.connection.execute(select(*columns).where(DraftRow.id == number)).mappings().first()
    if row is None:
        return None
    return Draft(**{**row, "body": from_json(row["body"]) if row["body"] else None})


def filled(unit: Unit, number: str, *, fingerprint: str, text: str, body: ReadDocument) -> str | None:
    """Put what was read into a draft; return the id of another draft of the same file, where there is one."""
    twin = unit.connection.execute(
        select(DraftRow.id).where(DraftRow.fingerprint == fingerprint, DraftRow.id != number)
    ).scalar()
    if twin is not None:
        return twin
    values = {"fingerprint": fingerprint, "text": text, "body": to_json(body)}
    unit.connection.execute(update(DraftRow).where(DraftRow.id == number).values(**values))
    return None


def change(unit: Unit, draft: Draft, body: ReadDocument, *, by: str, now: datetime) -> None:
    """Keep a corrected draft. Raises Overtaken where it is no longer the revision that was corrected."""
    _write(unit, draft, {"body": to_json(body), "revision": draft.revision + 1, "changed_by": by, "changed": now})


def turn(unit: Unit, draft: Draft, page: int) -> None:
    """Remember which part of a draft its message shows. Raises Overtaken."""
    _write(unit, draft, {"page": page})


def _write(unit: Unit, draft: Draft, values: dict[str, object]) -> None:
    same = update(DraftRow).where(DraftRow.id == draft.id, DraftRow.revision == draft.revision)
    if unit.connection.execute(same.values(**values)).rowcount != 1:
        raise Overtaken


def remove(unit: Unit, number: str) -> bool:
    """Let a draft go: it was published, discarded, or its file could not be read. Return whether it was there."""
    return bool(unit.connection.execute(delete(DraftRow).where(DraftRow.id == number)).rowcount)
