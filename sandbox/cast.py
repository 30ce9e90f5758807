"""The cast that the sandbox opens with: a team, its people by role, its channels and the bot."""

from __future__ import annotations

import json
from pathlib import Path

from sandbox.records import Json

CAST = Path(__file__).with_name("cast.json")


def read_cast(path: Path = CAST) -> Json:
    """A cast from a file: `{"team": {}, "bot": {}, "users": [], "channels": []}`.

    A channel without `members` has everybody in it, the bot too.
    """
    cast: Json = json.loads(path.read_text(encoding="utf-8"))
    return cast
