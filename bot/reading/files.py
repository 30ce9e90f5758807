"""The text of a file, by its content and not by its name: plain text, PDF or Word (DOCX)."""

from __future__ import annotations

import re

from bot.reading.bounds import LONGEST_WORD, MOST_LETTERS, MOST_LINES
from bot.reading.errors import UnreadableFile
from bot.reading.pdf import text_of_pdf
from bot.reading.word import text_of_word

PDF, ZIP, OLE = b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
OLD_WORD, ENCRYPTED = (name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage"))
"""What an OLE file holds: a paper of the old Word, or a new one under a password ([MS-DOC] 2.1, [MS-OFFCRYPTO] 2.3)."""
MARKUP = re.compile(rb"\s*(\{\\rtf|<\?xml|<!doctype|<html|<head|<body)", re.IGNORECASE)
"""How RTF, web pages and XML begin: their letters are text, but not the document's."""
MOST_BYTES = 25 * 1024 * 1024
"""A conference paper is smaller; what is larger is refused before it is opened."""
LONGEST_LETTER = 4
"""The most bytes that a letter takes in UTF-8 and UTF-16."""
BINARY = 0.02
"""The share of control characters above which bytes are no text."""
SAMPLE, FEWEST_BYTES = 200, 8
"""Bytes by which UTF-16 is recognised where nothing marks it."""
BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


def text_of(data: bytes) -> str:
    """Return the text of a file. Raises UnreadableFile with its reason."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile("too_large")
    if not data.strip():
        raise UnreadableFile("empty")
    text = _text(data)
    if len(text) > MOST_LETTERS or text.count("\n") > 2 * MOST_LINES:
        raise UnreadableFile("too_long")
    if max(map(len, text.split()), default=0) > LONGEST_WORD:
        raise UnreadableFile("corrupt")
    return text


def _text(data: bytes) -> str:
    if PDF in data[:1024]:
        return text_of_pdf(data)
    if data[:4] == ZIP:
        return text_of_word(data)
    if data[:4] == OLE:
        raise UnreadableFile("encrypted" if ENCRYPTED in data else "old_word" if OLD_WORD in data else "wrong_type")
    text = _plain(data)
    if MARKUP.match(text[:1024].lstrip("\ufeff").encode()):
        raise UnreadableFile("wrong_type")
    if not text.strip():
        raise UnreadableFile("empty")
    return text


def _plain(data: bytes) -> str:
    for encoding in _encodings(data):
        try:
            text = data[: LONGEST_LETTER * (MOST_LETTERS + 1)].decode(encoding)
        except UnicodeDecodeError:
            continue
        if sum(c < " " and c not in "\t\n\r\f" for c in text) <= BINARY * len(text):
            return text.replace("\0", "")
    raise UnreadableFile("wrong_type")


def _encodings(data: bytes) -> tuple[str, ...]:
    """Return the encodings to try in turn: as marked; UTF-16 where every second byte is nil; UTF-8, that of Windows."""
    marked = next((name for mark, name in BOMS.items() if data.startswith(mark)), None)
    if marked:
        return (marked, "cp1252")
    if len(data) >= FEWEST_BYTES and not any(data[1:SAMPLE:2]):
        return ("utf-16-le",)
    if len(data) >= FEWEST_BYTES and not any(data[0:SAMPLE:2]):
        return ("utf-16-be",)
    return ("utf-8", "cp1252")
