"""A paragraph becomes sentences; a full stop after an initial or an abbreviation ends none."""

from __future__ import annotations

import re

_CAPITAL = "A-ZÁÉÍÓÚÑÀÂÇÈÊËÎÔÛ"
QUOTED = rf"(?<=:)\s+(?=[“\"«]\s?[{_CAPITAL}][^“”«»\"]{{40,}}[.!?]?[”\"»])"
"""Before a quotation of some length: what somebody declared is a sentence of its own."""
BREAK = re.compile(rf"(?<=[.!?;])[”\"»)]*\s+(?=[{_CAPITAL}“\"«(])|{QUOTED}")
ABBREVIATION = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sr|Sra|Lic|No|Nos|Núm|Art|art|pp?|etc|EE|UU|cf|vs|St|Gral))\.$"
)


def sentences(paragraph: str) -> list[str]:
    """Return the sentences of a paragraph, each a substring of it."""
    found: list[str] = []
    begin = 0
    for gap in BREAK.finditer(paragraph):
        if ABBREVIATION.search(paragraph[: gap.start()]):
            continue
        found.append(paragraph[begin : gap.start()].strip())
        begin = gap.end()
    found.append(paragraph[begin:].strip())
    return [sentence for sentence in found if sentence]
