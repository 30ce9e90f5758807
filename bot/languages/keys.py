"""Which sentences the source asks for, read from its syntax: the first argument of `.say(…)` and `.count(…)`."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

KEY = re.compile(r"[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+")


@dataclass(frozen=True, slots=True)
class Use:
    """One call that asks for a sentence: where it stands, and the values that it gives (None: not to be seen)."""

    key: str
    plural: bool
    values: frozenset[str] | None
    place: str


@dataclass(slots=True)
class Uses:
    """What the source asks for: whole keys, beginnings of keys made at run time (`f"status.{…}"`), and all strings."""

    calls: list[Use] = field(default_factory=list)
    prefixes: set[str] = field(default_factory=set)
    strings: set[str] = field(default_factory=set)

    def mentions(self, key: str) -> bool:
        """Tell whether anything in the source can ask for this key."""
        return key in self.strings or any(key.startswith(prefix) for prefix in self.prefixes)


def uses(sources: Iterable[Path]) -> Uses:
    """Return what these Python files ask for."""
    found = Uses()
    for source in sources:
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.strings.add(node.value)
            elif isinstance(node, ast.Call) and _asks(node):
                _note(node, f"{source.name}:{node.lineno}", found)
    return found


def _asks(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr in {"say", "count"} and bool(call.args)


def _note(call: ast.Call, place: str, found: Uses) -> None:
    plural = isinstance(call.func, ast.Attribute) and call.func.attr == "count"
    values = _values(call, plural=plural)
    for key, whole in _keys(call.args[0]):
        if not whole:
            found.prefixes.add(key)
        elif not plural or KEY.fullmatch(key):  # `count` is also a method of strings and lists
            found.calls.append(Use(key, plural, values, place))


def _values(call: ast.Call, *, plural: bool) -> frozenset[str] | None:
    named = [keyword.arg for keyword in call.keywords]
    if None in named:
        return None
    return frozenset([name for name in named if name] + (["n"] if plural else []))


def _keys(argument: ast.expr) -> Iterator[tuple[str, bool]]:
    """Yield the keys that an argument can be, and whether each is whole; a variable is left to its own literals."""
    match argument:
        case ast.Constant(value=str() as key):
            yield key, True
        case ast.IfExp(body=body, orelse=orelse):
            yield from _keys(body)
            yield from _keys(orelse)
        case ast.JoinedStr(values=[ast.Constant(value=str() as prefix), *_]):
            yield prefix, False
