"""The archive that a Word file is: looked through bit by bit before it is unpacked, for it may hold a thousandfold."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from bot.reading.errors import UnreadableFile

BODY = "word/document.xml"
MOST_UNPACKED = 32 * 1024 * 1024
"""Bytes in all parts together, pictures too."""
MOST_MARKS = 1_000_000
"""What the XML of all parts together may weigh; 150 pages in which every third word has its own type weigh less."""
ELEMENT, ATTRIBUTE = 1, 3
"""What "<" and "=" weigh: a parsed element takes some fifty bytes of memory, an attribute three times as much."""
DECLARATION = b"<!DOCTYPE"
"""No part may have one (ECMA-376-2, 8.1.4): it may name other files, and words that unfold a thousandfold."""
AT_ONCE = 64 * 1024
HOW_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""Word packs in no other way (ECMA-376-2, annex C)."""
BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
"""What may stand before the first "<" of XML: marks of its encoding, and blanks."""


def check(data: bytes) -> None:
    """Raise UnreadableFile unless it is a Word file: "wrong_type", "encrypted", "too_large" or "corrupt".

    The sizes that an archive states are not believed: what is unpacked is counted.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise UnreadableFile("corrupt") from error


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableFile("encrypted")
    if BODY not in {part.filename for part in parts}:
        raise UnreadableFile("wrong_type")
    if any(part.compress_type not in HOW_PACKED for part in parts):
        raise UnreadableFile("corrupt")
    unpacked = marks = 0
    for part in parts:
        for size, weight in _pieces(archive, part):
            unpacked, marks = unpacked + size, marks + weight
            if unpacked > MOST_UNPACKED or marks > MOST_MARKS:
                raise UnreadableFile("too_large")


def _pieces(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[tuple[int, int]]:
    """Give the size of each piece of a part, and the weight of its XML, which is 0 where it is a picture."""
    with archive.open(part) as opened:
        piece = opened.read(AT_ONCE)
        is_xml = piece.lstrip(BEFORE_XML)[:1] in {b"<", b""}
        if is_xml and DECLARATION in piece:
            raise UnreadableFile("corrupt")
        while piece:
            weight = ELEMENT * piece.count(b"<") + ATTRIBUTE * piece.count(b"=") if is_xml else 0
            yield len(piece), weight
            piece = opened.read(AT_ONCE)
