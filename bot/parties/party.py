"""The parties of the conference: countries, organs, groups and organisations, as data of the package."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bot.parties.joint import parts, together

if TYPE_CHECKING:
    from collections.abc import Mapping


class Kind(StrEnum):
    """What a party is."""

    COUNTRY = "country"
    ORGAN = "organ"
    GROUP = "group"
    ORGANISATION = "organisation"


class Acts(StrEnum):
    """Who owes what is asked of a party: each of its members, the body as a whole, or simply itself."""

    EACH = "each"
    JOINT = "joint"
    ITSELF = "itself"


class UnknownParty(KeyError):  # noqa: N818
    """No party has this id."""

    def __init__(self, id_: str) -> None:
        super().__init__(id_)
        self.id = id_


@dataclass(frozen=True, slots=True)
class Party:
    """One party. `names` and `short` are for showing; `aliases` are what texts call it, by language.

    `only` are aliases that mean the party in texts of that one language alone ("EU" in French);
    `typed` are short forms of a phone or a command line, which no document uses.
    """

    id: str
    kind: Kind
    acts: Acts
    names: Mapping[str, str]
    short: Mapping[str, str]
    aliases: Mapping[str, tuple[str, ...]]
    only: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    typed: tuple[str, ...] = ()


def resource(name: str) -> Any:
    """The JSON data of that name in this package."""
    return json.loads((files("bot.parties") / name).read_text(encoding="utf-8"))


@cache
def _by_id() -> Mapping[str, Party]:
    return MappingProxyType({entry["id"]: _party(entry) for entry in resource("parties.json")["parties"]})


def _party(entry: Mapping[str, Any]) -> Party:
    return Party(
        id=entry["id"],
        kind=Kind(entry["kind"]),
        acts=Acts(entry["acts"]),
        names=MappingProxyType(entry["names"]),
        short=MappingProxyType(entry["short"]),
        aliases=_listed(entry["aliases"]),
        only=_listed(entry.get("only", {})),
        typed=tuple(entry.get("typed", ())),
    )


def _listed(by_language: Mapping[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({language: tuple(aliases) for language, aliases in by_language.items()})


def parties() -> tuple[Party, ...]:
    """Every party, in the order of the data: the members, the organs, then the others."""
    return tuple(_by_id().values())


def party(id_: str) -> Party:
    """The party of an id; raises UnknownParty."""
    try:
        return _by_id()[id_]
    except KeyError:
        raise UnknownParty(id_) from None


def known(id_: str) -> bool:
    """Whether a party has this id."""
    return id_ in _by_id()


def name(id_: str, language: str) -> str:
    """The name to show, in English where the language has none; an unknown id is shown as it is.

    Parties that owe together are shown as they are joined: "Mexico + Canada".
    """
    joined = parts(id_)
    if len(joined) > 1:
        return together(tuple(name(part, language) for part in joined))
    if id_ not in _by_id():
        return id_
    names = _by_id()[id_].names
    return names.get(language, names["en"])
