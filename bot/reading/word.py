"""The text of a Word file (DOCX): paragraphs with the numbers that Word draws, tables in their place, row by row."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from docx import Document as Word
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from bot.reading.cells import labelled, role_of
from bot.reading.errors import UnreadableFile
from bot.reading.marks import MARKER
from bot.reading.numbering import Numbering, xml_of

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import _Row

MOST_UNPACKED = 80 * 1024 * 1024
"""More than this in the archive is no letter; it is refused before it is unpacked."""
BODY = "word/document.xml"
VISIBLE = {"w:t": "", "w:tab": " ", "w:br": " ", "w:noBreakHyphen": "-"}
"""What is seen of a paragraph, and what it is written as; "" where its own text is."""


def text_of_word(data: bytes) -> str:
    """Return the text, a paragraph a line. Raises UnreadableFile: "wrong_type", "too_large", "corrupt", "empty"."""
    _check(data)
    try:
        word = Word(io.BytesIO(data))
        text = "\n\n".join(_lines(word))
    except (OpcError, zipfile.BadZipFile, LxmlError, KeyError, ValueError, AttributeError, RecursionError) as error:
        raise UnreadableFile("corrupt") from error
    if not text.strip():
        raise UnreadableFile("empty")
    return text


def _check(data: bytes) -> None:
    """Look into the archive before it is unpacked: is it Word at all, and how much is packed in it?"""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile as error:
        raise UnreadableFile("corrupt") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile("encrypted")
    if BODY not in {entry.filename for entry in entries}:
        raise UnreadableFile("wrong_type")
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise UnreadableFile("too_large")


def _lines(word: Document) -> Iterator[str]:
    numbering = Numbering(word)
    for block in word.iter_inner_content():
        if isinstance(block, Table):
            yield from _table(block, numbering)
        else:
            yield _paragraph(block, numbering)


def _paragraph(paragraph: Paragraph, numbering: Numbering) -> str:
    text = _visible(paragraph)
    mark = numbering.mark(paragraph) if text.strip() else ""
    return f"{mark} {text}" if mark and not MARKER.match(text) else text


def _visible(paragraph: Paragraph) -> str:
    """Return the text with what was inserted under tracked changes, and without what was deleted."""
    nodes = xml_of(paragraph).iter(*map(qn, VISIBLE))
    return "".join(
        VISIBLE["w:" + node.tag.rpartition("}")[2]] or node.text or ""
        for node in nodes
        if next(node.iterancestors(qn("w:del"), qn("w:tabs")), None) is None
    )


def _table(table: Table, numbering: Numbering) -> Iterator[str]:
    """Give the cells of each row; under heads that say who and when, each row is numbered and its cells labelled."""
    rows = [_cells(row, numbering) for row in table.rows]
    heads = [role_of(cell) for cell in rows[0]] if rows else []
    if "owing" not in heads:
        yield from ("\n".join(row) for row in rows)
        return
    yield "\n".join(rows[0])
    for number, row in enumerate(rows[1:], 1):
        yield from filter(None, labelled(number, row, heads, rows[0]))


def _cells(row: _Row, numbering: Numbering) -> list[str]:
    """Return the cells of a row, each once: Word counts merged cells for every column that they cover."""
    cells = {id(xml_of(cell)): cell for cell in row.cells}
    return [
        " ".join(filter(None, (_paragraph(paragraph, numbering).strip() for paragraph in cell.paragraphs)))
        for cell in cells.values()
    ]
