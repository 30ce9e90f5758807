"""What the bot says, in one language: a key and its values become a sentence."""

from __future__ import annotations

from dataclasses import dataclass

from babel.numbers import format_decimal

from bot.languages.catalogue import Sentences, sentences

LANGUAGES = ("en", "es", "fr")
"""The languages that the bot understands."""

OFFERED = LANGUAGES
"""The languages that it speaks: those with a catalogue (`bot.languages.complete` holds each complete)."""

DEFAULT = "en"

LOCALES = {"en": "en_GB", "es": "es_419", "fr": "fr"}
"""The regional form of each language: days come before months, and Latin America writes 12,500."""


class MissingSentence(LookupError):  # noqa: N818 - named for what is missing
    """The catalogue of `language` has no sentence `key`."""

    def __init__(self, language: str, key: str) -> None:
        """Keep what was looked for."""
        super().__init__(f"{language}: {key}")
        self.language = language
        self.key = key


@dataclass(frozen=True, slots=True)
class Speech:
    """One language's voice. Values are put into the sentence as they are: whoever draws escapes what people wrote."""

    language: str
    sentences: Sentences

    def say(self, key: str, /, **values: object) -> str:
        """Return the sentence of a key, its `{name}`s filled in; raise MissingSentence for an unknown key."""
        try:
            sentence = self.sentences.plain[key]
        except KeyError:
            raise MissingSentence(self.language, key) from None
        return sentence.format_map(values)

    def count(self, key: str, n: int, /, **values: object) -> str:
        """Return the sentence for `n` things, in the form of the language for that number; `{n}` is the number."""
        try:
            forms = self.sentences.plural[key]
        except KeyError:
            raise MissingSentence(self.language, key) from None
        return forms[self.sentences.form(n)].format_map({"n": self.number(n), **values})

    def pair(self, name: str, value: str) -> str:
        """Return what something is called and what it is, with the colon as the language sets it."""
        return self.say("pair", name=name, value=value)

    def number(self, n: int) -> str:
        """Return a whole number as the language writes it ("3,000", "3000", "12 500")."""
        return format_decimal(n, locale=LOCALES[self.language])


def speech(language: str) -> Speech:
    """Return the voice of a language; English where that language is not offered."""
    spoken = language if language in OFFERED else DEFAULT
    return Speech(spoken, sentences(spoken))
