"""Labels as people type them: "1.a.1", "1a1", "1 a) 1", "AHG2016 2f", "punto 3 b", "el inciso 3 b", "R1"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

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


_CODE = r"[A-Za-z]{2,8}[ -]?(?:19|20)\d\d"
_NOUN = (
    r"items?|points?|commitments?|labels?|paragraphs?|bullets?|n[°º]\.?|nr\.?|number|"
    r"puntos?|incisos?|compromisos?|numeral(?:es)?|apartados?|literal(?:es)?|n[uú]mero|"
    r"engagements?|alin[ée]as?|num[ée]ro|recommendations?|recomendaci[oó]n(?:es)?|recommandations?|ref\.?"
)
_HEAD = r"(?P<head>\d{1,2}|[IVXivx]{1,5}|[Rr])"
_END = r"(?![^\W_]|\s?%|[.,]\d)"

# Behind a document's code or a noun, and as a whole text, any form is a label, a number alone too.
_ANY_JOIN = r"(?:\s?[.)(\-]{1,3}\s?|\s|)"
_LOOSE = (
    rf"\(?{_HEAD}(?![hkx])(?:\)?{_ANY_JOIN}(?P<letter>[a-zA-Z])(?![^\W\d_])\)?"
    rf"(?:{_ANY_JOIN}(?P<third>\d{{1,2}})(?!\d)\)?)?|(?:[.-]|(?<=r))(?P<numbers>\d{{1,2}}(?:\.\d{{1,2}})?)|){_END}"
)
_AGAIN = re.compile(r"[. -]?(?P<again>bis|ter|quater)(?!\w)", re.IGNORECASE)
"""What a label that was put in between ends with: "3.bis"."""
_WHOLE = re.compile(rf"[\s¿¡(]*(?!\d+\s[aoey]\s\d){_LOOSE}(?:{_AGAIN.pattern})?[\s?!.,;)]*", re.IGNORECASE)


@lru_cache(maxsize=64)
def _led(codes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Labels behind a document's code, of the usual form or one of these, or behind a noun."""
    code = "|".join([*map(re.escape, sorted(codes, key=len, reverse=True)), _CODE])
    return (
        re.compile(
            rf"(?<![\w.])(?P<code>{code})(?:\s?[,:#-])?\s{{0,2}}(?:(?:{_NOUN})[\s:#]{{1,2}})?{_LOOSE}", re.IGNORECASE
        ),
        re.compile(rf"(?<![\w.])(?:{_NOUN})[\s:#]{{1,2}}(?:(?P<code>{code})[\s,:]{{1,2}})?{_LOOSE}", re.IGNORECASE),
    )


# "literal c del punto 2", "letter b of item 3": the letter first, then the number.
_PART = (
    r"literal|inciso|letra|sub-?(?:item|point|paragraph|inciso|punto)|letter|lettre|alin[eé]a|sous-point|"
    r"item|point|punto|bullet"
)
_WITHIN = (
    r"points?|items?|numeral|puntos?|apartado|paragraphs?|paragraphe|sections?|secci[oó]n|themes?|tema|th[eè]me|"
    r"headings?|chapitre|cap[ií]tulo|n[uú]mero|number|num[eé]ro"
)
_REVERSED = re.compile(
    rf"(?<![\w.])(?:(?:{_PART})\s\(?|\()(?P<letter>[a-z])\)?,?\s"
    r"(?:of|in|under|del?|du|de la|en el|en la|dans le)\s(?:the )?"
    rf"(?:{_WITHIN})\s{_HEAD}(?![\w.]\w)",
    re.IGNORECASE,
)
# "numeral 2 inciso e": the number first, then the letter with its own noun.
_STEPPED = re.compile(
    rf"(?<![\w.])(?:{_WITHIN})\s{_HEAD}[,\s]{{1,2}}(?:{_PART})\s\(?(?P<letter>[a-z])\)?(?![\w'])", re.IGNORECASE
)

# "show me 2 a 1", "plazo de 2 a 1": behind such words, as the last thing said, blanks are enough beside a letter.
_SHOW = (
    r"show(?: me)?|open|see|display|mu[eé]strame|mostrar|ver|ens[eé][nñ]ame|abrir?|"
    r"montre[rz]?(?:[ -]moi)?|affiche[rz]?|voir|"
    r"(?:me |nos )?(?:das|dan|pas(?:as|an|a)|muestras?|recuerdas?|lees?)|(?:da|pasa|lee|recuerda|manda|abre)(?:me|nos)|"
    r"(?:give|read|send|get) (?:me|us)|(?:donne|passe|lis|rappelle|envoie|ouvre)[rz]?(?:[ -](?:moi|nous))?|"
    r"(?:deadline|status|due date|progress|fecha l[ií]mite|plazo|estado|avance|[eé]ch[eé]ance|d[eé]lai|statut) "
    r"(?:of|for|de|del|du|pour)"
)
_SHOWN = re.compile(
    rf"(?<![\w.])(?:{_SHOW})\s(?:(?:the|el|la|le) )?{_HEAD}"
    r"\s(?P<letter>[a-zA-Z])(?:\s(?P<third>\d{1,2}))?(?=[\s?!.,]*$)",
    re.IGNORECASE,
)

# Elsewhere a mark or closeness must show that digit and letter belong together: "2.e", "3) b", "2f", "1 a) 1", "3 b".
# Letters that are words or units need more than closeness ("5 a 7", "14h", "10k"); "3 a.m." is a time.
_TAIL = rf"(?!\.?m\b)(?:(?:\)?[.(\-]{{1,2}}|\)\s?|)(?P<third>\d{{1,2}}))?\)?{_END}"
_MARKED = (
    rf"\(?(?P<head>\d{{1,2}}|[IVX]{{1,5}}|R)\)?[.)(]{{1,2}}(?:\s(?![aeouy]\s))?(?P<letter>[a-zA-Z])(?![^\W\d_]){_TAIL}"
)
_CLOSE = (
    r"(?P<head>\d{1,2})-?(?P<letter>[a-gijln])(?![^\W\d_])(?!\.?m\b)"
    rf"(?:(?:\)?[.(\-]{{1,2}}|\)\s?|)(?P<third>\d{{1,2}}))?\)?{_END}"
)
_APART = (
    r"(?P<head>\d{1,2})\s(?:(?P<letter>[b-df-gijln]|[aeh](?=[\s?!.,;)]*$))"
    rf"|(?P<closed>[a-z])\)(?:\s?(?P<third>\d{{1,2}}))?)(?!['’]){_END}"
)
_LETTERED = r"\(?(?:\d{1,2}|R)(?:[.)(]{0,2}[a-z](?![^\W\d_])|\.\d)"
_PUT_IN = r"(?P<head>\d{1,2})(?=[. -]?(?:bis|ter|quater)(?!\w))"
_NUMBERED = rf"(?P<head>[Rr]|[IVX]{{1,5}})(?:[.-]|(?<=[Rr]))(?P<numbers>\d{{1,2}}){_END}"
_FREE = tuple(
    re.compile(rf"(?<![\w.,/:-]){form}", re.IGNORECASE if form is _CLOSE else 0)
    for form in (_MARKED, _CLOSE, _APART, _NUMBERED, _PUT_IN)
)

_ROMAN = re.compile(r"[ivx]+", re.IGNORECASE)
_LAST_HEAD = 30
"""A number above this one is no heading ("45a" is a house)."""


def find_labels(text: str, codes: Sequence[str] = ()) -> tuple[Label, ...]:
    """The labels that a text names, left to right, normalised; times, dates, percentages and quantities are none.

    `codes` are documents' codes that are known: one that has no year in it is taken for a code only if it is there.
    """
    whole = _WHOLE.fullmatch(text)
    led = _led(tuple(codes))
    found = (
        [whole]
        if whole
        else [match for pattern in (*led, _REVERSED, _STEPPED, _SHOWN, *_FREE) for match in pattern.finditer(text)]
    )
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
            named = rf"(?<![\w.]){re.escape(stem)}(?=[\s:#-]{{1,2}}(?:{_LETTERED}|\d{{1,2}}(?:\s?[:–-]|\s*$)))"
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
    levels += [_number(part) for part in (groups.get("third") or groups.get("numbers") or "").split(".") if part]
    if not head.isdigit() and len([level for level in levels if level]) == 1 and not groups.get("code"):
        return None
    again = _AGAIN.match(match.string, match.end())
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
