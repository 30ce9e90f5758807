"""A text made even, letter by letter, so that places in it stay places in the text."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

_SAME = {
    **dict.fromkeys("\u2019\u2018\u02bc\u00b4`\u201b\u2032", "'"),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb\u2033", '"'),
    "\u200b": " ",
    **dict.fromkeys(
        "\u200c\u200d\u200e\u200f\u00ad\ufeff\ufe0f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""
    ),
}
"""Marks that are written in many ways; those of direction and of hidden hyphens may stand in the midst of a word."""
_LINK = re.compile(r"<(?:https?:|mailto:)[^<>|]{0,500}(?:\|([^<>]{0,300}))?>")
_CHANNEL = re.compile(r"<#\w+\|?([^<>\n]{0,100})>")
_MARKUP = re.compile(r"<[@!][^<>\n]{0,200}>|https?://\S+|\S+@\S+\.\w{2,}|:[a-z0-9_+'-]{2,50}:")


def tidy(text: str) -> str:
    """What a person wrote: without Slack's mentions, links and emoji names; one form of quotes, dashes and blanks."""
    text = _MARKUP.sub(" ", _CHANNEL.sub(r" \1 ", _LINK.sub(r" \1 ", text)))
    text = unicodedata.normalize("NFC", html.unescape(text))
    return " ".join("".join(_SAME.get(letter, letter) for letter in text).split())


def fold(text: str) -> str:
    """The text in lower case without accents, of the same length."""
    return "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[:1].lower()
    return bare if len(bare) == 1 else letter
