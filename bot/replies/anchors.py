"""What a line of a reply is about: the labels and parties that stand together at its head, at its end or alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.questions.labels import find_labels
from bot.replies.emoji import MEANING
from bot.replies.folding import fold
from bot.replies.naming import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.parties import Mention
    from bot.questions.labels import Label

_AND = r"(?:and|y|e|et|&(?:amp;)?)"
_ARTICLE = r"(?:the|el|la|los|las|le|les|l')"
_JOINER = re.compile(rf"[\s,;/+*_:()]*(?:\s[–-]+\s)?(?:{_AND}\s+)?(?:{_ARTICLE}\s+)?")
_SPAN = re.compile(r"\s?[*_]*(?:[–-]|\s(?:to|through|a|al|hasta|au?|jusqu'a)\s)[*_]*\s?")
_LEAD = re.compile(
    r"(?:(?![\w(¿]).)*(?:\d{1,2}[.)]\s+)?"
    rf"(?:(?:{_AND}|but|pero|mais|for|on|as for|regarding|about|re|our|para|por|sobre|en|respecto (?:al?|del?)|"
    rf"en cuanto al?|pour|sur|quant (?:a|au)|concernant|del?|{_ARTICLE})\s+)*[\s:*_(]*",
)
_TRAIL = re.compile(r"[\s.,;:!*_)–-]*")
_SAID = re.compile(rf"[\w?{''.join(MEANING)}]")
_NEAR = 30
"""Characters in which a joining word and a country's code have room."""
_LONGEST_SPAN = 12


@dataclass(frozen=True, slots=True)
class Anchor:
    """Labels and parties that stand together, in their order, and where they begin and end."""

    labels: tuple[Label, ...]
    parties: tuple[Mention, ...]
    start: int
    end: int


def anchors(words: str, language: str) -> list[Anchor]:
    """The anchors of a line, left to right: what only commas, "and" or marks hold together is one of them."""
    found: list[Anchor] = []
    for own in _single(words, language):
        between = words[found[-1].end : own.start] if found else ""
        if found and (run := _run(found[-1], own, between)):
            found[-1] = _together(found[-1], replace(own, labels=run))
        elif found and _JOINER.fullmatch(fold(between)):
            found[-1] = _together(found[-1], own)
        else:
            found.append(own)
    return found


def _single(words: str, language: str) -> list[Anchor]:
    labels = [Anchor((label,), (), label.start, label.end) for label in find_labels(words)]
    names = [Anchor((), (one,), one.start, one.end) for one in named(words, language)]
    found = [*labels, *(name for name in names if _is_free(name, labels))]
    for before in found:
        # A country's code counts where it opens a clause: here, behind a label or another name.
        opens = before.end + len(_joiner(words[before.end : before.end + _NEAR]))
        codes = [one for one in named(words[opens : opens + _NEAR], language) if one.start == 0]
        after = [Anchor((), (one,), opens, opens + one.end) for one in codes]
        found += [one for one in after if _is_free(one, found)]
    return sorted(found, key=lambda one: one.start)


def _joiner(words: str) -> str:
    joiner = _JOINER.match(fold(words))
    return joiner[0] if joiner else ""


def _is_free(one: Anchor, taken: Sequence[Anchor]) -> bool:
    return all(one.end <= other.start or one.start >= other.end for other in taken)


def _run(first: Anchor, second: Anchor, between: str) -> tuple[Label, ...]:
    """The labels from the last of one anchor to that of the next where a dash or "to" stands between them."""
    if not (first.labels and second.labels and not second.parties and _SPAN.fullmatch(fold(between))):
        return ()
    last, end = first.labels[-1], second.labels[0]
    stem, _, begin = last.label.rpartition(".")
    other, _, stop = end.label.rpartition(".")
    names = _between(begin, stop) if stem == other else []
    return tuple(replace(end, label=f"{stem}.{name}", code=end.code or last.code) for name in names)


def _between(begin: str, stop: str) -> list[str]:
    """What comes after one number or letter, to another."""
    if begin.isdecimal() and stop.isdecimal():
        return [str(one) for one in range(int(begin) + 1, int(stop) + 1)][:_LONGEST_SPAN]
    if len(begin) == len(stop) == 1 and begin.isalpha() and stop.isalpha():
        return [chr(one) for one in range(ord(begin) + 1, ord(stop) + 1)][:_LONGEST_SPAN]
    return []


def _together(first: Anchor, second: Anchor) -> Anchor:
    code = first.labels[-1].code if first.labels else None
    labels = tuple(replace(label, code=label.code or code) for label in second.labels)
    known = {one.party for one in first.parties}
    parties = (*first.parties, *(one for one in second.parties if one.party not in known))
    return Anchor((*first.labels, *labels), parties, first.start, second.end)


def at_head(words: str, found: Sequence[Anchor]) -> Anchor | None:
    """The anchor with which a piece begins; bullets, emoji, articles and "as for" may stand before it."""
    return found[0] if found and _LEAD.fullmatch(fold(words[: found[0].start])) else None


def at_end(words: str, found: Sequence[Anchor]) -> Anchor | None:
    """The anchor with which a piece ends."""
    return found[-1] if found and _TRAIL.fullmatch(words, found[-1].end) else None


def is_bare(words: str, found: Sequence[Anchor]) -> bool:
    """Whether a piece is an anchor and says nothing more, not even by an emoji."""
    if at_head(words, found) is None or len(found) > 1:
        return False
    before, after = words[: found[0].start], words[found[0].end :]
    return not _SAID.search(after) and not _SAID.search(re.sub(r"\w", "", before))
