"""What the secretariat may do with a draft: each act gives a new one, or refuses with a reason.

The words of a commitment stay the document's own: they can be parted, joined and left out, never rewritten.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.deadlines import deadline_of
from bot.plan import Commitment, Deadline, DeadlineKind, ReadDocument, Reason, SetAside

if TYPE_CHECKING:
    from collections.abc import Sequence


class Why(StrEnum):
    """Why an act on a draft is refused, or what stands in the way of publishing it."""

    NO_SUCH = "no_such"
    """The draft has no such commitment (any more)."""
    LABEL = "label"
    """The label is empty, too long, or another commitment's."""
    PARTIES = "parties"
    """Nobody owes it."""
    DATES = "dates"
    """The last day lies before the first."""
    PLACE = "place"
    """These words do not stand inside the commitment, or stand at its very beginning."""
    NO_NEXT = "no_next"
    """There is no commitment behind it to merge it with."""
    QUOTE = "quote"
    """These words do not stand in the document."""
    CODE = "code"
    """The document's code is no short name of letters, figures and hyphens."""
    UNDATED = "undated"
    """The days of the meeting are not known, and deadlines count from them."""
    NOTHING = "nothing"
    """There is no commitment left."""


class Refused(Exception):  # noqa: N818 - named for what happened
    """An act on a draft was refused, and nothing was changed."""

    def __init__(self, why: Why) -> None:
        """Keep the reason."""
        super().__init__(why.value)
        self.why = why


CODE = re.compile(r"[A-Za-z][\w-]{1,30}")
LABEL = re.compile(r"\w+(?:[.-]\w+){0,5}")


def correct(
    draft: ReadDocument,
    place: int,
    *,
    label: str,
    responsible: Sequence[str],
    theme: str,
    start: date | None,
    end: date | None,
) -> ReadDocument:
    """Return the draft with one commitment corrected; a deadline whose days are changed is dated by them.

    Raises Refused: NO_SUCH, LABEL, PARTIES, DATES.
    """
    known = _at(draft, place)
    label = label.strip().strip(".")
    others = {one.label.casefold() for i, one in enumerate(draft.commitments) if i != place}
    if not LABEL.fullmatch(label) or label.casefold() in others:
        raise Refused(Why.LABEL)
    if not responsible:
        raise Refused(Why.PARTIES)
    corrected = replace(
        known,
        label=label,
        responsible=tuple(dict.fromkeys(responsible)),
        recipient=tuple(party for party in known.recipient if party not in responsible),
        theme=" ".join(theme.split()),
        deadline=_dated(known.deadline, start, end),
    )
    return _with(draft, place, [corrected])


def _dated(known: Deadline | None, start: date | None, end: date | None) -> Deadline | None:
    first, last = start or end, end or start
    if first and last and last < first:
        raise Refused(Why.DATES)
    if (known.start, known.end) == (first, last) if known else first is None:
        return known
    if first is None:
        # The days are taken away: the phrase stays, and is shown as written.
        return replace(known, start=None, end=None, kind=DeadlineKind.VAGUE) if known else None
    return Deadline(known.phrase if known else "", first, last, DeadlineKind.DATED)


def split(draft: ReadDocument, place: int, second: str) -> ReadDocument:
    """Return the draft with a commitment parted before the words with which its second part begins.

    Both keep the parties and the theme; each gets the deadline that its own words name. Raises Refused: NO_SUCH, PLACE.
    """
    known = _at(draft, place)
    begin = _find(known.text, second)
    if begin is None or not known.text[:begin].strip(" ,;.") or not second.strip():
        raise Refused(Why.PLACE)
    parts = [known.text[:begin].rstrip(" ,;"), known.text[begin:]]
    labels = [known.label, _free(draft, known.label)]
    return _with(
        draft,
        place,
        [
            replace(known, label=label, text=text, deadline=_read(draft, text))
            for label, text in zip(labels, parts, strict=True)
        ],
    )


def merge(draft: ReadDocument, place: int) -> ReadDocument:
    """Return the draft with a commitment and the next made one, under the first's label.

    Raises Refused: NO_SUCH, NO_NEXT.
    """
    known = _at(draft, place)
    if place + 1 >= len(draft.commitments):
        raise Refused(Why.NO_NEXT)
    following = draft.commitments[place + 1]
    merged = replace(
        known,
        text=f"{known.text} {following.text}",
        responsible=tuple(dict.fromkeys((*known.responsible, *following.responsible))),
        recipient=tuple(dict.fromkeys((*known.recipient, *following.recipient))),
        deadline=known.deadline or following.deadline,
    )
    return replace(draft, commitments=(*draft.commitments[:place], merged, *draft.commitments[place + 2 :]))


def drop(draft: ReadDocument, place: int) -> ReadDocument:
    """Return the draft without a commitment, which is set aside: it can be added again. Raises Refused: NO_SUCH."""
    known = _at(draft, place)
    aside = SetAside(known.text, Reason.DROPPED)
    return replace(_with(draft, place, []), set_aside=(*draft.set_aside, aside))


def add(draft: ReadDocument, quote: str, text: str) -> ReadDocument:
    """Return the draft with a further commitment: words of the document `text`, owed by the member countries at first.

    It stands behind the last; what was set aside with these words is so no more. Raises Refused: QUOTE.
    """
    begin = _find(text, quote)
    if begin is None or len(quote.strip()) < 3:
        raise Refused(Why.QUOTE)
    words = " ".join(text[begin : begin + len(" ".join(quote.split()))].split())
    last = draft.commitments[-1] if draft.commitments else None
    added = Commitment(
        code=draft.code,
        label=_free(draft, last.label if last else "1"),
        text=words,
        theme=last.theme if last else "",
        theme_label=last.theme_label if last else "",
        responsible=("MEMBERS",),
        recipient=(),
        deadline=_read(draft, words),
    )
    kept = tuple(aside for aside in draft.set_aside if " ".join(aside.text.split()) != words)
    return replace(draft, commitments=(*draft.commitments, added), set_aside=kept)


def correct_head(
    draft: ReadDocument, *, code: str, title: str, place: str, start: date | None, end: date | None
) -> ReadDocument:
    """Return the draft with its head corrected; where the meeting's last day moves, deadlines are counted again.

    Raises Refused: CODE, DATES.
    """
    code = code.strip()
    if not CODE.fullmatch(code):
        raise Refused(Why.CODE)
    first, last = start or end, end or start
    if first and last and last < first:
        raise Refused(Why.DATES)
    moved = last != draft.end
    changed = replace(draft, code=code, title=" ".join(title.split()), place=place.strip(), start=first, end=last)
    return replace(
        changed,
        commitments=tuple(
            replace(one, code=code, deadline=_counted(draft, changed, one) if moved else one.deadline)
            for one in draft.commitments
        ),
    )


def _counted(before: ReadDocument, after: ReadDocument, one: Commitment) -> Deadline | None:
    """Return a deadline counted from the new last day, unless somebody has corrected it by hand."""
    return _read(after, one.text) if one.deadline == _read(before, one.text) else one.deadline


def faults(draft: ReadDocument) -> list[Why]:
    """Return what stands in the way of publishing a draft."""
    labels = Counter(one.label.casefold() for one in draft.commitments)
    found = {
        Why.CODE: not CODE.fullmatch(draft.code),
        Why.UNDATED: draft.start is None or draft.end is None,
        Why.NOTHING: not draft.commitments,
        Why.LABEL: any(times > 1 for times in labels.values()),
        Why.PARTIES: any(not one.responsible for one in draft.commitments),
    }
    return [why for why, stands in found.items() if stands]


def _at(draft: ReadDocument, place: int) -> Commitment:
    if not 0 <= place < len(draft.commitments):
        raise Refused(Why.NO_SUCH)
    return draft.commitments[place]


def _with(draft: ReadDocument, place: int, new: list[Commitment]) -> ReadDocument:
    return replace(draft, commitments=(*draft.commitments[:place], *new, *draft.commitments[place + 1 :]))


def _read(draft: ReadDocument, text: str) -> Deadline | None:
    found = deadline_of(text, draft.language, draft.end) if draft.end else None
    return found.deadline if found else None


def _free(draft: ReadDocument, label: str) -> str:
    """Return the next free label behind this one: 1.a.bis behind 1.a, as treaties do; 8 behind 7."""
    used = {one.label.casefold() for one in draft.commitments}
    if label.isdigit() and all(one.label.isdigit() for one in draft.commitments):
        return str(max(int(one.label) for one in draft.commitments) + 1) if draft.commitments else label
    marks = ("bis", "ter", "quater", *map(str, range(5, 1000)))
    return next(free for mark in marks if (free := f"{label}.{mark}").casefold() not in used)


def _find(text: str, words: str) -> int | None:
    """Return where words stand in a text, however their white space and case."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    found = re.search(pattern, text, re.IGNORECASE) if pattern else None
    return found.start() if found else None
