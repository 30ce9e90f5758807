"""Cutting what somebody wrote into sentences, and sentences into clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.replies.folding import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.replies.lexicon import Grammar, Joints


class Joint(StrEnum):
    """How a clause hangs on what stands before it."""

    MAIN = "main"
    CONDITION = "condition"
    CAUSE = "cause"
    CONTRAST = "contrast"
    COORDINATION = "coordination"


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its words as written, folded, and in lower case, character for character.

    `sentence` numbers the sentences of the message; `mark` is the punctuation that ends the clause ("" inside);
    `asked` where it is (part of) a question.
    """

    raw: str
    folded: str
    lowered: str
    joint: Joint
    sentence: int
    mark: str
    asked: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    joint: Joint
    mark: str


_ABBREVIATED = re.compile(
    r"(?:^|[\s(.])(?:[A-Za-zÀ-ý]|\d{1,2}|nro|núm|num|art|lic|dra?|sra?|ing|mrs?|ms|st|vs|etc|pp?|approx|aprox|env|mme|av|inc|"
    r"ref|rep|abg|arq|prof|gral|min|dir|tel|ext|cf|ej|EE|UU|m)\.$",
    re.IGNORECASE,
)
_NUMBER_SIGN = re.compile(r"\bno\.$", re.IGNORECASE)
_LONGEST_ABBREVIATION = 8
_DIGIT = re.compile(r"\s*\d")
_BREAK = re.compile(r"[!?…]+[\s)\"']*|\.{2,}\s*|\.(?=\s|$)|;|\n+|(?=¿)|(?=¡)|[•▪●]")
_CUT = re.compile(r",(?!\d)|:(?=\s|$|\D)|\s–\s?|–\s|\s-{1,2}\s|->|→|=>|[()\[\]]|\s/\s|\s\|\s")
_QUOTATION = re.compile(r'"[^"\n]*"|«[^»\n]*»')
_YES = re.compile(r"(?<!\w)sí(?!\w)", re.IGNORECASE)
"""Without its accent the Spanish "yes" is "if"."""
_MENTIONED = re.compile(
    r"(?:says?|said|reads?|mentions?|means?|words?|terms?|dicen?|menciona|significa|palabra|t[eé]rmino|dit|mentionne|"
    r"signifie|veut dire|mot|terme)\s*:?\s*$",
    re.IGNORECASE,
)
"""A quotation behind it is spoken about."""
_WORDS_OF_A_NAME = 3


def clauses(text: str, grammar: Grammar) -> list[Clause]:
    """The clauses of a message in order. Longer quotations inside the sentences are blanked first."""
    text = _QUOTATION.sub(_blanked_quotation, _unwrapped(text))
    found: list[Clause] = []
    for number, (sentence, asked) in enumerate(_tagged(sentences(text), grammar)):
        found += _of_sentence(sentence, asked, number, grammar)
    return found


def _tagged(found: list[tuple[str, bool]], grammar: Grammar) -> list[tuple[str, bool]]:
    """A tag that stands as a sentence of its own ("…, ¿verdad?") makes a question of the sentence before it."""
    tags = [asked and bool(grammar.talk.tags.fullmatch(fold(sentence))) for sentence, asked in found]
    return [(sentence, asked or tags[at + 1 : at + 2] == [True]) for at, (sentence, asked) in enumerate(found)]


def sentences(text: str) -> list[tuple[str, bool]]:
    """The sentences of a text, each with whether a question mark ends it. In Spanish "¿" begins one."""
    found: list[tuple[str, bool]] = []
    start = 0
    for stop in _BREAK.finditer(text):
        if stop[0].startswith(".") and stop.end() < len(text) and _is_abbreviated(text, start, stop):
            continue
        found.append((text[start : stop.start()], "?" in stop[0]))
        start = stop.end()
    found.append((text[start:], False))
    return [(sentence, asked) for sentence, asked in found if sentence.strip(" \n\"'¡")]


def _is_abbreviated(text: str, start: int, stop: re.Match[str]) -> bool:
    """ "No. 3" is a number; "todavía no. Ya…" ends a sentence."""
    before = text[max(start, stop.start() - _LONGEST_ABBREVIATION) : stop.start() + 1]
    return bool(_ABBREVIATED.search(before) or (_NUMBER_SIGN.search(before) and _DIGIT.match(text, stop.end())))


def _of_sentence(sentence: str, asked: bool, number: int, grammar: Grammar) -> list[Clause]:
    sentence = _without_asides(" ".join(_YES.sub("ok", sentence).split()), grammar.joints)
    found = [_clause(sentence, piece, number) for piece in _pieces(sentence, grammar.joints)]
    found = [clause for clause in found if re.search(r"\w|[^\x00-\x7f]", clause.raw)]
    if not (asked or "¿" in sentence):
        return found
    first = _first_asked(found, grammar)
    return [
        Clause(c.raw, c.folded, c.lowered, c.joint, c.sentence, c.mark, asked=at >= first) for at, c in enumerate(found)
    ]


def _first_asked(found: list[Clause], grammar: Grammar) -> int:
    """Where the question of a sentence begins: a statement may go before it, unless the question is about just that."""
    for at, clause in enumerate(found):
        if at and grammar.talk.asking.match(clause.folded) and not grammar.talk.tags.match(clause.folded):
            return at if _is_set_off(found[at - 1], clause) else 0
    return 0


def _is_set_off(before: Clause, clause: Clause) -> bool:
    """Whether a mark or a conjunction parts two clauses: "sent by when" is one question."""
    return bool(before.mark) or clause.joint in (Joint.COORDINATION, Joint.CONTRAST)


def _without_asides(sentence: str, joints: Joints) -> str:
    folded = fold(sentence)
    for aside in joints.asides.finditer(folded):
        before, after = folded[: aside.start()].rstrip(), folded[aside.end() :].lstrip()
        if before.endswith(",") and after.startswith(","):
            first, last = before.rfind(","), len(folded) - len(after)
            sentence = sentence[:first] + " " + sentence[first + 1 : last] + " " + sentence[last + 1 :]
    return sentence


def _pieces(sentence: str, joints: Joints) -> Iterator[_Piece]:
    cuts = sorted(_cuts(sentence, joints), key=lambda cut: (cut[0], cut[1]))
    start, joint = 0, Joint.MAIN
    for begin, end, next_joint, mark in cuts:
        if begin < start:
            continue
        if begin > start or next_joint is not Joint.MAIN:
            yield _Piece(start, begin, joint, mark)
            start, joint = end, next_joint
    yield _Piece(start, len(sentence), joint, "")


def _cuts(sentence: str, joints: Joints) -> Iterator[tuple[int, int, Joint, str]]:
    """Where to cut: (end of the clause before, beginning of the next, how it hangs, the mark between)."""
    for cut in _CUT.finditer(sentence):
        yield cut.start(), cut.end(), Joint.MAIN, cut[0].strip()
    folded = fold(sentence)
    for joint, pattern in (
        (Joint.CONDITION, joints.condition),
        (Joint.CAUSE, joints.cause),
        (Joint.CONTRAST, joints.contrast),
    ):
        for opener in pattern.finditer(folded):
            yield opener.start(), opener.start(), joint, ""
    for opener in joints.coordination.finditer(folded):
        if joints.finite.search(" ".join(folded[opener.end() :].split()[:5])):
            yield opener.start(), opener.end(), Joint.COORDINATION, ""


def _clause(sentence: str, piece: _Piece, number: int) -> Clause:
    raw = " ".join(sentence[piece.start : piece.end].split())
    return Clause(raw, fold(raw), lower(raw), piece.joint, number, piece.mark)


def _unwrapped(text: str) -> str:
    """Join the lines of a paragraph that was broken by hand: a long line without a stop before a small letter."""
    return re.sub(r"(?<=[^\n]{45})(?<![.!?:;,\n])\n(?=[a-zà-ÿ(])", " ", text)


def _blanked_quotation(quotation: re.Match[str]) -> str:
    mentioned = _MENTIONED.search(quotation.string[: quotation.start()]) is not None
    return " " if mentioned or len(quotation[0].split()) > _WORDS_OF_A_NAME else quotation[0][1:-1]
