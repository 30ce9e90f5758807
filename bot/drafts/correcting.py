"""Correcting a draft: each act gives a new one, or refuses with a reason.

The words of a commitment stay the document's own: they can be cut, never rewritten.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import parties
from bot.drafts.deadlines import days, given, of_part, recounted
from bot.drafts.draft import Draft, at, exchanged, key, opened, settled
from bot.drafts.quoting import quoted, squeezed
from bot.drafts.refusals import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.plan import Commitment, DeadlineKind, Owed, ReadDocument

CODE = re.compile(r"[A-Za-z][\w-]{1,30}")
LABEL = re.compile(r"\w+(?:[.-]\w+){0,5}")


def correct(
    document: ReadDocument,
    place: int,
    *,
    label: str,
    responsible: Sequence[str],
    theme: str,
    start: date | None,
    end: date | None,
    recipient: Sequence[str] | None = None,
    phrase: str | None = None,
    kind: DeadlineKind | None = None,
    text: str = "",
) -> Draft:
    """Return the draft with one commitment corrected; what is None stays as it was.

    A party is an id, or a name: an unknown one is kept. Days date a deadline and stay when the meeting's move; without
    days `kind` says what it is. `phrase` must stand in the commitment or in the document's `text`.
    Raises Refused: NO_SUCH, LABEL (with the label, where another bears it), PARTIES, DATES, QUOTE.
    """
    draft = opened(document)
    known = at(draft, place)
    owing = _ids(responsible)
    if not owing:
        raise Refused(Why.PARTIES)
    label = _label(draft, place, label)
    written = _phrase(known, phrase, text)
    deadline = given(known.deadline, start, end, written, kind)
    fixed = deadline != known.deadline or settled(draft, known)
    received = _ids(known.recipient if recipient is None else recipient)
    corrected = replace(
        known,
        label=label,
        responsible=owing,
        recipient=tuple(party for party in received if party not in owing),
        theme=squeezed(theme),
        deadline=deadline,
    )
    return exchanged(draft, place, [corrected], (label,) if fixed else ())


def _label(draft: Draft, place: int, label: str) -> str:
    label = label.strip().strip(".")
    if not LABEL.fullmatch(label):
        raise Refused(Why.LABEL)
    if any(key(one.label) == key(label) for i, one in enumerate(draft.commitments) if i != place):
        raise Refused(Why.LABEL, label)
    return label


def _ids(named: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(parties.id_of, named))))


def _phrase(known: Commitment, phrase: str | None, text: str) -> str:
    had = known.deadline.phrase if known.deadline else ""
    if phrase is None or squeezed(phrase) in {"", squeezed(had)}:
        return had if phrase is None or phrase.strip() else ""
    found = quoted(phrase, known.text, text)
    if found is None:
        raise Refused(Why.QUOTE)
    return found


def share(document: ReadDocument, place: int, owed: Owed | None) -> Draft:
    """Return the draft with it said how those named owe a commitment: each, all of them once, or (None) as they are.

    Raises Refused: NO_SUCH.
    """
    draft = opened(document)
    known = at(draft, place)
    return exchanged(draft, place, [replace(known, owed=owed)], (known.label,) if settled(draft, known) else ())


def cut(document: ReadDocument, place: int, words: str, text: str = "") -> Draft:
    """Return the draft with a commitment cut to these of its words, or of the document's `text`.

    A deadline that nobody gave goes with the words that name it. Raises Refused: NO_SUCH, QUOTE.
    """
    draft = opened(document)
    known = at(draft, place)
    kept = quoted(words, known.text, text)
    if kept is None:
        raise Refused(Why.QUOTE)
    if settled(draft, known):
        return exchanged(draft, place, [replace(known, text=kept)], (known.label,))
    return exchanged(draft, place, [replace(known, text=kept, deadline=of_part(draft, known, kept))])


def correct_head(
    document: ReadDocument,
    *,
    code: str,
    title: str,
    place: str,
    start: date | None,
    end: date | None,
    participants: Sequence[str] | None = None,
) -> Draft:
    """Return the draft with its head corrected; participants that are None stay.

    Where the meeting's last day moves, deadlines that nobody gave are counted again. Raises Refused: CODE, DATES.
    """
    draft = opened(document)
    code = code.strip()
    if not CODE.fullmatch(code):
        raise Refused(Why.CODE)
    first, last = days(start, end)
    took_part = draft.participants if participants is None else _ids(participants)
    about = {"code": code, "title": squeezed(title), "place": squeezed(place), "participants": took_part}
    return _counted(replace(draft, **about, start=first, end=last), moved=last != draft.end)  # type: ignore[arg-type]


def _counted(draft: Draft, *, moved: bool) -> Draft:
    """Return the draft with its code in every commitment, and deadlines counted where its last day has moved."""

    def following(one: Commitment, *, stays: bool) -> Commitment:
        deadline = recounted(draft, one) if moved and not stays else one.deadline
        return replace(one, code=draft.code, deadline=deadline)

    return replace(
        draft,
        commitments=tuple(following(one, stays=settled(draft, one)) for one in draft.commitments),
        dropped=tuple(replace(one, commitment=following(one.commitment, stays=one.settled)) for one in draft.dropped),
    )
