"""What a door answers with where it is no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handlers.blocks.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Opening:
    """A modal is opened (`views.open`, which needs its trigger within three seconds) instead of words, or over them."""

    view: dict[str, Any]
    said: Drawing | None = None
