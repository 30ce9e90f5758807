"""Who may change a status, at every door: a focal point of the party for the theme, and the secretariat."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from slack_sdk import WebClient

from bot.plan import Commitment, ReadDocument, Status
from handlers import edits, messages, shortcuts
from handlers.buttons import settle, undo
from handlers.commands import update
from handlers.commands.door import Command
from handlers.forms import report_form, submit
from handlers.house import House
from handlers.opening import Opening
from handlers.post import Post
from handlers.visit import Visit, visit
from store import commitments, documents, focal_points, outbox, people, threads, updates
from store.people import Person
from store.threads import Thread

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from store.engine import Store, Unit

NOW = datetime(2016, 7, 18, 15, 0, tzinfo=UTC)
ROOT, TS, LATER = "1468000000.000100", f"{NOW.timestamp():.6f}", f"{NOW.timestamp() + 60:.6f}"
ANA, COLLEAGUE, OFFICE = "U0MEX0001", "U0MEX0002", "U0TS00001"
REFERENCE = "AHG2016 1.a"


class Stopped:
    """A clock that stands."""

    def now(self) -> datetime:
        return NOW


@pytest.fixture
def house(store: Store, zone: ZoneInfo) -> House:
    slack = WebClient(token="", base_url="http://127.0.0.1:9/", timeout=1, retry_handlers=[])
    with store.unit() as unit:
        said = Commitment("AHG2016", "1.a", "Send the list", "Public health", "1", ("MEX",), (), None)
        read = ReadDocument("AHG2016", "Plan", "Panama", date(2016, 7, 13), date(2016, 7, 14), "en", (), (said,), ())
        documents.publish(unit, read, now=NOW, fingerprint="f")
        threads.open(unit, Thread("C1", ROOT, "commitment", REFERENCE, "en"))
        for user in (ANA, COLLEAGUE, OFFICE):
            person(unit, user)
            appoint(unit, user, "MEX" if user != OFFICE else "TS")
        unit.commit()
    house = House(store, Stopped(), zone, "en", frozenset({OFFICE}), slack, lambda: None, "https://rcm.slack.com/")
    visit(house, ANA, lambda it: messages.listen(it, post("In progress")))
    assert status(house) is Status.IN_PROGRESS
    return house


def person(unit: Unit, user: str, **standing: bool) -> None:
    known = {"deleted": False, "guest": False, "stranger": False, "robot": False, **standing}
    people.remember(unit, Person(user=user, name=user, locale="en", timezone=None, **known))


def appoint(unit: Unit, user: str, party: str, theme: str | None = None) -> None:
    focal_points.appoint(unit, user=user, party=party, theme=theme, now=NOW, by=OFFICE)


def dismiss(unit: Unit) -> None:
    focal_points.end(unit, user=ANA, party="MEX", now=NOW, by=OFFICE)


def for_another_theme(unit: Unit) -> None:
    dismiss(unit)
    appoint(unit, ANA, "MEX", "Trade")


def for_another_party(unit: Unit) -> None:
    dismiss(unit)
    appoint(unit, ANA, "HND")


MAY_NOT: dict[str, Callable[[Unit], None]] = {
    "guest": lambda unit: person(unit, ANA, guest=True),
    "stranger": lambda unit: person(unit, ANA, stranger=True),
    "robot": lambda unit: person(unit, ANA, robot=True),
    "deactivated": lambda unit: person(unit, ANA, deleted=True),
    "observer": dismiss,
    "focal point of another theme": for_another_theme,
    "focal point of another party": for_another_party,
}


def for_this_theme(unit: Unit) -> None:
    dismiss(unit)
    appoint(unit, ANA, "MEX", "public HEALTH")


def for_this_heading(unit: Unit) -> None:
    dismiss(unit)
    appoint(unit, ANA, "MEX", "AHG2016 1")


def of_the_secretariat(unit: Unit) -> None:
    dismiss(unit)


MAY: dict[str, Callable[[Unit], None]] = {
    "focal point": lambda _unit: None,
    "focal point of this theme": for_this_theme,
    "focal point of this heading": for_this_heading,
    "secretariat": of_the_secretariat,
}


def post(text: str, ts: str = TS) -> Post:
    return Post("T1", "C1", ts, ROOT, ANA, text, mentioned=False, direct=False)


def by_reply(it: Visit) -> Any:
    messages.listen(it, post("Completed", LATER))


def by_command(it: Visit) -> Any:
    return update.answer(it, Command("AHG2016 1.a completed, sent yesterday", "C1", "T1"))


def by_form(it: Visit) -> Any:
    values = {"status": {"value": {"selected_option": {"value": "completed"}}}}
    return submit(it, {"private_metadata": json.dumps({"reference": REFERENCE}), "state": {"values": values}})


def by_opening_the_form(it: Visit) -> Any:
    opened = report_form(it, REFERENCE)
    return by_form(it) if isinstance(opened, Opening) else opened


def by_button(it: Visit) -> Any:
    return settle(it, json.dumps({"status": "completed", "reference": REFERENCE, "party": "MEX", "note": "sent"}))


def by_undo(it: Visit) -> Any:
    return undo(it, str(updates.by_message(it.unit, "C1", TS)[0].id))


def by_edit(it: Visit) -> Any:
    edits.follow_edit(it, replace(post("Completed"), edited=LATER))


def by_editing_it_away(it: Visit) -> Any:
    edits.follow_edit(it, replace(post("Thank you!"), edited=LATER))


def by_deletion(it: Visit) -> Any:
    edits.follow_deletion(it, "T1", "C1", TS)


DOORS = (
    by_reply,
    by_command,
    by_form,
    by_opening_the_form,
    by_button,
    by_undo,
    by_edit,
    by_editing_it_away,
    by_deletion,
)


def status(house: House) -> Status:
    with house.store.unit() as unit:
        tracked = commitments.get(unit, REFERENCE)
    assert tracked is not None
    return tracked.assignments[0].status


def whispered(house: House) -> str:
    said = []
    with house.store.unit() as unit:
        while rows := outbox.claim(unit, now=NOW, worker="w", lease=timedelta(1), limit=1):
            outbox.sent(unit, rows[0].id, channel="C1", ts=TS, now=NOW)
            said += [str(rows[0].payload)] if rows[0].kind is outbox.Kind.PRIVATE else []
    return " ".join(said)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
@pytest.mark.parametrize("kind", MAY_NOT)
def test_whoever_may_not_changes_nothing_and_is_told_alone_whom_to_ask(
    house: House, kind: str, door: Callable[[Visit], Any]
) -> None:
    with house.store.unit() as unit:
        MAY_NOT[kind](unit)
        unit.commit()
    said = visit(house, ANA, door)
    assert status(house) is Status.IN_PROGRESS
    told = f"{getattr(said, 'text', said)} {whispered(house)}"
    # A deleted message leaves nothing to answer under.
    assert door is by_deletion or ("Mexico" in told and COLLEAGUE in told)


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
@pytest.mark.parametrize("kind", MAY)
def test_whoever_may_changes_it(house: House, kind: str, door: Callable[[Visit], Any]) -> None:
    with house.store.unit() as unit:
        MAY[kind](unit)
        unit.commit()
    if kind == "secretariat":
        house = replace(house, secretariat=frozenset({ANA}))
    visit(house, ANA, door)
    assert status(house) is not Status.IN_PROGRESS


def by_direct_message(it: Visit) -> Any:
    messages.listen(it, replace(post("1.a completed", LATER), channel="D1", thread_ts=None, direct=True))


def by_mention(it: Visit) -> Any:
    messages.listen(it, replace(post("1.a completed", LATER), channel="C9", thread_ts=None, mentioned=True))


def by_shortcut(it: Visit) -> Any:
    """Press the shortcut on the own message, and send the form, which a forger sends without being given it."""
    message = {"ts": LATER, "thread_ts": ROOT, "user": ANA, "text": "Completed"}
    opened = shortcuts.record_form(it, {"message": message, "channel": {"id": "C1"}, "bot": {}})
    forged = json.dumps({"origin": ("C1", LATER, ROOT, ANA)})
    kept = opened.view["private_metadata"] if isinstance(opened, Opening) else forged
    values = {
        "commitment": {"value": {"selected_option": {"value": REFERENCE}}},
        "status": {"value": {"selected_option": {"value": "completed"}}},
    }
    return submit(it, {"private_metadata": kept, "state": {"values": values}})


OTHER_DOORS = (by_direct_message, by_mention, by_shortcut)
"""At these, whoever may not report is answered as one who asks, or is offered only what they may report on."""


@pytest.mark.parametrize("door", OTHER_DOORS, ids=lambda door: door.__name__)
@pytest.mark.parametrize("kind", [*MAY_NOT, *MAY])
def test_only_whoever_may_changes_it_by_what_is_said_to_the_bot_or_by_the_shortcut(
    house: House, kind: str, door: Callable[[Visit], Any]
) -> None:
    with house.store.unit() as unit:
        (MAY | MAY_NOT)[kind](unit)
        unit.commit()
    if kind == "secretariat":
        house = replace(house, secretariat=frozenset({ANA}))
    visit(house, ANA, door)
    assert (status(house) is Status.COMPLETED) is (kind in MAY)


def test_nobody_who_has_left_is_named(house: House) -> None:
    with house.store.unit() as unit:
        person(unit, COLLEAGUE, deleted=True)
        dismiss(unit)
        unit.commit()
    said = visit(house, ANA, by_command)
    assert COLLEAGUE not in said.text
    assert "Mexico" in said.text
