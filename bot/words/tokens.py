"""Words of a text, made even: no case, no accents, no mark-up of Slack."""

from __future__ import annotations

import re
import unicodedata

_NO_PROSE = re.compile(r"<(?:[@!]|https?:|mailto:)[^<>\n]{0,300}>|https?://\S+|\S+@\S+\.\w+|:[a-z0-9_+'-]{2,50}:")
_CHANNEL = re.compile(r"<#\w+\|?([^<>\n]{0,100})>")
_WORD = re.compile(r"[^\W_]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def normal(text: str) -> str:
    """The text in lower case without accents; ligatures opened ("œuvre" → "oeuvre")."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).casefold()


def words(text: str) -> list[str]:
    """The words of a text in order, normalised; hyphens and apostrophes part words, Slack's mark-up is left out."""
    return _WORD.findall(normal(_NO_PROSE.sub(" ", _CHANNEL.sub(r" \1 ", text))))
