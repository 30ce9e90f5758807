"""One document, read: its head, its commitments, and what was set aside with the reason.

A paper may mix languages: each paragraph is read in its own. One that says everything in two languages is read in both,
and what both say is given once.
"""

from __future__ import annotations

from bot.languages import detect
from bot.plan import ReadDocument
from bot.reading.cells import unrolled
from bot.reading.cleaning import clean
from bot.reading.errors import NothingRead
from bot.reading.gathering import Gathering
from bot.reading.heads import Head, head
from bot.reading.lexicon import lexicon
from bot.reading.outline import outline
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
    text = unrolled(text)
    cleaned = clean(text)
    if not cleaned:
        raise NothingRead("no_text")
    language = detect(cleaned, DEFAULT) or DEFAULT
    paragraphs = cleaned.split("\n")
    about = head(paragraphs, lexicon(language), code, name)
    found = _gathered(paragraphs, tongues(paragraphs, language), about, language)
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


def _gathered(paragraphs: list[str], languages: list[str], about: Head, main: str) -> Gathering:
    """Return what the paragraphs say; those of each language by themselves where the languages say the same."""
    found = _once(paragraphs, languages, about, main)
    for other in dict.fromkeys(one for one in languages if one != main):
        known = _alone(paragraphs, languages, about, main)
        further = _alone(paragraphs, languages, about, other)
        if is_parallel(known.commitments, further.commitments):
            found = together(known, further)
    return found


def _alone(paragraphs: list[str], languages: list[str], about: Head, language: str) -> Gathering:
    own = [paragraph for paragraph, one in zip(paragraphs, languages, strict=True) if one == language]
    return _once(own, [language] * len(own), about, language)


def _once(paragraphs: list[str], languages: list[str], about: Head, main: str) -> Gathering:
    items = outline(paragraphs, languages)
    table = rows(items) if has_columns(paragraphs, languages) else [Row(item) for item in items]
    gathering = Gathering(about, lexicon(main))
    if sum(bool(row.item.label) for row in table) >= FEWEST:
        gathering.numbered(table)
    else:
        gathering.prose(items)
    return gathering
