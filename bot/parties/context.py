"""What the words around a name make of it: titles, acronyms, the body that an organ belongs to, places, instruments."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from bot.parties.hits import Hit
from bot.parties.naming import Named, wording
from bot.parties.party import Acts, Kind, party
from bot.parties.tokens import fold

if TYPE_CHECKING:
    from collections.abc import Iterable


def in_context(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """The names that mean a party or place where they stand, joined with what belongs to them."""
    joined = _located(text, _appositions(text, hits))
    standing = [hit for hit in joined if not (_instrument(text, hit) or _elsewhere(text, hit))]
    return [_titled(text, hit) for hit in _owned(text, standing)]


def _appositions(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """Join a name with its own acronym: "Technical Secretariat (TS)"."""
    joined: list[Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        if last and last.named.party == hit.named.party and _bracketed(text, last, hit):
            joined[-1] = Hit(last.named, last.start, hit.end + 1)
        else:
            joined.append(hit)
    return joined


def _bracketed(text: str, last: Hit, hit: Hit) -> bool:
    return text[last.end : hit.start].strip() == "(" and text[hit.end : hit.end + 1] == ")"


_COMMA = re.compile(r",\s+|\s*\(")


def _located(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """Join a place with its country: "San José, Costa Rica"."""
    joined: list[Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        if last and last.named.place and _same_country(last, hit) and _COMMA.fullmatch(text, last.end, hit.start):
            joined[-1] = Hit(last.named, last.start, hit.end)
        else:
            joined.append(hit)
    return joined


def _same_country(place: Hit, hit: Hit) -> bool:
    return hit.named.party == place.named.party and not hit.named.place


def _words_of(kind: str) -> str:
    lists = wording()[kind]
    words = lists if isinstance(lists, list) else [word for some in lists.values() for word in some]
    return "|".join(sorted(map(re.escape, set(words)), key=len, reverse=True))


@cache
def _link() -> str:
    return rf"\)?\s+(?:(?:{_words_of('linkers')})[\s'’]+)+"


@cache
def _between() -> re.Pattern[str]:
    return re.compile(_link())


@cache
def _instruments() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = _words_of("instruments")
    return re.compile(rf"\b(?:{words}){_link()}$"), re.compile(rf"\s+(?:{words})\b")


@cache
def _title() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words_of('titles')}){_link()}$")


_REACH = 60
"""Characters before or after a name in which its title or instrument is looked for."""


def _folded(text: str) -> str:
    """Folded letter by letter, so that places stay."""
    return "".join(fold(letter)[:1] or letter for letter in text)


_TO_DO = re.compile(r"\s+(?:de|a|en)\s+(?:no\s+)?\w+[aei]r(?:l[oae]s?|se)?\b")
"""Behind the name of who binds itself ("el compromiso de México de publicar"), whose instrument it is not."""


def _instrument(text: str, hit: Hit) -> bool:
    if not hit.named.place and (not hit.named.party or party(hit.named.party).kind is not Kind.COUNTRY):
        return False
    before, after = _instruments()
    if _TO_DO.match(text, hit.end):
        return False
    head = _folded(text[max(0, hit.start - _REACH) : hit.start])
    return bool(before.search(head) or after.match(_folded(text[hit.end : hit.end + _REACH])))


@cache
def _of_elsewhere() -> re.Pattern[str]:
    return re.compile(rf"{_link()}(?:(?:{_words_of('countries')}){_link()})?(?:{_words_of('elsewhere')})\b")


def _elsewhere(text: str, hit: Hit) -> bool:
    """Whether "each country" is each country of origin, and so no member as such."""
    if hit.named.party is None or party(hit.named.party).acts is not Acts.EACH:
        return False
    return _of_elsewhere().match(_folded(text[hit.end : hit.end + _REACH])) is not None


def _titled(text: str, hit: Hit) -> Hit:
    """Take the title into the mention: "Government of the Republic of Panama"."""
    if hit.named.place or not hit.named.party or party(hit.named.party).kind is not Kind.COUNTRY:
        return hit
    start = hit.start
    while found := _title().search(_folded(text[max(0, start - _REACH) : start])):
        start = max(0, start - _REACH) + found.start()
    return replace(hit, start=start)


_HEADS = frozenset({"TS", "PPT", "TROIKA", "VICEMIN", "MEMBERS", "VS", "SG-SICA"})
_BESIDE = re.compile(r"(?:['’]s)?\s+")


def _owned(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """Join an organ with the body that it belongs to, either way round; the organ of another body is that body."""
    joined: list[Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        whose = _whose(text, last, hit) if last else None
        if last and whose:
            joined[-1] = Hit(whose, last.start, hit.end)
        else:
            joined.append(hit)
    return joined


def _whose(text: str, last: Hit, hit: Hit) -> Named | None:
    gap = text[last.end : hit.start]
    if last.named.party in _HEADS and _between().fullmatch(_folded(gap)):
        return _organ_of(last.named, hit.named)
    if hit.named.party in _HEADS and _BESIDE.fullmatch(gap):
        return _organ_of(hit.named, last.named)
    return None


def _organ_of(organ: Named, body: Named) -> Named | None:
    if body.place or body.party is None:
        return None
    if body.party == "RCM":
        return organ
    kind = party(body.party).kind
    if kind is Kind.ORGANISATION:
        return body
    whole = organ.party is not None and party(organ.party).acts is Acts.EACH
    return body if whole and kind is Kind.COUNTRY else None
