"""What stands in a sentence: labels, documents, theme, time, parties, cues, and the words that nothing explains."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.questions.cues import Cue
from bot.questions.folding import fold
from bot.questions.people import WHOLE, find_parties, split_receivers
from bot.questions.pieces import has, pieces
from bot.questions.pointing import headed, numbered, pointed
from bot.questions.themes import find_codes, find_theme, quoted
from bot.questions.windows import find_window
from bot.words.indexing import tells
from bot.words.tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.answers import Outline
    from bot.plan import Window
    from bot.questions.labels import Label
    from bot.questions.people import Party
    from bot.questions.pieces import Piece
    from bot.questions.windows import Asked

Span = tuple[int, int]

DROPPED = frozenset(
    {
        *(Cue.COURTESY, Cue.ASKING, Cue.WHEN, Cue.WHO, Cue.DUE, Cue.OWE, Cue.WE, Cue.OURS, Cue.LISTING, Cue.PROGRESS),
        *(Cue.OVERALL, Cue.COMPLETED, Cue.IN_PROGRESS, Cue.PENDING, Cue.ON_HOLD, Cue.PAST, Cue.OPEN, Cue.DATED),
        *(Cue.UNDATED, Cue.UPCOMING, Cue.REST, Cue.REPORTED, Cue.UNREPORTED, Cue.THIS, Cue.CHARGE),
    }
)
"""Pieces that say nothing about what is looked for; the others stay among the words to look for."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart. `left` are its words that nothing explains; `words` the text to look for."""

    text: str
    labels: tuple[Label, ...] = ()
    codes: tuple[str, ...] = ()
    theme: str | None = None
    window: Window | None = None
    ends_only: bool = False
    parties: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    cues: frozenset[Cue] = frozenset()
    left: tuple[str, ...] = ()
    words: str = ""
    named: tuple[Party, ...] = field(default=())

    def has(self, *cues: Cue) -> bool:
        """Whether it has a piece of one of these kinds."""
        return not self.cues.isdisjoint(cues)


def take_apart(
    text: str, language: str, certain: str | None, *, today: date, outline: Outline, command: bool = False
) -> Sentence:
    """Take a tidy, mended text apart. `certain` is its language where that is sure; `command`: typed after one."""
    room = _Room(text)
    codes = find_codes(room.folded, outline)
    labels = pointed(text, codes.names, outline)
    room.take((label.start, label.end) for label in labels)
    room.take(codes.spans)
    theme = find_theme(room.folded) or quoted(room.text, outline) or headed(room.text, outline)
    room.take(theme.spans if theme else ())
    asked = _not_wished(find_window(room.folded, certain, today), pieces(room.folded, certain))
    room.take(asked.spans if asked else (), keep=True)
    parties = find_parties(room.text, certain, command=command)
    room.take(((one.start, one.end) for one in parties), keep=True, blot=_NAME)
    found = pieces(room.folded, certain)
    # A name or a time may hide what the whole tells: "due" leads to the time in "due this week".
    hidden = {cue for cue in (Cue.CHATTER, Cue.DUE) if has(pieces(fold(text), certain), cue)}
    owing, receiving = split_receivers(fold(text), parties, found, language)
    return Sentence(
        text=text,
        labels=tuple(label for label in labels if label.label),
        codes=tuple(dict.fromkeys([*codes.names, *(label.code for label in labels if label.code)])),
        theme=numbered(theme.names[0], outline) if theme else None,
        window=asked.window if asked else None,
        ends_only=asked.ends_only if asked else False,
        parties=owing,
        recipients=receiving,
        cues=frozenset({piece.cue for piece in found} | hidden),
        left=room.left(found),
        words=room.words(found),
        named=tuple(one for one in parties if one.id not in WHOLE),
    )


def _not_wished(asked: Asked | None, found: Sequence[Piece]) -> Asked | None:
    """No time where it is only part of a wish: "have a good weekend", "à lundi"."""
    wishes = [piece for piece in found if piece.cue is Cue.COURTESY]
    within = asked and all(any(w.start <= start and end <= w.end for w in wishes) for start, end in asked.spans)
    return None if within else asked


_TAKEN, _NAME = "\x00", "\u01c1"
"""What stands for explained pieces: no letter, or a letter for names, which are words of the sentence."""


class _Room:
    """The text, with what is explained blotted out letter by letter."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self._kept = text

    def take(self, spans: Iterable[Span], *, keep: bool = False, blot: str = _TAKEN) -> None:
        """Blot out pieces; those to `keep` stay among the words to look for."""
        for start, end in spans:
            blots = blot * (end - start)
            self.text = self.text[:start] + blots + self.text[end:]
            self.folded = self.folded[:start] + blots + self.folded[end:]
            if not keep:
                self._kept = self._kept[:start] + " " * (end - start) + self._kept[end:]

    def left(self, found: Sequence[Piece]) -> tuple[str, ...]:
        """The telling words that no piece explains."""
        rest = self.text
        for piece in found:
            rest = rest[: piece.start] + " " * (piece.end - piece.start) + rest[piece.end :]
        return tuple(word for word in words(rest.replace(_TAKEN, " ").replace(_NAME, " ")) if tells(word))

    def words(self, found: Sequence[Piece]) -> str:
        """The text without greetings and what only makes it a question."""
        kept = self._kept
        for piece in found:
            if piece.cue in DROPPED:
                kept = kept[: piece.start] + " " * (piece.end - piece.start) + kept[piece.end :]
        return re.sub(r"\s+", " ", kept).strip(" ,;:.!?¿¡-")
