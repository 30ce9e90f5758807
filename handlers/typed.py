"""What is typed after a command, or stands in a line of JSON, as values of the plan; what cannot be used is named."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bot.parties import resolve
from bot.plan import Status
from bot.questions.labels import Label
from bot.replies import interpret
from bot.replies.reading import SURE, Reading
from handlers.naming import labels_in
from store import commitments

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.plan import Tracked
    from store.engine import Unit


class Unusable(Exception):  # noqa: N818 - named after what it says of the input
    """Something typed cannot be used: `key` and `values` of the sentence; `usage` where it is not even well-formed."""

    def __init__(self, key: str, /, *, usage: bool = False, **values: object) -> None:
        """Keep them."""
        super().__init__(key)
        self.key, self.values, self.usage = key, values, usage


@dataclass(frozen=True, slots=True)
class Case:
    """A text to be understood, and what is known beside it: the day, the person's party, the commitment it is on."""

    text: str
    today: date | None = None
    party: str | None = None
    on: str | None = None


def typed_case(*, text: str | None, today: str | None = None, own: str | None = None, on: str | None = None) -> Case:
    """Return the case that the options of a command give. Raises Unusable."""
    if not text or not text.strip():
        raise Unusable("cli.no_text", usage=True)
    return Case(clean(text), day_of(today), party_of(own), on)


def line_case(line: str) -> Case:
    """Return the case that a line of JSON gives. Raises Unusable."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        given = None
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise Unusable("cli.no_case")
    return Case(clean(given["text"]), day_of(_word(given, "today")), party_of(_word(given, "as")), _word(given, "on"))


def _word(given: Mapping[str, object], key: str) -> str | None:
    value = given.get(key)
    if value is not None and not isinstance(value, str):
        raise Unusable("cli.no_word", key=key)
    return value


def clean(text: str) -> str:
    """Return a text without what no database can keep: NUL, and halves of characters."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def day_of(text: str | None) -> date | None:
    """Return a day of the calendar; None for None. Raises Unusable."""
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise Unusable("cli.bad_day", usage=True, day=text) from None


def party_of(name: str | None) -> str | None:
    """Return the party that a person named; None for None. Raises Unusable."""
    found = None if name is None else resolve(name)
    if name is not None and found is None:
        raise Unusable("cli.no_party", name=name)
    return found


def reading_of(text: str, today: date) -> Reading:
    """Return what words report, as they would in `/update`; a status by its name is taken too. Raises Unusable."""
    with suppress(ValueError):
        return Reading("en", Status(text.strip().casefold().replace(" ", "_").replace("-", "_")), confidence=1.0)
    reading = interpret(text, today=today)
    if reading.status is None or reading.confidence < SURE:
        raise Unusable("cli.no_status", status=text)
    return reading


def named(unit: Unit, reference: str) -> Tracked:
    """Return the commitment of a reference, or of a label that only one carries. Raises Unusable."""
    exact = commitments.get(unit, reference)
    label = next(iter(labels_in(unit, reference)), Label(reference))
    codes = (label.code,) if label.code else ()
    found = [exact] if exact else commitments.labelled(unit, label.label, codes)
    if not found:
        nearest = ", ".join(commitments.nearest_labels(unit, reference)) or "–"
        raise Unusable("cli.unknown", reference=reference, nearest=nearest)
    if len(found) > 1:
        raise Unusable("cli.ambiguous", reference=reference, found=", ".join(t.commitment.reference for t in found))
    return found[0]
