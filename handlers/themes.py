"""The themes that a form offers: those of what is in force, each under a name that finds it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.mandates import theme_named, themes
from bot.plan import DocumentState
from store import documents

if TYPE_CHECKING:
    from bot.answers import Heading
    from store.engine import Unit

ALL = "*"
"""The value of "all themes"."""


def offered(unit: Unit) -> list[tuple[str, str]]:
    """Return the themes: a value that fits into a form ("AHG2016 2"), and the words."""
    found = headings(unit)
    return [(next(f"{h.code} {h.label}" for h in found if theme_named(words, [h])), words) for words in themes(found)]


def headings(unit: Unit) -> list[Heading]:
    """Return the headings of the active documents."""
    outline = documents.outline(unit)
    active = {document.code for document in outline.documents if document.state is DocumentState.ACTIVE}
    return [heading for heading in outline.headings if heading.code in active]


def meant(unit: Unit, value: str | None) -> str | None:
    """Return the theme of a value, "" for all of them; None where there is no such theme any more."""
    if value in {None, ALL}:
        return ""
    return theme_named(str(value), documents.outline(unit).headings)
