"""What a sentence points at by number: commitments by their labels, or a whole heading ("point 3")."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.questions.folding import fold
from bot.questions.labels import Label, find_labels
from bot.questions.themes import Named

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.answers import Outline


def pointed(text: str, codes: Sequence[str], outline: Outline) -> list[Label]:
    """The labels that a text names; a bare number that is a heading's, without a document, is no label but the theme.

    `codes` are the documents that the text names elsewhere.
    """
    headings = _headings(outline)
    known = tuple(document.code for document in outline.documents)
    found = [*_recommended(text, headings), *find_labels(text, known)]
    labels = [_as_numbered(label, headings) for label in _apart(found)]
    return [label for label in labels if label.code or codes or label.label not in headings]


def headed(text: str, outline: Outline) -> Named | None:
    """The theme that is named as a point is, by a number alone that is a heading's: "point 3"."""
    headings = _headings(outline)
    labels = (_as_numbered(label, headings) for label in find_labels(text) if not label.code)
    found = next((label for label in labels if label.label in headings), None)
    return Named((found.label,), ((found.start, found.end),)) if found else None


def numbered(number: str, outline: Outline) -> str:
    """A heading's number as the plan writes it: "3" as "III" where its headings are so numbered."""
    return _as_numbered(Label(number), _headings(outline)).label


def _headings(outline: Outline) -> frozenset[str]:
    return frozenset(heading.label for heading in outline.headings if heading.words)


def _apart(found: Sequence[Label]) -> list[Label]:
    """Those that stand beside each other; of two in one place the first."""
    kept: list[Label] = []
    for label in found:
        if all(label.start >= other.end or label.end <= other.start for other in kept):
            kept.append(label)
    return kept


_RECOMMENDED = re.compile(r"(?<!\w)recom+[ae]nda(?:tion|cion) (?:no?[.°º]? ?)?(\d{1,2})(?![\w.])")


def _recommended(text: str, headings: Collection[str]) -> list[Label]:
    """ "Recommendation 1", where recommendations stand under a heading without a number."""
    if "R" not in headings:
        return []
    return [Label(f"R.{int(match[1])}", None, *match.span()) for match in _RECOMMENDED.finditer(fold(text))]


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def _as_numbered(label: Label, headings: Collection[str]) -> Label:
    """The label with its heading's number as the plan writes it: "3.a" where the headings are I, II, III, and so on."""
    head, *rest = label.label.split(".")
    if label.code or head in headings:
        return label
    other = _other(head)
    return replace(label, label=".".join([other, *rest])) if other in headings else label


def _other(head: str) -> str:
    if head.isdigit() and 0 < int(head) <= len(_ROMAN):
        return _ROMAN[int(head) - 1]
    return str(_ROMAN.index(head) + 1) if head in _ROMAN else ""
