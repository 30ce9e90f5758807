"""Several parties that owe one thing together: one debtor, whose id is theirs joined."""

from __future__ import annotations

PLUS = " + "


def together(ids: tuple[str, ...]) -> str:
    """The id of these parties as one debtor: "MEX + TROIKA"; a single party stays itself."""
    return PLUS.join(dict.fromkeys(ids))


def parts(id_: str) -> tuple[str, ...]:
    """The parties that an id joins; the id itself where it joins none."""
    return tuple(id_.split(PLUS))
