"""Where a person works: the free days of their country, from the `holidays` library.

The library computes calendars from rules and asks nobody; `bot.reminders` is given its days and never sees it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from holidays import country_holidays

from bot import parties
from bot.reminders import working

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

HOST = "CRI"
"""The country of the Technical Secretariat, whose days are those of the organs and the organisations."""
CODES = {
    "BLZ": "BZ",
    "CAN": "CA",
    "CRI": "CR",
    "DOM": "DO",
    "GTM": "GT",
    "HND": "HN",
    "MEX": "MX",
    "NIC": "NI",
    "PAN": "PA",
    "SLV": "SV",
    "USA": "US",
}
"""ISO 3166-1: the members' party ids and the two letters that the library knows every country by."""


def country_of(spoken_for: Iterable[str]) -> str:
    """Return the member country by whose calendar somebody works, who speaks for these parties; else the host."""
    return next((party for party in spoken_for if party in CODES), HOST)


def free(country: str, day: date) -> bool:
    """Tell whether a day is free in a member country: a weekend or a public holiday, observed ones included."""
    return not working(day, _holidays(country, day.year))


@cache
def _holidays(country: str, year: int) -> frozenset[date]:
    return frozenset(country_holidays(CODES[country], years=year))


def zone_of(timezone: str | None, conference: ZoneInfo) -> ZoneInfo:
    """Return a person's zone as Slack tells it; the conference's where it tells none that is known."""
    try:
        return ZoneInfo(timezone) if timezone else conference
    except (ZoneInfoNotFoundError, ValueError):
        return conference


def chairs(on: date) -> tuple[str, ...]:
    """Return the country that holds the presidency on a day; () where it is not known."""
    return parties.members("PPT", on)
