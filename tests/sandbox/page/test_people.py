"""Whom one can be, and where one is."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from sandbox.server import Sandbox


def test_asks_a_visitor_whom_they_would_like_to_be(open_page: Callable[..., Page]) -> None:
    page = open_page(None)
    expect(page.locator("[data-become]")).to_have_count(7)
    page.click('[data-become="U0MEX0001"]')
    expect(page.locator("[data-switcher]")).to_contain_text("You are: Focal point of Mexico")
    assert "?as=U0MEX0001" in page.url


def test_asks_again_when_nobody_has_that_id(open_page: Callable[..., Page]) -> None:
    page = open_page("U0NOBODY1", path="digest")
    page.click('[data-become="U0CRI0001"]')
    expect(page.locator("main h1")).to_have_text("#digest")


def test_changes_the_person_and_stays_in_the_place(open_page: Callable[..., Page]) -> None:
    page = open_page(path="digest")
    page.click("[data-switcher]")
    page.click('[data-become="U0HND0001"]')
    expect(page.locator("[data-switcher]")).to_contain_text("Honduras")
    expect(page.locator("main h1")).to_have_text("#digest")


def test_lets_two_windows_be_two_people(open_page: Callable[..., Page]) -> None:
    mexico, honduras = open_page("U0MEX0001"), open_page("U0HND0001")
    mexico.fill('[data-composer="channel"]', "Buenos días")
    mexico.press('[data-composer="channel"]', "Enter")
    expect(honduras.locator('[data-user="U0MEX0001"]')).to_contain_text("Buenos días")


def test_counts_what_is_unread_until_it_is_looked_at(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    page = open_page()
    sandbox.act("U0CRI0001", "say", channel="C0DIGEST1", text="Hola")
    expect(page.locator('[data-channel="digest"]')).to_have_attribute("data-unread", "1")
    page.click('[data-channel="digest"]')
    expect(page.locator('[data-channel="digest"]')).not_to_have_attribute("data-unread", "1")


def test_moves_the_clock_in_the_zone_of_the_workspace(open_page: Callable[..., Page]) -> None:
    page = open_page()
    clock = page.locator("[data-clock]")
    expect(clock).to_contain_text("Thu 29 Sep")
    expect(clock).to_contain_text("08:55")
    page.click('[data-move="monday"]')
    expect(clock).to_contain_text("Mon 3 Oct 2016")
    expect(clock).to_contain_text("09:00")
    page.click('[data-move="hour"]')
    expect(clock).to_contain_text("10:00")
    page.click('[data-move="day"]')
    expect(clock).to_contain_text("Tue 4 Oct 2016")


def test_shows_one_column_at_a_time_on_a_phone(open_page: Callable[..., Page], sandbox: Sandbox) -> None:
    sandbox.act("U0TS00001", "say", channel="C0PLAN001", text="Good morning")
    page = open_page(path="", viewport={"width": 390, "height": 844}, has_touch=True)
    expect(page.locator("nav.sidebar")).to_be_visible()
    page.tap('[data-channel="plan-of-action"]')
    expect(page.locator("nav.sidebar")).to_be_hidden()
    page.tap('main [data-do="more"]')
    page.tap('[role="menuitem"][data-do="reply"]')
    expect(page.locator("main")).to_be_hidden()
    page.tap('[data-back="channel"]')
    page.tap('[data-back="list"]')
    expect(page.locator("nav.sidebar")).to_be_visible()
    expect(page.locator('[data-move="day"]')).to_be_hidden()
    page.tap("[data-menu]")
    expect(page.locator('[data-move="day"]')).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
