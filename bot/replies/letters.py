"""The author's own words: without quotation, forwarded mail, salutation and signature."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.replies.folding import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.replies.lexicon import Letters

_QUOTED = re.compile(r"\s*(?:>|&gt;)")
_QUOTED_TO_THE_END = re.compile(r"\s*(?:>>>|(?:&gt;){3})")
_SIGNED = re.compile(r"\s*(?:--|–)\s*(?:(?:[A-ZÀ-Ý][\w.'-]*+|(?:de|del|la|of|the)\b|[,()/|–])\s*+)++$")
"""Nothing is given back once matched: a long word that is no name must not be tried cut in every way."""
_HEADER = re.compile(r"\s*\w{2,10}\s*:\s*\S|\s*[-_=]{3,}")
_RULE = re.compile(r"\s*(?:--|—)\s*")
"""What mail programs set above a signature (RFC 3676, 4.3)."""
_LABELLED = re.compile(r"\W*\d|\W*R\W?\d")
_SIGNATURE_LINES = 6
_SIGNATURE_WIDTH = 70


@dataclass(frozen=True, slots=True)
class Body:
    """What the author wrote, and what of others was forwarded beneath it."""

    own: str
    forwarded: str = ""


def body(text: str, languages: Sequence[Letters]) -> Body:
    """The author's own words of a message. Lines may be lost, never moved."""
    lines = _unquoted(text.split("\n"), languages)
    own, forwarded = _divided(lines, languages)
    return Body(_cleared(own, languages), _cleared(forwarded, languages))


def _unquoted(lines: list[str], languages: Sequence[Letters]) -> list[str]:
    kept: list[str] = []
    for at, line in enumerate(lines):
        if _QUOTED_TO_THE_END.match(line):
            break
        if any(letters.wrote.match(fold(line).strip()) for letters in languages):
            if not any(_QUOTED.match(later) for later in lines[at + 1 :]):
                break
            continue
        if not _QUOTED.match(line):
            kept.append(line)
    return kept


def _divided(lines: list[str], languages: Sequence[Letters]) -> tuple[list[str], list[str]]:
    for at, line in enumerate(lines):
        if any(letters.forwarded.match(fold(line).strip()) for letters in languages):
            below = at
            while below < len(lines) and _HEADER.match(lines[below]):
                below += 1
            return lines[:at], lines[below:] if below > at else lines[at + 1 :]
    return lines, []


def _cleared(lines: list[str], languages: Sequence[Letters]) -> str:
    kept = [line for line in lines if not any(letters.device.match(fold(line).strip()) for letters in languages)]
    return "\n".join(_unsigned(_ungreeted(kept, languages), languages)).strip()


def _ungreeted(lines: list[str], languages: Sequence[Letters]) -> list[str]:
    """Take off up to two salutations at the head ("Dear colleagues,", "Good morning,")."""
    left = [line for line in lines if line.strip()]
    for _ in range(2):
        if not left:
            break
        cut = max((_greeting_end(left[0], letters) for letters in languages), default=0)
        if not cut:
            break
        rest = left[0][cut:].strip()
        left = [rest, *left[1:]] if rest else left[1:]
    return left


def _greeting_end(line: str, letters: Letters) -> int:
    blank = len(line) - len(line.lstrip())
    found = letters.greeting.match(fold(line.lstrip()))
    return blank + found.end() if found else 0


def _unsigned(lines: list[str], languages: Sequence[Letters]) -> list[str]:
    for at in range(1, len(lines)):
        tail = lines[at + 1 :]
        closed = any(letters.closing.match(fold(lines[at]).strip()) for letters in languages)
        # Below a rule that sets one report off from another stands a label.
        closing = closed or (_RULE.fullmatch(lines[at]) and not any(map(_LABELLED.match, tail)))
        if (closing and _is_signature(tail)) or (not tail and _SIGNED.match(lines[at])):
            return lines[:at]
    return lines


def _is_signature(lines: list[str]) -> bool:
    return len(lines) <= _SIGNATURE_LINES and all(len(line) <= _SIGNATURE_WIDTH for line in lines)
