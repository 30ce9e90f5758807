"""The parties that a question names, and which of them receive rather than owe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.parties import Kind, mentions, party, resolve
from bot.parties import parties as all_parties
from bot.questions.cues import Cue
from bot.questions.lexicon import LANGUAGES, lexicon
from bot.words.demonyms import country_of
from bot.words.tokens import normal
from bot.words.typos import everyday, familiar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.questions.pieces import Piece

WHOLE = frozenset({"RCM"})
"""The conference as a whole owes nothing of its own; its name filters nothing."""


@dataclass(frozen=True, slots=True)
class Party:
    """A party that a text names, and where."""

    id: str
    start: int
    end: int


def find_parties(text: str, language: str | None, *, command: bool = False) -> list[Party]:
    """The parties that a text names, also in lower case or with a typo; after a command also by any of their codes."""
    found = [Party(one.party, one.start, one.end) for one in mentions(text, language)]
    return sorted([*found, *_typed(text, found, command=command)], key=lambda one: one.start)


_WORD = re.compile(r"[^\W\d_]+(?:[-.'][^\W\d_]+)*\.?")
_LONGEST = 3
_FUZZY = 5
"""Letters from which on a word may be a party's name with a typo."""


def _typed(text: str, known: Iterable[Party], *, command: bool) -> list[Party]:
    words = [
        match for match in _WORD.finditer(text) if all(match.end() <= k.start or match.start() >= k.end for k in known)
    ]
    found: list[Party] = []
    place = 0
    while place < len(words):
        size = _size(text, words[place:], command=command)
        if size == _LONGEST and _size(text, words[place + 1 :], command=command) == _LONGEST:
            place += 1  # "la | cruz roja internacional": an article takes no room from the name.
        if size:
            first, last = words[place], words[place + size - 1]
            named = _named(text, words[place : place + size], size, command=command)
            found.append(Party(named or "", first.start(), last.end()))
        place += max(size, 1)
    return found


def _size(text: str, words: Sequence[re.Match[str]], *, command: bool) -> int:
    """How many of the words, from the first on, are a party's name."""
    return next((n for n in range(_LONGEST, 0, -1) if _named(text, words[:n], n, command=command)), 0)


def _named(text: str, words: Sequence[re.Match[str]], size: int, *, command: bool) -> str | None:
    if len(words) < size or any(len(text[a.end() : b.start()].strip()) for a, b in pairwise(words)):
        return None
    phrase = text[words[0].start() : words[-1].end()]
    if size == 1 and normal(phrase) in _OFFICES and _led(text, words[0].start()):
        return resolve(phrase)
    if size == 1 and (country := country_of(normal(phrase.strip(".")))):
        return country
    if size == 1 and (owner := _owning(phrase)):
        return owner
    if not _may_name(phrase, words, command=command):
        return None
    named = resolve(phrase)
    if named is None or named in WHOLE:
        return None
    return named


def _owning(phrase: str) -> str | None:
    """The country of a possessive that was typed without its apostrophe: "mexicos"."""
    named = resolve(phrase[:-1]) if phrase[-1:] in "sS" and len(phrase) > _FUZZY else None
    exact = named and normal(phrase[:-1]) in {normal(name) for name in party(named).names.values()}
    return named if named and exact and is_country(named) else None


def _may_name(phrase: str, words: Sequence[re.Match[str]], *, command: bool) -> bool:
    """Whether to take a phrase for a party at all: not an ordinary word, nor one that another reading explains."""
    if len(words) > 1 and normal(phrase) in _typed_phrases():
        return True
    plain = [normal(word.group().strip(".")) for word in words]
    if any(word in _explained() for word in plain) or (not command and _QUANTIFIERS.issuperset(plain)):
        return False
    if len(words) == 1 and len(plain[0]) < _FUZZY:
        return command or phrase.isupper()
    if len(words) == 1:
        return command or not familiar(plain[0])
    return all(len(word) > 1 for word in plain)


_QUANTIFIERS = frozenset({"all", "todos", "todas", "tous", "toutes", "the", "los", "las", "les", "des", "de"})
"""Of whom or of what all, the word behind them tells; behind a command, "all" alone means everybody."""


@cache
def _typed_phrases() -> frozenset[str]:
    """Names of several words that people type, though each is an ordinary word: "red cross"."""
    return frozenset(normal(alias) for one in all_parties() for alias in one.typed if " " in alias)


_OFFICES = frozenset(
    {"secretariat", "secretaria", "presidency", "presidencia", "presidence", "members", "miembros", "membres"}
)
"""Bodies that are named by their office alone, with an article: "the secretariat", "los miembros"."""
_ARTICLE = re.compile(r"(?<!\w)(?:the|la|le|du|de la|al|el|los|les|des|aux|all)\s$", re.IGNORECASE)


_BEING = re.compile(r"(?<!\w)(?:are|were|son|eran|fueron|sont|étaient|etaient)\s(?:the|los|les)\s$", re.IGNORECASE)
"""Who they are is asked: "who are the members"."""


def _led(text: str, start: int) -> bool:
    """Whether an office is meant by its name: behind an article, or as the first word of all."""
    if _BEING.search(text, max(0, start - 16), start):
        return False
    return not text[:start].strip(" ¿¡") or _ARTICLE.search(text, max(0, start - 8), start) is not None


@cache
def _explained() -> frozenset[str]:
    return everyday()


def split_receivers(
    folded: str, parties: Sequence[Party], found: Sequence[Piece], language: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(who owes, who receives): a party receives behind "send ... to", or beside "receives"."""
    owed = _left_with(folded, parties)
    receivers = {one for one in parties if one is not owed and _receives(folded, one, parties, found, language)}
    owing = [one.id for one in parties if one not in receivers and one.id not in WHOLE]
    return tuple(dict.fromkeys(owing)), tuple(dict.fromkeys(one.id for one in parties if one in receivers))


_LEFT = re.compile(
    r"(?<!\w)(?:les? (?:falta|toca|queda|corresponde|resta|compete)(?:n|ba|ban)?"
    r"|(?:il )?(?:reste|revient|incombe)(?:nt)?(?:[ -]t[ -]il)?)(?!\w)"
)
"""What is left to somebody, whom "a" leads to as it does to a receiver: "¿qué le falta entregar a México?"."""


def _left_with(folded: str, parties: Sequence[Party]) -> Party | None:
    left = _LEFT.search(folded)
    return next((one for one in parties if left and one.start >= left.end()), None)


def _receives(folded: str, one: Party, parties: Sequence[Party], found: Sequence[Piece], language: str) -> bool:
    if one.id in WHOLE:
        return False
    if any(piece.cue is Cue.RECEIVE and _near(folded, piece, one) for piece in found):
        return True
    given = [piece for piece in found if piece.cue is Cue.TRANSFER]
    if not given:
        return False
    if any(_handed(folded, piece, one) for piece in given):
        return True
    return _led_to(folded, one, language) or _joined(folded, one, parties, found, language)


_HANDED = re.compile(r"(?:give|send|hand|pass|provide|owe|show)\s(?:the )?")
"""English verbs behind which the receiver may stand without "to": "give IOM"."""


def _handed(folded: str, piece: Piece, one: Party) -> bool:
    return piece.end <= one.start and _HANDED.fullmatch(folded[piece.start : one.start]) is not None


def _led_to(folded: str, one: Party, language: str) -> bool:
    """Whether "to" leads to a party, also where its name was found with it ("au Secrétariat")."""
    before, name = folded[max(0, one.start - 20) : one.start], folded[one.start : one.end]
    leads = [lexicon(known).to for known in dict.fromkeys((language, *LANGUAGES))]
    return any(re.search(rf"(?<!\w){to}\s?$", before) or re.match(rf"{to}\s", name) for to in leads)


def _joined(folded: str, one: Party, parties: Sequence[Party], found: Sequence[Piece], language: str) -> bool:
    """The second of "to the TS and IOM" receives as the first does."""
    before = [other for other in parties if other.end <= one.start]
    if not before or not re.fullmatch(
        r"[\s,&/]*(?:and|or|y|e|o|et|ou)?(?: (?:the|la|el|le|l'))?\s*", folded[before[-1].end : one.start]
    ):
        return False
    return _receives(folded, before[-1], parties, found, language)


def _near(folded: str, piece: Piece, one: Party) -> bool:
    gap = folded[piece.end : one.start] if piece.end <= one.start else folded[one.end : piece.start]
    return len(gap.split()) <= 2


def is_country(id_: str) -> bool:
    """Whether an id is that of a country."""
    return party(id_).kind is Kind.COUNTRY
