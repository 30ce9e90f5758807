"""The parties that a reply names: as documents write them, and by the codes that people type ("HND 30 %")."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from bot.parties import Kind, Mention, mentions, parties

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPENING = re.compile(r"\W*([A-Z]{3})(?![\w'])")
_SMALL = re.compile(r"[^\W\d_](?<=[a-zà-ÿ])")


def named(text: str, language: str) -> list[Mention]:
    """The parties named in a clause, left to right; a country's code in capitals counts where it opens the clause.

    In a line of capitals a code may be a word ("CAN WE …"): there it counts only where nothing follows it.
    """
    found = mentions(text, language)
    opening = _OPENING.match(text)
    if opening is None or opening[1] not in _codes() or any(one.start < opening.end(1) for one in found):
        return found
    rest = text[opening.end(1) :]
    if re.search(r"[^\W\d_]", rest) and not _SMALL.search(rest):
        return found
    return [Mention(_codes()[opening[1]], opening.start(1), opening.end(1), opening[1]), *found]


@cache
def _codes() -> Mapping[str, str]:
    countries = [party for party in parties() if party.kind is Kind.COUNTRY]
    return {code: party.id for party in countries for code in (party.id, *party.typed)}
