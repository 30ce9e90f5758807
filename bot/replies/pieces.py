"""Cutting a line that tells of several commitments, or of several parties, into the piece that tells of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.replies.anchors import Anchor, anchors, at_end, at_head, is_bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_BETWEEN = re.compile(
    r"\s*(?:[;|•]|,(?!\d)|\.(?=\s)|\s/\s|"
    r"\s(?:and|y|e|et|but|pero|mais|while|whereas|mientras(?: que)?|tandis que)(?=\s))\s*",
    re.IGNORECASE,
)
_NUMBERING = re.compile(r"\s*\d{1,2}[.)]\s+$")
_SEVERAL = 2
_LONGEST = 1_000
"""Characters of a line that is cut: what is longer is no list of one line."""
_UNSHOWN = re.compile(r"<[^>\n]*>|https?://\S+|~[^~\n]+~")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line, and what they are about; `bare` where they say nothing of it, `headed` where it begins them."""

    words: str
    anchor: Anchor | None = None
    bare: bool = False
    headed: bool = False


def pieces(line: str, language: str, tells: Callable[[str], bool]) -> list[Piece]:
    """The pieces of a line, in order, with nothing of it lost; `tells` is whether words report anything.

    A line is cut only where each piece begins with what it is about ("1.a done, 1.b at 40 %"), or each ends with it
    ("we sent 1.a and are drafting 1.b"): "1.b waits for 1.a" tells of one commitment.
    """
    found = anchors(shown(line[:_LONGEST]), language)
    if sum(len(one.labels) + len(one.parties) for one in found) < _SEVERAL or len(line) > _LONGEST:
        return [_piece(line, found)]
    cut = _headed(line, language, tells) if at_head(shown(line), found) else _ended(line, language, tells)
    return [_piece(words, anchors(shown(words), language), ended=cut is not None) for words in cut or [line]]


def shown(words: str) -> str:
    """The words with addresses, mentions and what is struck out blanked, character for character."""
    return _UNSHOWN.sub(lambda hidden: " " * len(hidden[0]), words)


def _piece(words: str, found: list[Anchor], *, ended: bool = False) -> Piece:
    seen = shown(words)
    head = at_head(seen, found)
    if head:
        return Piece(_shortened(words, head), head, bare=is_bare(seen, found), headed=True)
    labelled = [one for one in found if one.labels]
    anchor = (labelled[-1] if ended else labelled[0]) if labelled else None
    return Piece(words, anchor and replace(anchor, parties=()))


def _shortened(words: str, head: Anchor) -> str:
    """The words without a number of the list before them, and with but one of the labels that begin them."""
    before = _NUMBERING.sub("", words[: head.start])
    kept = words[head.start : head.labels[0].end] if head.labels and not head.parties else words[head.start : head.end]
    return before + kept + words[head.end :]


def _headed(line: str, language: str, tells: Callable[[str], bool]) -> list[str]:
    """Cut before each part of the line that begins with an anchor like the first, and that tells something."""
    kind: bool | None = None
    cut: list[tuple[int, int]] = []
    told = True
    for start, end in _segments(line):
        words = line[start:end]
        found = anchors(shown(words), language)
        head = at_head(shown(words), found)
        kind = bool(head and head.labels) if kind is None else kind
        opens = head is not None and bool(head.labels) is kind and _tells_later(line, start, language, tells)
        if told and (opens or not cut):
            cut.append((start, end))
            told = False
        cut[-1] = (cut[-1][0], end)
        told = told or not is_bare(shown(words), found)
    return [line[start:end] for start, end in _whole(cut, line)]


def _whole(cut: list[tuple[int, int]], line: str) -> list[tuple[int, int]]:
    """The cuts, the first from the beginning of the line and the last to its end."""
    return [(0 if at == 0 else start, len(line) if at == len(cut) - 1 else end) for at, (start, end) in enumerate(cut)]


def _tells_later(line: str, start: int, language: str, tells: Callable[[str], bool]) -> bool:
    """Whether what begins here tells something: itself, or the first words behind more anchors ("1.b and 1.c done")."""
    for begin, end in _segments(line):
        words = line[begin:end]
        if begin >= start and not is_bare(shown(words), anchors(shown(words), language)):
            return tells(words)
    return False


def _ended(line: str, language: str, tells: Callable[[str], bool]) -> list[str] | None:
    """Cut behind each anchor where every part ends with one, or begins with it and tells; None where any does not."""
    cut: list[tuple[int, int]] = []
    for start, end in _segments(line):
        words = line[start:end]
        found = anchors(shown(words), language)
        if cut and is_bare(shown(words), found):
            cut[-1] = (cut[-1][0], end)
        elif _is_about_one(shown(words), found, tells):
            cut.append((start, end))
        else:
            return None
    return [line[start:end] for start, end in _whole(cut, line)]


def _is_about_one(words: str, found: list[Anchor], tells: Callable[[str], bool]) -> bool:
    last, head = at_end(words, found), at_head(words, found)
    return bool((last and last.labels) or (head and head.labels and tells(words)))


def _segments(line: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in _BETWEEN.finditer(shown(line)):
        if line[start : cut.start()].strip():
            yield start, cut.start()
        start = cut.end()
    if line[start:].strip():
        yield start, len(line)
