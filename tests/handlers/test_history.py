"""Who sees what of a commitment's history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handlers import messages
from handlers.history import open_history
from handlers.opening import Opening
from handlers.visit import visit
from tests.handlers.test_edits import MEXICO, OFFICE, delete, edit, hands, house, reply

if TYPE_CHECKING:
    from handlers.house import House

__all__ = ["hands", "house"]


def seen(house: House, user: str, reference: str = "AHG2016 1.a") -> str:
    opened = visit(house, user, lambda it: open_history(it, reference))
    assert isinstance(opened, Opening)
    return json.dumps(opened.view, ensure_ascii=False)


def test_everybody_sees_what_stands_and_the_secretariat_what_it_said_before(house: House) -> None:
    visit(house, MEXICO, lambda it: messages.listen(it, reply("In progress, the ministry is writing the list")))
    edit(house, "Done, we sent the list", 30)
    assert "completed · before: pending" in seen(house, MEXICO)
    assert "Before the edit" not in seen(house, MEXICO)
    assert "the ministry is writing the list" in seen(house, OFFICE)


def test_only_the_secretariat_sees_what_was_taken_back(house: House) -> None:
    visit(house, MEXICO, lambda it: messages.listen(it, reply("Done, we sent the list")))
    delete(house)
    assert "Nothing has been reported yet." in seen(house, MEXICO)
    assert "taken back" in seen(house, OFFICE)


def test_a_forged_reference_gets_a_sentence(house: House) -> None:
    said = visit(house, MEXICO, lambda it: open_history(it, "AHG2016 9.z"))
    assert not isinstance(said, Opening)
    assert "9.z" in said.text
