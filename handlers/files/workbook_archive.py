"""The archive that a workbook is: looked through bit by bit before it is opened, for it may hold a thousandfold."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 10 * 1024 * 1024
"""Bytes of a file; the plan with ten thousand commitments takes a tenth."""
MOST_UNPACKED = 100 * 1024 * 1024
"""Bytes in all parts together."""
MOST_MARKS = 6_000_000
"""How many "<" all parts may have together: a cell takes four."""
MOST_PARTS = 1_000
BODY = "xl/workbook.xml"
OLD = b"\xd0\xcf\x11\xe0"
"""How an old Excel file begins, and one with a password (MS-CFB, 2.2)."""
DECLARATION = b"<!DOCTYPE"
"""No part may have one (ECMA-376-2, 8.1.4): it may name other files, and words that unfold a thousandfold."""
AT_ONCE = 64 * 1024
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError)


class UnusableSheet(Exception):  # noqa: N818 - an answer to the person
    """A file gives no table: why (`export.unusable.…`), and the word that it is about."""

    def __init__(self, why: str, word: str = "") -> None:
        """Keep both."""
        super().__init__(f"{why}: {word}")
        self.why, self.word = why, word


def is_workbook(data: bytes) -> bool:
    """Tell whether bytes are a workbook of Excel, whatever else may be wrong with it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return BODY in archive.NameToInfo
    except BROKEN:
        return False


def check(data: bytes) -> None:
    """Raise UnusableSheet unless it is a workbook that may be opened.

    The sizes that an archive states are not believed: what is unpacked is counted.
    """
    if len(data) > MOST_BYTES:
        raise UnusableSheet("too_large")
    if data.startswith(OLD):
        raise UnusableSheet("old")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive)
    except BROKEN as error:
        raise UnusableSheet("broken") from error


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = [part.filename.casefold() for part in parts]
    if BODY not in names or len(parts) > MOST_PARTS or len(set(names)) < len(names):
        raise UnusableSheet("broken")
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        raise UnusableSheet("macros")
    if any("/externallinks/" in name for name in names):
        raise UnusableSheet("links")
    unpacked = marks = 0
    for piece in _pieces(archive):
        unpacked, marks = unpacked + len(piece), marks + piece.count(b"<")
        if unpacked > MOST_UNPACKED or marks > MOST_MARKS:
            raise UnusableSheet("too_large")


def _pieces(archive: zipfile.ZipFile) -> Iterator[bytes]:
    for part in archive.infolist():
        with archive.open(part) as opened:
            piece = opened.read(AT_ONCE)
            if DECLARATION in piece.replace(b"\0", b"").upper():
                raise UnusableSheet("broken")
            while piece:
                yield piece
                piece = opened.read(AT_ONCE)
