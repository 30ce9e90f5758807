"""Identifiers that look like Slack's: a letter for the kind, then capitals and digits."""

from __future__ import annotations

import secrets
import string

ALPHABET = string.ascii_uppercase + string.digits


def new_id(kind: str) -> str:
    """A new identifier of a kind: `V` for a view, `F` for a file, `Ev` for an event, `D` for a direct conversation."""
    return f"{kind}0" + "".join(secrets.choice(ALPHABET) for _ in range(9))


def short_id() -> str:
    """A name for a block or an element that its author left unnamed."""
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(5))


def secret() -> str:
    """A long unguessable word, for triggers, response addresses and tickets."""
    return secrets.token_hex(16)
