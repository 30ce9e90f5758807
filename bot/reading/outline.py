"""The numbering of a document: which paragraph is an item, what its label is, and which heading it stands under."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reading.lexicon import Lexicon
from bot.reading.marks import ENDS, KINDS, MARKER, number_of

HEADING_WORDS = 18
"""A heading is short: more words than this are a sentence."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph in its place: its label ("" outside the numbering), and the top heading's label and words."""

    text: str
    label: str
    theme: str
    theme_label: str
    heading: bool = False


@dataclass
class _Level:
    kind: str
    label: str
    count: int = 0


def outline(paragraphs: list[str], words: Lexicon) -> list[Item]:
    """Return the paragraphs with their labels: as printed, joined by dots; bullets numbered under their parent."""
    return _Outline(paragraphs, words).items


class _Outline:
    def __init__(self, paragraphs: list[str], words: Lexicon) -> None:
        self.words = words
        self.levels: list[_Level] = []
        self.theme, self.theme_label = "", ""
        self.items: list[Item] = []
        for position, paragraph in enumerate(paragraphs):
            following = paragraphs[position + 1] if position + 1 < len(paragraphs) else ""
            self._take(paragraph, following)

    def _take(self, paragraph: str, following: str) -> None:
        found = MARKER.match(paragraph)
        if found is None:
            self._unmarked(paragraph, following)
            return
        group = str(found.lastgroup)
        kind = self._kind(KINDS.get(group, group), found[group])
        text = paragraph[found.end() :].strip()
        if kind == "path":
            self._path(found[group].split("."), text)
            return
        level = self._level(kind, _mark(kind, found[group]))
        heading = is_heading(text)
        if len(self.levels) == 1 or (heading and not self.theme and text[:1].isupper()):
            self.theme, self.theme_label = (text, level.label) if heading else ("", level.label)
        self._add(text, heading=heading)

    def _kind(self, kind: str, mark: str) -> str:
        """Return what a mark counts as: "i)" is a small Roman number, unless it follows "h)"."""
        letters = [level.label for level in self.levels if level.kind == "letter"]
        follows = bool(letters) and len(letters[-1]) == len(mark) == 1 and ord(letters[-1]) + 1 == ord(mark)
        return "letter" if kind == "small" and follows else kind

    def _path(self, parts: list[str], text: str) -> None:
        """Take an item whose mark says its whole place ("1.2", "A.3"); only under the last top it has that theme."""
        top = self.levels[0].kind if self.levels and self.levels[0].label == parts[0] else "number"
        self.levels = [_Level(f"path {i}" if i else top, part) for i, part in enumerate(parts)]
        if self.theme_label != parts[0]:
            self.theme, self.theme_label = "", parts[0]
        self._add(text, heading=is_heading(text))

    def _level(self, kind: str, mark: str) -> _Level:
        if kind in {"roman", "capital"} and any(level.kind.startswith("path") for level in self.levels):
            # Behind marks that say their whole place a new kind of number begins anew.
            self.levels = []
        place = next((i for i, level in enumerate(self.levels) if level.kind == kind), None)
        if place is None:
            self.levels.append(_Level(kind, ""))
            place = len(self.levels) - 1
        del self.levels[place + 1 :]
        level = self.levels[place]
        level.count += 1
        level.label = str(level.count) if kind == "bullet" else mark
        return level

    def _unmarked(self, paragraph: str, following: str) -> None:
        opens = MARKER.match(following) if following else None
        title = is_title(paragraph) and (paragraph.endswith(":") or is_heading(paragraph))
        if opens is not None and opens.lastgroup == "bullet" and title and not self.words.columns.match(paragraph):
            self.levels = [_Level("heading", initial(paragraph))]
            self.theme, self.theme_label = paragraph.rstrip(": "), initial(paragraph)
            self._add(paragraph, heading=True)
            return
        self._add(paragraph, heading=is_heading(paragraph), labelled=False)

    def _add(self, text: str, *, heading: bool, labelled: bool = True) -> None:
        label = ".".join(level.label for level in self.levels) if labelled else ""
        self.items.append(Item(text, label, self.theme, self.theme_label, heading))


def _mark(kind: str, written: str) -> str:
    """Return a mark as labels have it: letters small, ordinals as figures."""
    if kind == "ordinal":
        return str(number_of(written))
    return written.lower() if kind == "letter" else written


def is_heading(text: str) -> bool:
    """Tell whether a paragraph is a heading: short, without a full stop."""
    return len(text.split()) <= HEADING_WORDS and not ENDS.search(text)


def is_title(text: str) -> bool:
    """Tell whether a line before bullets names something ("Recommendation for the RCGM:") rather than says it."""
    return len(text.split()) <= HEADING_WORDS


def initial(text: str) -> str:
    """Return the initial of an unnumbered heading, under which its bullets are counted."""
    return next((c.upper() for c in text if c.isalpha()), "")
