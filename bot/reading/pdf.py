"""The text of a PDF, page by page."""

from __future__ import annotations

import io

from pypdf import PdfReader
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from bot.reading.errors import UnreadableFile

MOST_PAGES = 150
"""Longer papers are reports, not agreements: the part with the agreements is to be sent alone."""
FEWEST_LETTERS = 20
"""A page with fewer letters than this, on average, is a picture of a page."""


def text_of_pdf(data: bytes) -> str:
    """Return the text. Raises UnreadableFile: "encrypted", "corrupt", "scanned" or "too_long"."""
    try:
        return _text(data)
    except DependencyError as error:
        raise UnreadableFile("encrypted") from error
    except (PyPdfError, LimitReachedError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise UnreadableFile("corrupt") from error
    except (RecursionError, OverflowError, ZeroDivisionError, AssertionError, NotImplementedError) as error:
        raise UnreadableFile("corrupt") from error


def _text(data: bytes) -> str:
    pdf = PdfReader(io.BytesIO(data))
    # Many papers are locked against changes alone: these open with the empty password.
    if pdf.is_encrypted and not pdf.decrypt(""):
        raise UnreadableFile("encrypted")
    if len(pdf.pages) > MOST_PAGES:
        raise UnreadableFile("too_long")
    pages = [page.extract_text() for page in pdf.pages]
    if sum(letter.isalnum() for page in pages for letter in page) < FEWEST_LETTERS * max(1, len(pages)):
        raise UnreadableFile("scanned")
    return "\n\n".join(pages)
