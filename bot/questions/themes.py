"""Documents and themes that a question names: by code, by meeting place and year, by number, by a heading's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.questions.naming import NAMING
from bot.words.asking import asks
from bot.words.tokens import normal, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answers import Heading, Outline
    from bot.plan import Document
    from bot.words.asking import Ask

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Named:
    """What was named (document codes or a heading's label) and the pieces of the text that name it."""

    names: tuple[str, ...]
    spans: tuple[Span, ...]


def find_codes(folded: str, outline: Outline) -> Named:
    """The documents that a folded text names: by code, or by a word for a paper or a decision with place or year."""
    coded = [(document.code, span) for document in outline.documents for span in _coded(folded, document)]
    if not coded:
        coded = list(_described(folded, outline))
    return Named(tuple(dict.fromkeys(code for code, _ in coded)), tuple(span for _, span in coded))


def _coded(folded: str, document: Document) -> Iterator[Span]:
    letters, year = re.fullmatch(r"(.*?)(\d*)", normal(document.code)).groups()  # type: ignore[union-attr]
    pattern = rf"(?<!\w){re.escape(letters)}[ -]?{year}(?!\w)"
    for match in re.finditer(pattern, folded):
        yield match.span()


_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-]|[.,]\d)")
_SHORT_YEAR = re.compile(r"(?: (?:del?|in|of|en))? ?'?(?P<year>\d\d)(?![\w/:%-]|[.,]\d| ?%| [a-z]{2,}\W*\d| de )")
"""What may stand behind a place for its year: "Panama 97", "Panama '97"; no day of a month."""
_PAPER = re.compile(rf"(?<!\w)(?:{NAMING.papers})(?!\w)")
_DECIDED = re.compile(rf"(?<!\w)(?:{NAMING.decided})(?!\w)")
_LINK = re.compile(rf"(?:\W|\b(?:{NAMING.links})\b)*")
_REACH = 24


def _described(folded: str, outline: Outline) -> Iterator[tuple[str, Span]]:
    """By place and year ("Panama 1997"), or by a paper or decision and the year ("the 1997 communique")."""
    for year in _YEAR.finditer(folded):
        held = [document for document in outline.documents if str(document.start.year) == year.group()]
        placed = [(document, span) for document in held for span in _beside(folded, year.span(), _place(document))]
        for document, span in placed:
            yield document.code, span
        if not placed and held:
            paper = next(_beside(folded, year.span(), _PAPER), None) or next(
                _beside(folded, year.span(), _DECIDED), None
            )
            if paper:
                yield from ((document.code, paper) for document in held)
    yield from _shortly(folded, outline)


def _shortly(folded: str, outline: Outline) -> Iterator[tuple[str, Span]]:
    """By place and the last digits of the year, close together."""
    for document in outline.documents:
        for place in _place(document).finditer(folded):
            year = _SHORT_YEAR.match(folded, place.end())
            if year and str(document.start.year).endswith(year["year"]):
                yield document.code, (place.start(), year.end())


@lru_cache(maxsize=256)
def _place(document: Document) -> re.Pattern[str]:
    parts = [part.strip() for part in normal(document.place).split(",")]
    names = {name for part in parts if part for name in (part, re.sub(r" city$|^city of |^ciudad de ", "", part))}
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True))) or '(?!)'})(?!\w)")


def _beside(folded: str, year: Span, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(folded):
        start, end = min(year[0], match.start()), max(year[1], match.end())
        gap = folded[min(year[1], match.end()) : max(year[0], match.start())]
        if len(gap) <= _REACH and _LINK.fullmatch(gap):
            yield start, end


_THEME = re.compile(
    rf"(?<!\w)(?:(?:{NAMING.themes}|{NAMING.parts})s?(?: (?:{NAMING.numero}))?[ :#]{{1,2}}"
    rf"(?P<label>\d{{1,2}}|[ivx]{{1,4}}|r|{'|'.join(NAMING.numbers)})"
    rf"|(?P<nth>{'|'.join(NAMING.ordinals)}|\d{{1,2}}(?:st|nd|rd|th|er|e|eme|o|ro|do)?)\s(?:{NAMING.themes}))(?!\w|[.)]\w|\s?%)"
)


def find_theme(folded: str) -> Named | None:
    """The theme that a folded text names by its number: "theme 2", "tema tres", "the third heading"."""
    match = _THEME.search(folded)
    if match is None:
        return None
    word = match["label"] or match["nth"]
    number = NAMING.numbers.get(word) or NAMING.ordinals.get(word)
    digits = re.match(r"\d+", word)
    label = str(number) if number else digits.group() if digits else word.upper()
    return Named((label,), (match.span(),))


_QUOTED = re.compile(r"[\"“«]\s*([^\"”»]{4,200}?)\s*[\"”»]|(?<!\w)'([^']{8,200})'(?!\w)")


def quoted(text: str, outline: Outline) -> Named | None:
    """The theme whose heading a text gives in quotation marks."""
    for match in _QUOTED.finditer(text):
        heading = by_words(match[1] or match[2], outline, heading_share=0.5, query_share=0.7)
        if heading:
            return Named((heading.label,), (match.span(),))
    return None


def by_words(text: str, outline: Outline, *, heading_share: float, query_share: float) -> Heading | None:
    """The heading that words mean, in any of the languages: so much of the heading must be met, and of the words."""
    if not outline.named:
        return None
    asked = _pieces(asks(text, _vocabulary(outline.named)))
    best: tuple[float, Heading] | None = None
    for heading in outline.named:
        own = _heading(heading.words)
        if asked.all.isdisjoint(own.all):
            continue
        met, covered = _share(asked, own), _share(own, asked)
        if met >= query_share and covered >= heading_share and (best is None or met + covered > best[0]):
            best = met + covered, heading
    return best[1] if best else None


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The pieces of a text: the terms of each, and all of them."""

    each: tuple[frozenset[str], ...]
    all: frozenset[str]


def _pieces(asked: Sequence[Ask]) -> _Pieces:
    each = tuple(frozenset(one.terms) for one in asked)
    return _Pieces(each, frozenset().union(*each))


@lru_cache(maxsize=4096)
def _heading(heading: str) -> _Pieces:
    return _pieces(asks(heading, frozenset(words(heading))))


@lru_cache(maxsize=16)
def _vocabulary(headings: tuple[Heading, ...]) -> frozenset[str]:
    """The words of all headings, by which typos are mended."""
    return frozenset(word for heading in headings for word in words(heading.words))


def _share(some: _Pieces, others: _Pieces) -> float:
    """Which share of the pieces of one text the other meets."""
    return sum(not others.all.isdisjoint(one) for one in some.each) / len(some.each) if some.each else 0.0
