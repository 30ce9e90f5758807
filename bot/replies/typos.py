"""Putting right the misspelled words of a reply, and only where one cue word alone is near."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from bot.languages.marks_en import ENGLISH
from bot.languages.marks_es import SPANISH
from bot.languages.marks_fr import FRENCH
from bot.parties import mentions
from bot.replies.folding import fold
from bot.replies.lexicons import lexicon

_WORD = re.compile(r"(?<![\w.@/'-])[^\W\d_]{5,}(?![\w@/-])")
_IN_PATTERN = re.compile(r"(?<![a-z\\\[])[a-z]{5,}")
_ELIDED = re.compile(r"(?<![\w.@/'-])(qu|[cdjlmnst])([aeiouyhâàéèêëîïôûœ][^\W\d_]{3,})(?![\w@/-])", re.IGNORECASE)
_LONG = 9
"""From this length on a wrong letter, too, leaves no doubt which word was meant."""


def mended(text: str, language: str) -> str:
    """The text with typing errors mended in the words that decide most ("complted", "envaido").

    A word is mended where exactly one such word begins with the same letter and is one slip away: a letter too many or
    too few, two changed over, in long words also a wrong one; in Spanish
    also letters that sound alike ("enbiado"). Words shorter than five letters, words known to be right,
    and names (of parties, or a capital within a sentence) are left alone.
    """
    if language == "fr":
        text = _ELIDED.sub(_parted, text)
    names = [(name.start, name.end) for name in mentions(text, language)]
    return _WORD.sub(
        lambda word: word[0] if _is_name(word, names) else _nearest(fold(word[0]), language) or word[0], text
    )


def _parted(word: re.Match[str]) -> str:
    """The apostrophe that phones leave out in French: "linstant" is "l'instant", where only the latter is a word."""
    right = _right("fr")
    return word[0] if fold(word[0]) in right or fold(word[2]) not in right else f"{word[1]}'{word[2]}"


def _is_name(word: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    if any(start <= word.start() < end for start, end in spans):
        return True
    return word[0][0].isupper() and not word[0].isupper() and word.string[: word.start()].rstrip(" ")[-1:].isalpha()


@cache
def _right(language: str) -> frozenset[str]:
    marks = {fold(word) for language_marks in (ENGLISH, SPANISH, FRENCH) for word in language_marks.words}
    known = {word for cue in lexicon(language).cues for word in _IN_PATTERN.findall(cue.pattern.pattern)}
    return frozenset(marks | known | lexicon(language).spelling)


@lru_cache(maxsize=4096)
def _nearest(word: str, language: str) -> str | None:
    if word in _right(language):
        return None
    found = [known for known in lexicon(language).mendable if known[0] == word[0] and _is_slip(word, known, language)]
    return found[0] if len(found) == 1 else None


def _is_slip(word: str, known: str, language: str) -> bool:
    # A last letter more, less or other is grammar (list, lists) and no slip, save one of two alike (progres).
    if word[:-1] in (known, known[:-1]) or (known[:-1] == word and known[-1] != known[-2]):
        return False
    if language == "es" and _mood(word) == _mood(known):
        return False
    if language == "es" and _sound(word) == _sound(known):
        return True
    wrong_letter = len(word) == len(known) and sorted(word) != sorted(known)
    return OSA.distance(word, known) == 1 and (not wrong_letter or len(word) >= _LONG)


def _mood(word: str) -> str:
    """A Spanish verb without the vowel that tells a wish from a report: "terminemos", "terminamos"."""
    return re.sub(r"[ae](?=(?:mos|n)$)", "", word)


def _sound(word: str) -> str:
    """A Spanish word as it is heard: b and v, z, s and soft c, ll and y are one each, h is silent."""
    heard = re.sub(r"c(?=[ei])|z", "s", word.replace("ch", "\x00").replace("h", "").replace("ll", "y"))
    return re.sub(r"qu(?=[ei])", "k", heard.replace("v", "b")).replace("\x00", "ch")
