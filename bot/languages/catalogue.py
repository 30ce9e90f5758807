"""The sentences of one language, read from its gettext files the first time that they are needed."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from babel.messages.pofile import read_po

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from importlib.resources.abc import Traversable

    from babel.messages.catalog import Catalog, Message


@dataclass(frozen=True, slots=True)
class Sentences:
    """A language's sentences by key: `plain` once each, `plural` one for each form of the language.

    `form` tells which of the plural forms a number takes.
    """

    plain: Mapping[str, str]
    plural: Mapping[str, tuple[str, ...]]
    form: Callable[[int], int]


def catalogue_files(language: str) -> list[Traversable]:
    """Return the .po files of a language, by name."""
    folder = files("bot.languages") / "catalogues" / language
    return sorted((f for f in folder.iterdir() if f.name.endswith(".po")), key=lambda f: f.name)


def read_catalogue(file: Traversable, language: str) -> Catalog:
    """Read one .po file; a malformed one raises `babel.messages.pofile.PoFileError`."""
    return read_po(BytesIO(file.read_bytes()), locale=language, abort_invalid=True)


def key_of(message: Message) -> str:
    """Return the key of a catalogue entry ("" for the header)."""
    return message.id if isinstance(message.id, str) else message.id[0]


def forms_of(message: Message) -> tuple[str, ...]:
    """Return the sentences of an entry: one, or one for each plural form."""
    written = message.string or ""
    return (written,) if isinstance(written, str) else tuple(written)


@lru_cache(maxsize=8)
def sentences(language: str) -> Sentences:
    """Return all sentences of a language, the files merged; FileNotFoundError where it has no catalogue."""
    plain: dict[str, str] = {}
    plural: dict[str, tuple[str, ...]] = {}
    rule = "n != 1"
    for file in catalogue_files(language):
        catalogue = read_catalogue(file, language)
        rule = catalogue.plural_expr
        for message in catalogue:
            key = key_of(message)
            if message.pluralizable:
                plural[key] = forms_of(message)
            elif key:
                plain[key] = forms_of(message)[0]
    return Sentences(plain, plural, gettext.c2py(rule))
