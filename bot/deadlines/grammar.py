"""What a language's grammar of deadlines consists of. The grammars themselves are data: `grammars/<language>.toml`.

All patterns are regular expressions over folded text (`folded.py`). Words in braces stand for others: the grammar's
own (`[words]`), and those that name what they find: `{day}` `{day2}` `{month}` `{month2}` `{weekday}` `{nth}` `{n}`
`{unit}`; `{year}` is the optional year of a date ("2016", "of this year"), `{year4}` a written year, `{wd}` an optional
weekday.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from bot.deadlines.numbers import NumberWords, number_words


class Unit(StrEnum):
    """How long a named time is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    WORKING_DAY = "working_day"
    FORTNIGHT = "fortnight"
    HOUR = "hour"


class Change(StrEnum):
    """What a word before a time makes of it: "the week of", "early", "the end of", "the second half of"."""

    WEEK = "week"
    EARLY = "early"
    MID = "mid"
    LATE = "late"
    END = "end"
    PIECE = "piece"
    NTH_DAY = "nth_day"
    NTH_WEEK = "nth_week"
    NTH_WEEKDAY = "nth_weekday"
    QUARTER = "quarter"
    HALF = "half"
    FORTNIGHT = "fortnight"
    FOUR_MONTHS = "four_months"
    TWO_MONTHS = "two_months"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Grammar:
    """One language. In `ordinals` the last is -1; `months` count from January (1), `weekdays` from Monday (0).

    `patterns` by name: `dates`, `spells` (of months) and `years` name times. `leads` make any time a deadline,
    `day_leads` a day, `period_leads` a longer one, `year_leads` an open one; `before_leads` any, which then ends where
    the time begins; `fillers` stand between a lead and the time; `labels` lead too, and stay out of the phrase
    ("Deadline: 1 May 2004"). `no_leads` before a phrase make it no deadline, nor do `no_subjects` before a time ("the
    report for May"), `no_year_leads` before a year. `tails` behind a time make it one. `self_led` begin a time that
    needs no lead ("the week of"); a `needless` lead is left out before those. `within` count from the anchor (so does
    `alone`, as a line or cell by itself), unless `from_event` and not `from_here` follows. `events`, `events_alone`,
    `numbered_events` (past where `held` follows; `event_links` tie the body that meets), `recurring`, `vague` and
    `vague_alone` are whole phrases. `over` before a time tell that the act is over, unless `ahead` tell that it is
    not, or one of the `firm_leads` begins the phrase. `ago`, the weekdays and `day_of_month` are for what people write.
    """

    language: str
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    ordinals: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, Unit]
    words: Mapping[str, str]
    patterns: Mapping[str, tuple[str, ...]]
    parts: tuple[tuple[Unit, str], ...]
    """Quarters and halves without a year."""
    open_times: tuple[tuple[Unit, str], ...]
    """Times of the anchor that need more words around them: "the year" in "before the end of the year"."""
    relative: tuple[tuple[Unit, int, str], ...]
    """Times from the anchor: how long, how many on, pattern ("next month")."""
    changes: tuple[tuple[Change, str], ...]
    """What stands before a time ("the end of")."""
    after: tuple[tuple[Change, str], ...]
    """What stands behind a time ("is out")."""
    day_words: tuple[tuple[int, str], ...]
    """Days from today in what people write ("yesterday": -1)."""
    month_first: bool
    """7/28/2016."""
    month_capital: bool
    """A month has a capital, by which it is told from other words."""


@cache
def grammar(language: str) -> Grammar | None:
    """The grammar of a language; None where there is none."""
    source = files("bot.deadlines") / "grammars" / f"{language}.toml"
    if not (language.isalpha() and source.is_file()):
        return None
    return _grammar(tomllib.loads(source.read_text(encoding="utf-8")))


_ONE_PATTERN = (
    *("ago", "day_of_month"),
    *(
        "year",
        "day_mark",
        "behind_weekday",
        "before_year",
        "firm_leads",
        "needless",
        "alone",
        "from_event",
        "from_here",
        "held",
        "event_links",
    ),
)
_PATTERNS = (
    *("dates", "spells", "years", "leads", "labels", "day_leads", "period_leads", "before_leads", "no_year_leads"),
    *(
        "year_leads",
        "fillers",
        "no_leads",
        "no_subjects",
        "tails",
        "self_led",
        "within",
        "events",
        "events_alone",
        "numbered_events",
        "recurring",
    ),
    *("vague", "vague_alone", "over", "ahead", "last_weekday", "next_weekday", "any_weekday"),
)


def _grammar(data: Mapping[str, Any]) -> Grammar:
    return Grammar(
        language=data["language"],
        months=_counted(data["months"], 1),
        weekdays=_counted(data["weekdays"], 0),
        ordinals={word: int(value) for value, words in data["ordinals"].items() for word in words.split()},
        numbers=_numbers(data["numbers"]),
        units={word: Unit(unit) for unit, words in data["units"].items() for word in words},
        words=data["words"],
        patterns={name: (data[name],) for name in _ONE_PATTERN} | {name: tuple(data[name]) for name in _PATTERNS},
        parts=tuple((Unit(unit), pattern) for unit, pattern in data["parts"]),
        open_times=tuple((Unit(unit), pattern) for unit, pattern in data["open_times"]),
        relative=tuple((Unit(unit), on, pattern) for unit, on, pattern in data["relative"]),
        changes=tuple((Change(change), pattern) for change, pattern in data["changes"]),
        after=tuple((Change(change), pattern) for change, pattern in data["after"]),
        day_words=tuple((on, pattern) for on, pattern in data["day_words"]),
        month_first=data["month_first"],
        month_capital=data["month_capital"],
    )


def _counted(names: Sequence[str], first: int) -> dict[str, int]:
    return {word: number for number, words in enumerate(names, first) for word in words.split()}


def _numbers(data: Mapping[str, Any]) -> dict[str, int]:
    return number_words(NumberWords(_counted(data["small"], 1), data["bases"], tuple(data["joiners"]), data["more"]))
