"""`python -m bot.languages.complete`: every offered language says everything that the source asks for, and no more.

One line for each thing that is missing, unused, doubled or has other placeholders; exit status 1 if there is any.
"""

from __future__ import annotations

import string
import sys
from collections import Counter
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.plurals import get_plural

from bot.languages.catalogue import catalogue_files, forms_of, key_of, read_catalogue
from bot.languages.keys import Uses, uses
from bot.languages.speech import DEFAULT, OFFERED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from babel.messages.catalog import Message

ROOMS = ("bot", "store", "handlers")
DOORS = ("app.py", "cli.py", "trouble.py")
Catalogue = dict[str, tuple[str, ...]]
"""Sentences by key: one for a plain entry, several for the forms of a plural one."""


def lacks(languages: Sequence[str] = OFFERED) -> list[str]:
    """Return what is amiss in the catalogues of these languages, a line each; empty when they are complete."""
    found: list[str] = []
    catalogues: dict[str, Catalogue] = {}
    for language in languages:
        messages = [m for f in catalogue_files(language) for m in read_catalogue(f, language) if m.id]
        found += _of_one(language, messages)
        catalogues[language] = {key_of(m): forms_of(m) for m in messages}
    asked = uses(sources())
    for language, catalogue in catalogues.items():
        found += _of_source(language, catalogue, asked)
        found += _of_others(language, catalogue, catalogues)
    return found


def sources() -> list[Path]:
    """Return the Python files whose sentences come from the catalogues."""
    root = Path(str(files("bot"))).parent
    rooms = [path for room in ROOMS for path in (root / room).rglob("*.py")]
    return sorted(rooms + [root / door for door in DOORS if (root / door).exists()])


def _of_one(language: str, messages: Sequence[Message]) -> Iterator[str]:
    """Yield what one catalogue shows by itself: doubles, empty sentences, the wrong number of plural forms."""
    for key, n in Counter(map(key_of, messages)).items():
        if n > 1:
            yield f"{language}: {key} is there {n} times"
    forms = get_plural(language).num_plurals
    for message in messages:
        written = forms_of(message)
        if not all(written):
            yield f"{language}: {key_of(message)} is empty"
        if message.pluralizable and len(written) != forms:
            yield f"{language}: {key_of(message)} has {len(written)} plural forms instead of {forms}"


def _of_source(language: str, catalogue: Mapping[str, tuple[str, ...]], asked: Uses) -> Iterator[str]:
    for use in asked.calls:
        written = catalogue.get(use.key)
        if written is None:
            yield f"{language}: {use.key} is missing ({use.place})"
        elif use.plural != (len(written) > 1):
            yield f"{language}: {use.key} is {'plain' if use.plural else 'plural'}, not as asked for ({use.place})"
        elif use.values is not None and (absent := placeholders(written) - use.values):
            yield f"{language}: {use.key} needs {', '.join(sorted(absent))} ({use.place})"
    for prefix in asked.prefixes:
        if not any(key.startswith(prefix) for key in catalogue):
            yield f"{language}: no key begins with {prefix}"
    for key in catalogue:
        if not asked.mentions(key):
            yield f"{language}: {key} is not used"


def _of_others(language: str, catalogue: Catalogue, catalogues: Mapping[str, Catalogue]) -> Iterator[str]:
    """Yield where a language differs from the others: keys that it lacks, and placeholders unlike the default's."""
    model = catalogues.get(DEFAULT, catalogue)
    for key in sorted({key for other in catalogues.values() for key in other} - catalogue.keys()):
        yield f"{language}: {key} is missing"
    for key, written in catalogue.items():
        if key in model and placeholders(written) != placeholders(model[key]):
            yield f"{language}: {key} has other placeholders than {DEFAULT}"


def placeholders(sentences: Sequence[str]) -> set[str]:
    """Return the names in braces of some sentences."""
    return {name for sentence in sentences for _, name, _, _ in string.Formatter().parse(sentence) if name}


if __name__ == "__main__":
    amiss = lacks()
    sys.stdout.writelines(f"{line}\n" for line in amiss)
    sys.exit(1 if amiss else 0)
