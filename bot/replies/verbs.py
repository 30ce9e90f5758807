"""The forms of a class of verbs, as alternatives for a pattern."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Verbs:
    """Forms of some verbs, each field the alternatives "sent|submitted" of a pattern, longest first.

    `done` are participles (with their endings), `past` finite forms of the past that are read without doubt, `marked`
    those that only their accent tells from other words, `doing` gerunds, `base` infinitives, `we` the first person
    plural of the present, `told` what is `marked` without its accent, for where another word shows the tense ("ya lo
    envie"). A language leaves empty what it has not.
    """

    done: str
    doing: str
    base: str
    past: str = r"(?!)"
    marked: str = r"(?!)"
    we: str = r"(?!)"
    told: str = r"(?!)"

    def __or__(self, other: Verbs) -> Verbs:
        """The forms of both."""
        return Verbs(*(f"{getattr(self, name)}|{getattr(other, name)}" for name in self.__dataclass_fields__))


def any_of(forms: Iterable[str]) -> str:
    """The forms as alternatives of a pattern, longest first; a pattern that matches nothing where there are none."""
    found = dict.fromkeys(forms)
    return "|".join(sorted(found, key=lambda form: (-len(form), form))) or r"(?!)"
