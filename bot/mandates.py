"""What a focal point speaks for: a party, for all that it owes or for one theme.

A theme is a heading of a document. It is kept by its words, so that it holds for the same heading of the next plan too;
or, where a heading has no words of its own worth keeping, by document and label ("AHG2016 3").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import parties
from bot.questions.folding import fold, tidy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answers import Heading
    from bot.plan import Commitment


@dataclass(frozen=True, slots=True)
class Mandate:
    """A party for which somebody speaks; `theme` "" is all themes."""

    party: str
    theme: str = ""

    def covers(self, commitment: Commitment) -> bool:
        """Whether it reaches a commitment: that of any heading with these words, or of that one heading."""
        if not self.theme:
            return True
        wanted = _even(self.theme)
        return bool(wanted) and wanted in {
            _even(f"{commitment.code} {commitment.theme_label}"),
            _even(commitment.theme),
        }

    def within(self, other: Mandate) -> bool:
        """Whether whoever has the `other` may name a colleague for this one."""
        return self.party == other.party and (not other.theme or _even(self.theme) == _even(other.theme))


def appointable(party: str) -> bool:
    """Tell whether a party has focal points of its own; of a group that owes each for itself, its members have."""
    return parties.known(party) and parties.party(party).acts is not parties.Acts.EACH


def parties_for(mandates: Iterable[Mandate], commitment: Commitment) -> tuple[str, ...]:
    """Return the parties that may be spoken for on a commitment, the first appointment first."""
    return tuple(dict.fromkeys(mandate.party for mandate in mandates if mandate.covers(commitment)))


def theme_of(heading: Heading) -> str:
    """Return what a heading is kept by."""
    return heading.words.strip() or f"{heading.code} {heading.label}"


def themes(headings: Iterable[Heading]) -> list[str]:
    """Return the themes of these headings, each once, in their order."""
    found: dict[str, str] = {}
    for heading in headings:
        found.setdefault(_even(theme_of(heading)), theme_of(heading))
    return list(found.values())


def headings_of(theme: str, headings: Iterable[Heading]) -> list[Heading]:
    """Return the headings that a theme means, in all documents."""
    wanted = _even(theme)
    return [one for one in headings if wanted in {_even(one.words), _even(f"{one.code} {one.label}")}]


def theme_named(typed: str, headings: Sequence[Heading]) -> str | None:
    """Return the theme that somebody typed: its words, its document and label, or a label that only one has."""
    wanted = _even(typed)
    if not wanted:
        return None
    for heading in headings:
        if wanted in {_even(heading.words), _even(f"{heading.code} {heading.label}")}:
            return theme_of(heading)
    labelled = {theme_of(heading) for heading in headings if wanted == _even(heading.label)}
    return labelled.pop() if len(labelled) == 1 else None


def _even(text: str) -> str:
    return fold(tidy(text)).strip()
