"""The text of a PDF, page by page, within bounds: a small file can unpack to more than a machine holds."""

from __future__ import annotations

import io
import logging
from typing import Any

from pypdf import Configuration, PdfReader, apply_configuration
from pypdf.errors import DependencyError, LimitReachedError, PyPdfError

from bot.reading.bounds import bounded
from bot.reading.errors import UnreadableFile

MOST_PAGES = 150
"""Longer papers are reports, not agreements: the part with the agreements is to be sent alone."""
FEWEST_LETTERS = 20
"""A page with fewer letters than this, on average, is a picture of a page."""
MOST_STREAM = 8_000_000
"""Bytes that one stream of the file may unpack to; the words of a page take some thousands."""
MOST_STEPS = 3_000_000
"""What all pages together may draw: letters, strokes, and the numbers that place them; seven a letter at most."""
BOUNDS = Configuration(
    array_based_stream_maximum_output_length=MOST_STREAM,
    brotli_maximum_output_length=MOST_STREAM,
    lzw_maximum_output_length=MOST_STREAM,
    run_length_maximum_output_length=MOST_STREAM,
    zlib_maximum_output_length=MOST_STREAM,
    stream_decoding_work_maximum_length=4 * MOST_STREAM,
    stream_parsing_work_maximum_count=500_000,
    page_tree_maximum_entries=10_000,
    page_tree_maximum_page_entries=100_000,
    xform_maximum_invocations_per_extraction=200,
)


# What pypdf warns of it mends, or the file is refused with a reason; a person at the terminal cannot use either.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def text_of_pdf(data: bytes) -> str:
    """Return the text. Raises UnreadableFile: "encrypted", "corrupt", "scanned", "too_large" or "too_long"."""
    try:
        with apply_configuration(BOUNDS):
            return _text(data)
    except DependencyError as error:
        raise UnreadableFile("encrypted") from error
    except (LimitReachedError, MemoryError, _TooMuch) as error:
        raise UnreadableFile("too_large") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
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
    steps = _Steps()
    pages = list(bounded(page.extract_text(visitor_operand_before=steps.count) for page in pdf.pages))
    if sum(letter.isalnum() for page in pages for letter in page) < FEWEST_LETTERS * max(1, len(pages)):
        raise UnreadableFile("scanned")
    return "\n\n".join(pages)


class _TooMuch(BaseException):
    """More is drawn than a paper draws. It is no Exception, for behind one pypdf goes on with the next form."""


class _Steps:
    """Counts what is drawn, over all pages, and stops the reading where it is too much."""

    def __init__(self) -> None:
        self._taken = 0

    def count(self, _operator: Any, operands: Any, _matrix: Any, _text_matrix: Any) -> None:
        """Count one operation. Raises _TooMuch."""
        self._taken += 1 + _size(operands)
        if self._taken > MOST_STEPS:
            raise _TooMuch


def _size(operand: Any) -> int:
    """Return how many letters or numbers an operation is given."""
    if isinstance(operand, list):
        return sum(map(_size, operand))
    return len(operand) if isinstance(operand, str | bytes) else 1
