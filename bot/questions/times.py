"""Times that people name: days, weekdays, weeks, months, quarters, years, and spans counted from today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from bot.deadlines import calendar
from bot.deadlines.grammar import grammar as deadline_grammar
from bot.questions.lexicon import Lexicon, lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


AMBIGUOUS = frozenset({"may", "march", "mar", "ago", "set", "mars", "sat", "sun", "mon", "wed"})
"""Names of months and days that are also other words, where no "in" or number stands beside them."""

BACK = 3
"""Months that a month without a year may lie back."""


@dataclass(frozen=True, slots=True)
class Time:
    """A named time: where it stands, its first and last day. `needs_lead`: it is a time only with "by", "in" or the
    like before it, `needs_bound`: only with "by", "before" or "after". `led`: it takes no such word. `end_of`: it is the
    end of a longer time.
    """

    start: int
    end: int
    first: date
    last: date
    needs_lead: bool = False
    needs_bound: bool = False
    led: bool = False
    month: bool = False
    end_of: bool = False


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
_MODIFIERS = ("early", "mid", "late", "half_of", "week_of")


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
    if name in _LEADS or name in _MODIFIERS:
        return re.compile(rf"(?<![\w'])(?:{filled})\s?$")
    if name == "and":
        return re.compile(filled)
    return re.compile(rf"(?<![\w])(?:{filled})(?!\w)")


def times(text: str, folded: str, grammar: Grammar, today: date) -> list[Time]:
    """The times that a text names, left to right, the longest where they overlap."""
    found = [*_numeric(folded, grammar)]
    for name, make in _MAKERS.items():
        for pattern in grammar.patterns.get(name, ()):
            for match in pattern.finditer(folded):
                span = make(match, grammar, today)
                if span:
                    found.append(_time(name, match, span))
    return _longest([_modified(folded, time, grammar) for time in _longest(found)])


def _time(name: str, match: re.Match[str], span: calendar.Span) -> Time:
    word = (match.groupdict().get("month") or match.groupdict().get("weekday") or "").rstrip(".")
    bare = name in ("month", "weekday") and not match.groupdict().get("year")
    needs = bare and (word in AMBIGUOUS) and match.group().strip(". ") == word
    return Time(
        match.start(),
        match.end(),
        *span,
        needs_lead=needs,
        needs_bound=name == "day" and match["day"].isdigit(),
        led=name in _LED,
        month=name == "month",
        end_of=name in _ENDS,
    )


_LED = frozenset({"days", "ahead", "behind", "soon", "rest"})
_ENDS = frozenset({"month_end", "year_end", "week_end"})


def _longest(found: list[Time]) -> list[Time]:
    kept: list[Time] = []
    for time in sorted(found, key=lambda one: (one.start - one.end, one.start)):
        if all(time.end <= other.start or time.start >= other.end for other in kept):
            kept.append(time)
    return sorted(kept, key=lambda one: one.start)


def _modified(folded: str, time: Time, grammar: Grammar) -> Time:
    """The time with what stands before it: "the end of August", "mid-May", "the week of 22 August"."""
    for name in _MODIFIERS:
        for pattern in grammar.patterns[name]:
            match = pattern.search(folded, max(0, time.start - 40), time.start)
            span = _part(name, time, match, grammar) if match else None
            if match and span:
                return replace(
                    time, start=match.start(), first=span[0], last=span[1], needs_lead=False, end_of=name == "late"
                )
    return time


def _part(name: str, time: Time, match: re.Match[str], grammar: Grammar) -> calendar.Span | None:
    if name == "week_of":
        return calendar.week_span(time.first)
    if (time.last - time.first).days > 31 or time.first.day != 1:
        return None
    year, month = time.first.year, time.first.month
    if name == "half_of":
        nth = _nth(match["nth"], grammar)
        return (time.first, date(year, month, 15)) if nth == 1 else (date(year, month, 16), time.last)
    parts = {"early": calendar.early, "mid": calendar.mid, "late": calendar.late}
    return parts[name](year, month)


_NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?:(?P=mark)(?P<last>(?:19|20)?\d\d))?)(?![\w/-]|\.\w)"
)


def _numeric(folded: str, grammar: Grammar) -> Iterator[Time]:
    for match in _NUMERIC.finditer(folded):
        if match["last"] is None and match["one"] and match["mark"] != "/":
            continue
        day = _numbered(match, grammar)
        if day:
            yield Time(match.start(), match.end(), day, day)


def _numbered(match: re.Match[str], grammar: Grammar) -> date | None:
    if match["year"]:
        return _date(int(match["year"]), int(match["month"]), int(match["day"]))
    one, two = int(match["one"]), int(match["two"])
    first, second = ((one, two), (two, one)) if grammar.words.month_first else ((two, one), (one, two))
    if match["last"] is None:
        return None
    year = int(match["last"]) + (2000 if len(match["last"]) == 2 else 0)
    return _date(year, *first) or _date(year, *second)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nth(word: str, grammar: Grammar) -> int:
    return int(word[0]) if word[0].isdigit() else grammar.ordinals[word]


def _digits(word: str) -> int:
    found = re.match(r"\d+", word)
    return int(found.group()) if found else 1


def _year(match: re.Match[str], month: int, day: int, today: date) -> int:
    """The year that is written, else that of the nearest such day, up to three months back."""
    written = match.groupdict().get("year")
    if written:
        return int(written)
    earliest = calendar.add_months(today.replace(day=1), -BACK)
    return next(
        (year for year in (today.year - 1, today.year) if (year, month) >= (earliest.year, earliest.month)),
        today.year + 1,
    )


def _on_date(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    month, day = grammar.months[match["month"]], _digits(match["day"])
    found = _date(_year(match, month, day, today), month, day)
    return (found, found) if found else None


def _on_days(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    month = grammar.months[match["month"]]
    year = _year(match, month, 1, today)
    first, last = _date(year, month, _digits(match["day"])), _date(year, month, _digits(match["day2"]))
    return (first, last) if first and last and first <= last else None


def _on_day(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    """The next such day of a month: "by the 28th"."""
    day = _digits(match["day"])
    for months in (0, 1):
        there = calendar.add_months(today.replace(day=1), months)
        found = _date(there.year, there.month, day)
        if found and (found >= today or months):
            return found, found
    return None


def _in_month(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    month = grammar.months[match["month"]]
    return calendar.month_span(_year(match, month, 1, today), month)


def _on_weekday(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    day = calendar.add_days(today, (grammar.weekdays[match["weekday"]] - today.weekday()) % 7)
    return day, day


def _unit_from(match: re.Match[str], grammar: Grammar, today: date, ahead: int) -> calendar.Span | None:
    unit = grammar.unit(match["unit"])
    if unit == "day":
        return None
    if unit == "week":
        return calendar.week_span(today + timedelta(days=7 * ahead))
    if unit == "fortnight":
        return _half_month(today, ahead)
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
    first = date(today.year, size * ((today.month - 1) // size) + 1, 1)
    there = calendar.add_months(first, size * ahead)
    return there, calendar.add_months(there, size) - timedelta(days=1)


def _rest(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    span = _unit_from(match, grammar, today, 0)
    return (today, span[1]) if span else None


def _half_month(today: date, ahead: int) -> calendar.Span:
    half = 2 * (today.year * 12 + today.month - 1) + (today.day > 15) + ahead
    year, month = divmod(half // 2, 12)
    first, last = calendar.month_span(year, month + 1)
    return (first.replace(day=16), last) if half % 2 else (first, first.replace(day=15))


_SOME = {"day": 7, "week": 4, "fortnight": 2, "month": 3, "quarter": 2, "half": 2, "year": 2}
"""How many "the coming days", "weeks" and so on are taken to be."""


def _ahead(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    return today, _count(match, grammar, today, 1)


def _behind(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span:
    return _count(match, grammar, today, -1), today


def _count(match: re.Match[str], grammar: Grammar, today: date, sign: int) -> date:
    word = match["unit"]
    unit = grammar.unit(word)
    number = grammar.number(match.groupdict().get("n"))
    if number is None:
        many = word.endswith(("s", "x")) and word != "mois"
        number = _SOME[unit] if many or (word == "mois" and "prochains" in match.group()) else 1
    number = min(number, 600) * sign
    if unit in ("day", "week", "fortnight"):
        days = {"day": 1, "week": 7, "fortnight": 14}[unit] * number
        return calendar.add_days(today, days) if days > 0 else today + timedelta(days=days)
    return calendar.add_months(today, {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit] * number)


def _quarter(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    nth = int(match["q"]) if match.groupdict().get("q") else _nth(match["nth"], grammar)
    year = int(match.groupdict().get("year") or today.year)
    return calendar.quarter_span(year, 4 if nth == -1 else nth) if nth in (-1, 1, 2, 3, 4) else None


def _half(match: re.Match[str], grammar: Grammar, today: date) -> calendar.Span | None:
    nth = int(match["h"]) if match.groupdict().get("h") else _nth(match["nth"], grammar)
    year = int(match.groupdict().get("year") or today.year)
    return calendar.half_span(year, 2 if nth == -1 else nth) if nth in (-1, 1, 2) else None


def _in_year(match: re.Match[str], _: Grammar, __: date) -> calendar.Span:
    return calendar.year_span(int(match["year"]))


def _days_on(days: int) -> Callable[[re.Match[str], Grammar, date], calendar.Span]:
    def make(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
        day = today + timedelta(days=days)
        return day, day

    return make


def _weekend(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    sunday = calendar.week_span(today)[1]
    return sunday - timedelta(days=1), sunday


def _month_end(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    return calendar.late(today.year, today.month)


def _year_end(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    return calendar.late(today.year, 12)


def _week_end(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    sunday = calendar.week_span(today)[1]
    return sunday - timedelta(days=2), sunday


def _soon(_: re.Match[str], __: Grammar, today: date) -> calendar.Span:
    return today, calendar.add_days(today, 30)


_MAKERS: dict[str, Callable[[re.Match[str], Grammar, date], calendar.Span | None]] = {
    "date": _on_date,
    "days": _on_days,
    "day": _on_day,
    "month": _in_month,
    "weekday": _on_weekday,
    "this": lambda match, grammar, today: _unit_from(match, grammar, today, 0),
    "next": lambda match, grammar, today: _unit_from(match, grammar, today, 1),
    "last": lambda match, grammar, today: _unit_from(match, grammar, today, -1),
    "rest": _rest,
    "ahead": _ahead,
    "behind": _behind,
    "quarter": _quarter,
    "half": _half,
    "year": _in_year,
    "today": _days_on(0),
    "tomorrow": _days_on(1),
    "after_tomorrow": _days_on(2),
    "yesterday": _days_on(-1),
    "weekend": _weekend,
    "month_end": _month_end,
    "year_end": _year_end,
    "week_end": _week_end,
    "soon": _soon,
}
