"""The roster through the front door: listed, changed in forms and in one line, remembered, and held to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from store import focal_points
from tests.browser import browser
from tests.scenarios.conftest import GENERAL, PEOPLE, PLAN, Conference, button, wait_for, words
from tests.scenarios.test_drafts import form

__all__ = ["browser"]

KINDS = {"user": "selected_user"}
ANA, ROBOT, LEFT, GUEST, FOREIGN = "U0ANA0001", "U0ROBOT01", "U0LEFT001", "U0GUEST01", "U0ELSE001"
NEW: tuple[dict[str, Any], ...] = (
    {"id": ANA, "name": "ana", "real_name": "Ana Pérez", "locale": "es-MX"},
    {"id": LEFT, "name": "left", "real_name": "Luis Left"},
    {"id": GUEST, "name": "guest", "real_name": "Gina Guest", "is_restricted": True},
    {"id": FOREIGN, "name": "foreign", "real_name": "Fay Foreign", "team": "T0ELSE001"},
)
SAID = {ROBOT: "is an app", LEFT: "has left", GUEST: "is a guest", FOREIGN: "another workspace"}


@pytest.fixture
def conference(tmp_path: Path) -> Iterator[Conference]:
    """A rehearsal over Socket Mode, with some who are nobody's focal points yet."""
    running = Conference(tmp_path / "rehearsal", "socket")
    running.start()
    for person in NEW:
        running.act("ts", "add_user", set=person)
    running.act("ts", "change_user", user=LEFT, set={"deleted": True})
    for channel in (PLAN, GENERAL):
        running.rehearsal.slack.workspace.join(ANA, channel)
        running.rehearsal.slack.workspace.join(GUEST, channel)
        running.rehearsal.slack.workspace.join(FOREIGN, channel)
    running.settle()
    PEOPLE.update({"ana": ANA, "guest": GUEST, "foreign": FOREIGN})
    yield running
    running.stop()


def press(conference: Conference, who: str, action: str, message: dict[str, Any] | None = None) -> dict[str, Any]:
    """Press a button of the roster that somebody sees, and return the form that it opens."""
    shown = message or conference.command(who, "/focal-points")
    pressed = button(shown, action)
    keys = {k: pressed[k] for k in ("block_id", "action_id", "value") if k in pressed}
    conference.act(who, "click", channel=PLAN, message_ts=shown["ts"], **keys)
    return form(conference, who)


def fill(values: dict[str, str]) -> dict[str, Any]:
    return {name: {"value": {KINDS.get(name, "selected_option"): value}} for name, value in values.items()}


def send(conference: Conference, who: str, view: dict[str, Any], **values: str) -> str:
    """Send a form off, and return what its window then tells; or what is said to be amiss."""
    done = conference.rehearsal.slack.act(PEOPLE[who], "submit", view_id=view["id"], values=fill(values))
    conference.settle()
    return " ".join(done["errors"].values()) if not done["ok"] else words(form(conference, who)["view"])


def roster(conference: Conference, party: str) -> str:
    return words(conference.command("observer", f"/focal-points {party}"))


def option(view: dict[str, Any], block: str, word: str) -> str:
    found = next(each for each in view["view"]["blocks"] if each["block_id"] == block)["element"]["options"]
    return str(next(each["value"] for each in found if word in each["text"]["text"]))


def report(conference: Conference, who: str, label: str, text: str = "Completed, sent yesterday.") -> None:
    conference.say(who, text, PLAN, conference.root(label)["ts"])


def test_the_secretariat_names_changes_and_ends_a_focal_point_in_forms(conference: Conference) -> None:
    told = send(conference, "ts", press(conference, "ts", "roster_add"), user=ANA, party="IOM", theme="*")
    assert f"<@{ANA}> is now a focal point of IOM" in told
    assert ANA in roster(conference, "iom")
    view = press(conference, "ts", "roster_change")
    chosen = option(view, "appointment", "Ana Pérez")
    told = send(conference, "ts", view, appointment=chosen, party="TS")
    assert "no longer" in told
    assert "is now" in told
    assert ANA not in roster(conference, "iom")
    assert ANA in roster(conference, "secretariat")
    view = press(conference, "ts", "roster_end")
    told = send(conference, "ts", view, appointment=option(view, "appointment", "Ana Pérez"))
    assert f"<@{ANA}> is no longer a focal point of Technical Secretariat" in told
    assert ANA not in roster(conference, "secretariat")
    history = words(press(conference, "ts", "roster_history")["view"])
    assert history.count(ANA) == 4
    assert f"<@{PEOPLE['ts']}>" in history
    assert history.index("ended for Technical Secretariat") < history.index("ended for IOM")
    typed = words(conference.command("ts", "/focal-points history iom"))
    assert typed.count(ANA) == 2
    assert ANA not in words(conference.command("mexico", "/focal-points history"))


def test_a_person_may_serve_several_parties(conference: Conference) -> None:
    conference.command("ts", "/focal-points add @ana panama")
    conference.command("ts", "/focal-points add @ana belize")
    report(conference, "ana", "1.a.1", "Panamá: completado, enviado ayer.")
    wait_for(lambda: "1 of 11 completed" in words(conference.root("1.a.1")), "the card to follow")


def test_a_focal_point_names_a_colleague_and_the_secretariat_is_told_once(conference: Conference) -> None:
    view = press(conference, "mexico", "roster_add")
    parties = next(b for b in view["view"]["blocks"] if b["block_id"] == "party")["element"]["options"]
    assert [each["value"] for each in parties] == ["MEX"]
    assert "punto focal de México" in send(conference, "mexico", view, user=ANA, party="MEX", theme="*")
    channel = conference.act("ts", "open_dm")["channel"]
    told = [words(m) for m in conference.messages(channel, "ts") if m["bot"] and ANA in words(m)]
    assert told == [
        f"<@{PEOPLE['mexico']}> has named <@{ANA}> a focal point of Mexico. `/focal-points` shows everybody."
    ]
    shown = conference.command("mexico", "/focal-points mexico")
    assert "roster_end" not in str(shown["blocks"])
    assert "Eso solo" in words(conference.command("mexico", "/focal-points end @ana mexico"))
    report(conference, "ana", "1.a.1", "Completado, enviado ayer.")
    wait_for(lambda: "1 of 11 completed" in words(conference.root("1.a.1")), "the card to follow")


def test_nobody_names_for_another_party_and_an_observer_for_none(conference: Conference) -> None:
    assert "México" in words(conference.command("mexico", "/focal-points add @ana honduras"))
    assert "Secretariat" in words(conference.command("observer", "/focal-points add @ana honduras"))
    assert "roster_add" not in str(conference.command("observer", "/focal-points")["blocks"])
    assert ANA not in roster(conference, "honduras")


@pytest.mark.parametrize("user", SAID)
def test_who_cannot_be_a_focal_point_is_said_in_the_form_and_in_one_line(conference: Conference, user: str) -> None:
    slack = conference.rehearsal.slack
    if user == ROBOT:
        slack.workspace.users[PEOPLE["observer"]].is_bot = True
        slack.workspace.change_user(PEOPLE["observer"], updated=1)
        conference.settle()
        user = PEOPLE["observer"]
        said = SAID[ROBOT]
    else:
        said = SAID[user]
    assert said in send(conference, "ts", press(conference, "ts", "roster_add"), user=user, party="HND", theme="*")
    conference.act("ts", "close", view_id=form(conference, "ts")["id"])
    name = slack.workspace.users[user].name
    assert said in words(conference.command("ts", f"/focal-points add @{name} honduras"))
    assert user not in words(conference.command("ts", "/focal-points honduras"))


def test_a_group_has_no_focal_points_of_its_own(conference: Conference) -> None:
    assert "is a group" in words(conference.command("ts", "/focal-points add @ana member countries"))


def test_a_focal_point_for_a_theme_reports_on_that_theme_alone(conference: Conference) -> None:
    said = words(
        conference.command("ts", "/focal-points add @ana honduras: opening channels of dialogue with key actors")
    )
    assert "(theme Opening channels of dialogue with key actors)" in said
    assert "theme Opening channels" in roster(conference, "honduras")
    report(conference, "ana", "1.a.1", "Completado, enviado ayer.")
    wait_for(lambda: conference.whispers("ana"), "a polite sentence")
    assert PEOPLE["honduras"] in words(conference.whispers("ana")[-1])
    assert "11 of 11 not yet reported" in words(conference.root("1.a.1"))
    report(conference, "ana", "2.f", "Completado, enviado ayer.")
    wait_for(lambda: "1 of 11 completed" in words(conference.root("2.f")), "the card to follow")
    unknown = words(conference.command("ts", "/focal-points add @ana honduras fishing"))
    assert "There is no theme “fishing”" in unknown
    conference.command("ts", "/focal-points end @ana honduras")
    assert ANA not in roster(conference, "honduras")


@pytest.mark.parametrize("who", ["guest", "foreign"])
def test_guests_and_people_of_other_workspaces_never_report(conference: Conference, who: str) -> None:
    with conference.bot.house.store.unit() as unit:
        now = conference.bot.house.clock.now()
        focal_points.appoint(unit, user=PEOPLE[who], party="MEX", theme=None, now=now, by="x")
        unit.commit()
    report(conference, who, "1.a.1")
    wait_for(lambda: conference.whispers(who), "a polite sentence")
    assert PEOPLE["mexico"] in words(conference.whispers(who)[-1])
    assert PEOPLE["mexico"] in words(conference.command(who, "/update 1.a.1 completed, sent yesterday"))
    assert "roster_add" not in str(conference.command(who, "/focal-points")["blocks"])
    assert "11 of 11 not yet reported" in words(conference.root("1.a.1"))


@pytest.mark.parametrize("phone", [False, True])
def test_the_roster_and_its_forms_on_the_page(conference: Conference, browser: Browser, phone: bool) -> None:
    size = {"width": 390, "height": 844} if phone else {"width": 1280, "height": 900}
    page = browser.new_context(viewport=size).new_page()  # type: ignore[arg-type]
    folder = os.environ.get("RAPPORTEUR_PICTURES")

    def picture(name: str) -> None:
        if folder:
            page.screenshot(path=Path(folder) / f"roster-{name}-{'phone' if phone else 'wide'}.png")

    conference.command("ts", "/focal-points")
    page.goto(f"{conference.rehearsal.slack.url}/?as={PEOPLE['ts']}#/plan-of-action")
    expect(page.locator("[data-action-id=roster_add]")).to_be_visible()
    picture("list")
    for action, field in (("roster_add", "user"), ("roster_change", "appointment"), ("roster_end", "appointment")):
        page.click(f"[data-action-id={action}]")
        expect(page.locator(f'[data-block-id="{field}"]')).to_be_visible()
        picture(action)
        page.keyboard.press("Escape")
        expect(page.locator(f'[data-block-id="{field}"]')).to_have_count(0)
    page.click("[data-action-id=roster_history]")
    expect(page.locator("[role=dialog]")).to_contain_text("was named for")
    picture("history")
