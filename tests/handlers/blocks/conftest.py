"""A plan to draw, of any size and with any words, and Slack's own limits to hold the drawing against."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot import parties
from bot.plan import (
    Assignment,
    Audience,
    Commitment,
    Deadline,
    Document,
    DocumentState,
    Status,
    Tracked,
    Update,
)

SAID = datetime(2016, 7, 17, 15, 0, tzinfo=UTC)
DOCUMENT = Document(
    code="AHG2016",
    title="Ad Hoc Group on Extraregional Migration Flows, conclusions",
    place="Panama City, Panama",
    start=date(2016, 7, 13),
    end=date(2016, 7, 14),
    language="en",
    state=DocumentState.ACTIVE,
    audience=Audience.PUBLIC,
)

Make = Callable[..., Tracked]


def make(
    label: str = "1.a.1",
    text: str = "The names of the specialized focal points will be submitted to the Technical Secretariat.",
    *,
    responsible: tuple[str, ...] = ("MEMBERS",),
    recipient: tuple[str, ...] = (),
    due: date | None = date(2016, 7, 28),
    start: date | None = None,
    phrase: str = "by July 28, 2016",
    theme: str = "Exchanging information",
    theme_label: str = "1",
    document: Document = DOCUMENT,
    said: dict[str, Status] | None = None,
    percent: int | None = None,
    note: str = "",
    evidence: tuple[str, ...] = (),
    permalink: str | None = None,
) -> Tracked:
    """Return a commitment; `said` are the statuses that parties have reported."""
    reported = said or {}
    deadline = Deadline(phrase, start or due, due) if due or phrase == "soon" else None
    commitment = Commitment(document.code, label, text, theme, theme_label, responsible, recipient, deadline)
    assignments = tuple(
        Assignment(party, reported[party], percent, SAID) if party in reported else Assignment(party)
        for party in parties.debtors(responsible, document.end)
    )
    last = next(iter(reported), None)
    update = (
        Update(
            id=7,
            reference=commitment.reference,
            party=last,
            status=reported[last],
            percent=percent,
            note=note,
            evidence=evidence,
            said=SAID,
            happened=None,
            author="U1",
            recorded_by="U1",
            channel="C1",
            ts="1468767600.000100",
            permalink=permalink,
            before=Status.PENDING,
        )
        if last
        else None
    )
    return Tracked(commitment, document, assignments, update)


@pytest.fixture(scope="session")
def commitment() -> Make:
    """Make a commitment."""
    return make


@pytest.fixture(scope="session")
def document() -> Document:
    """The document that the commitments stand in."""
    return DOCUMENT


@pytest.fixture(scope="session")
def many() -> Callable[[int, str], list[Tracked]]:
    """Make many commitments, over several themes, with and without dates."""

    def made(n: int, text: str) -> list[Tracked]:
        return [
            make(
                f"{i // 10 + 1}.{i % 10 + 1}",
                f"{text} {i}",
                theme=f"{text} theme {i // 10}",
                theme_label=str(i // 10 + 1),
                due=date(2016, 7, i % 28 + 1) if i % 2 else None,
                responsible=("MEMBERS", "TS", "TROIKA")[i % 3 : i % 3 + 1],
            )
            for i in range(n)
        ]

    return made


BELL = re.compile(r"<!(?!date\^)|<#|<@")


def texts(piece: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every string of a payload with the key that it stands under."""
    if isinstance(piece, dict):
        for name, value in piece.items():
            yield from texts(value, name)
    elif isinstance(piece, list):
        for value in piece:
            yield from texts(value, key)
    elif isinstance(piece, str):
        yield key, piece


def check_block(block: dict[str, Any]) -> None:
    """Hold one block against the sizes of Slack's reference."""
    kind = block["type"]
    assert len(block.get("block_id", "")) <= 255
    if kind == "section":
        assert 1 <= len(block["text"]["text"]) <= 3000
        check_element(block.get("accessory"))
    elif kind == "header":
        assert 1 <= len(block["text"]["text"]) <= 150
    elif kind == "context":
        assert 1 <= len(block["elements"]) <= 10
        assert all(1 <= len(element["text"]) <= 2000 for element in block["elements"])
    elif kind == "actions":
        assert 1 <= len(block["elements"]) <= 25
        named = [element["action_id"] for element in block["elements"]]
        assert len(named) == len(set(named))
        for element in block["elements"]:
            check_element(element)
    elif kind == "input":
        assert 1 <= len(block["label"]["text"]) <= 2000
        check_element(block["element"])
    else:
        assert kind == "divider"


def check_element(element: dict[str, Any] | None) -> None:
    """Hold a button or a field of a form against the sizes of Slack's reference."""
    if element is None:
        return
    assert 1 <= len(element["action_id"]) <= 255
    if element["type"] == "button":
        assert 1 <= len(element["text"]["text"]) <= 75
        assert len(element.get("value", "")) <= 2000
        assert len(element.get("url", "")) <= 3000
    if "options" in element:
        assert 1 <= len(element["options"]) <= 100
        for option in element["options"]:
            assert 1 <= len(option["text"]["text"]) <= 75
            assert 1 <= len(option["value"]) <= 150


@pytest.fixture(scope="session")
def slack_takes() -> Callable[..., None]:
    """Hold a message or a view against everything that Slack demands; `mentions` may be in what the bot itself says."""

    def check(payload: dict[str, Any], *, most: int = 50, mentions: bool = False) -> None:
        blocks = payload["blocks"]
        assert 1 <= len(blocks) <= most
        for block in blocks:
            check_block(block)
        written = list(texts(blocks))
        assert sum(len(text) for key, text in written if key == "text") <= 12_000
        if "type" not in payload:
            assert 1 <= len(payload["text"]) <= 4000
            assert payload["text"].strip()
        for _, text in [*written, ("text", payload.get("text", ""))]:
            assert mentions or not BELL.search(text)
            assert not re.search(r"<(?![@!]|#C\w+>|https?:)[^<]*>", text)

    return check
