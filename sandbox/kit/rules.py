"""The small rules that shapes are made of; each notes what is wrong, and where, in Slack's own words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Problems = list[str]
Rule = Callable[[Any, str, Problems], None]
Check = Callable[[dict[str, Any], str, Problems], None]


def note(problems: Problems, sentence: str, pointer: str) -> None:
    """Note a problem with the place where it is."""
    problems.append(f"[ERROR] {sentence} [json-pointer:{pointer}]")


def anything(_value: Any, _pointer: str, _problems: Problems) -> None:
    """Whatever there is, is well."""


def string(most: int, least: int = 0) -> Rule:
    """A string of `least` to `most` characters."""

    def rule(value: Any, pointer: str, problems: Problems) -> None:
        if not isinstance(value, str):
            note(problems, "must provide a string", pointer)
        elif len(value) > most:
            note(problems, f"must be less than {most + 1} characters", pointer)
        elif len(value) < least:
            note(problems, f"must be more than {least - 1} characters", pointer)

    return rule


def pattern(expression: str, meaning: str) -> Rule:
    """A string of a certain form."""
    compiled = re.compile(expression)

    def rule(value: Any, pointer: str, problems: Problems) -> None:
        if not isinstance(value, str) or not compiled.fullmatch(value):
            note(problems, f"must be a valid {meaning}", pointer)

    return rule


def choice(*values: str) -> Rule:
    """One of a few words."""

    def rule(value: Any, pointer: str, problems: Problems) -> None:
        if value not in values:
            note(problems, "must be a valid enum value", pointer)

    return rule


def boolean(value: Any, pointer: str, problems: Problems) -> None:
    """True or false."""
    if not isinstance(value, bool):
        note(problems, "must provide a boolean", pointer)


def number(value: Any, pointer: str, problems: Problems) -> None:
    """A number, whole or not."""
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        note(problems, "must provide a number", pointer)


def nullable(rule: Rule) -> Rule:
    """What the rule says, or null."""

    def nullable_rule(value: Any, pointer: str, problems: Problems) -> None:
        if value is not None:
            rule(value, pointer, problems)

    return nullable_rule


def integer(least: int, most: int) -> Rule:
    """A whole number."""

    def rule(value: Any, pointer: str, problems: Problems) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            note(problems, "must provide an integer", pointer)
        elif not least <= value <= most:
            note(problems, f"must be between {least} and {most}", pointer)

    return rule


def array(each: Rule, least: int, most: int) -> Rule:
    """A list of `least` to `most` items."""

    def rule(value: Any, pointer: str, problems: Problems) -> None:
        if not isinstance(value, list):
            note(problems, "must provide an array", pointer)
            return
        if len(value) > most:
            note(problems, f"no more than {most} items allowed", pointer)
        elif len(value) < least:
            note(problems, f"no fewer than {least} items allowed", pointer)
        for index, item in enumerate(value):
            each(item, f"{pointer}/{index}", problems)

    return rule


def shape(required: Mapping[str, Rule], optional: Mapping[str, Rule] | None = None, *checks: Check) -> Rule:
    """An object with these fields and no others; `checks` look at several fields together."""
    fields = {**required, **(optional or {})}

    def rule(value: Any, pointer: str, problems: Problems) -> None:
        if not isinstance(value, dict):
            note(problems, "must provide an object", pointer)
            return
        for name in required:
            if value.get(name) is None:
                note(problems, f"missing required field: {name}", pointer)
        for name, part in value.items():
            if name not in fields:
                note(problems, f"invalid additional property: {name}", pointer)
            elif part is not None:
                fields[name](part, f"{pointer}/{name}", problems)
        for check in checks:
            check(value, pointer, problems)

    return rule


def typed(kinds: Mapping[str, Rule]) -> Rule:
    """An object whose `type` says which shape it must have."""

    def rule(value: Any, pointer: str, problems: Problems) -> None:
        if not isinstance(value, dict):
            note(problems, "must provide an object", pointer)
        elif not isinstance(value.get("type"), str):
            note(problems, "missing required field: type", pointer)
        elif value["type"] not in kinds:
            note(problems, f"unsupported type: {value['type']}", f"{pointer}/type")
        else:
            kinds[value["type"]](value, pointer, problems)

    return rule


def exactly_one(*names: str) -> Check:
    """A check that one of some fields is there, and only one."""

    def check(value: dict[str, Any], pointer: str, problems: Problems) -> None:
        there = [name for name in names if value.get(name)]
        if len(there) != 1:
            note(problems, f"must define either {' or '.join(names)}", pointer)

    return check


def any_of(*names: str) -> Check:
    """A check that at least one of some fields is there."""

    def check(value: dict[str, Any], pointer: str, problems: Problems) -> None:
        if not any(value.get(name) for name in names):
            note(problems, f"missing required field: {names[0]}", pointer)

    return check
