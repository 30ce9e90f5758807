"""When a channel wants its digest: "on monday 09:00 America/Mexico_City es", "los lunes a las 9", "le lundi à 9h"."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

from bot.languages import OFFERED

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
AND = frozenset({"and", "y", "e", "et", "+", "&"})
MOST_LANGUAGES = 2
TIME = re.compile(r"(\d{1,2})(?:[:h.](\d{2}))?h?(am|pm)?")


@dataclass(frozen=True, slots=True)
class Schedule:
    """A weekly hour by the wall clock of a zone (IANA name), in one language or two; None or () where unsaid."""

    weekday: int | None = None
    time: tuple[int, int] | None = None
    timezone: str | None = None
    languages: tuple[str, ...] = ()


@dataclass(eq=False)
class UnclearSchedule(Exception):  # noqa: N818 - an answer to the person, no fault of the program
    """The words do not name a weekly hour; `word` is the one that was not understood ("" where one is missing)."""

    word: str


def parse_schedule(text: str) -> Schedule:
    """Return the weekly hour that the words name.

    Raises UnclearSchedule at the first word that is no weekday, hour, IANA zone or language.
    """
    weekday: int | None = None
    hour: tuple[int, int] | None = None
    zone: str | None = None
    languages: list[str] = []
    words = [part for word in text.replace(",", " ").split() for part in _apart(word)]
    for before, word, after in zip(["", *words], words, [*words, ""][1:], strict=False):
        plain = _plain(word)
        # "en" is English at the end and beside another code ("09:00 en es"), else a preposition ("en español").
        if plain == "en" and after and _plain(after) not in {*OFFERED, *AND} and before not in AND:
            continue
        if plain.rstrip("s") in WEEKDAYS or plain in WEEKDAYS:
            weekday = WEEKDAYS.get(plain, WEEKDAYS.get(plain.rstrip("s"), 0))
        elif (clock := _time(plain)) is not None:
            hour = clock
        elif plain in _zones():
            zone = _zones()[plain]
        elif plain in LANGUAGE_NAMES:
            languages.append(LANGUAGE_NAMES[plain])
            if len(set(languages)) > MOST_LANGUAGES:
                raise UnclearSchedule(word)
        elif plain not in FILLING | AND:
            raise UnclearSchedule(word)
    return Schedule(weekday, hour, zone, tuple(dict.fromkeys(languages)))


def _apart(word: str) -> list[str]:
    """Return "es + en" of "es/en"; any other word (a zone has a stroke too) as it is."""
    parts = word.split("/")
    return " + ".join(parts).split() if all(_plain(part) in LANGUAGE_NAMES for part in parts) else [word]


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
