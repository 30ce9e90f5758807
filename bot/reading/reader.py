"""One document, read: its head, its commitments, and what was set aside with the reason.

A paper may mix languages: each paragraph is read in its own. One that says everything in two languages is read in both,
and what both say is given once.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.languages import detect
from bot.plan import ReadDocument
from bot.reading.cells import unrolled
from bot.reading.cleaning import clean
from bot.reading.errors import NothingRead
from bot.reading.gathering import Gathering
from bot.reading.heads import Head, head
from bot.reading.lexicon import lexicon
from bot.reading.outline import outline
from bot.reading.stacked import unstacked
from bot.reading.tables import Row, has_columns, rows
from bot.reading.tongues import tongues
from bot.reading.twins import is_parallel, together

DEFAULT = "en"
"""Read as this where the language cannot be told."""
FEWEST = 2
"""A document with fewer numbers than this has plain paragraphs."""


def read(text: str, *, code: str | None = None, name: str | None = None) -> ReadDocument:
    """Return what a document says. Raises NothingRead with its reason.

    `name` is the file's name, for the code where none is given. Every commitment's text is a substring of the
    cleaned text.
    """
    text = unrolled(unstacked(text))
    cleaned = clean(text)
    if not cleaned:
        raise NothingRead("no_text")
    language = detect(cleaned, DEFAULT) or DEFAULT
    paragraphs = cleaned.split("\n")
    about = head(paragraphs, lexicon(language), code, name)
    languages = tongues(paragraphs, language)
    columns = has_columns(text, set(languages))
    found = _gathered(_Paper(paragraphs, languages, about, language, columns))
    if not found.commitments:
        raise NothingRead("no_commitments")
    return ReadDocument(
        about.code,
        about.title,
        about.place,
        about.start,
        about.end,
        language,
        about.participants,
        tuple(found.commitments),
        tuple(found.set_aside),
    )


@dataclass(frozen=True, slots=True)
class _Paper:
    """Paragraphs with the language of each, and what is known of the document: its head, language and tables."""

    paragraphs: list[str]
    languages: list[str]
    about: Head
    main: str
    columns: bool

    def alone(self, language: str) -> _Paper:
        """Return the paper as far as it is written in one language."""
        own = [one for one, tongue in zip(self.paragraphs, self.languages, strict=True) if tongue == language]
        return replace(self, paragraphs=own, languages=[language] * len(own), main=language)


def _gathered(paper: _Paper) -> Gathering:
    """Return what a paper says; each language by itself where the languages say the same."""
    for other in dict.fromkeys(one for one in paper.languages if one != paper.main):
        known, further = _read(paper.alone(paper.main)), _read(paper.alone(other))
        if is_parallel(known.commitments, further.commitments):
            return together(known, further)
    return _read(paper)


def _read(paper: _Paper) -> Gathering:
    items = outline(paper.paragraphs, paper.languages)
    table = rows(items) if paper.columns else [Row(item) for item in items]
    gathering = Gathering(paper.about, lexicon(paper.main))
    if sum(bool(row.item.label) for row in table) >= FEWEST:
        gathering.numbered(table)
    else:
        gathering.prose(items)
    return gathering
