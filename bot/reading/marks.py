"""The marks by which a text is cut: what numbers an item, and what ends a sentence."""

from __future__ import annotations

import re

SPANISH = """
primer[oa] segund[oa] tercer[oa] cuart[oa] quint[oa] sext[oa] s[eé]ptim[oa] octav[oa] noven[oa] d[eé]cim[oa]
und[eé]cim[oa] duod[eé]cim[oa]
"""
ENGLISH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
FRENCH = """
premi[eè]re?(?:ment)? deuxi[eè]me(?:ment)? troisi[eè]me(?:ment)? quatri[eè]me(?:ment)? cinqui[eè]me(?:ment)?
sixi[eè]me(?:ment)? septi[eè]me(?:ment)? huiti[eè]me(?:ment)? neuvi[eè]me(?:ment)? dixi[eè]me(?:ment)?
"""
ORDINALS = (SPANISH.split(), ENGLISH.split(), FRENCH.split())
"""Ordinals that number the points of a declaration ("PRIMERO."), in order from the first."""
TEN = r"d[eé]cim[oa]\s?"
"""Before an ordinal it makes one above ten ("decimotercero", "décimo primero")."""
_ORDINAL = "|".join(f"(?:{TEN})?{word}" for words in ORDINALS for word in words)
NOUNS = r"""
decision|decisi[oó]n|d[ée]cision|acuerdo|agreement|accord|action|acci[oó]n|actividad|activity|activité|recommendation
|recomendaci[oó]n|recommandation|art[ií]culo|article|punto|point|compromiso|commitment|engagement|conclusi[oó]n|conclusion
|mesure|resolution|resoluci[oó]n|r[ée]solution
"""
"""What may stand before a number that marks an item ("Decision 1.1:", "Acuerdo 3.")."""
_NOUN = rf"(?i:{''.join(NOUNS.split())})\s+(?:(?i:n[.°º]?o?\.?)\s*)?"
_MARKS = (
    rf"(?:{_NOUN})?(?P<path>(?:\d{{1,2}}|[A-Z]|[IVX]{{1,5}})(?:\.\d{{1,2}})+)[.):]?",
    rf"{_NOUN}(?P<counted>\d{{1,2}})(?:[.):]|\s[-–—])",
    r"\(?(?P<number>\d{1,2})[.)]",
    r"\(?(?P<small>x{0,2}(?:ix|iv|v?i{1,3}|v|x))[.)]",
    r"\(?(?P<letter>[a-z])\)|(?P<dotted>[a-z])\.",
    r"\(?(?P<capital>[A-HJ-UWYZ])[.)]",
    r"\(?(?P<roman>[IVX]{1,5})[.)]",
    rf"(?P<ordinal>(?=[A-ZÉ])(?i:{_ORDINAL}))(?:\.-?|:|\s[-–—])",
    r"(?P<bullet>[•●▪◦*·∙‣►▶➢✓■□○\uf0b7\uf0a7\uf0d8\uf076\uf0fc]|[-–—](?=\s)|o(?=\s))",
)
MARKER = re.compile(rf"\s*(?:{'|'.join(_MARKS)})\s+(?=\S)")
ENDS = re.compile(r"[.:;!?…»”\"]\s*$")


KINDS = {"counted": "number", "dotted": "letter"}
"""Marks that are written in another way and count as these."""


def number_of(ordinal: str) -> int:
    """Return the number that an ordinal says ("DECIMOTERCERO" is 13)."""
    for words in ORDINALS:
        for number, word in enumerate(words, 1):
            found = re.fullmatch(rf"(?P<ten>{TEN})?{word}", ordinal, re.IGNORECASE)
            if found:
                return number + (10 if found["ten"] else 0)
    raise ValueError(ordinal)
