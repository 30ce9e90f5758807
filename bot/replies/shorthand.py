"""Writing out what people shorten on phones: "xq", "tmw", "c fait", "cest", "dont"."""

from __future__ import annotations

import re
from functools import cache

from bot.replies.folding import fold
from bot.replies.lexicons import lexicon

_CLITICS = re.compile(
    r"(?<![\w.@/'-])(?:(?P<c>[cnsl])(?P<be>est|etait|était)|(?P<h>[jnl])(?P<have>ai|avais|avait)"
    r"|(?P<n>n)(?P<not>ont|avons|a(?= (?:pas|plus|rien|jamais|encore|toujours)\b))"
    r"|(?P<qu>qu)(?P<one>ils?|on|une?)|(?P<s>s)(?P<him>ils?(?= \w)))(?![\w'-])",
    re.IGNORECASE,
)
"""Elided pronouns and "ne" grown together with a short verb or pronoun, none of which is another word."""


def written_out(text: str, language: str) -> str:
    """The text with the language's shorthand written out ("tuvimos q" is "tuvimos que").

    A single letter counts only before another word: "c fait" is "c'est fait", "plan C" stays. A name with a stop, a
    slash or a hyphen is left alone.
    """
    table = lexicon(language).shorthand
    text = _pattern(language).sub(lambda word: table[" ".join(fold(word[0]).split())], text)
    return _CLITICS.sub(_parted, text) if language == "fr" else text


def _parted(word: re.Match[str]) -> str:
    clitic, rest = [group for group in word.groups() if group]
    return f"{clitic}'{rest}"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = sorted(lexicon(language).shorthand, key=lambda word: (-len(word), word))
    letters = "".join(word for word in words if len(word) == 1)
    longer = "|".join(re.escape(word) for word in words if len(word) > 1) or r"(?!)"
    single = rf"[{letters}](?=\s+[^\W\d_])" if letters else r"(?!)"
    return re.compile(rf"(?<![\w.@/'&-])(?:{longer}|{single})(?![\w@/'&-])(?!\.\w)", re.IGNORECASE)
