"""Labels as people type them: "1.a.1", "1a1", "1 a) 1", "AHG2016 2f", "punto 3 b", "el inciso 3 b", "R1"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.questions.label_forms import AGAIN, BESIDE_WORDS, FREE, LETTERED, WHOLE, led

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Label:
    """A label in the plan's form ("1.a.1", "R.1"), the document's code before it, if any, and where both stand."""

    label: str
    code: str | None = None
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        return f"{self.code} {self.label}" if self.code else self.label


_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)
_LAST_HEAD = 30
"""A number above this one is no heading ("45a" is a house)."""


def find_labels(text: str, codes: Sequence[str] = ()) -> tuple[Label, ...]:
    """The labels that a text names, left to right, normalised; times, dates, percentages and quantities are none.

    `codes` are documents' codes that are known: one that has no year in it is taken for a code only if it is there.
    """
    whole = WHOLE.fullmatch(text)
    patterns = (*led(tuple(codes)), *BESIDE_WORDS, *FREE)
    found = [whole] if whole else [match for pattern in patterns for match in pattern.finditer(text)]
    labels = [label for label in (_label(match, codes) for match in found) if label]
    return tuple(_apart(labels))


_YEAR = re.compile(r"[ -]?(?:19|20)\d\d$")


def with_years(text: str, codes: Sequence[str]) -> str:
    """The text with the year behind each code that was typed without it: "VMH 3: done" tells of VMH2019.

    Only where a label follows (a number alone needs a mark behind it), and where one document alone is so called.
    """
    stems = Counter(_YEAR.sub("", code).casefold() for code in codes)
    for code in codes:
        stem = _YEAR.sub("", code)
        if stem != code and stems[stem.casefold()] == 1:
            named = rf"(?<![\w.]){re.escape(stem)}(?=[\s:#-]{{1,2}}(?:{LETTERED}|\d{{1,2}}(?:\s?[:–-]|\s*$)))"
            text = re.sub(named, code, text, flags=re.IGNORECASE | re.MULTILINE)
    return text


def _apart(labels: list[Label]) -> list[Label]:
    kept: list[Label] = []
    for label in sorted(labels, key=lambda one: (one.start - one.end, one.start)):
        if all(label.end <= other.start or label.start >= other.end for other in kept):
            kept.append(label)
    return sorted(kept, key=lambda one: one.start)


def _label(match: re.Match[str], codes: Sequence[str]) -> Label | None:
    groups = match.groupdict()
    head = groups["head"]
    if head.isdigit() and not 0 < int(head) <= _LAST_HEAD:
        return None
    letter = groups.get("letter") or groups.get("closed")
    levels = [_number(head) if head.isdigit() else head.upper(), (letter or "").lower()]
    levels += [
        _number(part)
        for part in (groups.get("third") or groups.get("last") or groups.get("numbers") or "").split(".")
        if part
    ]
    if not head.isdigit() and len([level for level in levels if level]) == 1 and not groups.get("code"):
        return None
    again = AGAIN.match(match.string, match.end())
    last = groups.get("again") or (again["again"] if again else "")
    code = groups.get("code")
    end = again.end() if again else match.end()
    return Label(".".join(filter(None, [*levels, last.lower()])), code and _known(code, codes), match.start(), end)


def _known(written: str, codes: Sequence[str]) -> str:
    return next((code for code in codes if code.casefold() == written.casefold()), code_of(written))


def _number(digits: str) -> str:
    return str(int(digits))


def code_of(written: str) -> str:
    """A document's code as the plan writes it: "ahg 2016" → "AHG2016"."""
    return re.sub(r"[\s-]", "", written).upper()
