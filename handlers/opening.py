"""What a door answers with where it is no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Opening:
    """Instead of words, a modal is opened (`views.open`, which needs its trigger within three seconds)."""

    view: dict[str, Any]
