"""The marks by which a text is cut: what numbers an item, and what ends a sentence."""

from __future__ import annotations

import re

MARKER = re.compile(
    r"\s*(?:(?P<path>(?:\d{1,2}|[A-Z]|[IVX]{1,5})(?:\.\d{1,2})+)[.)]?|(?P<number>\d{1,2})[.)]|(?P<letter>[a-z])[.)]|(?P<capital>[A-HJ-UWYZ])[.)]|(?P<roman>[IVX]{1,5})[.)]"
    r"|(?P<bullet>[•●▪◦*]|[-–—](?=\s)|o(?=\s)))\s+(?=\S)"
)
ENDS = re.compile(r"[.:;!?…»”\"]\s*$")
