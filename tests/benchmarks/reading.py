"""Reading a paper of fifty pages, beside the bare taking of its text by the library that each format is read with."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from functools import partial

from docx import Document as Word
from pypdf import PdfReader

from bot.reading import read, text_of
from tests.benchmarks.papers import as_pdf, as_text, as_word, paper
from tests.benchmarks.rows import Row, measured

PAGES = 50
BAR = 2.0
RUNS = 3
WORD = re.compile(r"\w+")


def rows() -> Iterator[Row]:
    """Measure the three formats, once the lexicons are loaded, as they are in a bot that runs."""
    ours(as_text(paper(1, 0)))
    papers = [paper(PAGES, run) for run in range(1, RUNS + 1)]
    for form, write, baseline, theirs in FORMATS:
        files = [write(one) for one in papers]
        job = f"read {PAGES} pages, {form}"
        yield measured(job, [partial(ours, f) for f in files], baseline, [partial(theirs, f) for f in files], BAR)


def ours(data: bytes) -> object:
    """Read a file into a document, as `rapporteur read` does."""
    return read(text_of(data))


def words_of_text(data: bytes) -> object:
    """Find the words of a text and nothing else."""
    return WORD.findall(data.decode())


def text_of_word(data: bytes) -> object:
    """Take the text of each paragraph and nothing else."""
    return [paragraph.text for paragraph in Word(io.BytesIO(data)).paragraphs]


def text_of_pdf(data: bytes) -> object:
    """Take the text of each page and nothing else."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]


FORMATS: tuple[tuple[str, Callable[[list[str]], bytes], str, Callable[[bytes], object]], ...] = (
    ("text", as_text, "one regular expression over its words", words_of_text),
    ("Word", as_word, "python-docx, text of the paragraphs", text_of_word),
    ("PDF", as_pdf, "pypdf, text of the pages", text_of_pdf),
)
