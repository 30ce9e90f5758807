"""The text of a file, by its content and not by its name: plain text, PDF or Word (DOCX)."""

from __future__ import annotations

import io
import zipfile

from docx import Document as Word
from docx.opc.exceptions import PackageNotFoundError
from pypdf import PdfReader
from pypdf.errors import PdfReadError

from bot.reading.errors import UnreadableFile

PDF, ZIP = b"%PDF", b"PK\x03\x04"
BINARY = 0.02
"""The share of control characters above which bytes are no text."""


def text_of(data: bytes, name: str) -> str:  # noqa: ARG001 - a file's name proves nothing
    """Return the text of a file. Raises UnreadableFile with its reason."""
    if not data.strip():
        raise UnreadableFile("empty")
    if data.lstrip()[:4] == PDF:
        return _pdf(data)
    if data[:4] == ZIP:
        return _word(data)
    return _plain(data)


def _pdf(data: bytes) -> str:
    try:
        pdf = PdfReader(io.BytesIO(data))
        if pdf.is_encrypted:
            raise UnreadableFile("encrypted")
        text = "\n\n".join(page.extract_text() for page in pdf.pages)
    except (PdfReadError, ValueError, KeyError, TypeError) as error:
        raise UnreadableFile("corrupt") from error
    if not text.strip():
        raise UnreadableFile("scanned")
    return text


def _word(data: bytes) -> str:
    try:
        word = Word(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise UnreadableFile("wrong_type") from error
    lines = [paragraph.text for paragraph in word.paragraphs]
    for table in word.tables:
        lines += ["\n".join(cell.text for cell in row.cells) for row in table.rows]
    text = "\n\n".join(lines)
    if not text.strip():
        raise UnreadableFile("empty")
    return text


def _plain(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if sum(c < " " and c not in "\t\n\r\f" for c in text) <= BINARY * len(text):
            return text
    raise UnreadableFile("wrong_type")
