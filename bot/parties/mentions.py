"""The parties that a text names, in its order: longest name first, no overlaps."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from bot.parties.naming import Named, catalogue, stands_alone, wording, written
from bot.parties.party import Acts, Kind, party
from bot.parties.tokens import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.parties.tokens import Token


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in a text; `text` is the piece of it from `start` to `end` (title and acronym included)."""

    party: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Hit:
    named: Named
    start: int
    end: int


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


def _mention(text: str, hit: _Hit) -> Mention:
    return Mention(hit.named.party or "", hit.start, hit.end, text[hit.start : hit.end])


def _hits(text: str, language: str | None) -> list[_Hit]:
    hits = _appositions(text, list(_named(text, tokens(text), language)))
    hits = [hit for hit in _located(text, hits) if not (_instrument(text, hit) or _elsewhere(text, hit))]
    return [_titled(text, hit) for hit in _owned(text, hits)]


def _named(text: str, words: Sequence[Token], language: str | None) -> Iterator[_Hit]:
    index = 0
    while index < len(words):
        found = next(_meant(text, words, index, language), None)
        if found is None or _longer_within(text, words, index, found[0], language):
            index += 1
            continue
        taken, phrase, named = found
        end = words[index + taken - 1].end
        yield _Hit(named, words[index].start, end + (phrase.endswith(".") and text.startswith(".", end)))
        index += taken


def _longer_within(text: str, words: Sequence[Token], index: int, taken: int, language: str | None) -> bool:
    """Whether a name that begins inside this one reaches further: "la Presidencia" in "la Presidencia Pro-Témpore"."""
    end = index + taken
    for later in range(index + 1, end):
        further = next(_meant(text, words, later, language), None)
        if further is not None and later + further[0] > end:
            return True
    return False


def _meant(text: str, words: Sequence[Token], index: int, language: str | None) -> Iterator[tuple[int, str, Named]]:
    before = words[index - 1] if index and words[index].joined else None
    for taken, phrase, named in catalogue().at(words, index):
        piece = words[index : index + taken]
        if named.only not in (None, language):
            continue
        if written(phrase, piece, before, language) and stands_alone(text, piece[0].start, piece[-1].end, phrase):
            yield taken, phrase, named


def _appositions(text: str, hits: Iterable[_Hit]) -> list[_Hit]:
    """Join a name with its own acronym: "Technical Secretariat (TS)"."""
    joined: list[_Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        if last and last.named.party == hit.named.party and _bracketed(text, last, hit):
            joined[-1] = _Hit(last.named, last.start, hit.end + 1)
        else:
            joined.append(hit)
    return joined


def _bracketed(text: str, last: _Hit, hit: _Hit) -> bool:
    return text[last.end : hit.start].strip() == "(" and text[hit.end : hit.end + 1] == ")"


_COMMA = re.compile(r",\s+|\s*\(")


def _located(text: str, hits: Iterable[_Hit]) -> list[_Hit]:
    """Join a place with its country: "San José, Costa Rica"."""
    joined: list[_Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        if last and last.named.place and _same_country(last, hit) and _COMMA.fullmatch(text, last.end, hit.start):
            joined[-1] = _Hit(last.named, last.start, hit.end)
        else:
            joined.append(hit)
    return joined


def _same_country(place: _Hit, hit: _Hit) -> bool:
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


def _instrument(text: str, hit: _Hit) -> bool:
    if not hit.named.place and (not hit.named.party or party(hit.named.party).kind is not Kind.COUNTRY):
        return False
    before, after = _instruments()
    head = _folded(text[max(0, hit.start - _REACH) : hit.start])
    return bool(before.search(head) or after.match(_folded(text[hit.end : hit.end + _REACH])))


@cache
def _of_elsewhere() -> re.Pattern[str]:
    return re.compile(rf"{_link()}(?:(?:{_words_of('countries')}){_link()})?(?:{_words_of('elsewhere')})\b")


def _elsewhere(text: str, hit: _Hit) -> bool:
    """Whether "each country" is each country of origin, and so no member as such."""
    if hit.named.party is None or party(hit.named.party).acts is not Acts.EACH:
        return False
    return _of_elsewhere().match(_folded(text[hit.end : hit.end + _REACH])) is not None


def _titled(text: str, hit: _Hit) -> _Hit:
    """Take the title into the mention: "Government of the Republic of Panama"."""
    if hit.named.place or not hit.named.party or party(hit.named.party).kind is not Kind.COUNTRY:
        return hit
    start = hit.start
    while found := _title().search(_folded(text[max(0, start - _REACH) : start])):
        start = max(0, start - _REACH) + found.start()
    return replace(hit, start=start)


_HEADS = frozenset({"TS", "PPT", "TROIKA", "VICEMIN", "MEMBERS", "VS", "SG-SICA"})
_BESIDE = re.compile(r"(?:['’]s)?\s+")


def _owned(text: str, hits: Iterable[_Hit]) -> list[_Hit]:
    """Join an organ with the body that it belongs to, either way round; the organ of another body is that body."""
    joined: list[_Hit] = []
    for hit in hits:
        last = joined[-1] if joined else None
        whose = _whose(text, last, hit) if last else None
        if last and whose:
            joined[-1] = _Hit(whose, last.start, hit.end)
        else:
            joined.append(hit)
    return joined


def _whose(text: str, last: _Hit, hit: _Hit) -> Named | None:
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
