"""The text of a Word file (DOCX): paragraphs with the numbers that Word draws, tables in their place, row by row."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from docx import Document as Word
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError, iterwalk

from bot.reading.archive import check
from bot.reading.bounds import MOST_LINES, bounded
from bot.reading.cells import labelled, role_of
from bot.reading.errors import UnreadableFile
from bot.reading.grid import rows_of
from bot.reading.marks import MARKER
from bot.reading.numbering import Numbering

if TYPE_CHECKING:
    from docx.document import Document

SEEN = {qn("w:t"): "", qn("w:tab"): " ", qn("w:br"): " ", qn("w:noBreakHyphen"): "-"}
"""What is seen of a paragraph, and what it is written as; "" where its own text is."""
UNSEEN = {qn("w:del"), qn("w:tabs")}


def text_of_word(data: bytes) -> str:
    """Return the text, a paragraph a line.

    Raises UnreadableFile: "wrong_type", "encrypted", "too_large", "too_long", "corrupt", "empty".
    """
    check(data)
    try:
        text = "\n\n".join(bounded(_lines(Word(io.BytesIO(data)))))
    except (OpcError, LxmlError, KeyError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableFile("corrupt") from error
    if not text.strip():
        raise UnreadableFile("empty")
    return text


def _lines(word: Document) -> Iterator[str]:
    numbering = Numbering(word)
    for block in word.element.body.iterchildren(qn("w:p"), qn("w:tbl")):
        if block.tag == qn("w:tbl"):
            yield from _table(block, numbering)
        else:
            yield _paragraph(block, numbering)


def _paragraph(paragraph: Any, numbering: Numbering) -> str:
    text = _visible(paragraph)
    mark = numbering.mark(paragraph) if text.strip() else ""
    return f"{mark} {text}" if mark and not MARKER.match(text) else text


def _visible(paragraph: Any) -> str:
    """Return the text with what was inserted under tracked changes, and without what was deleted."""
    walk = iterwalk(paragraph, events=("start",), tag=[*SEEN, *UNSEEN])
    return "".join(_written_as(node, walk) for _, node in walk)


def _written_as(node: Any, walk: Any) -> str:
    if node.tag in UNSEEN:
        walk.skip_subtree()
        return ""
    return SEEN[node.tag] or node.text or ""


def _table(table: Any, numbering: Numbering) -> Iterator[str]:
    """Give the cells of each row; under heads that say who and when, each row is numbered and its cells labelled."""
    rows = _words_of(table, numbering)
    heads = [role_of(cell) for cell in rows[0]] if rows else []
    if "owing" not in heads:
        yield from ("\n".join(row) for row in rows)
        return
    yield "\n".join(rows[0])
    for number, row in enumerate(rows[1:], 1):
        yield from filter(None, labelled(number, row, heads, rows[0]))


def _words_of(table: Any, numbering: Numbering) -> list[list[str]]:
    """Return the words of the cells, row by row; a cell that goes on over several rows is read once."""
    words: dict[Any, str] = {}
    rows = []
    for row in islice(rows_of(table), MOST_LINES + 1):
        for cell in row:
            if cell not in words:
                words[cell] = _cell(cell, numbering)
        rows.append([words[cell] for cell in row])
    return rows


def _cell(cell: Any, numbering: Numbering) -> str:
    paragraphs = (_paragraph(paragraph, numbering).strip() for paragraph in cell.iterchildren(qn("w:p")))
    return " ".join(filter(None, paragraphs))
