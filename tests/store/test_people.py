"""People are remembered as last seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from store import people
from store.people import Person

if TYPE_CHECKING:
    from store.engine import Unit

ANA = Person("U1", "es-MX", "America/Mexico_City", False, False, False, False, name="Ana")


def test_a_person_is_remembered(unit: Unit) -> None:
    assert people.get(unit, "U1") is None
    people.remember(unit, ANA)
    assert people.get(unit, "U1") == ANA


def test_the_last_word_on_a_person_counts(unit: Unit) -> None:
    people.remember(unit, ANA)
    gone = replace(ANA, deleted=True, locale=None)
    people.remember(unit, gone)
    assert people.get(unit, "U1") == gone
