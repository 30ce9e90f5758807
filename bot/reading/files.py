"""The text of a file, by its content and not by its name: plain text, PDF or Word (DOCX)."""

from __future__ import annotations

from bot.reading.errors import UnreadableFile
from bot.reading.pdf import text_of_pdf
from bot.reading.word import text_of_word

PDF, ZIP, OLD_WORD = b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MOST_BYTES = 25 * 1024 * 1024
"""A conference paper is smaller; what is larger is refused before it is opened."""
MOST_LETTERS = 1_000_000
"""Some three hundred pages; what is longer is no conference paper."""
BINARY = 0.02
"""The share of control characters above which bytes are no text."""


def text_of(data: bytes) -> str:
    """Return the text of a file. Raises UnreadableFile with its reason."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile("too_large")
    if not data.strip():
        raise UnreadableFile("empty")
    text = _text(data)
    if len(text) > MOST_LETTERS:
        raise UnreadableFile("too_long")
    return text


def _text(data: bytes) -> str:
    if PDF in data[:1024]:
        return text_of_pdf(data)
    if data[:4] == ZIP:
        return text_of_word(data)
    if data[:4] == OLD_WORD:
        raise UnreadableFile("old_word")
    return _plain(data)


def _plain(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if sum(c < " " and c not in "\t\n\r\f" for c in text) <= BINARY * len(text):
            return text.replace("\0", "")
    raise UnreadableFile("wrong_type")
