"""Reading a file of a document from disk and publishing it: what `rapporteur read` and `load` do."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from bot.plan import Audience
from bot.reading import NothingRead, UnreadableFile, read, text_of
from handlers import publishing
from store.documents import UndatedDocument

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from bot.plan import ReadDocument
    from handlers.publishing import Published
    from store.engine import Unit


class NotLoadedError(Exception):
    """A file gave no document; `key` names the sentence that says so, `reason` that of its cause ("" where none)."""

    def __init__(self, key: str, file: Path, reason: str) -> None:
        """Keep the sentence's key, the file and the reason."""
        super().__init__(f"{key}: {file}: {reason}")
        self.key, self.file, self.reason = key, file, reason


def read_file(file: Path, code: str | None = None) -> tuple[ReadDocument, str]:
    """Return what a file says, and its text. Raises NotLoadedError."""
    try:
        text = text_of(file.read_bytes())
        return read(text, code=code, name=file.name), text
    except OSError as error:
        raise NotLoadedError("cli.no_file", file, error.strerror or "") from error
    except (NothingRead, UnreadableFile) as error:
        raise NotLoadedError("cli.not_read", file, error.reason) from error


def load(
    unit: Unit,
    file: Path,
    code: str | None,
    *,
    now: datetime,
    archived: bool = False,
    audience: Audience = Audience.PUBLIC,
) -> Published:
    """Read a file and publish it. Raises NotLoadedError; the same file twice changes nothing."""
    document, text = read_file(file, code)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    try:
        return publishing.publish(unit, document, text, now=now, digest=digest, archived=archived, audience=audience)
    except UndatedDocument as error:
        raise NotLoadedError("cli.undated", file, "") from error
