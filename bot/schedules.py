"""When a channel wants its digest: "on monday 09:00 America/Mexico_City es", "los lunes a las 9", "le lundi à 9h"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon", "lunes", "lundi"),
            ("tuesday", "tue", "martes", "mardi"),
            ("wednesday", "wed", "miercoles", "mercredi"),
            ("thursday", "thu", "jueves", "jeudi"),
            ("friday", "fri", "viernes", "vendredi"),
            ("saturday", "sat", "sabado", "samedi"),
            ("sunday", "sun", "domingo", "dimanche"),
        )
    )
    for name in names
}
LANGUAGE_NAMES = {
    **dict.fromkeys(("en", "english", "ingles", "anglais"), "en"),
    **dict.fromkeys(("es", "spanish", "espanol", "castellano", "espagnol"), "es"),
    **dict.fromkeys(("fr", "french", "frances", "francais"), "fr"),
}
FILLING = frozenset(
    {"on", "every", "at", "in", "el", "los", "cada", "a", "las", "la", "en", "hrs", "horas", "le", "les", "chaque"}
)
TIME = re.compile(r"(\d{1,2})(?:[:h.](\d{2}))?h?(am|pm)?")


@dataclass(frozen=True, slots=True)
class Schedule:
    """A weekly hour by the wall clock of a zone (IANA name), and a language; None where nothing was said."""

    weekday: int
    hour: int
    minute: int
    timezone: str | None
    language: str | None


@dataclass(eq=False)
class UnclearSchedule(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """The words do not name a weekly hour; `word` is the one that was not understood ("" where one is missing)."""

    word: str


def parse_schedule(text: str) -> Schedule:
    """Return the weekly hour that the words name; Monday at 09:00 where they name no day or no hour.

    Raises UnclearSchedule at the first word that is no weekday, hour, IANA zone or language.
    """
    weekday, hour, minute = 0, 9, 0
    zone: str | None = None
    language: str | None = None
    words = text.replace(",", " ").split()
    for position, word in enumerate(words, 1):
        plain = _plain(word)
        # "en" is English at the end ("monday 09:00 en"), and a preposition before anything else ("en español").
        if plain == "en" and position < len(words):
            continue
        if plain.rstrip("s") in WEEKDAYS or plain in WEEKDAYS:
            weekday = WEEKDAYS.get(plain, WEEKDAYS.get(plain.rstrip("s"), 0))
        elif (clock := _time(plain)) is not None:
            hour, minute = clock
        elif plain in _zones():
            zone = _zones()[plain]
        elif plain in LANGUAGE_NAMES:
            language = LANGUAGE_NAMES[plain]
        elif plain not in FILLING:
            raise UnclearSchedule(word)
    return Schedule(weekday, hour, minute, zone, language)


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _time(word: str) -> tuple[int, int] | None:
    found = TIME.fullmatch(word)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        if not 1 <= hour <= 12:
            raise UnclearSchedule(word)
        hour = hour % 12 + (12 if found[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        raise UnclearSchedule(word)
    return hour, minute


@lru_cache(maxsize=1)
def _zones() -> dict[str, str]:
    """Return the IANA zones that belong to a place, by their plain name ("america/mexico_city", "utc")."""
    return {name.casefold(): name for name in available_timezones() if "/" in name or name == "UTC"}
