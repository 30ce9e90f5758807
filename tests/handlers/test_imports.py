"""Files that are handed in at once are unpacked one after the other: each alone stays within the bot's memory."""

from __future__ import annotations

import threading

import pytest

from bot.reading import UnreadableFile
from handlers import imports


def test_files_are_unpacked_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    inside, most = 0, 0
    begun = threading.Barrier(3)

    def text_of(data: bytes) -> str:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        threading.Event().wait(0.05)
        inside -= 1
        return data.decode()

    def hand_in() -> None:
        begun.wait()
        imports.unpacked(b"To meet.")

    monkeypatch.setattr(imports, "text_of", text_of)
    people = [threading.Thread(target=hand_in) for _ in range(3)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert most == 1


def test_a_refused_file_does_not_keep_the_next_one_waiting() -> None:
    with pytest.raises(UnreadableFile):
        imports.unpacked(b"")
    assert imports.unpacked(b"To meet.") == "To meet."
