"""The bytes of uploaded files: in memory, or in a folder beside the state."""

from __future__ import annotations

from pathlib import Path


class Contents:
    """Bytes by file id; with a `folder` they outlive the process."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._held: dict[str, bytes] = {}

    def put(self, file_id: str, data: bytes) -> None:
        """Keep the bytes of a file."""
        if self._folder is None:
            self._held[file_id] = data
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        (self._folder / file_id).write_bytes(data)

    def get(self, file_id: str) -> bytes | None:
        """The bytes of a file, or None where there are none."""
        if self._folder is None:
            return self._held.get(file_id)
        path = self._folder / file_id
        return path.read_bytes() if path.is_file() else None
