"""Days, spans, lists and percentages as each language writes them (CLDR, through Babel).

Days are written day first with the month in letters, so that no reader can take the month for the day.
"""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.numbers import format_percent

from bot.languages.speech import LOCALES, speech

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.plan import Deadline

DAYS_COUNTED = 99
"""Up to this many days a distance is told in days, beyond in months, then years."""
DAYS_A_MONTH, DAYS_A_YEAR = 30.44, 365.25
MONTHS_COUNTED = 23


def day(when: date, language: str) -> str:
    """Return a day in full: "28 July 2016", "28 de julio de 2016"."""
    return _first(format_date(when, "long", locale=LOCALES[language]), when, language)


def _first(written: str, when: date, language: str) -> str:
    """The first of a month has a numeral of its own in French, "1er février", which CLDR leaves to the writer."""
    return written.replace("1 ", "1er ", 1) if language == "fr" and when.day == 1 else written


def relative(when: date, today: date, language: str) -> str:
    """Return how far a day is from today: "today", "tomorrow", "in 10 days", "3 days ago", "in 5 months"."""
    own = speech(language)
    distance = (when - today).days
    match distance:
        case 0:
            return own.say("dates.today")
        case 1:
            return own.say("dates.tomorrow")
        case -1:
            return own.say("dates.yesterday")
    unit, n = _measure(abs(distance))
    return own.count(f"dates.in_{unit}" if distance > 0 else f"dates.{unit}_ago", n)


def _measure(days: int) -> tuple[str, int]:
    if days <= DAYS_COUNTED:
        return "days", days
    months = round(days / DAYS_A_MONTH)
    if months <= MONTHS_COUNTED:
        return "months", months
    return "years", round(days / DAYS_A_YEAR)


def due(deadline: Deadline, language: str) -> str:
    """Return a deadline as a person would write it, unescaped: a day, a month, a span; else its own phrase, quoted."""
    if deadline.end is None:
        return speech(language).say("dates.quoted", text=deadline.phrase)
    return span(deadline.start or deadline.end, deadline.end, language)


def span(start: date, end: date, language: str) -> str:
    """Return two days and what lies between: "1–10 February 2004"; whole months and years by their names."""
    if start == end:
        return day(end, language)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _months(start, end, language)
    if (start.year, start.month) == (end.year, end.month):
        return f"{_first(f'{start.day} ', start, language).strip()}–{day(end, language)}"
    same_year = start.year == end.year
    shown = format_skeleton("MMMMd", start, locale=LOCALES[language])
    first = _first(shown, start, language) if same_year else day(start, language)
    return f"{first} – {day(end, language)}"


def _months(start: date, end: date, language: str) -> str:
    if start.year == end.year and (start.month, end.month) == (1, 12):
        return str(end.year)
    return format_interval(start, end, "yMMMM", locale=LOCALES[language])


def listing(items: Sequence[str], language: str) -> str:
    """Return several things in a sentence: "A, B and C"."""
    return format_list(items, locale=LOCALES[language]) if items else ""


def percent(value: float, language: str) -> str:
    """Return a percentage, `value` from 0 to 100: "40%", "40 %"."""
    return format_percent(value / 100, locale=LOCALES[language])
