"""The parties that a text names, in its order: longest name first, no overlaps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.parties.context import in_context
from bot.parties.hits import named
from bot.parties.party import Kind, party

if TYPE_CHECKING:
    from bot.parties.hits import Hit


KEPT = 256
"""Texts whose names are kept for a while: whoever weighs a sentence asks for them several times."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in a text; `text` is the piece of it from `start` to `end` (title and acronym included)."""

    party: str
    start: int
    end: int
    text: str


def mentions(text: str, language: str | None = None) -> list[Mention]:
    """The parties named in a text, left to right.

    Places ("Mexico City", "San José, Costa Rica") and instruments ("Declaration of Panama") are no parties and are
    left out. A name and its acronym in brackets are one mention; so are "Government of Canada" and "TS of the RCM".
    The secretariat, presidency or members of another body ("TS of the CSM") are that body. Short codes need their
    exact case; `language` (of the text, if known) decides codes with two meanings ("EU" in French).
    """
    return [_mention(text, hit) for hit in _hits(text, language) if not hit.named.place]


def places(text: str, language: str | None = None) -> list[Mention]:
    """The places named in a text, each with its host country as the party; the country may be part of the name."""
    return [_mention(text, hit) for hit in _hits(text, language) if hit.named.place and hit.named.party]


def host(text: str, language: str | None = None) -> str | None:
    """The country in which a text's first place lies ("the city of Ottawa, Canada" → CAN); None where none is named."""
    for hit in _hits(text, language):
        if hit.named.party and (hit.named.place or party(hit.named.party).kind is Kind.COUNTRY):
            return hit.named.party
    return None


def _mention(text: str, hit: Hit) -> Mention:
    return Mention(hit.named.party or "", hit.start, hit.end, text[hit.start : hit.end])


@lru_cache(maxsize=KEPT)
def _hits(text: str, language: str | None) -> tuple[Hit, ...]:
    return tuple(in_context(text, named(text, language)))
