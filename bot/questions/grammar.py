"""The words in which people name times, compiled for one language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.deadlines.grammar import grammar as deadline_grammar
from bot.questions.lexicon import Lexicon, lexicon


@dataclass(frozen=True)
class Grammar:
    """The times of one language, compiled."""

    language: str
    words: Lexicon
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    patterns: Mapping[str, tuple[re.Pattern[str], ...]]

    def lead(self, name: str, folded: str, start: int) -> int | None:
        """Where the word that leads to a time begins ("before", "by"), if one of that name does."""
        for pattern in self.patterns[name]:
            match = pattern.search(folded, max(0, start - 60), start)
            if match:
                return match.start()
        return None

    def joins(self, gap: str) -> bool:
        """Whether the text between two times makes a range of them."""
        return any(pattern.fullmatch(gap.strip()) for pattern in self.patterns["and"])

    def unit(self, word: str) -> str:
        """The unit that a word names."""
        return next(unit for unit, pattern in self.words.units.items() if re.fullmatch(pattern, word))

    def number(self, word: str | None) -> int | None:
        """The number that a word or figure names."""
        if word is None:
            return None
        return int(word) if word.isdigit() else self.numbers.get(word)


_LEADS = ("before", "by", "after", "since", "for", "between", "in")
MODIFIERS = ("early", "mid", "late", "half_of", "nth_week", "week_of")


@cache
def grammar_of(language: str) -> Grammar:
    """The times of a language of `LANGUAGES`."""
    known = deadline_grammar(language)
    if known is None:
        raise KeyError(language)
    words = lexicon(language)
    slots = {
        "month": _one_of("month", known.months),
        "weekday": _one_of("weekday", known.weekdays),
        "n": rf"(?P<n>\d{{1,3}}|{_any(known.numbers)})",
        "nth": rf"(?P<nth>[1-4](?:st|nd|rd|th|er|ro|do|to|e|eme|re|ere|°|º)?|{_any(known.ordinals)})",
        "unit": rf"(?P<unit>{'|'.join(words.units.values())})",
        "units": rf"(?P<unit>{'|'.join(words.units.values())})",
        "year": r"(?P<year>(?:19|20)\d\d)",
        "day": _day("day", words),
        "day2": _day("day2", words),
        "nthday": rf"(?P<day>[0-3]?\d(?:{words.times['ordinal_suffix'][0]}){'' if language == 'en' else '?'})",
    }
    compiled = {name: tuple(_compile(name, one, slots) for one in ones) for name, ones in words.times.items()}
    return Grammar(language, words, known.months, known.weekdays, known.numbers, known.ordinals, compiled)


def _any(words: Mapping[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _one_of(name: str, words: Mapping[str, int]) -> str:
    return rf"(?P<{name}>{_any(words)})\.?"


def _day(name: str, words: Lexicon) -> str:
    return rf"(?P<{name}>(?:[12]\d|3[01]|0?[1-9])(?:{words.times['ordinal_suffix'][0]})?|first|primero|premier)"


def _compile(name: str, pattern: str, slots: Mapping[str, str]) -> re.Pattern[str]:
    filled = pattern
    for slot, regex in slots.items():
        filled = filled.replace("{" + slot + "}", regex)
    if name in _LEADS or name in MODIFIERS:
        return re.compile(rf"(?<![\w'])(?:{filled})\s?$")
    if name == "and":
        return re.compile(filled)
    return re.compile(rf"(?<![\w])(?:{filled})(?!\w)")
