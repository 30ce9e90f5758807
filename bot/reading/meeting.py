"""The days of the meeting, as the head of a document writes them: "July 13-14, 2016", "30, 31 de agosto y 1 de …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from babel.dates import get_month_names

_TO = r"\s*(?:-|–|to|and|y|al|et|au|,)\s*(?:the\s+|el\s+|le\s+)?"
_IN = r"\s+(?:de\s+|of\s+)?"
_YEAR = r",?\s+(?:of\s+|de\s+|del\s+)?(?P<year>\d{{4}})"
_DAYS = r"(?P<first>{day})(?:,\s*{day})*(?:{to}(?P<last>{day}))?"
_SPELLED = (
    rf"(?P<month>{{month}})\s+{_DAYS}{_YEAR}",
    rf"{_DAYS}{_IN}(?P<month>{{month}}){_YEAR}",
    rf"(?P<first>{{day}})(?:,\s*{{day}})*{_IN}(?P<month>{{month}}){{to}}(?P<last>{{day}}){_IN}(?P<then>{{month}}){_YEAR}",
    rf"(?P<month>{{month}})\s+(?P<first>{{day}}){{to}}(?P<then>{{month}})\s+(?P<last>{{day}}){_YEAR}",
)
_YEARLESS = r"(?P<first>{day})(?:,\s*{day})*{to}(?P<last>{day})\s+(?:de\s+|of\s+)?{month}(?!,?\s+(?:de\s+|del\s+)?\d)"
_LABELLED = r"\b(?:Dates?|DATES?|Fechas?|FECHAS?)\s*:\s*(?P<one>\d{1,2})[/.-](?P<two>\d{1,2})[/.-](?P<year>\d{4})\b"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|º)?"

Days = tuple[date, date]


def meeting_days(text: str, language: str) -> Days | None:
    """Return the first and last day that a text writes out first; None where there are none.

    A day alone is the last of those that stand elsewhere without their year ("adopted on 28 June 2013, at the end of
    the meeting of 27 and 28 June").
    """
    months = {name.casefold(): number for number, name in get_month_names("wide", locale=language).items()}
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    found = sorted(_spelled(text, months, month), key=lambda one: (one[0], one[0] - one[1]))
    if not found:
        return _labelled(text, language)
    first, last = found[0][2]
    if first < last:
        return first, last
    whole = next((days for _, _, days in found if days[1] == last and days[0] < last), None)
    return whole or (_earlier(text, last, months) or first, last)


def _spelled(text: str, months: dict[str, int], month: str) -> Iterator[tuple[int, int, Days]]:
    for pattern in _SPELLED:
        for match in re.finditer(rf"\b{pattern.format(month=month, day=_DAY, to=_TO)}", text, re.IGNORECASE):
            parts = match.groupdict()
            begins = months[parts["month"].casefold()]
            ends = months[(parts.get("then") or parts["month"]).casefold()]
            year = int(parts["year"])
            with suppress(ValueError):
                first = date(year - (begins > ends), begins, _number(parts["first"]))
                last = date(year, ends, _number(parts["last"] or parts["first"]))
                if first <= last:
                    yield match.start(), match.end(), (first, last)


def _labelled(text: str, language: str) -> Days | None:
    """Return the day that stands in figures behind its label: "Fecha: 14/05/2020"; "Date: 05/14/2020" in English."""
    match = re.search(_LABELLED, text)
    if match is None:
        return None
    one, two, year = (int(match[name]) for name in ("one", "two", "year"))
    in_order = ((one, two), (two, one)) if language == "en" else ((two, one), (one, two))
    for month, day in in_order:
        with suppress(ValueError):
            return date(year, month, day), date(year, month, day)
    return None


def _earlier(text: str, last: date, months: dict[str, int]) -> date | None:
    name = next(name for name, number in months.items() if number == last.month)
    for match in re.finditer(rf"\b{_YEARLESS.format(month=name, day=_DAY, to=_TO)}", text, re.IGNORECASE):
        if _number(match["last"]) == last.day and _number(match["first"]) < last.day:
            return last.replace(day=_number(match["first"]))
    return None


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))
