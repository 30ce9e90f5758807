"""Numbers written as words, made from the few words that each language has for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NumberWords:
    """`small` are the words that stand alone; each of `bases` takes a small one up to the next base behind a joiner.

    English: twenty + "-" + one; Spanish: treinta + " y " + uno; French: soixante + "-" + quinze.
    """

    small: Mapping[str, int]
    bases: Mapping[str, int]
    joiners: tuple[str, ...]
    more: Mapping[str, int] = field(default_factory=dict)


def number_words(words: NumberWords) -> dict[str, int]:
    """Every number word of a language with its value."""
    made = {**words.small, **words.bases, **words.more}
    starts = sorted({*words.bases.values(), 100})
    for base, value in words.bases.items():
        room = starts[starts.index(value) + 1] - value
        for unit, units in words.small.items():
            if 0 < units < room:
                made.update({f"{base}{joiner}{unit}": value + units for joiner in words.joiners})
    return made
