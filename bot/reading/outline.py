"""The numbering of a document: which paragraph is an item, what its label is, and which heading it stands under.

A heading without a number is a section: the theme of what stands below it, under the initial of its first word. Numbers
that go on from section to section stay as they are; where each section has its own, its initial comes before them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from bot.reading.lexicon import Lexicon, lexicon
from bot.reading.marks import ENDS, KINDS, MARKER, number_of
from bot.reading.names import only_names

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""What a line with the place and day of a meeting has, and a heading has not."""
HEADING_WORDS = 18
"""A heading is short: more words than this are a sentence."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph in its place: its label ("" outside the numbering), and the top heading's label and words.

    `section`: that heading has no number, and its label is its initial. `language`: what the paragraph is written in.
    """

    text: str
    label: str
    theme: str
    theme_label: str
    heading: bool = False
    section: bool = False
    language: str = "en"


@dataclass
class _Level:
    kind: str
    label: str
    count: int = 0


def outline(paragraphs: list[str], languages: list[str]) -> list[Item]:
    """Return the paragraphs, each in its language, with their labels: as printed, joined by dots; bullets numbered
    under their parent.
    """
    return _with_sections(_Outline(paragraphs, languages).items)


def _with_sections(items: list[Item]) -> list[Item]:
    """Return the items with their section's initial before the label, where sections use the same numbers."""
    used: defaultdict[str, set[str]] = defaultdict(set)
    for item in items:
        if item.label:
            used[item.label].add(item.theme_label if item.section else "")
    if all(len(sections) == 1 for sections in used.values()):
        return items
    return [
        replace(item, label=f"{item.theme_label}.{item.label}") if item.section and item.label else item
        for item in items
    ]


class _Outline:
    def __init__(self, paragraphs: list[str], languages: list[str]) -> None:
        self.paragraphs = paragraphs
        self.language = ""
        self.levels: list[_Level] = []
        self.theme, self.theme_label = "", ""
        self.section = ""
        self.initials: dict[str, str] = {}
        """The labels of the unnumbered headings, by their words."""
        self.begun = False
        """Whether the title is over: a sentence, a year or an item has been read."""
        self.items: list[Item] = []
        for position, (paragraph, language) in enumerate(zip(paragraphs, languages, strict=True)):
            self.language = language
            self._take(paragraph, position)

    @property
    def words(self) -> Lexicon:
        """The words of the language of the paragraph that is read."""
        return lexicon(self.language)

    def _take(self, paragraph: str, position: int) -> None:
        found = MARKER.match(paragraph)
        if found is None:
            self._unmarked(paragraph, position)
            self.begun = self.begun or not is_heading(paragraph) or YEAR.search(paragraph) is not None
            return
        self.begun = True
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

    def _unmarked(self, paragraph: str, position: int) -> None:
        following = self.paragraphs[position + 1] if position + 1 < len(self.paragraphs) else ""
        opens = MARKER.match(following) if following else None
        title = is_title(paragraph) and (paragraph.endswith(":") or is_heading(paragraph))
        if opens is not None and opens.lastgroup == "bullet" and title and not self.words.columns.match(paragraph):
            label = self._initial(paragraph)
            self.section = ""
            self.levels = [_Level("heading", label)]
            self.theme, self.theme_label = paragraph.rstrip(": "), label
            self._add(paragraph, heading=True)
            return
        if self._ends_a_section(paragraph):
            self.section = ""
            if self.levels and self.levels[0].kind == "heading":
                self.levels, self.theme, self.theme_label = [], "", ""
        elif self._is_section(paragraph, position, followed=opens is not None):
            self.section, self.levels = paragraph, []
        self._add(paragraph, heading=is_heading(paragraph), labelled=False)

    def _ends_a_section(self, paragraph: str) -> bool:
        """Whether a line names a part of the document ("RECOMMENDATIONS", "ANNEX") and no theme."""
        return is_heading(paragraph) and self.words.part.fullmatch(paragraph.strip(" .:")) is not None

    def _is_section(self, paragraph: str, position: int, *, followed: bool) -> bool:
        """Whether an unnumbered line is a heading above the numbers: in capitals, or right before them."""
        if not (self.begun and is_heading(paragraph) and (paragraph.isupper() or followed)):
            return False
        if YEAR.search(paragraph) or ": " in paragraph or not paragraph[:1].isupper():
            return False
        if any(words.match(paragraph) for words in (self.words.columns, self.words.objective, self.words.act)):
            return False
        return not is_address(paragraph, self.words) and self._above(position)

    def _above(self, position: int) -> bool:
        """Whether the next number is of the kind that counts at the top, or there is none to come."""
        if not self.levels or self.section:
            return True
        marks = (MARKER.match(paragraph) for paragraph in self.paragraphs[position + 1 :])
        following = next((KINDS.get(str(mark.lastgroup), str(mark.lastgroup)) for mark in marks if mark), None)
        return following in {None, self.levels[0].kind}

    def _initial(self, heading: str) -> str:
        """Return the label of an unnumbered heading: its initial, and a number where another heading has it."""
        if heading not in self.initials:
            first = initial(heading)
            same = sum(label.startswith(first) for label in self.initials.values())
            self.initials[heading] = f"{first}{same + 1}" if same else first
        return self.initials[heading]

    def _add(self, text: str, *, heading: bool, labelled: bool = True) -> None:
        label = ".".join(level.label for level in self.levels) if labelled else ""
        theme, theme_label = self.theme, self.theme_label
        if self.section:
            theme, theme_label = self.section, self._initial(self.section)
        self.items.append(Item(text, label, theme, theme_label, heading, bool(self.section), self.language))


def _mark(kind: str, written: str) -> str:
    """Return a mark as labels have it: letters small, ordinals as figures."""
    if kind == "ordinal":
        return str(number_of(written))
    return written.lower() if kind == "letter" else written


def is_address(heading: str, words: Lexicon) -> bool:
    """Tell whether a heading says to whom what follows is addressed: by its words, or with nothing but names."""
    return words.addresses.match(heading) is not None or only_names(heading, words)


def is_heading(text: str) -> bool:
    """Tell whether a paragraph is a heading: short, without a full stop."""
    return len(text.split()) <= HEADING_WORDS and not ENDS.search(text)


def is_title(text: str) -> bool:
    """Tell whether a line before bullets names something ("Recommendation for the RCGM:") rather than says it."""
    return len(text.split()) <= HEADING_WORDS


def initial(text: str) -> str:
    """Return the initial of an unnumbered heading, under which its bullets are counted."""
    return next((c.upper() for c in text if c.isalpha()), "")
