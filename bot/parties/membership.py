"""Who belongs to which group or body at a date, and who owes what is asked of it.

What is not known is left empty and never guessed: see `membership.json` for what is known and from where.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from bot.parties.joint import parts, together
from bot.parties.party import Acts, known, parties, party, resource
from bot.plan import Owed

if TYPE_CHECKING:
    from collections.abc import Mapping


def members(id_: str, on: date) -> tuple[str, ...]:
    """The countries of a group or body at a date; () for any other party, and where they are not known.

    Of parties that owe together: the countries of each of them, and those that have none themselves.
    """
    joined = parts(id_)
    if len(joined) > 1:
        return tuple(dict.fromkeys(one for part in joined for one in members(part, on) or (part,)))
    if id_ in _data()["of_members"]:
        return _member_countries(on)
    rule = _RULES.get(id_)
    return rule(on) if rule else ()


def bodies(country: str, on: date) -> frozenset[str]:
    """Every group and body through which a country owes something at a date."""
    return frozenset(one.id for one in parties() if country in members(one.id, on))


def debtors(responsible: tuple[str, ...], on: date, owed: Owed | None = None) -> tuple[str, ...]:
    """The parties that owe it, one for each assignment: an *each* group is its members, any other stays itself.

    Order is kept and nobody is named twice. A group whose members at that date are not known stays itself.
    `owed` says otherwise: EACH opens joint bodies too, JOINT makes one debtor of all.
    """
    if owed is Owed.JOINT:
        return (together(responsible),) if responsible else ()
    owing: dict[str, None] = {}
    for id_ in responsible:
        owing.update(dict.fromkeys(_opened(id_, on, every=owed is Owed.EACH)))
    return tuple(owing)


def _opened(id_: str, on: date, *, every: bool) -> tuple[str, ...]:
    if every or (known(id_) and party(id_).acts is Acts.EACH):
        return members(id_, on) or (id_,)
    return (id_,)


@cache
def _data() -> Mapping[str, Any]:
    data: Mapping[str, Any] = resource("membership.json")
    return data


def _member_countries(on: date) -> tuple[str, ...]:
    return tuple(one["party"] for one in _data()["members"] if date.fromisoformat(one["since"]) <= on)


def _by_year(kind: str, year: int) -> tuple[str, ...]:
    country = _data()[kind].get(str(year))
    return (country,) if country else ()


def _presidency(on: date) -> tuple[str, ...]:
    return _by_year("presidencies", on.year)


def _troika(on: date) -> tuple[str, ...]:
    """The previous, the current and the next presidency, as far as known; nothing without the current one."""
    if not _presidency(on):
        return ()
    three = (country for year in (on.year - 1, on.year, on.year + 1) for country in _by_year("presidencies", year))
    return tuple(dict.fromkeys(three))


def _coordinating(on: date) -> tuple[str, ...]:
    """The current and the future host of the conference (Joint Communiqué of 1997)."""
    if not _by_year("hosts", on.year):
        return ()
    return tuple(dict.fromkeys(_by_year("hosts", on.year) + _by_year("hosts", on.year + 1)))


def _past_presidencies(on: date) -> tuple[str, ...]:
    past = {country for year, country in _data()["presidencies"].items() if int(year) < on.year}
    return tuple(country for country in _member_countries(on) if country in past)


_RULES = {"PPT": _presidency, "TROIKA": _troika, "COORD": _coordinating, "PAST-PPT": _past_presidencies}
