"""Reading a language's lexicon from its file in `words/`.

A file holds patterns for folded text, so that who knows the language can extend it without touching code:

- a value is a list of phrases, one a line or divided by " | "; each is a regular expression for whole words;
- `<name>` stands for a fragment, `<class.form>` for the forms of a class of verbs (`bot.replies.verbs`);
- `[verbs.class]` lists verbs as the language's conjugation wants them, `[unions]` puts classes together;
- `[shorthand]` writes out what people shorten on phones;
- `[[cues]]` are what words say of the work; the other tables are the fields of `bot.replies.lexicon`;
- `[letters]` and `talk.tags` are single patterns, for the beginning of a line or a whole clause.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from functools import reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from bot.replies.lexicon import (
    Cue,
    Declaring,
    Denial,
    Grammar,
    Joints,
    Kind,
    Letters,
    Lexicon,
    Reality,
    Shares,
    Subjects,
    Talk,
    number_words,
    opening,
    phrases,
)
from bot.replies.verbs_en import english
from bot.replies.verbs_es import spanish
from bot.replies.verbs_fr import french

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bot.replies.verbs import Verbs

CONJUGATIONS: Mapping[str, Callable[[str, str], Verbs]] = {"en": english, "es": spanish, "fr": french}

_Table = TypeVar("_Table", Denial, Reality, Declaring, Joints, Subjects)

_WORDS = Path(__file__).parent / "words"
_REFERENCE = re.compile(r"<([a-z_]+)(?:\.([a-z]+))?>")


def load(language: str) -> Lexicon:
    """The lexicon of a language, from its file. KeyError where there is no conjugation for it."""
    data = tomllib.loads((_WORDS / f"{language}.toml").read_text(encoding="utf-8"))
    return _Reader(data, _verbs(data, CONJUGATIONS[language])).lexicon(language)


def _verbs(data: dict[str, Any], conjugate: Callable[[str, str], Verbs]) -> dict[str, Verbs]:
    verbs = {name: conjugate(entry["regular"], entry.get("given", "")) for name, entry in data["verbs"].items()}
    for name, members in data.get("unions", {}).items():
        verbs[name] = reduce(or_, (verbs[member] for member in members))
    return verbs


class _Reader:
    """Fills in what a file refers to and builds the parts of its lexicon."""

    def __init__(self, data: dict[str, Any], verbs: dict[str, Verbs]) -> None:
        self._data = data
        self._verbs = verbs

    def lexicon(self, language: str) -> Lexicon:
        words = self._data["words"]
        return Lexicon(
            language=language,
            grammar=self._grammar(),
            cues=tuple(self._cue(entry) for entry in self._data["cues"]),
            idle=self._phrases(words["idle"]),
            partial=self._phrases(words["partial"]),
            sending=self._phrases(words["sending"]),
            approval=self._phrases(words["approval"]),
            receipt=self._phrases(words["receipt"]),
            mendable=frozenset(words["mendable"].split()),
            spelling=frozenset(words["spelling"].split()),
            shorthand=self._data["shorthand"],
        )

    def _grammar(self) -> Grammar:
        return Grammar(
            denial=self._table("denial", Denial),
            reality=self._table("reality", Reality),
            declaring=self._table("declaring", Declaring),
            joints=self._table("joints", Joints),
            talk=self._talk(),
            subjects=self._table("subjects", Subjects),
            shares=self._shares(),
            letters=self._letters(),
        )

    def _table(self, name: str, kind: type[_Table]) -> _Table:
        table = self._data[name]
        return kind(**{field: self._phrases(table[field]) for field in _fields(kind)})

    def _talk(self) -> Talk:
        table = self._data["talk"]
        patterns = {field: self._phrases(table[field]) for field in _fields(Talk) if field not in _OPENING | {"tags"}}
        patterns |= {field: opening(self._filled(table[field])) for field in _OPENING}
        return Talk(**patterns, tags=re.compile(table["tags"].strip()))

    def _shares(self) -> Shares:
        table = self._data["shares"]
        numbers = number_words(table["units"], table["tens"], table["link"]) | table["numbers"]
        return Shares(numbers, self._phrases(table["percent"]), table["out_of"], self._phrases(table["no_share"]))

    def _letters(self) -> Letters:
        return Letters(**{field: re.compile(self._data["letters"][field].strip()) for field in _fields(Letters)})

    def _cue(self, entry: dict[str, Any]) -> Cue:
        pattern = self._phrases(entry["phrases"])
        return Cue(Kind(entry["kind"]), entry["weight"], pattern, entry.get("accented", False))

    def _phrases(self, text: str) -> re.Pattern[str]:
        return phrases(self._filled(text))

    def _filled(self, text: str) -> str:
        return _REFERENCE.sub(self._referred, text)

    def _referred(self, reference: re.Match[str]) -> str:
        name, form = reference[1], reference[2]
        if form:
            return str(getattr(self._verbs[name], form))
        return self._filled(self._data["fragments"][name].strip())


_OPENING = frozenset({"asking", "thanks"})


def _fields(kind: type[Any]) -> list[str]:
    return [field.name for field in fields(kind)]
