"""The grammars, made ready for use: their patterns compiled, with the words of the language put in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from bot.deadlines.grammar import Unit, grammar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.deadlines.grammar import Change, Grammar

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """A grammar compiled. `whole` are patterns of phrases, `before` of what ends where a time begins, `behind` of what
    begins where it ends, by the names of `Grammar`; `leads` are by the unit of the time that they stand before.
    """

    grammar: Grammar
    whole: Mapping[str, Patterns]
    before: Mapping[str, re.Pattern[str]]
    behind: Mapping[str, re.Pattern[str]]
    leads: Mapping[Unit, re.Pattern[str]]
    parts: tuple[tuple[Unit, re.Pattern[str]], ...]
    open_times: tuple[tuple[Unit, re.Pattern[str]], ...]
    relative: tuple[tuple[Unit, int, re.Pattern[str]], ...]
    changes: tuple[tuple[Change, re.Pattern[str]], ...]
    after: tuple[tuple[Change, re.Pattern[str]], ...]
    over: Patterns
    ahead: Patterns
    day_words: tuple[tuple[int, re.Pattern[str]], ...]


@cache
def rules(language: str) -> Rules | None:
    """The rules of a language; None where it has no grammar."""
    found = grammar(language)
    return _Compiler(found).rules() if found else None


_WHOLE = (
    *("dates", "within", "alone", "events", "events_alone", "numbered_events"),
    *("vague", "vague_alone"),
)
_DAYS = ("ago", "last_weekday", "next_weekday", "any_weekday", "day_of_month")
_PARTS = ("spells", "years", "needless")
"""Phrases that may be part of a longer word: "mid-July", "mid-2011"."""
_BEFORE = ("year_leads", "before_leads", "labels", "no_leads")
_BEHIND = ("tails", "from_event", "from_here", "held", "event_links", "firm_leads", "no_year_leads")


class _Compiler:
    def __init__(self, source: Grammar) -> None:
        self._source = source
        self._words = _words(source)
        self._fillers = "|".join(source.patterns["fillers"])

    def rules(self) -> Rules:
        source = self._source
        return Rules(
            grammar=source,
            whole={name: tuple(map(self._whole, source.patterns[name])) for name in _WHOLE + _DAYS}
            | {"recurring": tuple(map(self._nameless, map(_bounded, source.patterns["recurring"])))}
            | {name: tuple(map(self._part, source.patterns[name])) for name in _PARTS},
            before={name: self._lead(source.patterns[name]) for name in _BEFORE}
            | {"no_subjects": self._change("|".join(source.patterns["no_subjects"]))},
            behind={name: self._behind("|".join(source.patterns[name])) for name in _BEHIND}
            | {"self_led": self._nameless(rf"(?:{'|'.join(source.patterns['self_led'])})(?!\w)")},
            leads={unit: self._lead(_leads(source, unit)) for unit in Unit},
            parts=tuple((unit, self._whole(pattern)) for unit, pattern in source.parts),
            open_times=tuple((unit, self._part(pattern)) for unit, pattern in source.open_times),
            relative=tuple((unit, on, self._whole(pattern)) for unit, on, pattern in source.relative),
            changes=tuple((change, self._change(pattern)) for change, pattern in source.changes),
            after=tuple((change, self._behind(pattern)) for change, pattern in source.after),
            over=tuple(map(self._behind, source.patterns["over"])),
            ahead=tuple(map(self._behind, source.patterns["ahead"])),
            day_words=tuple((on, self._whole(pattern)) for on, pattern in source.day_words),
        )

    def _put(self, pattern: str) -> str:
        return _filled(pattern, self._words)

    def _whole(self, pattern: str) -> re.Pattern[str]:
        return re.compile(self._put(_bounded(pattern)))

    def _part(self, pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)(?:{self._put(pattern)})(?!\w)")

    def _behind(self, pattern: str) -> re.Pattern[str]:
        return re.compile(self._put(pattern))

    def _nameless(self, pattern: str) -> re.Pattern[str]:
        """Alternatives may not name the same group twice, so theirs go without names."""
        return re.compile(re.sub(r"\(\?P<\w+>", "(?:", self._put(pattern)))

    def _change(self, pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{self._put(pattern)})[ -]?$")

    def _lead(self, patterns: Iterable[str]) -> re.Pattern[str]:
        return re.compile(self._put(rf"(?<![\w-])(?:{'|'.join(patterns)}),? (?:{self._fillers})?$"))


def _bounded(pattern: str) -> str:
    return rf"(?<![\w-])(?:{pattern})(?!\w|-\w)"


def _leads(source: Grammar, unit: Unit) -> tuple[str, ...]:
    patterns = source.patterns
    if unit is Unit.DAY:
        return patterns["leads"] + patterns["day_leads"]
    if unit is Unit.WEEK:
        return patterns["leads"] + patterns["day_leads"] + patterns["period_leads"]
    return patterns["leads"] + patterns["period_leads"]


def _words(source: Grammar) -> dict[str, str]:
    """What the words in braces stand for; the grammar's own come first, as they may use the others."""
    ones = _any(word for word, value in source.ordinals.items() if value == 1 and len(word) > 1)
    day = rf"(?:0?[1-9]|[12]\d|3[01])(?:{source.patterns['day_mark'][0]})?|{ones}"
    month, weekday, number = _months(source.months), _any(source.weekdays), _any(source.numbers)
    return _nested(source.words) | {
        "day2": rf"(?P<day2>{day})",
        "day": rf"(?P<day>{day})",
        "month2": rf"(?P<month2>{month})",
        "month": rf"(?P<month>{month})",
        "any_month": month,
        "weekday": rf"(?P<weekday>{weekday})",
        "any_weekday": weekday,
        "wd": rf"(?:{weekday},? )?{source.patterns['behind_weekday'][0]}",
        "year1": rf"(?:,? (?:{source.patterns['before_year'][0]})?(?P<year1>(?:19|20)\d\d))?",
        "year4": r"(?P<year>(?:19|20)\d\d)",
        "year": source.patterns["year"][0],
        "nth": rf"(?P<nth>{_any(source.ordinals)})",
        "n": rf"(?P<n>\d{{1,3}}|{number})(?: ?\([^()]{{1,20}}\))?",
        "unit": rf"(?P<unit>{_any(source.units)})",
    }


def _nested(words: Mapping[str, str]) -> dict[str, str]:
    """A grammar's own words, with those put in that stand before them."""
    put: dict[str, str] = {}
    for name, pattern in words.items():
        put[name] = _filled(pattern, put)
    return put


def _filled(pattern: str, words: Mapping[str, str]) -> str:
    for name, meaning in words.items():
        pattern = pattern.replace(f"{{{name}}}", meaning)
    return pattern


def _months(names: Iterable[str]) -> str:
    """Names of months; one that begins another is an abbreviation and may have its full stop."""
    every = set(names)
    return _any(
        rf"{name}\.?" if any(other != name and other.startswith(name) for other in every) else name for name in every
    )


def _any(words: Iterable[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"
