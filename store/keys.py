"""How codes, labels and references are compared."""

from __future__ import annotations

from store.columns import storable


def key_of(written: str) -> str:
    """Return a code, label or reference without case, with one blank between its parts: "ahg2016 1.a.1"."""
    return " ".join(storable(written).split()).casefold()
