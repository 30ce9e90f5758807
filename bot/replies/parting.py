"""A message that tells of several commitments or parties, parted into a reading for each: line by line, by label."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import TYPE_CHECKING

from bot.languages.detect import detect
from bot.replies.emoji import drawn
from bot.replies.folding import tidy
from bot.replies.interpreting import interpret, shortened
from bot.replies.letters import body
from bot.replies.lexicons import LANGUAGES, lexicon
from bot.replies.markup import without_code
from bot.replies.pieces import Piece, pieces
from bot.replies.reading import SURE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from bot.parties import Mention
    from bot.questions.labels import Label
    from bot.replies.reading import Reading

    Interpreter = Callable[[str], Reading]

_CLOSE = re.compile(r",(?=\d{1,2}[.)]?[a-zA-Z]\b)")
"""A comma before a label without a blank, as phones write it."""
_LONGEST = 12_000
"""Characters that are read: every line of a long list of commitments, and more than any person types."""
_MOST = 60
"""Readings of one message: a document has fewer commitments than this."""


@dataclass(slots=True)
class _Part:
    """What is told of some labels or parties: the words that tell it, and what was written beneath them."""

    words: str
    labels: tuple[Label, ...] = ()
    parties: tuple[Mention, ...] = ()
    under: tuple[Mention, ...] = ()
    opening: bool = False
    beneath: list[str] = field(default_factory=list)


def readings(
    text: str,
    *,
    on: str | None = None,
    authors: tuple[str, ...] = (),
    today: date | None = None,
    default_language: str = "en",
) -> tuple[Reading, ...]:
    """What a message reports, in its order: a reading for each label and party that it tells of; () for nothing.

    The arguments are those of `interpret`. Words before the first label ("Our updates:"), greetings and signatures
    belong to none; lines without a label belong to the label above them. Said twice of the same, the last word stands.
    """
    own = _own_words(text)
    language = detect(own) or default_language
    understood = cache(partial(interpret, on=on, authors=authors, today=today, default_language=language))
    parts = list(_parts(own, language, understood))[:_MOST]
    whole = interpret(text, on=on, authors=authors, today=today, default_language=default_language)
    if sum(max(len(part.labels), 1) * max(len(part.parties or part.under), 1) for part in parts) > 1:
        told = [reading for part in parts if _counts(part, parts, on) for reading in _read(part, understood, on)]
        if told:
            return tuple({(one.label, one.party): one for one in told}.values())
    return (whole,) if whole.status else ()


def _own_words(text: str) -> str:
    letters = [lexicon(language).grammar.letters for language in LANGUAGES]
    parted = _CLOSE.sub(", ", without_code(text[:_LONGEST]))
    return body(tidy(drawn(parted)), letters).own


def _parts(own: str, language: str, understood: Interpreter) -> Iterator[_Part]:
    """The parts of a text; what stands before the first label is one too where it tells something."""
    parted = _Parted(understood)
    for line in filter(str.strip, own.split("\n")):
        if line.rstrip(" *_").endswith(":") and not pieces(line, language, parted.tells)[0].headed:
            parted.heading = line if parted.tells(line) else None
            parted.waiting = None
            continue
        for piece in pieces(line, language, parted.tells):
            parted.take(piece)
    opening = "\n".join(parted.opening)
    if parted.waiting and not parted.parts:
        yield replace(parted.waiting, words=opening)
    elif parted.tells(opening):
        yield _Part(opening, opening=True)
    yield from parted.parts


@dataclass(slots=True)
class _Parted:
    """A text being parted, from its first line to its last."""

    understood: Interpreter
    parts: list[_Part] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    heading: str | None = None
    waiting: _Part | None = None
    under: tuple[Mention, ...] = ()

    def tells(self, words: str) -> bool:
        """Whether words report anything."""
        return self.understood(words).status is not None

    def take(self, piece: Piece) -> None:
        """Begin a part, wait for what is told of a bare label, or add to the part above."""
        begun = self._begun(piece)
        if begun is None:
            self._continue(piece.words)
        elif not piece.bare:
            self._begin(begun)
        elif self.heading is not None:
            self._begin(replace(begun, words=f"{self.heading} {piece.words}"))
        else:
            self.waiting = begun
            self.under = begun.parties if not begun.labels else self.under

    def _begun(self, piece: Piece) -> _Part | None:
        """The part that a piece begins; a name without a label begins one only where its own status is told."""
        anchor = piece.anchor
        if anchor is None or not (anchor.labels or piece.bare or self._tells_of(piece)):
            return None
        labels, parties = anchor.labels, anchor.parties
        if self.waiting is not None:
            labels = (*self.waiting.labels, *labels)
            parties = (*self.waiting.parties, *parties) if not anchor.parties else parties
        return _Part(piece.words, labels, parties, under=() if anchor.parties else self.under)

    def _tells_of(self, piece: Piece) -> bool:
        if piece.anchor is None or any(part.labels for part in self.parts):
            return False
        named = piece.anchor.parties
        first = piece.words[: piece.anchor.start] + named[0].text + piece.words[piece.anchor.end :] if named else ""
        return bool(named) and self.understood(first).party == named[0].party

    def _begin(self, part: _Part) -> None:
        self.parts.append(part)
        self.waiting = None

    def _continue(self, words: str) -> None:
        if self.waiting is not None:
            self._begin(replace(self.waiting, words=words))
        elif self.parts:
            self.parts[-1].beneath.append(words)
        else:
            self.opening.append(words)


def _counts(part: _Part, parts: list[_Part], on: str | None) -> bool:
    """Whether a part counts: what stands before the labels is about the thread's own, which none of them may be."""
    return not part.opening or (on is not None and not _names(parts, on))


def _names(parts: list[_Part], on: str) -> bool:
    return any(shortened(label, on) == on.split(" ", 1)[-1] for part in parts for label in part.labels)


def _read(part: _Part, understood: Interpreter, on: str | None) -> Iterator[Reading]:
    """The readings of a part: each of its labels with each of its parties."""
    for reading in _of_parties(part, understood):
        if reading.status is None or (part.opening and reading.confidence < SURE):
            continue
        yield from (replace(reading, label=shortened(label, on)) for label in part.labels)
        if not part.labels:
            yield replace(reading, label=None)


def _of_parties(part: _Part, understood: Interpreter) -> Iterator[Reading]:
    names = part.parties if len(part.parties) > 1 else ()
    first, last = part.words.find(names[0].text) if names else -1, part.words.find(names[-1].text) if names else -1
    if not names or first < 0 or last < first:
        yield from _of_heads(_understood(part, part.words, understood), part)
        return
    before, after = part.words[:first], part.words[last + len(names[-1].text) :]
    each = [_understood(part, before + one.text + after, understood) for one in names]
    whole = _understood(part, part.words, understood)
    if any(reading.party != one.party for reading, one in zip(each, names, strict=True)):
        yield whole
        return
    for reading, one in zip(each, names, strict=True):
        # The note is what was written, with every name in it.
        yield replace(reading, note=part.words.strip()) if one.text in reading.note else reading


def _of_heads(reading: Reading, part: _Part) -> Iterator[Reading]:
    """The reading for each party under whose name it stands, where its own words name none."""
    heads = part.under or part.parties
    if reading.party or not heads:
        yield reading
    else:
        yield from (replace(reading, party=one.party) for one in heads)


def _understood(part: _Part, words: str, understood: Interpreter) -> Reading:
    """The status is that of the first line where it tells one; day, note and links are those of all lines."""
    first = understood(words)
    if not part.beneath:
        return first
    whole = understood("\n".join([words, *part.beneath]))
    if first.status is None:
        return whole
    percent = whole.percent if first.percent is None and whole.status is first.status else first.percent
    return replace(whole, status=first.status, percent=percent, party=first.party, confidence=first.confidence)
