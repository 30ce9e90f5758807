"""Percentages and parts of a whole ("two of three annexes")."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from bot.replies.lexicons import lexicon

if TYPE_CHECKING:
    from bot.replies.lexicon import Shares

_MOST = 300
"""No list of the conference is longer; above it a number of a pair is a year or a page."""


@dataclass(frozen=True, slots=True)
class Part:
    """So many of a whole; `slashed` where it is written "3/5", which may also be a day."""

    have: int
    whole: int
    slashed: bool = field(default=False, compare=False)
    start: int = field(default=0, compare=False)
    end: int = field(default=0, compare=False)

    @property
    def all(self) -> bool:
        """Whether nothing is left."""
        return self.have == self.whole


def percentages(folded: str, language: str) -> list[int]:
    """The percentages of progress that folded words name in digits or in clear words, each from 0 to 100."""
    shares = lexicon(language).grammar.shares
    found = [
        _value(number[1], shares)
        for number in _percent(language).finditer(folded)
        if not shares.no_share.match(folded[number.end() :].lstrip())
    ]
    return [value for value in found if 0 <= value <= 100]


def parts(folded: str, language: str) -> list[Part]:
    """The parts of a whole that folded words name: "two of three", "3 out of 5", "3/5 done"."""
    shares = lexicon(language).grammar.shares
    found = [
        Part(_value(pair[1] or pair[3], shares), _value(pair[2] or pair[4], shares), bool(pair[3]), *pair.span())
        for pair in _pairs(language).finditer(folded)
    ]
    return [part for part in found if part.have <= part.whole and 1 < part.whole <= _MOST]


def _value(words: str, shares: Shares) -> int:
    digits = re.match(r"\d+(?:[.,]\d+)?", words)
    if digits:
        return round(float(digits[0].replace(",", ".")))
    return shares.numbers[" ".join(words.split())]


@cache
def _number(language: str) -> str:
    words = sorted(lexicon(language).grammar.shares.numbers, key=lambda word: -len(word))
    return "|".join(re.escape(word).replace(r"\\ ", r"\\s+") for word in words)


@cache
def _percent(language: str) -> re.Pattern[str]:
    percent = lexicon(language).grammar.shares.percent.pattern
    return re.compile(rf"(?<![\w.,])((?:\d{{1,3}}(?:[.,]\d+)?|{_number(language)}))\s*(?:%|{percent})", re.IGNORECASE)


@cache
def _pairs(language: str) -> re.Pattern[str]:
    number = rf"\d{{1,3}}|{_number(language)}"
    out_of = lexicon(language).grammar.shares.out_of
    return re.compile(
        rf"(?<![\w.,/-])({number})(?:(?<!\bun)(?<!\buna)(?<!\bune)(?<!\bone)\s+\w+)?\s+(?:{out_of})\s+(?:\w{{2,4}}\s+)?({number})(?![\w/-]|[.,]\d|\s*%)"
        rf"|(?<![\w.,/:-])(\d{{1,2}})\s?/\s?(\d{{1,2}})(?![\w/%-])"
    )
