"""The phrases that name something, as a tree of words: the longest that a text holds at a word is found at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from bot.parties.tokens import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.parties.tokens import Token

T = TypeVar("T")


@dataclass(slots=True)
class _Node(Generic[T]):
    following: dict[str, _Node[T]] = field(default_factory=dict)
    values: list[tuple[str, T]] = field(default_factory=list)


class Phrases(Generic[T]):
    """Phrases and what each stands for. Words are compared without case and accents; the caller weighs the rest."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, phrase: str, value: T) -> None:
        """Let a phrase stand for a value; a phrase may stand for several."""
        node = self._root
        for folded in phrase_words(phrase):
            node = node.following.setdefault(folded, _Node())
        node.values.append((phrase, value))

    def at(self, words: Sequence[Token], index: int) -> list[tuple[int, str, T]]:
        """What the text holds from this word on, longest first: (words taken, phrase, value)."""
        found: list[tuple[int, str, T]] = []
        node, taken = self._root, 0
        while index + taken < len(words):
            token = words[index + taken]
            if taken and not token.joined:
                break
            following = node.following.get(token.folded)
            if following is None:
                break
            node, taken = following, taken + 1
            found.extend((taken, phrase, value) for phrase, value in node.values)
        return found[::-1]

    def exactly(self, phrase: str) -> list[tuple[str, T]]:
        """What the whole of a phrase stands for, any case and any accents."""
        node = self._root
        for folded in phrase_words(phrase):
            if folded not in node.following:
                return []
            node = node.following[folded]
        return list(node.values)


def phrase_words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase."""
    return tuple(fold(token.text) for token in tokens(phrase))
