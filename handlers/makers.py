"""Who makes which file that people ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import exporting

if TYPE_CHECKING:
    from handlers.making import Maker

MAKERS: dict[str, Maker] = {exporting.MAKER: exporting.make}
