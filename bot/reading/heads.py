"""The head of a document: its title, place and days, who took part, and its code."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.parties import mentions, places
from bot.reading.lexicon import Cue, Lexicon, languages
from bot.reading.marks import MARKER
from bot.reading.meeting import meeting_days
from bot.reading.outline import is_heading

HEAD = 2500
"""Characters from the beginning in which the meeting introduces itself."""
FOOT = 400
"""Characters at the end in which a document says where and when it was signed."""
OPENING = 300
"""Characters in which a meeting is named that the title does not name."""
CODES = (
    (r"ad hoc group|grupo ad hoc|groupe ad hoc", "AHG"),
    (r"regional consultation group|grupo regional de consulta|groupe régional de consultation", "RCGM"),
    (r"working group|grupo de trabajo|groupe de travail", "WG"),
    (r"liaison officers|funcionarios de enlace|fonctionnaires de liaison", "NET"),
    (r"vice-?ministerial|viceministerial|vice-ministérielle", "VMM"),
    (r"workshop|taller|atelier|seminar\w*|séminaire", "WS"),
    (r"forum|foro", "FORUM"),
    (r"regional conference on migration|conferencia regional sobre migraci|conférence régionale sur l", "RCM"),
)


@dataclass(frozen=True, slots=True)
class Head:
    """What a document says of itself; dates are the first and last day of the meeting."""

    code: str
    title: str
    place: str
    start: date | None
    end: date | None
    participants: tuple[str, ...]


def head(paragraphs: list[str], words: Lexicon, code: str | None, name: str | None) -> Head:
    """Return the head of a document; what is not found is "" or None."""
    language = words.language
    text = "\n".join(paragraphs)[:HEAD]
    start, end = _days(paragraphs, words) or (None, None)
    title = _title(paragraphs)
    present = [p for p in paragraphs[:8] if words.cues[Cue.ATTENDED].search(p)]
    countries = [m.party for p in present for m in mentions(p, language)]
    return Head(
        code or _code(f"{title}\n{text[:OPENING]}", title, name, end),
        title,
        _place(text, language),
        start,
        end,
        tuple(dict.fromkeys(p for p in countries if p not in {"RCM", "MEMBERS"})),
    )


def _days(paragraphs: list[str], words: Lexicon) -> tuple[date, date] | None:
    """Return the days of the meeting: from what stands above tables and items, else from the end, else from an item
    that tells what happened.
    """
    table = next((i for i, one in enumerate(paragraphs) if is_heading(one) and words.columns.match(one)), None)
    items = [p for p in paragraphs[:table] if MARKER.match(p)]
    above = "\n".join(p for p in paragraphs[:table] if not MARKER.match(p))[:HEAD]
    last = "\n".join(paragraphs)[-FOOT:].split("\n")
    signed = [p for p in last if table is None or places(p, words.language)]
    told = [p for p in items if words.cues[Cue.DONE].search(p) or words.cues[Cue.ATTENDED].search(p)]
    texts = (above, "\n".join(signed), "\n".join(told)[:HEAD])
    spoken = (words.language, *languages())
    return next(filter(None, (meeting_days(text, language) for text in texts for language in spoken)), None)


def _title(paragraphs: list[str]) -> str:
    """Return the lines above the text, or the body that speaks in its first sentence, with the kind of document."""
    item = next((i for i, p in enumerate(paragraphs[:6]) if MARKER.match(p)), 6)
    above = [
        p
        for p in paragraphs[:item]
        if (is_heading(p) or p.isupper()) and not MARKER.match(p) and not re.search(r"\d{4}", p)
    ]
    lines = [p.capitalize() if p.isupper() and " " not in p else p for p in dict.fromkeys(above)]
    if any(len(line.split()) > 1 for line in lines):
        return ", ".join(lines[:2])
    subject = re.match(
        r"(?:The |El |La |Le )?(.+?)(?:,| (?:formulated|adopted|issued|held|met|celebró|adoptó|a )\b)", paragraphs[0]
    )
    return ", ".join(filter(None, [subject[1] if subject else "", *(line.lower() for line in lines[:1])]))


def _place(text: str, language: str) -> str:
    found = places(text, language)
    if not found:
        return ""
    first = found[0]
    country = re.match(r"(?:,\s*|\s*\()([A-Z][\w áéíóúñ]+?)\)?(?=[,.:;\n)]|$)", text[first.end :])
    city = text[first.start : first.end]
    if "," in city or "(" in city:
        return city
    return f"{city}, {country[1]}" if country else city


def _code(text: str, title: str, name: str | None, end: date | None) -> str:
    stem = re.match(r"[A-Z]{2,}[\w-]*", (name or "").split(".")[0])
    if stem:
        return stem[0]
    named = (next((code for cue, code in CODES if re.search(cue, part, re.IGNORECASE)), None) for part in (title, text))
    body = next(filter(None, named), "DOC")
    return f"{body}{end.year}" if end else body
