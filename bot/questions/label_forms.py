"""The forms in which people type labels, as patterns: head, letter, third level, and what stands around them."""

from __future__ import annotations

import re
from functools import lru_cache

_CODE = r"[A-Za-z]{2,8}[ -]?(?:19|20)\d\d"
_NOUN = (
    r"items?|points?|commitments?|labels?|paragraphs?|bullets?|n[°º]\.?|nr\.?|number|"
    r"puntos?|incisos?|compromisos?|numeral(?:es)?|apartados?|literal(?:es)?|n[uú]mero|"
    r"engagements?|alin[ée]as?|num[ée]ro|recommendations?|recomendaci[oó]n(?:es)?|recommandations?|ref\.?"
)
_HEAD = r"(?P<head>\d{1,2}|[IVXivx]{1,5}|[Rr])"
_END = r"(?![^\W_]|\s?%|[.,]\d)"

# Behind a document's code or a noun, and as a whole text, any form is a label, a number alone too.
_ANY_JOIN = r"(?:\s?[.)(\-]{1,3}\s?|\s|)"
_LOOSE = (
    rf"\(?{_HEAD}(?![hkx])(?:\)?{_ANY_JOIN}(?P<letter>[a-zA-Z])(?![^\W\d_])\)?"
    rf"(?:{_ANY_JOIN}(?P<third>\d{{1,2}})(?!\d)\)?)?|(?:[.-]|(?<=r)|(?<=[iv])\s)(?P<numbers>\d{{1,2}}(?:\.\d{{1,2}})?)|){_END}"
)
AGAIN = re.compile(r"[. -]?(?P<again>bis|ter|quater)(?!\w)", re.IGNORECASE)
"""What a label that was put in between ends with: "3.bis"."""
WHOLE = re.compile(rf"[\s¿¡(]*(?!\d+\s[aoey]\s\d){_LOOSE}(?:{AGAIN.pattern})?[\s?!.,;)]*", re.IGNORECASE)


@lru_cache(maxsize=64)
def led(codes: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Labels behind a document's code, of the usual form or one of these, or behind a noun."""
    code = "|".join([*map(re.escape, sorted(codes, key=len, reverse=True)), _CODE])
    return (
        re.compile(
            rf"(?<![\w.])(?P<code>{code})(?:\s?[,:#-])?\s{{0,2}}(?:(?:{_NOUN})[\s:#]{{1,2}})?{_LOOSE}", re.IGNORECASE
        ),
        re.compile(rf"(?<![\w.])(?:{_NOUN})[\s:#]{{1,2}}(?:(?P<code>{code})[\s,:]{{1,2}})?{_LOOSE}", re.IGNORECASE),
    )


# "literal c del punto 2", "letter b of item 3": the letter first, then the number.
_PART = (
    r"literal|inciso|letra|sub-?(?:item|point|paragraph|inciso|punto)|letter|lettre|alin[eé]a|sous-point|"
    r"item|point|punto|bullet"
)
_WITHIN = (
    r"points?|items?|numeral|puntos?|apartado|paragraphs?|paragraphe|sections?|secci[oó]n|themes?|tema|th[eè]me|"
    r"headings?|chapitre|cap[ií]tulo|n[uú]mero|number|num[eé]ro"
)
_REVERSED = re.compile(
    rf"(?<![\w.])(?:(?:{_PART})\s\(?|\()(?P<letter>[a-z])\)?,?\s"
    r"(?:of|in|under|del?|du|de la|en el|en la|dans le)\s(?:the )?"
    rf"(?:{_WITHIN})\s{_HEAD}(?![\w.]\w)",
    re.IGNORECASE,
)
# "numeral 2 inciso e": the number first, then the letter with its own noun.
_STEPPED = re.compile(
    rf"(?<![\w.])(?:{_WITHIN})\s{_HEAD}[,\s]{{1,2}}(?:{_PART})\s\(?(?P<letter>[a-z])\)?(?![\w'])", re.IGNORECASE
)

# "show me 2 a 1", "plazo de 2 a 1": behind such words, as the last thing said, blanks are enough beside a letter.
_SHOW = (
    r"show(?: me)?|open|see|display|mu[eé]strame|mostrar|ver|ens[eé][nñ]ame|abrir?|"
    r"montre[rz]?(?:[ -]moi)?|affiche[rz]?|voir|"
    r"(?:me |nos )?(?:das|dan|pas(?:as|an|a)|muestras?|recuerdas?|lees?)|(?:da|pasa|lee|recuerda|manda|abre)(?:me|nos)|"
    r"(?:give|read|send|get) (?:me|us)|(?:donne|passe|lis|rappelle|envoie|ouvre)[rz]?(?:[ -](?:moi|nous))?|"
    r"(?:deadline|status|due date|progress|fecha l[ií]mite|plazo|estado|avance|[eé]ch[eé]ance|d[eé]lai|statut) "
    r"(?:of|for|de|del|du|pour)"
)
_SHOWN = re.compile(
    rf"(?<![\w.])(?:{_SHOW})\s(?:(?:the|el|la|le) )?{_HEAD}"
    r"\s(?P<letter>[a-zA-Z])(?:\s(?P<third>\d{1,2}))?(?=[\s?!.,]*$)",
    re.IGNORECASE,
)

# "le 1 a 2 dit quoi": also between an article and a word for what it says.
_SAID = re.compile(
    rf"(?<![\w.])(?:the|el|le)\s{_HEAD}\s(?P<letter>[a-zA-Z])(?:\s(?P<third>\d{{1,2}}))?"
    r"(?=[,\s]+(?:says?|means?|is about|dice|trata|significa|qu[eé]|dit|parle|c'est|signifie)(?!\w))",
    re.IGNORECASE,
)

# Elsewhere a mark or closeness must show that digit and letter belong together: "2.e", "3) b", "2f", "1 a) 1", "3 b".
# Letters that are words or units need more than closeness ("5 a 7", "14h", "10k"); "3 a.m." is a time.
_TAIL = rf"(?!\.?m\b)(?:(?:\)?[.(\-]{{1,2}}|\)\s?|)(?P<third>\d{{1,2}}))?\)?{_END}"
_MARKED = (
    rf"\(?(?P<head>\d{{1,2}}|[IVX]{{1,5}}|R)\)?[.)(]{{1,2}}(?:\s(?![aeouy]\s))?(?P<letter>[a-zA-Z])(?![^\W\d_]){_TAIL}"
)
_CLOSE = (
    r"(?P<head>\d{1,2})-?(?P<letter>[a-gijln])(?![^\W\d_])(?!\.?m\b)"
    rf"(?:(?:\)?[.(\-]{{1,2}}|\)\s?|)(?P<third>\d{{1,2}}))?\)?{_END}"
)
_APART = (
    r"(?P<head>\d{1,2})\s(?:(?P<letter>[b-df-gijln]|[aeh](?=[\s?!.,;)]*$))"
    r"(?:\s(?P<last>\d{1,2})(?=[\s?!.,;)]*$))?"
    rf"|\(?(?P<closed>[a-z])\)(?:\s?(?P<third>\d{{1,2}}))?)(?!['’]){_END}"
)
LETTERED = r"\(?(?:\d{1,2}|R)(?:[.)(]{0,2}[a-z](?![^\W\d_])|\.\d)"
_PUT_IN = r"(?P<head>\d{1,2})(?=[. -]?(?:bis|ter|quater)(?!\w))"
_NUMBERED = rf"(?P<head>[Rr]|[IVX]{{1,5}})(?:[.-]|(?<=[Rr]))(?P<numbers>\d{{1,2}}){_END}"
FREE = tuple(
    re.compile(rf"(?<![\w.,/:-]){form}", re.IGNORECASE if form is _CLOSE else 0)
    for form in (_MARKED, _CLOSE, _APART, _NUMBERED, _PUT_IN)
)

BESIDE_WORDS = (_REVERSED, _STEPPED, _SHOWN, _SAID)
"""Labels that only words around them show to be such."""
