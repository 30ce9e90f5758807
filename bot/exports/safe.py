"""Text that may stand in a cell: nothing that a file refuses, and nothing that a spreadsheet would run.

https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import re

LONGEST = 32_767
"""Characters of one cell, counted as Excel does (UTF-16).
https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
"""
_REFUSED = re.compile(r"[^\t\n\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What XML 1.0 cannot hold, without the carriage return, which it reads as a line's end."""
_RUNS = tuple("=+-@＝＋－＠")
_QUOTE = "'"


def clean(text: str) -> str:
    """Return a text without the characters that no cell holds, and no longer than a cell."""
    kept = _REFUSED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return kept if _length(kept) <= LONGEST else _shortened(kept)


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _shortened(text: str) -> str:
    kept = text.encode("utf-16-le")[: (LONGEST - 1) * 2].decode("utf-16-le", errors="ignore")
    return f"{kept}…"


def runs(text: str) -> bool:
    """Tell whether a spreadsheet might take a text for a formula, or for one that was defused."""
    return text.startswith(("\t", "\n", "\r", _QUOTE)) or text.lstrip().startswith(_RUNS)


def defused(text: str) -> str:
    """Return a text as it may stand in a CSV file: an apostrophe goes before what might run."""
    return f"{_QUOTE}{text}" if runs(text) else text


def restored(text: str) -> str:
    """Return what `defused` was given."""
    return text[1:] if text.startswith(_QUOTE) and runs(text[1:]) else text


def compared(text: str) -> str:
    """Return a text as two are compared: spaces and defusing make no difference.

    Programs that write workbooks escape what looks like one of their own escapes ("_x0041_") by "_x005F" before it, and
    some take that for text.
    """
    return " ".join(restored(clean(text)).replace("x005F_", "").split())
